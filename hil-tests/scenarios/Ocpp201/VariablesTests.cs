// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// GetVariables and SetVariables, and the password that is set with them.
    /// </summary>
    [Feature("Variables", "OCPP 2.0.1 A01, B05-B06")]
    public sealed class VariablesTests : Scenario201
    {
        private const string Threshold = "OCPPCommCtrlr.OfflineThreshold";
        private const string LocalAuthorize = "AuthCtrlr.LocalAuthorizeOffline";
        private const string Password = "SecurityCtrlr.BasicAuthPassword";
        private const string OldPassword = "OldPassword-01234";
        private const string NewPassword = "New:Password=5678";

        /// <summary>Key and value in OCPP 1.6, variable and value in OCPP 2.0.1, another value.</summary>
        private static readonly string[][] s_twins =
        {
            new[] { "HeartbeatInterval", "77", "OCPPCommCtrlr.HeartbeatInterval", "78" },
            new[] { "TransactionMessageAttempts", "9", "OCPPCommCtrlr.MessageAttempts[TransactionEvent]", "8" },
            new[] { "TransactionMessageRetryInterval", "11", "OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]", "12" },
            new[] { "MeterValueSampleInterval", "33", "SampledDataCtrlr.TxUpdatedInterval", "34" },
            new[] { "MeterValuesSampledData", "Voltage,SoC", "SampledDataCtrlr.TxUpdatedMeasurands", "Current.Import,Voltage" },
            new[] { "MeterValuesAlignedData", "Power.Active.Import", "AlignedDataCtrlr.Measurands", "Voltage" },
            new[] { "LocalPreAuthorize", "true", "AuthCtrlr.LocalPreAuthorize", "false" },
            new[] { "LocalAuthorizeOffline", "false", "AuthCtrlr.LocalAuthorizeOffline", "true" },
            new[] { "AuthorizeRemoteTxRequests", "true", "AuthCtrlr.AuthorizeRemoteStart", "false" },
            new[] { "StopTransactionOnInvalidId", "false", "TxCtrlr.StopTxOnInvalidId", "true" },
            new[] { "UnlockConnectorOnEVSideDisconnect", "false", "OCPPCommCtrlr.UnlockOnEVSideDisconnect", "true" },
            new[] { "ConnectionTimeOut", "45", "TxCtrlr.EVConnectionTimeOut", "46" },
        };

        [Fact]
        public void TC_B_06_CS_get_one_value()
        {
            Boot201();
            Set(Threshold, "300");

            CallAnswer answer = ReadAll(Element(Threshold, attribute: "Actual"));

            ExpectRead(answer, 0, "Accepted", Threshold, "300");
        }

        [Fact]
        public void TC_B_07_CS_get_several_values()
        {
            Boot201();
            Set(Threshold, "300");
            Set(LocalAuthorize, "true");

            CallAnswer answer = ReadAll(Element(Threshold, attribute: "Actual"), Element(LocalAuthorize, attribute: "Actual"));

            ExpectRead(answer, 0, "Accepted", Threshold, "300");
            ExpectRead(answer, 1, "Accepted", LocalAuthorize, "true");
        }

        [Fact]
        public void TC_B_09_CS_set_one_value()
        {
            Boot201();

            ExpectWritten(WriteAll(Element(Threshold, "300", "Actual")), 0, "Accepted", Threshold);

            Assert.Equal("300", Get(Threshold));
        }

        [Fact]
        public void TC_B_10_CS_set_several_values()
        {
            Boot201();

            CallAnswer answer = WriteAll(Element(Threshold, "300", "Actual"), Element(LocalAuthorize, "true", "Actual"));

            ExpectWritten(answer, 0, "Accepted", Threshold);
            ExpectWritten(answer, 1, "Accepted", LocalAuthorize);
            Assert.Equal("300", Get(Threshold));
            Assert.Equal("true", Get(LocalAuthorize));
        }

        [Theory]
        [InlineData("300", Threshold, "Accepted")]
        [InlineData("300.1", Threshold, "Rejected")]
        [InlineData("true", Threshold, "Rejected")]
        [InlineData("2026-11-20T08:00:00Z", Threshold, "Rejected")]
        [InlineData("abc", Threshold, "Rejected")]
        [InlineData("300", "AuthCtrlr.AuthorizeRemoteStart", "Rejected")]
        [InlineData("300.1", "AuthCtrlr.AuthorizeRemoteStart", "Rejected")]
        [InlineData("true", "AuthCtrlr.AuthorizeRemoteStart", "Accepted")]
        [InlineData("2026-11-20T08:00:00Z", "AuthCtrlr.AuthorizeRemoteStart", "Rejected")]
        [InlineData("abc", "AuthCtrlr.AuthorizeRemoteStart", "Rejected")]
        [InlineData("300", "SmartChargingCtrlr.LimitChangeSignificance", "UnknownComponent")]
        [InlineData("abc", "ClockCtrlr.NextTimeOffsetTransitionDateTime", "UnknownVariable")]
        public void TC_B_11_CS_set_values_of_the_wrong_form(string value, string name, string status)
        {
            Boot201();
            string before = Get(name);

            CallAnswer answer = WriteAll(Element(name, value));

            ExpectWritten(answer, 0, status, name, status == "Rejected" ? "InvalidValue" : status == "Accepted" ? null : "NotFound");
            Assert.Equal(status == "Accepted" ? value : before, Get(name));
        }

        [Fact]
        public void TC_B_32_CS_get_of_an_unknown_component()
        {
            Boot201();

            ExpectRead(ReadAll(Element("UnknownComponent.OfflineThreshold")), 0, "UnknownComponent", "UnknownComponent.OfflineThreshold");
        }

        [Fact]
        public void TC_B_33_CS_get_of_an_unknown_variable()
        {
            Boot201();

            ExpectRead(ReadAll(Element("OCPPCommCtrlr.UnknownVariable")), 0, "UnknownVariable", "OCPPCommCtrlr.UnknownVariable");
        }

        [Fact]
        public void TC_B_34_CS_get_of_another_attribute()
        {
            Boot201();

            ExpectRead(ReadAll(Element(Threshold, attribute: "Target")), 0, "NotSupportedAttributeType", Threshold, attribute: "Target");
        }

        [Fact]
        public void TC_B_35_CS_set_of_an_unknown_component()
        {
            Boot201();

            ExpectWritten(WriteAll(Element("UnknownComponent.OfflineThreshold", "300")), 0, "UnknownComponent", "UnknownComponent.OfflineThreshold", "NotFound");
        }

        [Fact]
        public void TC_B_36_CS_set_of_an_unknown_variable()
        {
            Boot201();

            ExpectWritten(WriteAll(Element("OCPPCommCtrlr.UnknownVariable", "300")), 0, "UnknownVariable", "OCPPCommCtrlr.UnknownVariable", "NotFound");
        }

        [Fact]
        public void TC_B_37_CS_set_of_another_attribute()
        {
            Boot201();

            ExpectWritten(WriteAll(Element(Threshold, "300", "Target")), 0, "NotSupportedAttributeType", Threshold, "NotFound", "Target");
        }

        [Fact]
        public void TC_B_39_CS_set_of_a_read_only_variable()
        {
            Boot201();
            const string Name = "OCPPCommCtrlr.MessageTimeout[Default]";

            ExpectWritten(WriteAll(Element(Name, "20")), 0, "Rejected", Name, "ReadOnly");

            Assert.Equal("30", Get(Name));
        }

        [Fact]
        public void B05_FR_01_each_element_gets_one_result_in_order()
        {
            Boot201();
            string[] names = { Threshold, "NoSuchCtrlr.Enabled", "ClockCtrlr.DateTime", LocalAuthorize, "TxCtrlr.NoSuchVariable" };

            CallAnswer answer = WriteAll(names.Select(name => Element(name, name == Threshold ? "301" : "false")).ToArray());

            Assert.Equal(names.Length, answer.Payload["setVariableResult"].AsArray().Count);
            ExpectWritten(answer, 0, "Accepted", names[0]);
            ExpectWritten(answer, 1, "UnknownComponent", names[1], "NotFound");
            ExpectWritten(answer, 2, "Rejected", names[2], "ReadOnly");
            ExpectWritten(answer, 3, "Accepted", names[3]);
            ExpectWritten(answer, 4, "UnknownVariable", names[4], "NotFound");
        }

        [Theory]
        [InlineData("evse(2).supplyphases", "Rejected", "ReadOnly")]
        [InlineData("Connector(1,1).ConnectorType", "Rejected", "ReadOnly")]
        [InlineData("DeviceDataCtrlr.ItemsPerMessage[GetReport]", "Rejected", "ReadOnly")]
        [InlineData("ocppCOMMctrlr.messageattempts[transactionEVENT]", "Accepted", null)]
        [InlineData("EVSE(3).Power", "UnknownComponent", "NotFound")]
        public void B05_FR_02_result_has_the_names_of_the_request(string name, string status, string reason)
        {
            Boot201(evses: 2);

            ExpectWritten(WriteAll(Element(name, "2")), 0, status, name, reason);
        }

        [Theory]
        [InlineData("Actual", "Accepted")]
        [InlineData("Target", "NotSupportedAttributeType")]
        [InlineData("MinSet", "NotSupportedAttributeType")]
        [InlineData("MaxSet", "NotSupportedAttributeType")]
        public void B05_FR_03_attribute_type_comes_back(string attribute, string status)
        {
            Boot201();

            ExpectWritten(WriteAll(Element(Threshold, "300", attribute)), 0, status, Threshold, status == "Accepted" ? null : "NotFound", attribute);
        }

        [Theory]
        [InlineData("AuthCtrl.LocalPreAuthorize")]
        [InlineData("EVSE.Power")]
        [InlineData("EVSE(0).Power")]
        [InlineData("EVSE(2).Power")]
        [InlineData("EVSE(1,1).Power")]
        [InlineData("Connector(1).ConnectorType")]
        [InlineData("Connector(1,2).ConnectorType")]
        [InlineData("ChargingStation(1).Model")]
        public void B05_FR_04_unknown_component(string name)
        {
            Boot201();

            ExpectWritten(WriteAll(Element(name, "1")), 0, "UnknownComponent", name, "NotFound");
        }

        [Theory]
        [InlineData("AuthCtrlr.LocalPreAuthorise")]
        [InlineData("OCPPCommCtrlr.MessageAttempts")]
        [InlineData("OCPPCommCtrlr.MessageAttempts[Heartbeat]")]
        [InlineData("OCPPCommCtrlr.OfflineThreshold[Default]")]
        [InlineData("EVSE(1).ConnectorType")]
        public void B05_FR_05_unknown_variable(string name)
        {
            Boot201();

            ExpectWritten(WriteAll(Element(name, "1")), 0, "UnknownVariable", name, "NotFound");
        }

        [Fact]
        public void B05_FR_06_no_variable_has_another_attribute()
        {
            Boot201();

            foreach (string attribute in new[] { "Target", "MinSet", "MaxSet" })
            {
                ExpectWritten(WriteAll(Element("EVSE(1).Power", "1", attribute)), 0, "NotSupportedAttributeType", "EVSE(1).Power", "NotFound", attribute);
            }
        }

        [Theory]
        [InlineData(Threshold, "")]
        [InlineData(Threshold, " 7")]
        [InlineData(Threshold, "+7")]
        [InlineData(LocalAuthorize, "1")]
        [InlineData(LocalAuthorize, "yes")]
        [InlineData(LocalAuthorize, "")]
        [InlineData("TxCtrlr.TxStartPoint", "EVConnected,DataSigned")]
        [InlineData("TxCtrlr.TxStartPoint", "EVConnected,EVConnected")]
        [InlineData("TxCtrlr.TxStartPoint", "evconnected")]
        [InlineData("TxCtrlr.TxStopPoint", "")]
        [InlineData("ClockCtrlr.TimeSource", "NTP")]
        [InlineData("OCPPCommCtrlr.NetworkConfigurationPriority", "0,7")]
        [InlineData("SampledDataCtrlr.TxUpdatedMeasurands", "Voltage,Nonsense")]
        [InlineData("SampledDataCtrlr.TxUpdatedMeasurands", "Voltage.L1")]
        [InlineData("AlignedDataCtrlr.Measurands", "Temperature")]
        [InlineData("AlignedDataCtrlr.Measurands", "SoC,SoC")]
        public void B05_FR_07_wrong_form_is_rejected(string name, string value)
        {
            Boot201();
            string before = Get(name);

            ExpectWritten(WriteAll(Element(name, value)), 0, "Rejected", name, "InvalidValue");

            Assert.Equal(before, Get(name));
        }

        [Theory]
        [InlineData("OCPPCommCtrlr.HeartbeatInterval", "0")]
        [InlineData("OCPPCommCtrlr.HeartbeatInterval", "-1")]
        [InlineData("OCPPCommCtrlr.HeartbeatInterval", "86401")]
        [InlineData("OCPPCommCtrlr.HeartbeatInterval", "99999999999999999999")]
        [InlineData("TxCtrlr.EVConnectionTimeOut", "0")]
        [InlineData("OCPPCommCtrlr.RetryBackOffRepeatTimes", "17")]
        [InlineData("SampledDataCtrlr.TxUpdatedInterval", "86401")]
        public void B05_FR_08_value_outside_the_limits_is_rejected(string name, string value)
        {
            Boot201();
            string before = Get(name);

            ExpectWritten(WriteAll(Element(name, value)), 0, "Rejected", name, "ValueOutOfRange");

            Assert.Equal(before, Get(name));
        }

        [Theory]
        [InlineData("ChargingStation.Available", "false")]
        [InlineData("EVSE(1).AvailabilityState", "Unavailable")]
        [InlineData("OCPPCommCtrlr.ActiveNetworkProfile", "1")]
        [InlineData("OCPPCommCtrlr.FileTransferProtocols", "HTTP")]
        [InlineData("SecurityCtrlr.SecurityProfile", "3")]
        [InlineData("SecurityCtrlr.Identity", "CP2")]
        [InlineData("OCPPCommCtrlr.UnlockOnEVSideDisconnect", "true")]
        [InlineData("DeviceDataCtrlr.BytesPerMessage[SetVariables]", "9")]
        public void B05_FR_09_read_only_is_rejected(string name, string value)
        {
            Boot201();
            string before = Get(name);

            ExpectWritten(WriteAll(Element(name, value)), 0, "Rejected", name, "ReadOnly");

            Assert.Equal(before, Get(name));
        }

        [Fact]
        public void B05_FR_09_value_that_flash_does_not_take_is_rejected()
        {
            Boot201();
            string before = Get(Threshold);
            Bench.Files.LimitBytes = 0;

            ExpectWritten(WriteAll(Element(Threshold, "300")), 0, "Rejected", Threshold, "InternalError");

            Assert.Equal(before, Get(Threshold));
        }

        [Fact]
        public void B05_FR_10_accepted_value_is_in_force_and_survives_a_power_cut()
        {
            Boot201();
            Set("OCPPCommCtrlr.HeartbeatInterval", "20");
            Set("TxCtrlr.TxStopPoint", "EVConnected");
            Set(LocalAuthorize, "FALSE");
            DateTimeOffset changed = Bench.Time;
            Forget();
            Assert.Equal(20, (Expect("Heartbeat").Time - changed).TotalSeconds, 0.5);

            Csms.HeartbeatInterval = 0;
            Bench.PowerCycle(5);

            Reach(() => Record.Boots.Count == 2, "the boot");
            AwaitLink();
            Advance(1);
            Assert.Equal("20", Get("OCPPCommCtrlr.HeartbeatInterval"));
            Assert.Equal("EVConnected", Get("TxCtrlr.TxStopPoint"));
            Assert.Equal("false", Get(LocalAuthorize));
        }

        [Fact]
        public void B05_FR_12_without_an_attribute_type_it_is_the_actual_value()
        {
            Boot201();

            ExpectWritten(WriteAll(Element(Threshold, "300")), 0, "Accepted", Threshold, null, "Actual");
        }

        [Fact]
        public void Same_variable_twice_counts_in_order()
        {
            Boot201();

            CallAnswer answer = WriteAll(Element(Threshold, "300"), Element(Threshold, "abc"), Element(Threshold, "301"));

            ExpectWritten(answer, 0, "Accepted", Threshold);
            ExpectWritten(answer, 1, "Rejected", Threshold, "InvalidValue");
            ExpectWritten(answer, 2, "Accepted", Threshold);
            Assert.Equal("301", Get(Threshold));
        }

        [Fact]
        public void More_elements_to_set_than_allowed_change_nothing()
        {
            Boot201();
            int most = int.Parse(Get("DeviceDataCtrlr.ItemsPerMessage[SetVariables]"));
            JsonObject[] data = Enumerable.Range(0, most + 1).Select(number => Element(Threshold, (100 + number).ToString())).ToArray();
            string before = Get(Threshold);

            Assert.Equal("OccurrenceConstraintViolation", WriteAll(data).ErrorCode);
            Assert.Equal(before, Get(Threshold));

            Assert.Equal(most, WriteAll(data.Take(most).Select(element => (JsonObject)element.DeepClone()).ToArray()).Payload["setVariableResult"].AsArray().Count);
            Assert.Equal((99 + most).ToString(), Get(Threshold));
        }

        [Fact]
        public void B06_FR_01_each_element_gets_one_result_in_order()
        {
            Boot201();
            string[] names = { Threshold, "NoSuchCtrlr.Enabled", Password, LocalAuthorize, "TxCtrlr.NoSuchVariable", Threshold };

            CallAnswer answer = ReadAll(names.Select(name => Element(name)).ToArray());

            Assert.Equal(names.Length, answer.Payload["getVariableResult"].AsArray().Count);
            ExpectRead(answer, 0, "Accepted", names[0], "60");
            ExpectRead(answer, 1, "UnknownComponent", names[1]);
            ExpectRead(answer, 2, "Rejected", names[2]);
            ExpectRead(answer, 3, "Accepted", names[3], "true");
            ExpectRead(answer, 4, "UnknownVariable", names[4]);
            ExpectRead(answer, 5, "Accepted", names[5], "60");
        }

        [Theory]
        [InlineData("evse(2).supplyphases", "3")]
        [InlineData("Connector(2,1).connectorTYPE", "cType2")]
        [InlineData("DEVICEDATACTRLR.itemspermessage[getvariables]", "40")]
        public void B06_FR_02_result_has_the_names_of_the_request(string name, string value)
        {
            Boot201(evses: 2);

            ExpectRead(ReadAll(Element(name)), 0, "Accepted", name, value);
        }

        [Theory]
        [InlineData("Actual", "Accepted")]
        [InlineData("Target", "NotSupportedAttributeType")]
        [InlineData("MinSet", "NotSupportedAttributeType")]
        [InlineData("MaxSet", "NotSupportedAttributeType")]
        public void B06_FR_03_attribute_type_comes_back(string attribute, string status)
        {
            Boot201();

            ExpectRead(ReadAll(Element(Threshold, attribute: attribute)), 0, status, Threshold, status == "Accepted" ? "60" : null, attribute);
        }

        [Fact]
        public void B06_FR_04_value_is_the_one_in_force()
        {
            Boot201(evses: 2);
            Charge201(2);
            Advance(10);

            CallAnswer answer = ReadAll(
                Element("EVSE(1).AvailabilityState"), Element("EVSE(2).AvailabilityState"), Element("EVSE(2).Power"), Element("ClockCtrlr.DateTime"), Element("OCPPCommCtrlr.MessageTimeout[Default]"));

            ExpectRead(answer, 0, "Accepted", "EVSE(1).AvailabilityState", "Available");
            ExpectRead(answer, 1, "Accepted", "EVSE(2).AvailabilityState", "Occupied");
            Assert.InRange(int.Parse(answer.Text("getVariableResult.2.attributeValue")), 1000, 22080);
            Assert.Equal(0, (DateTimeOffset.Parse(answer.Text("getVariableResult.3.attributeValue")) - Bench.Time).TotalSeconds, 2.0);
            Assert.Equal("30", answer.Text("getVariableResult.4.attributeValue"));
        }

        [Fact]
        public void B06_FR_06_unknown_component_has_no_value()
        {
            Boot201();
            JsonObject other = Element("ClockCtrlr.DateTime");
            other["component"]["instance"] = "Second";

            CallAnswer answer = ReadAll(Element("EVSE(2).Power"), other);

            ExpectRead(answer, 0, "UnknownComponent", "EVSE(2).Power");
            Assert.Equal("UnknownComponent", answer.Text("getVariableResult.1.attributeStatus"));
            Assert.Equal("Second", answer.Text("getVariableResult.1.component.instance"));
            Assert.Null(answer.Text("getVariableResult.1.attributeValue"));
        }

        [Fact]
        public void B06_FR_07_unknown_variable_has_no_value()
        {
            Boot201();

            ExpectRead(ReadAll(Element("EVSE(1).Voltage")), 0, "UnknownVariable", "EVSE(1).Voltage");
        }

        [Fact]
        public void B06_FR_08_other_attribute_has_no_value()
        {
            Boot201();

            ExpectRead(ReadAll(Element("EVSE(1).Power", attribute: "MaxSet")), 0, "NotSupportedAttributeType", "EVSE(1).Power", attribute: "MaxSet");
        }

        [Fact]
        public void B06_FR_09_write_only_is_rejected()
        {
            Boot201(settings: "AuthorizationKey=" + OldPassword);

            CallAnswer answer = ReadAll(Element(Password));

            ExpectRead(answer, 0, "Rejected", Password);
            Assert.Equal("WriteOnly", answer.Text("getVariableResult.0.attributeStatusInfo.reasonCode"));
        }

        [Fact]
        public void B06_FR_10_found_value_is_accepted()
        {
            Boot201();
            Set("TxCtrlr.TxStartPoint", "EVConnected,Authorized");

            ExpectRead(ReadAll(Element("TxCtrlr.TxStartPoint")), 0, "Accepted", "TxCtrlr.TxStartPoint", "EVConnected,Authorized");
        }

        [Fact]
        public void B06_FR_11_without_an_attribute_type_it_is_the_actual_value()
        {
            Boot201();

            ExpectRead(ReadAll(Element(Threshold)), 0, "Accepted", Threshold, "60", "Actual");
        }

        [Fact]
        public void B06_FR_13_variable_without_a_value_is_empty()
        {
            Boot201();

            ExpectRead(ReadAll(Element("SecurityCtrlr.OrganizationName")), 0, "Accepted", "SecurityCtrlr.OrganizationName", string.Empty);
        }

        [Fact]
        public void B06_FR_14_the_named_instance_is_read()
        {
            Boot201();
            Set("OCPPCommCtrlr.MessageAttempts[TransactionEvent]", "5");

            ExpectRead(ReadAll(Element("OCPPCommCtrlr.MessageAttempts[TransactionEvent]")), 0, "Accepted", "OCPPCommCtrlr.MessageAttempts[TransactionEvent]", "5");
        }

        [Theory]
        [InlineData("DeviceDataCtrlr.ItemsPerMessage")]
        [InlineData("DeviceDataCtrlr.ItemsPerMessage[]")]
        public void B06_FR_15_without_its_instance_a_variable_is_unknown(string name)
        {
            Boot201();

            ExpectRead(ReadAll(Element(name)), 0, "UnknownVariable", name);
        }

        [Fact]
        public void B06_FR_16_more_elements_than_allowed_are_an_error()
        {
            Boot201();
            int most = int.Parse(Get("DeviceDataCtrlr.ItemsPerMessage[GetVariables]"));

            Assert.Equal("OccurrenceConstraintViolation", ReadAll(Enumerable.Range(0, most + 1).Select(number => Element(Threshold)).ToArray()).ErrorCode);
            Assert.Equal(most, ReadAll(Enumerable.Range(0, most).Select(number => Element(Threshold)).ToArray()).Payload["getVariableResult"].AsArray().Count);
        }

        [Fact]
        public void B06_FR_17_more_bytes_than_allowed_are_an_error()
        {
            Boot201();
            int most = int.Parse(Get("DeviceDataCtrlr.BytesPerMessage[GetVariables]"));

            Assert.Equal("FormatViolation", ReadAll(LongElements(most)).ErrorCode);
            ExpectRead(ReadAll(Element(Threshold)), 0, "Accepted", Threshold, "60");
        }

        [Fact]
        public void Everest_set_get_variables_01_value_before_and_after()
        {
            Boot201();

            ExpectRead(ReadAll(Element("TxCtrlr.StopTxOnInvalidId", attribute: "Actual")), 0, "Accepted", "TxCtrlr.StopTxOnInvalidId", "true");
            ExpectWritten(WriteAll(Element("TxCtrlr.StopTxOnInvalidId", "false", "Actual")), 0, "Accepted", "TxCtrlr.StopTxOnInvalidId");
            ExpectRead(ReadAll(Element("TxCtrlr.StopTxOnInvalidId", attribute: "Actual")), 0, "Accepted", "TxCtrlr.StopTxOnInvalidId", "false");
        }

        [Fact]
        public void Everest_set_get_variables_02_known_and_unknown_in_one_request()
        {
            Boot201();
            string[] names = { "TxCtrlr.StopTxOnInvalidId", "ChargingStation.VendorName", "OCPPCommCtrlr.UnknownVariable", "UnknownComponent.UnknownVariable" };

            CallAnswer answer = ReadAll(names.Select(name => Element(name, attribute: "Actual")).ToArray());

            ExpectRead(answer, 0, "Accepted", names[0], "true");
            ExpectRead(answer, 1, "Accepted", names[1], "OcppChargePoint");
            ExpectRead(answer, 2, "UnknownVariable", names[2]);
            ExpectRead(answer, 3, "UnknownComponent", names[3]);
        }

        [Fact]
        public void TC_A_09_CS_new_password_is_used_for_a_new_connection()
        {
            BootWithPassword();

            ExpectWritten(WriteAll(Element(Password, NewPassword)), 0, "Accepted", Password);
            Csms.Admission.SetPassword(Bench.Identity, NewPassword);

            Reach(() => Record.Connections.Count == 2, "a new connection");
            AwaitLink();
            Advance(5);
            Assert.Equal("Rejected", Get(Password));
            Assert.Single(Record.Boots);
        }

        [Fact]
        public void TC_A_10_CS_password_that_is_too_short_is_rejected()
        {
            BootWithPassword();

            ExpectWritten(WriteAll(Element(Password, "Only15Character")), 0, "Rejected", Password, "InvalidValue");
            ExpectWritten(WriteAll(Element(Password, new string('x', 41))), 0, "Rejected", Password, "InvalidValue");

            LoseLink(5);
            Assert.Equal("Rejected", Get(Password));
            Assert.Equal(2, Record.Connections.Count);
        }

        [Fact]
        public void A01_FR_11_change_of_the_password_is_in_the_log()
        {
            BootWithPassword();
            Set(Password, NewPassword);
            Csms.Admission.SetPassword(Bench.Identity, NewPassword);
            Reach(() => Record.Connections.Count == 2, "a new connection");

            Assert.Contains(Bench.Lines, line => line.Contains("password changed", StringComparison.Ordinal));
        }

        [Fact]
        public void A01_FR_12_password_is_not_in_the_log()
        {
            BootWithPassword();
            Set(Password, NewPassword);
            Csms.Admission.SetPassword(Bench.Identity, NewPassword);
            Reach(() => Record.Connections.Count == 2, "a new connection");

            Assert.NotEmpty(Bench.Lines);
            Assert.DoesNotContain(Bench.Lines, line => line.Contains(OldPassword, StringComparison.Ordinal) || line.Contains(NewPassword, StringComparison.Ordinal));
        }

        [Fact]
        public void Message_timeout_is_that_of_the_network_profile_in_use()
        {
            Boot201();
            Ask("SetNetworkProfile", new { configurationSlot = 1, connectionData = new { ocppVersion = "OCPP20", ocppTransport = "JSON", ocppCsmsUrl = "ws://other.example/ocpp", messageTimeout = 17, securityProfile = 0, ocppInterface = "Wired0" } }, "Accepted");
            Set("OCPPCommCtrlr.NetworkConfigurationPriority", "1,0", "RebootRequired");
            Assert.Equal("30", Get("OCPPCommCtrlr.MessageTimeout[Default]"));
            Bench.PowerCycle(5);
            Reach(() => Record.Boots.Count == 2, "the boot");
            Advance(1);

            Assert.Equal("17", Get("OCPPCommCtrlr.MessageTimeout[Default]"));
        }

        [Fact]
        public void Setting_of_1_6_is_the_variable_of_2_0_1()
        {
            Build(sockets: true, settings: "OcppVersions=ocpp2.0.1,ocpp1.6");
            Csms.Admission.Subprotocols = new[] { "ocpp1.6" };
            Csms.HeartbeatInterval = 0;
            PowerOn();
            ExpectStatus(1, "Available");
            foreach (string[] twin in s_twins)
            {
                Configure(twin[0], twin[1]);
            }

            Speak("ocpp2.0.1");
            foreach (string[] twin in s_twins)
            {
                Assert.Equal(twin[1], Get(twin[2]));
                Set(twin[2], twin[3]);
            }

            Speak("ocpp1.6");
            foreach (string[] twin in s_twins)
            {
                Assert.Equal(twin[3], Read(twin[0]));
            }
        }

        /// <summary>
        /// Makes elements that together have just more bytes than a request may have.
        /// </summary>
        internal static JsonObject[] LongElements(int bytes)
        {
            List<JsonObject> elements = new List<JsonObject>();
            int length = 0;
            while (length < bytes)
            {
                JsonObject element = Name(new string('C', 50) + "." + new string('V', 50) + "[" + new string('I', 50) + "]");
                length += element.ToJsonString().Length + 1;
                elements.Add(element);
            }

            return elements.ToArray();
        }

        private static JsonObject Element(string name, string value = null, string attribute = null)
        {
            JsonObject element = Name(name);
            if (value != null)
            {
                element["attributeValue"] = value;
            }

            if (attribute != null)
            {
                element["attributeType"] = attribute;
            }

            return element;
        }

        private static void ExpectRead(CallAnswer answer, int index, string status, string name, string value = null, string attribute = "Actual")
        {
            string path = "getVariableResult." + index + ".";
            ExpectResult(answer, path, answer.Payload["getVariableResult"][index], status, name, attribute);
            Assert.Equal(value, answer.Text(path + "attributeValue"));
        }

        private static void ExpectWritten(CallAnswer answer, int index, string status, string name, string reason = null, string attribute = "Actual")
        {
            string path = "setVariableResult." + index + ".";
            ExpectResult(answer, path, answer.Payload["setVariableResult"][index], status, name, attribute);
            Assert.Equal(reason, answer.Text(path + "attributeStatusInfo.reasonCode"));
        }

        private static void ExpectResult(CallAnswer answer, string path, JsonNode result, string status, string name, string attribute)
        {
            Assert.Equal(status, answer.Text(path + "attributeStatus"));
            Assert.Equal(attribute, answer.Text(path + "attributeType"));
            Assert.True(JsonNode.DeepEquals(Name(name)["component"], result["component"]), answer.ToString());
            Assert.True(JsonNode.DeepEquals(Name(name)["variable"], result["variable"]), answer.ToString());
            Assert.Equal(status == "Accepted", result["attributeStatusInfo"] == null);
        }

        private CallAnswer ReadAll(params JsonObject[] elements)
        {
            return Ask("GetVariables", new { getVariableData = elements });
        }

        private CallAnswer WriteAll(params JsonObject[] elements)
        {
            return Ask("SetVariables", new { setVariableData = elements });
        }

        private void BootWithPassword()
        {
            Build201(settings: "AuthorizationKey=" + OldPassword);
            Csms.Admission.RequirePassword = true;
            Csms.Admission.SetPassword(Bench.Identity, OldPassword);
            PowerOn();
            ExpectStatus201("Available");
        }

        private void Speak(string version)
        {
            CutLink();
            Csms.Admission.Subprotocols = new[] { version };
            RestoreLink();
            AwaitLink();
            Expect("BootNotification");
            Advance(2);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Text.Json.Nodes;
using OcppChargePoint.Csms;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// What is left in the record of what a station of OCPP 2.0.1 does.
    /// </summary>
    public sealed class Ocpp201SessionTests
    {
        private readonly VirtualStation _station = new VirtualStation("ocpp2.0.1");

        private ChargePointRecord Record
        {
            get
            {
                return _station.Session.Record;
            }
        }

        [Fact]
        public void A_boot_is_answered_and_recorded()
        {
            JsonArray answer = _station.Call(
                "BootNotification",
                "{\"reason\":\"Watchdog\",\"chargingStation\":{\"vendorName\":\"Acme\",\"model\":\"One\",\"serialNumber\":\"7\",\"firmwareVersion\":\"1.2\"}}");

            Assert.Equal("Accepted", (string)answer[2]["status"]);
            Assert.Equal(300, (int)answer[2]["interval"]);
            Assert.True(Record.IsAccepted);
            BootRecord boot = Record.Boots.Latest;
            Assert.Equal(
                ("Acme", "One", "7", "1.2", "Watchdog", "Accepted"),
                (boot.Vendor, boot.Model, boot.SerialNumber, boot.FirmwareVersion, boot.Reason, boot.AnsweredStatus));
            Assert.Empty(_station.Violations);
        }

        [Fact]
        public void States_are_kept_by_EVSE_and_connector()
        {
            _station.Boot();
            Status(1, 1, "Available");
            Status(1, 2, "Unavailable");
            Status(2, 1, "Faulted");
            Status(1, 1, "Occupied");

            Assert.Equal("Occupied", Record.StatusOf(1, 1));
            Assert.Equal("Unavailable", Record.StatusOf(1, 2));
            Assert.Equal("Faulted", Record.StatusOf(2, 1));
            Assert.Null(Record.StatusOf(2, 2));
            Assert.Equal(new[] { "Available", "Occupied" }, Record.StatusesOf(1, 1));
            Assert.Empty(_station.Violations);
        }

        [Fact]
        public void Tokens_are_answered_with_their_group_and_expiry()
        {
            _station.Boot();
            _station.Central.Tokens.Set("CHILD", "NoCredit", "PARENT", new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

            JsonNode info = _station.Call("Authorize", "{\"idToken\":{\"idToken\":\"child\",\"type\":\"ISO14443\"}}")[2]["idTokenInfo"];

            Assert.Equal("NoCredit", (string)info["status"]);
            Assert.Equal("PARENT", (string)info["groupIdToken"]["idToken"]);
            Assert.Equal("2030-01-01T00:00:00.000Z", (string)info["cacheExpiryDateTime"]);
            AuthorizationRecord authorization = Record.Authorizations.Latest;
            Assert.Equal(("child", "ISO14443", "NoCredit"), (authorization.IdTag, authorization.TokenType, authorization.AnsweredStatus));
            Assert.Empty(_station.Violations);
        }

        [Fact]
        public void A_transaction_is_gathered_from_its_events()
        {
            _station.Boot();
            Event("Started", 0, "\"evse\":{\"id\":2,\"connectorId\":1}," + Meter("12:00:00", "1.5", ",\"unitOfMeasure\":{\"unit\":\"kWh\"}"), "\"chargingState\":\"EVConnected\"");
            JsonArray answer = Event("Updated", 1, "\"idToken\":{\"idToken\":\"TAG\",\"type\":\"ISO14443\"}", "\"chargingState\":\"Charging\",\"remoteStartId\":9");
            Event("Updated", 2, "\"offline\":true," + Meter("12:10:00", "21", ",\"unitOfMeasure\":{\"unit\":\"Wh\",\"multiplier\":2}"));
            EventTransactionRecord open = Record.EventTransaction("t1");
            Assert.True(open.IsOpen);
            Assert.Null(open.StoppedReason);
            Event("Ended", 3, Meter("12:20:00", "2600.125", string.Empty), "\"stoppedReason\":\"EVDisconnected\"");

            EventTransactionRecord transaction = Assert.Single(Record.EventTransactions);
            Assert.Equal("Accepted", (string)answer[2]["idTokenInfo"]["status"]);
            Assert.Equal(4, transaction.Events.Count);
            Assert.Equal((2, 1, "TAG", 9), (transaction.EvseId, transaction.ConnectorId, transaction.IdToken, transaction.RemoteStartId));
            Assert.Equal("Charging", transaction.ChargingState);
            Assert.Equal("EVDisconnected", transaction.StoppedReason);
            Assert.False(transaction.IsOpen);
            Assert.Equal((1500m, 2600.125m, 1100.125m), (transaction.MeterStart, transaction.MeterStop, transaction.EnergyWh));
            Assert.True(transaction.Events[2].IsOffline);
            Assert.Equal("Accepted", transaction.Events[1].AnsweredStatus);
            Assert.Null(transaction.Events[0].AnsweredStatus);
            Assert.Equal(3, Record.MeterValues.Count);
            Assert.Equal(2100, Record.MeterValues[1].Values[0].Number);
            Assert.Equal(2, Record.MeterValues[0].EvseId);
            Assert.Empty(transaction.MissingSequenceNumbers);
            Assert.Empty(_station.Violations);
        }

        [Fact]
        public void A_transaction_that_ends_without_a_reason_ends_locally()
        {
            _station.Boot();
            Event("Started", 0);
            Event("Ended", 1);

            Assert.Equal("Local", Record.EventTransaction("t1").StoppedReason);
            Assert.Null(Record.EventTransaction("t1").EnergyWh);
        }

        [Fact]
        public void Meter_values_outside_transactions_name_the_EVSE()
        {
            _station.Boot();
            _station.Call(
                "MeterValues",
                "{\"evseId\":0,\"meterValue\":[{\"timestamp\":\"2026-11-20T12:00:00Z\",\"sampledValue\":[{\"value\":1},{\"value\":2.5,\"measurand\":\"Voltage\","
                + "\"phase\":\"L1-N\",\"location\":\"Inlet\",\"context\":\"Sample.Clock\",\"unitOfMeasure\":{\"unit\":\"V\"}}]}]}");

            MeterValueRecord values = Record.MeterValues.Latest;
            Assert.Equal(0, values.EvseId);
            Assert.False(values.IsTransactionData);
            Assert.Equal(new SampledValueRecord("1", "Energy.Active.Import.Register", "Wh", null, "Sample.Periodic", "Outlet", "Raw"), values.Values[0]);
            Assert.Equal(new SampledValueRecord("2.5", "Voltage", "V", "L1-N", "Sample.Clock", "Inlet", "Raw"), values.Values[1]);
            Assert.Empty(_station.Violations);
        }

        [Fact]
        public void A_report_is_gathered_from_its_parts()
        {
            _station.Boot();
            Ask(7);
            Report(
                7,
                0,
                true,
                "{\"component\":{\"name\":\"OCPPCommCtrlr\"},\"variable\":{\"name\":\"HeartbeatInterval\"},\"variableAttribute\":[{\"value\":\"300\"}],"
                + "\"variableCharacteristics\":{\"dataType\":\"integer\",\"unit\":\"s\",\"minLimit\":1,\"maxLimit\":86400.5,\"valuesList\":\"x\",\"supportsMonitoring\":true}}");
            Assert.False(Record.Reports.Latest.IsComplete);
            Report(
                7,
                1,
                false,
                "{\"component\":{\"name\":\"Connector\",\"instance\":\"a\",\"evse\":{\"id\":1,\"connectorId\":2}},\"variable\":{\"name\":\"Available\",\"instance\":\"b\"},"
                + "\"variableAttribute\":[{\"type\":\"Target\",\"mutability\":\"ReadOnly\",\"persistent\":true,\"constant\":true}]}");

            ReportRecord report = Assert.Single(Record.Reports);
            Assert.Equal((7, 2, true, 0), (report.RequestId, report.PartCount, report.IsComplete, report.Duplicates));
            ReportedVariable interval = report.Find("ocppcommctrlr", "heartbeatinterval");
            Assert.Equal(("300", "integer", "s", 1m, 86400.5m), (interval.Value, interval.DataType, interval.Unit, interval.MinLimit, interval.MaxLimit));
            Assert.Equal(("x", true), (interval.ValuesList, interval.SupportsMonitoring));
            Assert.Equal(new ReportedAttribute("Actual", "300", "ReadWrite", false, false), Assert.Single(interval.Attributes));
            ReportedVariable available = report.Find(new VariableName("Connector", "Available", "a", "b", 1, 2));
            Assert.Equal(new ReportedAttribute("Target", null, "ReadOnly", true, true), Assert.Single(available.Attributes));
            Assert.Null(available.Value);
            Assert.Null(available.DataType);
            Assert.Equal("Connector[a](1,2).Available[b]", available.Name.ToString());
            Assert.Null(report.Find("Connector", "Available"));
            Assert.Empty(_station.Violations);
        }

        [Fact]
        public void A_report_may_be_empty_and_asked_for_again()
        {
            _station.Boot();
            Ask(7);
            Report(7, 0, false, null);
            Ask(7);
            Report(7, 0, false, null);

            Assert.Equal(2, Record.Reports.Count);
            Assert.All(Record.Reports, report => Assert.True(report.IsComplete));
            Assert.Empty(_station.Violations);
        }

        [Fact]
        public void Events_and_notices_are_kept()
        {
            _station.Boot();
            _station.Call(
                "NotifyEvent",
                "{\"generatedAt\":\"2026-11-20T12:00:00Z\",\"seqNo\":0,\"eventData\":[{\"eventId\":3,\"timestamp\":\"2026-11-20T12:00:00Z\",\"trigger\":\"Alerting\","
                + "\"actualValue\":\"true\",\"eventNotificationType\":\"HardWiredNotification\",\"component\":{\"name\":\"Connector\",\"evse\":{\"id\":1}},"
                + "\"variable\":{\"name\":\"Problem\"},\"techCode\":\"c\",\"techInfo\":\"i\",\"cleared\":true,\"transactionId\":\"t1\"}]}");
            _station.Call("SecurityEventNotification", "{\"type\":\"StartupOfTheDevice\",\"timestamp\":\"2026-11-20T12:00:00Z\"}");
            _station.Call("Heartbeat");

            DeviceEventRecord one = Assert.Single(Record.Events);
            Assert.Equal((3, "true", "Alerting", "HardWiredNotification", true), (one.EventId, one.ActualValue, one.Trigger, one.NotificationType, one.IsCleared));
            Assert.Equal(("c", "i", "t1", "Connector(1).Problem"), (one.TechCode, one.TechInfo, one.TransactionId, one.Name.ToString()));
            Assert.Equal("StartupOfTheDevice", Record.Notices.Latest.Text);
            Assert.Single(Record.Heartbeats);
            Assert.Empty(_station.Violations);
        }

        [Fact]
        public void Names_of_variables_are_compared_without_case()
        {
            VariableName name = new VariableName("EVSE", "Power", null, null, 1);

            Assert.Equal(name, new VariableName("evse", "POWER", null, null, 1));
            Assert.Equal(name.GetHashCode(), new VariableName("evse", "POWER", null, null, 1).GetHashCode());
            Assert.NotEqual(name, new VariableName("EVSE", "Power"));
            Assert.NotEqual(name, new VariableName("EVSE", "Power", null, null, 1, 1));
        }

        private static string Meter(string time, string value, string more)
        {
            return "\"meterValue\":[{\"timestamp\":\"2026-11-20T" + time + "Z\",\"sampledValue\":[{\"value\":" + value + more + "}]}]";
        }

        private JsonArray Event(string type, int number, string fields = null, string info = null)
        {
            return _station.Call(
                "TransactionEvent",
                "{\"eventType\":\"" + type + "\",\"timestamp\":\"2026-11-20T12:00:00Z\",\"triggerReason\":\"Trigger\",\"seqNo\":" + number
                + ",\"transactionInfo\":{\"transactionId\":\"t1\"" + (info == null ? string.Empty : "," + info) + "}"
                + (fields == null ? string.Empty : "," + fields) + "}");
        }

        private void Status(int evseId, int connectorId, string status)
        {
            _station.Call(
                "StatusNotification",
                "{\"timestamp\":\"2026-11-20T12:00:00Z\",\"connectorStatus\":\"" + status + "\",\"evseId\":" + evseId + ",\"connectorId\":" + connectorId + "}");
        }

        private void Ask(int requestId)
        {
            string id = "ask" + Record.Frames.Count;
            _station.Session.Call("GetBaseReport", new { requestId, reportBase = "FullInventory" }, messageId: id);
            _station.Session.ReceiveText("[3,\"" + id + "\",{\"status\":\"Accepted\"}]");
            _station.Sent();
        }

        private void Report(int requestId, int part, bool isContinued, string variable)
        {
            _station.Call(
                "NotifyReport",
                "{\"requestId\":" + requestId + ",\"generatedAt\":\"2026-11-20T12:00:00Z\",\"seqNo\":" + part + (isContinued ? ",\"tbc\":true" : string.Empty)
                + (variable == null ? string.Empty : ",\"reportData\":[" + variable + "]") + "}");
        }
    }
}

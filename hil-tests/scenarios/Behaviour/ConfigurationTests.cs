// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// Every configuration key and its rules.
    /// </summary>
    [Feature("Configuration keys", "OCPP 1.6 sections 5.3, 5.8, 9")]
    public sealed class ConfigurationTests : Scenario
    {
        private static readonly string[] s_booleans =
        {
            "AllowOfflineTxForUnknownId", "AuthorizationCacheEnabled", "AuthorizeRemoteTxRequests", "LocalAuthorizeOffline", "LocalPreAuthorize",
            "StopTransactionOnEVSideDisconnect", "StopTransactionOnInvalidId", "UnlockConnectorOnEVSideDisconnect", "FreeVendActive",
        };

        private static readonly string[] s_intervals =
        {
            "ClockAlignedDataInterval", "HeartbeatInterval", "MeterValueSampleInterval", "MinimumStatusDuration", "MaxEnergyOnInvalidId",
            "TransactionMessageRetryInterval", "WebSocketPingInterval", "ResetRetries",
        };

        private static readonly string[] s_positive = { "ConnectionTimeOut", "TransactionMessageAttempts" };

        private static readonly string[] s_measurands = { "MeterValuesAlignedData", "MeterValuesSampledData", "StopTxnAlignedData", "StopTxnSampledData" };

        private static readonly string[] s_readOnly =
        {
            "ConnectorPhaseRotationMaxLength", "GetConfigurationMaxKeys", "MeterValuesAlignedDataMaxLength", "MeterValuesSampledDataMaxLength",
            "NumberOfConnectors", "StopTxnAlignedDataMaxLength", "StopTxnSampledDataMaxLength", "SupportedFeatureProfiles",
            "SupportedFeatureProfilesMaxLength", "LocalAuthListMaxLength", "SendLocalListMaxLength",
        };

        public static IEnumerable<object[]> Rules()
        {
            foreach (string key in s_booleans)
            {
                yield return new object[] { key, "true", "Accepted" };
                yield return new object[] { key, "false", "Accepted" };
                yield return new object[] { key, "TRUE", "Accepted" };
                yield return new object[] { key, "1", "Rejected" };
                yield return new object[] { key, "", "Rejected" };
                yield return new object[] { key, "yes", "Rejected" };
            }

            foreach (string key in s_intervals.Concat(s_positive))
            {
                yield return new object[] { key, "7", "Accepted" };
                yield return new object[] { key, "-1", "Rejected" };
                yield return new object[] { key, "1.5", "Rejected" };
                yield return new object[] { key, "abc", "Rejected" };
                yield return new object[] { key, "", "Rejected" };
                yield return new object[] { key, " 7", "Rejected" };
                yield return new object[] { key, "+7", "Rejected" };
                yield return new object[] { key, "0x10", "Rejected" };
                yield return new object[] { key, "99999999999999999999", "Rejected" };
            }

            foreach (string key in s_intervals)
            {
                yield return new object[] { key, "0", "Accepted" };
            }

            foreach (string key in s_positive)
            {
                yield return new object[] { key, "0", "Rejected" };
            }

            foreach (string key in s_measurands)
            {
                yield return new object[] { key, "", "Accepted" };
                yield return new object[] { key, "Voltage", "Accepted" };
                yield return new object[] { key, "Voltage, Current.Import", "Accepted" };
                yield return new object[] { key, "Energy.Active.Import.Register,Power.Active.Import,SoC", "Accepted" };
                yield return new object[] { key, "Voltage.L1,Voltage.L2-N", "Accepted" };
                yield return new object[] { key, "Voltage,Nonsense", "Rejected" };
                yield return new object[] { key, "voltage", "Rejected" };
                yield return new object[] { key, "Voltage,,SoC", "Rejected" };
                yield return new object[] { key, "Voltage.L4", "Rejected" };
                yield return new object[] { key, string.Join(",", Enumerable.Repeat("Voltage", 17)), "Rejected" };
            }

            foreach (string key in s_readOnly)
            {
                yield return new object[] { key, "1", "Rejected" };
                yield return new object[] { key, "Core", "Rejected" };
            }

            yield return new object[] { "ConnectorPhaseRotation", "1.RST,2.STR", "Accepted" };
            yield return new object[] { "ConnectorPhaseRotation", "0.Unknown,1.NotApplicable", "Accepted" };
            yield return new object[] { "ConnectorPhaseRotation", "nonsense", "Rejected" };
            yield return new object[] { "ConnectorPhaseRotation", "1.XYZ", "Rejected" };
            yield return new object[] { "AuthorizationKey", "00112233445566778899AABBCCDDEEFF", "Accepted" };
            yield return new object[] { "Operative.1", "false", "NotSupported" };
            yield return new object[] { "StationOperative", "false", "NotSupported" };
            yield return new object[] { "heartbeatinterval", "60", "Accepted" };
            yield return new object[] { "LightIntensity", "50", "NotSupported" };
            yield return new object[] { "BlinkRepeat", "5", "NotSupported" };
        }

        [Theory]
        [MemberData(nameof(Rules))]
        public void Change_configuration_follows_the_rule_of_the_key(string key, string value, string status)
        {
            Boot(connectors: 2);
            string before = Read(key);

            Configure(key, value, status);

            string after = Read(key);
            if (status != "Accepted" || key == "AuthorizationKey")
            {
                Assert.Equal(before, after);
            }
            else
            {
                Assert.Equal(value, after, ignoreCase: true);
            }
        }

        [Fact]
        public void Get_configuration_tells_every_key_with_value_and_access()
        {
            Boot(connectors: 2);

            JsonArray keys = Ask("GetConfiguration").Payload["configurationKey"].AsArray();

            foreach (JsonNode key in keys)
            {
                string name = (string)key["key"];
                CallAnswer one = Ask("GetConfiguration", new { key = new[] { name } });
                Assert.Equal(key.ToJsonString(), one.Payload["configurationKey"].AsArray().Single().ToJsonString());
                Assert.NotNull(key["value"]);
            }

            bool IsReadOnly(string name)
            {
                return (bool)keys.Single(key => (string)key["key"] == name)["readonly"];
            }

            Assert.All(s_readOnly, name => Assert.True(IsReadOnly(name), name));
            Assert.All(s_booleans.Concat(s_intervals).Concat(s_positive).Concat(s_measurands), name => Assert.False(IsReadOnly(name), name));
            Assert.Equal("2", Read("NumberOfConnectors"));
            Assert.Contains("Core", Read("SupportedFeatureProfiles"));
        }

        [Fact]
        public void Secrets_are_not_given_out()
        {
            Boot(settings: "AuthorizationKey=tops3cret");

            CallAnswer all = Ask("GetConfiguration");
            CallAnswer one = Ask("GetConfiguration", new { key = new[] { "AuthorizationKey" } });

            Assert.DoesNotContain("tops3cret", all.Payload.ToJsonString());
            Assert.DoesNotContain("tops3cret", one.Payload.ToJsonString());
            Assert.DoesNotContain(Bench.Lines, line => line.Contains("tops3cret", System.StringComparison.Ordinal));
        }

        [Fact]
        public void Known_and_unknown_keys_are_told_apart_in_one_answer()
        {
            Boot();

            CallAnswer answer = Ask("GetConfiguration", new { key = new[] { "Nonsense", "HeartbeatInterval", "AlsoNonsense", "ConnectionTimeOut" } });

            Assert.Equal(new[] { "HeartbeatInterval", "ConnectionTimeOut" }, answer.Payload["configurationKey"].AsArray().Select(key => (string)key["key"]));
            Assert.Equal(new[] { "Nonsense", "AlsoNonsense" }, answer.Payload["unknownKey"].AsArray().Select(key => (string)key));
        }

        [Fact]
        public void Empty_list_of_keys_means_all()
        {
            Boot();

            int all = Ask("GetConfiguration").Payload["configurationKey"].AsArray().Count;

            Assert.Equal(all, Ask("GetConfiguration", "{\"key\":[]}").Payload["configurationKey"].AsArray().Count);
        }

        [Fact]
        public void More_keys_than_get_configuration_may_name_are_a_violation()
        {
            Boot();
            int most = int.Parse(Read("GetConfigurationMaxKeys"), System.Globalization.CultureInfo.InvariantCulture);

            Assert.Equal(AnswerKind.Result, Ask("GetConfiguration", new { key = Enumerable.Repeat("HeartbeatInterval", most) }).Kind);
            Assert.Equal("OccurenceConstraintViolation", Ask("GetConfiguration", new { key = Enumerable.Repeat("HeartbeatInterval", most + 1) }).ErrorCode);
        }

        [Fact]
        public void Setting_that_needs_a_restart_says_so_and_works_after_it()
        {
            Boot();

            // Only the installer may change those; he sees the same.
            Configure("Identity", "CP9", "Rejected");
            Bench.Apply("ChargePointModel", "Renamed");
            Assert.True(Bench.ChargePoint.Model.IsRebootPending);
            Ask("Reset", new { type = "Soft" }, "Accepted");

            Assert.Equal("Renamed", Expect("BootNotification", within: 60).Text("chargePointModel"));
        }

        [Fact]
        public void Settings_that_cannot_be_stored_are_rejected_and_the_board_knows()
        {
            Boot();
            string before = Read("MeterValueSampleInterval");
            Bench.Files.LimitBytes = 0;

            Configure("MeterValueSampleInterval", "12", "Rejected");

            Assert.Equal(before, Read("MeterValueSampleInterval"));
            Assert.True(Bench.ChargePoint.Model.IsStoreFailing);
            Bench.Files.LimitBytes = 100000;
            Configure("MeterValueSampleInterval", "13");
            Assert.False(Bench.ChargePoint.Model.IsStoreFailing);
        }

        [Fact]
        public void Changes_count_while_a_vehicle_charges()
        {
            Boot();
            Charge();
            foreach (object[] rule in Rules().Where(rule => (string)rule[2] == "Accepted" && (string)rule[0] != "AuthorizationKey"))
            {
                Configure((string)rule[0], (string)rule[1]);
            }

            Advance(30);
            Assert.True(Hardware().Contactor.IsClosed);
            Assert.Single(Record.Transactions);
        }
    }
}

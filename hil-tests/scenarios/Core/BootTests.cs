// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using System.Text.Json.Nodes;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Core
{
    /// <summary>
    /// Boot and configuration, as the compliance test tool has them.
    /// </summary>
    [Feature("Boot and configuration", "OCPP 1.6 sections 4.2, 4.6, 5.3, 5.8")]
    public sealed class BootTests : Scenario
    {
        [Fact]
        public void TC_001_CS_cold_boot()
        {
            Build(connectors: 2);
            Csms.HeartbeatInterval = 60;

            PowerOn();

            IncomingCall boot = Expect("BootNotification");
            Assert.False(string.IsNullOrEmpty(boot.Text("chargePointVendor")));
            Assert.False(string.IsNullOrEmpty(boot.Text("chargePointModel")));
            ExpectStatus(0, "Available", 5);
            ExpectStatus(1, "Available", 5);
            ExpectStatus(2, "Available", 5);
            IncomingCall first = Expect("Heartbeat", within: 61);
            IncomingCall second = Expect("Heartbeat", within: 61);
            Assert.Equal(60, (first.Time - boot.Time).TotalSeconds, 0.5);
            Assert.Equal(60, (second.Time - first.Time).TotalSeconds, 0.5);
            Assert.Single(Record.Boots);
        }

        [Fact]
        public void TC_002_CS_cold_boot_pending()
        {
            Build();
            Csms.On("BootNotification").Reply(call => new { status = "Pending", interval = 10, currentTime = Csms.TimeText }).Times(1);

            PowerOn();

            IncomingCall pending = Expect("BootNotification");
            CallAnswer keys = Ask("GetConfiguration");
            Assert.NotEmpty(keys.Payload["configurationKey"].AsArray());
            Configure("HeartbeatInterval", "120");
            Configure("MeterValueSampleInterval", "15");
            ExpectNone("StatusNotification", 5);
            IncomingCall accepted = Expect("BootNotification", within: 11);
            Assert.Equal(10, (accepted.Time - pending.Time).TotalSeconds, 0.5);
            ExpectStatus(1, "Available");
            Assert.Equal("15", Read("MeterValueSampleInterval"));
        }

        [Fact]
        public void TC_019_CS_retrieve_all_configuration_keys()
        {
            Boot();

            CallAnswer answer = Ask("GetConfiguration");

            string[] keys = answer.Payload["configurationKey"].AsArray().Select(key => (string)key["key"]).ToArray();
            Assert.Null(answer.Payload["unknownKey"]);
            Assert.Equal(keys.Length, keys.Distinct().Count());
            string[] required =
            {
                "AuthorizeRemoteTxRequests", "ClockAlignedDataInterval", "ConnectionTimeOut", "ConnectorPhaseRotation", "GetConfigurationMaxKeys",
                "HeartbeatInterval", "LocalAuthListEnabled", "LocalAuthListMaxLength", "SendLocalListMaxLength", "LocalAuthorizeOffline", "LocalPreAuthorize", "MeterValuesAlignedData", "MeterValuesSampledData",
                "MeterValueSampleInterval", "NumberOfConnectors", "ResetRetries", "StopTransactionOnEVSideDisconnect",
                "StopTransactionOnInvalidId", "StopTxnAlignedData", "StopTxnSampledData", "SupportedFeatureProfiles",
                "TransactionMessageAttempts", "TransactionMessageRetryInterval", "UnlockConnectorOnEVSideDisconnect",
            };
            Assert.Empty(required.Except(keys));

            // Few enough to ask for all of them by name.
            Assert.True(keys.Length <= int.Parse(Read("GetConfigurationMaxKeys")));
        }

        [Fact]
        public void TC_021_CS_change_set_configuration()
        {
            Boot();

            Configure("MeterValueSampleInterval", "17");

            CallAnswer answer = Ask("GetConfiguration", new { key = new[] { "MeterValueSampleInterval" } });
            JsonArray keys = answer.Payload["configurationKey"].AsArray();
            Assert.Single(keys);
            Assert.Equal("{\"key\":\"MeterValueSampleInterval\",\"readonly\":false,\"value\":\"17\"}", keys[0].ToJsonString());
        }

        [Fact]
        public void TC_040_1_CS_configuration_key_that_is_not_known()
        {
            Boot();

            Configure("NoSuchKey", "1", "NotSupported");

            CallAnswer answer = Ask("GetConfiguration", new { key = new[] { "NoSuchKey", "HeartbeatInterval" } });
            Assert.Equal("NoSuchKey", answer.Text("unknownKey.0"));
            Assert.Equal("HeartbeatInterval", answer.Text("configurationKey.0.key"));
        }

        [Fact]
        public void TC_040_2_CS_configuration_value_that_is_not_allowed()
        {
            Boot();
            string before = Read("MeterValueSampleInterval");

            Configure("MeterValueSampleInterval", "-1", "Rejected");

            Assert.Equal(before, Read("MeterValueSampleInterval"));
        }
    }
}

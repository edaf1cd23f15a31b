// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Variables, reports and network profiles of OCPP 2.0.1 against a CSMS that holds every message against the official schemas.
    /// </summary>
    [Feature("Device model", "OCPP 2.0.1 B05-B10")]
    public sealed class DeviceModelTests : Scenario
    {
        private const string Ocpp201 = "OcppVersions=ocpp2.0.1";

        [Fact]
        public void Pending_station_answers_variables_and_reports()
        {
            Build(settings: Ocpp201);
            Csms.On("BootNotification").Reply(call => new { status = "Pending", interval = 20, currentTime = Csms.TimeText }).Times(1);
            PowerOn();
            Expect("BootNotification");

            Assert.Equal("Accepted", Ask("SetVariables", new { setVariableData = new[] { new { attributeValue = "33", component = new { name = "SampledDataCtrlr" }, variable = new { name = "TxUpdatedInterval" } } } }).Text("setVariableResult.0.attributeStatus"));
            Ask("GetBaseReport", new { requestId = 1, reportBase = "ConfigurationInventory" }, "Accepted");

            Reach(() => Record.Reports.Any(report => report.IsComplete), "the report", 10);
            Expect("BootNotification", within: 25);
            ExpectStatus201("Available");
        }

        [Fact]
        public void TC_B_30_CS_rejected_station_answers_nothing()
        {
            Build(settings: Ocpp201);
            Csms.On("BootNotification").Reply(call => new { status = "Rejected", interval = 600, currentTime = Csms.TimeText }).Times(1);
            PowerOn();
            Expect("BootNotification");

            Assert.Equal("SecurityError", Ask("GetBaseReport", new { requestId = 1, reportBase = "FullInventory" }).ErrorCode);
            Assert.Equal("SecurityError", Ask("SetVariables", new { setVariableData = new[] { new { attributeValue = "33", component = new { name = "SampledDataCtrlr" }, variable = new { name = "TxUpdatedInterval" } } } }).ErrorCode);
            ExpectNone("NotifyReport");
        }

        [Theory]
        [InlineData(100, 2)]
        [InlineData(10, 1)]
        public void TC_B_51_52_CS_states_after_a_lost_link(double seconds, int told)
        {
            BootTwo();
            int before = Count("StatusNotification");
            CutLink();
            Plug(1);
            Advance(seconds);
            RestoreLink();
            AwaitLink();
            Advance(5);

            Assert.Equal(told, Count("StatusNotification") - before);
            Assert.Single(Record.Boots);
        }

        [Fact]
        public void TC_B_45_CS_migration_to_another_profile()
        {
            Boot(settings: Ocpp201);
            SetProfile("ws://other.example/ocpp", "Accepted");
            Prioritize("1,0", "RebootRequired");
            Ask("Reset", new { type = "Immediate" }, "Accepted");

            Reach(() => Bench.Restarts == 1 && Bench.ChargePoint.Connection.Version != null, "the restart", 60);

            Assert.Equal(1, Bench.ChargePoint.Connection.Slot);
            Reach(() => Record.Boots.Count == 2, "the boot");
            Assert.Equal("1", Ask("GetVariables", new { getVariableData = new[] { Name("OCPPCommCtrlr", "ActiveNetworkProfile") } }).Text("getVariableResult.0.attributeValue"));
        }

        [Fact]
        public void TC_B_49_CS_profile_that_does_not_work_is_rolled_back()
        {
            Boot(settings: new[] { Ocpp201, "NetworkProfileConnectionAttempts=2" });
            SetProfile("ws://other.example/ocpp", "Accepted");
            Prioritize("1", "RebootRequired");
            Ask("Reset", new { type = "Immediate" }, "Accepted");
            Bench.Network.DialFailure = Hal.StreamFailure.Refused;
            Reach(() => Bench.Restarts == 1, "the restart", 60);
            Reach(() => Bench.ChargePoint.Connection.Slot != 1, "the other profile", 200);

            Bench.Network.DialFailure = Hal.StreamFailure.None;

            AwaitLink();
            Assert.Equal(0, Bench.ChargePoint.Connection.Slot);
            Reach(() => Record.Boots.Count == 2, "the boot");
        }

        private static object Name(string component, string variable, int evse = 0)
        {
            return evse == 0
                ? new { component = new { name = component }, variable = new { name = variable } }
                : new { component = new { name = component, evse = new { id = evse } }, variable = new { name = variable } };
        }

        private void BootTwo()
        {
            Build(2, settings: Ocpp201);
            PowerOn();
            ExpectStatus201("Available");
            ExpectStatus201("Available");
        }

        private void SetProfile(string url, string status)
        {
            Ask("SetNetworkProfile", new { configurationSlot = 1, connectionData = new { ocppVersion = "OCPP20", ocppTransport = "JSON", ocppCsmsUrl = url, messageTimeout = 30, securityProfile = 0, ocppInterface = "Wired0" } }, status);
        }

        private void Prioritize(string slots, string status)
        {
            CallAnswer answer = Ask("SetVariables", new { setVariableData = new[] { new { attributeValue = slots, component = new { name = "OCPPCommCtrlr" }, variable = new { name = "NetworkConfigurationPriority" } } } });
            Assert.Equal(status, answer.Text("setVariableResult.0.attributeStatus"));
        }

        private void ExpectStatus201(string status)
        {
            Expect("StatusNotification", call => call.Text("connectorStatus") == status);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using System.Text.Json.Nodes;
using OcppChargePoint.Config;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Variables and reports of OCPP 2.0.1 against a CSMS that holds every message against the official schemas.
    /// </summary>
    [Feature("Device model", "OCPP 2.0.1 B05-B08")]
    public sealed class DeviceModelTests : Scenario
    {
        private const string Ocpp201 = "OcppVersions=ocpp2.0.1";

        [Theory]
        [InlineData("ConfigurationInventory")]
        [InlineData("FullInventory")]
        [InlineData("SummaryInventory")]
        public void TC_B_12_13_14_CS_base_reports(string reportBase)
        {
            BootTwo();

            Ask("GetBaseReport", new { requestId = 5, reportBase }, "Accepted");

            Reach(() => Record.Reports.Any(report => report.IsComplete), "the report");
            ReportRecord report = Record.Reports.Single();
            Assert.Equal(5, report.RequestId);
            Assert.Equal(reportBase == "SummaryInventory", report.Find("OCPPCommCtrlr", "HeartbeatInterval") == null);
        }

        [Fact]
        public void TC_B_53_CS_required_variables_are_in_the_inventory_and_can_be_read()
        {
            BootTwo();
            Ask("GetBaseReport", new { requestId = 1, reportBase = "FullInventory" }, "Accepted");
            Reach(() => Record.Reports.Any(report => report.IsComplete), "the report");
            DeviceModel model = Bench.ChargePoint.Model;
            int required = 0;

            for (int index = 0; index < model.Count; index++)
            {
                VariableDefinition definition = model.GetDefinition(index);
                if (!definition.IsRequired)
                {
                    continue;
                }

                required++;
                JsonObject component = new JsonObject { ["name"] = definition.Component };
                if (definition.Evse > 0)
                {
                    JsonObject evse = new JsonObject { ["id"] = definition.Evse };
                    component["evse"] = evse;
                    if (definition.Connector > 0)
                    {
                        evse["connectorId"] = definition.Connector;
                    }
                }

                JsonObject variable = new JsonObject { ["name"] = definition.Variable };
                if (definition.Instance != null)
                {
                    variable["instance"] = definition.Instance;
                }

                CallAnswer answer = Ask("GetVariables", new { getVariableData = new[] { new { component, variable } } });
                Assert.Equal("Accepted", answer.Text("getVariableResult.0.attributeStatus"));
                Assert.NotNull(answer.Text("getVariableResult.0.attributeValue"));
            }

            Assert.Equal(59, required);
            Assert.True(Record.Reports.Single().Variables.Count > required);
        }

        [Fact]
        public void Report_goes_on_after_a_lost_link()
        {
            BootTwo();
            Csms.On("NotifyReport").Silence().Times(1);
            Ask("GetBaseReport", new { requestId = 5, reportBase = "FullInventory" }, "Accepted");
            Expect("NotifyReport");
            LoseLink(20);

            Reach(() => Record.Reports.Any(report => report.IsComplete), "the report", 60);

            Assert.Single(Record.Reports);
            Assert.Single(Record.Boots);
        }

        [Fact]
        public void TC_B_18_CS_custom_report_while_charging()
        {
            BootTwo();
            Charge201();

            Ask("GetReport", new { requestId = 9, componentCriteria = new[] { "Available" }, componentVariable = new[] { new { component = new { name = "EVSE" }, variable = new { name = "AvailabilityState" } } } }, "Accepted");

            Reach(() => Record.Reports.Any(report => report.IsComplete), "the report");
            Assert.Equal(2, Record.Reports.Single().Variables.Count);
            CallAnswer answer = Ask("GetVariables", new { getVariableData = new[] { Name("EVSE", "AvailabilityState", 1), Name("EVSE", "AvailabilityState", 2), Name("EVSE", "Power", 1) } });
            Assert.Equal("Occupied", answer.Text("getVariableResult.0.attributeValue"));
            Assert.Equal("Available", answer.Text("getVariableResult.1.attributeValue"));
            Assert.InRange(int.Parse(answer.Text("getVariableResult.2.attributeValue")), 1000, 22080);
        }

        [Fact]
        public void Setting_of_1_6_is_the_variable_of_2_0_1()
        {
            Build(settings: "OcppVersions=ocpp2.0.1,ocpp1.6");
            Csms.Admission.Subprotocols = new[] { "ocpp1.6" };
            PowerOn();
            ExpectStatus(1, "Available");
            Configure("HeartbeatInterval", "77");
            Configure("TransactionMessageAttempts", "9");
            CutLink();
            Csms.Admission.Subprotocols = new[] { "ocpp2.0.1" };
            Csms.HeartbeatInterval = 77;
            RestoreLink();
            AwaitLink();
            Expect("BootNotification");

            CallAnswer answer = Ask("GetVariables", new { getVariableData = new object[] { Name("OCPPCommCtrlr", "HeartbeatInterval"), new { component = new { name = "OCPPCommCtrlr" }, variable = new { name = "MessageAttempts", instance = "TransactionEvent" } } } });

            Assert.Equal("77", answer.Text("getVariableResult.0.attributeValue"));
            Assert.Equal("9", answer.Text("getVariableResult.1.attributeValue"));
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

        private void Charge201()
        {
            Plug();
            Advance(0.2);
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(10);
        }

        private void ExpectStatus201(string status)
        {
            Expect("StatusNotification", call => call.Text("connectorStatus") == status);
        }
    }
}

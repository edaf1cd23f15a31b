// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// GetBaseReport, GetReport and the parts that follow.
    /// </summary>
    [Feature("Reports", "OCPP 2.0.1 B07-B08")]
    public sealed class ReportTests : Scenario201
    {
        private const string Configuration = "ConfigurationInventory";
        private const string Full = "FullInventory";
        private const string Summary = "SummaryInventory";
        private const string States = "Available,Occupied,Reserved,Unavailable,Faulted";

        private int _requestId = 4;

        [Fact]
        public void TC_B_12_CS_configuration_inventory()
        {
            Boot201(evses: 2);

            ReportRecord report = ReportOf(Configuration);

            foreach (ReportedVariable variable in report.Variables)
            {
                ExpectCharacteristics(variable);
                Assert.Contains(variable.Attributes.Single().Mutability, new[] { "ReadWrite", "WriteOnly" });
            }

            Assert.NotNull(report.Find("OCPPCommCtrlr", "OfflineThreshold"));
            Assert.NotNull(report.Find("SecurityCtrlr", "BasicAuthPassword"));
        }

        [Fact]
        public void TC_B_13_CS_full_inventory()
        {
            Boot201(evses: 2);

            ReportRecord report = ReportOf(Full);

            Assert.All(report.Variables, ExpectCharacteristics);
            Assert.Subset(Names(report), Names(ReportOf(Configuration)));
            Assert.Subset(Names(report), Names(ReportOf(Summary)));
        }

        [Fact]
        public void TC_B_14_CS_summary_inventory()
        {
            Boot201(evses: 2);

            ReportRecord report = ReportOf(Summary);

            Assert.All(report.Variables, ExpectCharacteristics);
            Assert.Equal(
                new[] { "ChargingStation.AvailabilityState", "Connector(1,1).AvailabilityState", "Connector(2,1).AvailabilityState", "EVSE(1).AvailabilityState", "EVSE(2).AvailabilityState" },
                Names(report).OrderBy(name => name, StringComparer.Ordinal));
        }

        [Fact]
        public void TC_B_16_CS_custom_report_of_enabled_components()
        {
            Boot201(evses: 2);
            Set("AuthCacheCtrlr.Enabled", "true");
            IEnumerable<ReportedVariable> enabled = ReportOf(Full).Variables.Where(variable => variable.Name.Variable == "Enabled" && variable.Value == "true").ToArray();

            ReportRecord report = CustomReport(new[] { "Enabled" });

            Assert.NotEmpty(enabled);
            Assert.All(report.Variables, ExpectCharacteristics);
            Assert.All(enabled, variable => Assert.NotNull(report.Find(variable.Name)));
            foreach (ReportedVariable variable in report.Variables)
            {
                Assert.True(variable.Name.Variable != "Enabled" || variable.Value == "true", variable.ToString());
                Assert.Equal(variable.Attributes.Single().Mutability == "WriteOnly" ? "Rejected" : variable.Value, Refresh(variable));
            }
        }

        [Fact]
        public void TC_B_17_CS_custom_report_of_one_variable()
        {
            Boot201(evses: 2);

            ReportedVariable variable = CustomReport(null, Name("EVSE(1).AvailabilityState")).Variables.Single();

            ExpectStateOfEvse(variable, 1);
        }

        [Fact]
        public void TC_B_18_CS_custom_report_with_criterion_and_variable()
        {
            Boot201(evses: 2);

            ExpectStateOfEvse(CustomReport(new[] { "Available" }, Name("EVSE(1).AvailabilityState")).Variables.Single(), 1);

            Forget();
            Request(new[] { "Problem" }, "EmptyResultSet", Name("EVSE(1).AvailabilityState"));
            ExpectNone("NotifyReport");
        }

        [Fact]
        public void TC_B_54_CS_custom_report_without_instance_tells_all_instances()
        {
            Boot201();

            ReportRecord report = CustomReport(null, Name("DeviceDataCtrlr.ItemsPerMessage"));

            Assert.Equal(
                new[] { "DeviceDataCtrlr.ItemsPerMessage[GetReport]", "DeviceDataCtrlr.ItemsPerMessage[GetVariables]", "DeviceDataCtrlr.ItemsPerMessage[SetVariables]" },
                Names(report).OrderBy(name => name, StringComparer.Ordinal));
        }

        [Fact]
        public void TC_B_55_CS_custom_report_with_instance_tells_that_one()
        {
            Boot201();

            ReportedVariable variable = CustomReport(null, Name("DeviceDataCtrlr.ItemsPerMessage[GetReport]")).Variables.Single();

            Assert.Equal("DeviceDataCtrlr.ItemsPerMessage[GetReport]", variable.Name.ToString());
            Assert.Equal("40", variable.Value);
        }

        [Fact]
        public void TC_B_56_CS_custom_report_without_evse_tells_all_evses()
        {
            Boot201(evses: 3);

            ReportRecord report = CustomReport(null, Name("EVSE.AvailabilityState"));

            Assert.Equal(3, report.Variables.Count);
            for (int evse = 1; evse <= 3; evse++)
            {
                ExpectStateOfEvse(report.Find(new VariableName("EVSE", "AvailabilityState", EvseId: evse)), evse);
            }
        }

        [Theory]
        [InlineData(Configuration)]
        [InlineData(Full)]
        [InlineData(Summary)]
        public void B07_FR_01_base_report_is_accepted(string reportBase)
        {
            Boot201();

            CallAnswer answer = Ask("GetBaseReport", new { requestId = 1, reportBase });

            Assert.Equal("Accepted", answer.Status);
            Assert.Null(answer.Payload["statusInfo"]);
        }

        [Fact]
        public void B07_FR_03_value_of_a_write_only_variable_is_left_out()
        {
            Boot201(settings: "AuthorizationKey=0123456789abcdef");

            foreach (string reportBase in new[] { Configuration, Full })
            {
                ReportedAttribute attribute = ReportOf(reportBase).Find("SecurityCtrlr", "BasicAuthPassword").Attributes.Single();
                Assert.Equal("WriteOnly", attribute.Mutability);
                Assert.Null(attribute.Value);
            }

            Assert.DoesNotContain(Record.CallsOf("NotifyReport"), call => call.Payload.ToJsonString().Contains("0123456789abcdef", StringComparison.Ordinal));
        }

        [Theory]
        [InlineData(0)]
        [InlineData(-7)]
        [InlineData(int.MaxValue)]
        public void B07_FR_04_every_part_has_the_number_of_the_request(int requestId)
        {
            Boot201(evses: 2);
            Ask("GetBaseReport", new { requestId, reportBase = Full }, "Accepted");
            Reach(() => Record.Reports.Any(report => report.IsComplete), "the report");

            Assert.All(Record.CallsOf("NotifyReport"), call => Assert.Equal(requestId, call.Integer("requestId")));
        }

        [Fact]
        public void B07_FR_07_configuration_inventory_tells_all_that_can_be_set()
        {
            Boot201(evses: 2);

            IEnumerable<string> settable = ReportOf(Full).Variables.Where(variable => variable.Attributes.Single().Mutability != "ReadOnly").Select(variable => variable.Name.ToString());

            Assert.Equal(settable, ReportOf(Configuration).Variables.Select(variable => variable.Name.ToString()));
        }

        [Fact]
        public void B07_FR_08_full_inventory_tells_every_variable_once()
        {
            Boot201(evses: 2);

            ReportRecord report = ReportOf(Full);

            Assert.Equal(report.Variables.Count, Names(report).Count);
            foreach (ReportedVariable variable in report.Variables)
            {
                string value = Refresh(variable);
                Assert.True(value == variable.Value || value == "Rejected" || variable.Name.Variable == "DateTime", variable + " reads " + value);
            }
        }

        [Fact]
        public void B07_FR_09_summary_tells_states_and_problems()
        {
            Boot201(evses: 2);
            Charge201(1);
            Fault(FaultCode.GroundFailure, connector: 2);
            ExpectStatus201("Faulted", 2);

            ReportRecord report = ReportOf(Summary);

            Assert.Equal("Occupied", report.Find(new VariableName("EVSE", "AvailabilityState", EvseId: 1)).Value);
            Assert.Equal("Faulted", report.Find(new VariableName("EVSE", "AvailabilityState", EvseId: 2)).Value);
            Assert.Equal("Faulted", report.Find(new VariableName("Connector", "AvailabilityState", EvseId: 2, ConnectorId: 1)).Value);
            Assert.Equal("true", report.Find(new VariableName("EVSE", "Problem", EvseId: 2)).Value);
            Assert.Equal("true", report.Find("ChargingStation", "Problem").Value);
            Assert.Null(report.Find(new VariableName("EVSE", "Problem", EvseId: 1)));
        }

        [Fact]
        public void B07_FR_10_parts_are_numbered_from_0()
        {
            Boot201(evses: 2);
            ReportOf(Full);
            ReportOf(Full);

            ExpectParts(Record.CallsOf("NotifyReport").Where(call => call.Integer("requestId") == 5).ToArray());
            ExpectParts(Record.CallsOf("NotifyReport").Where(call => call.Integer("requestId") == 6).ToArray());
        }

        [Fact]
        public void B07_FR_11_variable_without_a_value_is_told_with_its_attribute()
        {
            Boot201();

            ReportedAttribute attribute = ReportOf(Full).Find("SecurityCtrlr", "OrganizationName").Attributes.Single();

            Assert.Equal("Actual", attribute.Type);
            Assert.Equal(string.Empty, attribute.Value);
        }

        [Fact]
        public void B07_FR_12_both_required_bases_are_there()
        {
            Boot201();

            Assert.NotEmpty(ReportOf(Configuration).Variables);
            Assert.NotEmpty(ReportOf(Full).Variables);
        }

        [Fact]
        public void B07_FR_13_another_report_is_being_sent()
        {
            Boot201();
            Csms.On("NotifyReport").Delay(3).Times(1);
            Ask("GetBaseReport", new { requestId = 1, reportBase = Full }, "Accepted");

            Ask("GetBaseReport", new { requestId = 2, reportBase = Summary }, "Rejected");

            Reach(() => Record.Reports.Any(report => report.IsComplete), "the report");
            Assert.Equal(1, Record.Reports.Single().RequestId);
            Ask("GetBaseReport", new { requestId = 3, reportBase = Summary }, "Accepted");
            Reach(() => Record.Reports.Count == 2, "the next report");
        }

        [Fact]
        public void B08_FR_01_custom_report_is_accepted()
        {
            Boot201();

            CallAnswer answer = Ask("GetReport", new { requestId = 1, componentCriteria = new[] { "Active", "Available", "Enabled", "Problem" } });

            Assert.Equal("Accepted", answer.Status);
            Assert.Null(answer.Payload["statusInfo"]);
        }

        [Fact]
        public void B08_FR_03_value_of_a_write_only_variable_is_left_out()
        {
            Boot201(settings: "AuthorizationKey=0123456789abcdef");

            ReportedAttribute attribute = CustomReport(null, Name("SecurityCtrlr.BasicAuthPassword")).Variables.Single().Attributes.Single();

            Assert.Null(attribute.Value);
            Assert.Equal("WriteOnly", attribute.Mutability);
        }

        [Fact]
        public void B08_FR_04_every_part_has_the_number_of_the_request()
        {
            Boot201(evses: 2);
            CustomReport(new[] { "Available" });

            Assert.True(Record.CallsOf("NotifyReport").Count > 1);
            Assert.All(Record.CallsOf("NotifyReport"), call => Assert.Equal(5, call.Integer("requestId")));
        }

        [Fact]
        public void B08_FR_05_report_is_limited_by_criteria_and_variables()
        {
            Boot201(evses: 2);
            Set("AuthCacheCtrlr.Enabled", "false");

            ReportRecord report = CustomReport(new[] { "Enabled" }, Component("AuthCacheCtrlr"), Component("ClockCtrlr"));

            Assert.Equal(new[] { "ClockCtrlr.DateTime", "ClockCtrlr.TimeSource" }, Names(report).OrderBy(name => name, StringComparer.Ordinal));
        }

        [Fact]
        public void B08_FR_07_active_components_and_those_without_that_variable()
        {
            Boot201();

            Assert.Equal(Names(ReportOf(Full)), Names(CustomReport(new[] { "Active" })));
        }

        [Fact]
        public void B08_FR_08_available_components_and_those_without_that_variable()
        {
            Boot201();

            ISet<string> names = Names(CustomReport(new[] { "Available" }));

            Assert.Contains("AuthCacheCtrlr.Available", names);
            Assert.Contains("ClockCtrlr.DateTime", names);
            Assert.DoesNotContain("ConnectorPlugRetentionLock.Available", names);
        }

        [Fact]
        public void B08_FR_09_enabled_components_and_those_without_that_variable()
        {
            Boot201();
            Set("AuthCacheCtrlr.Enabled", "true");
            Assert.Contains("AuthCacheCtrlr.Enabled", Names(CustomReport(new[] { "Enabled" }, Component("TxCtrlr"), Component("AuthCacheCtrlr"))));

            Set("AuthCacheCtrlr.Enabled", "false");

            ISet<string> names = Names(CustomReport(new[] { "Enabled" }, Component("TxCtrlr"), Component("AuthCacheCtrlr")));
            Assert.Contains("TxCtrlr.StopTxOnInvalidId", names);
            Assert.DoesNotContain("AuthCacheCtrlr.Enabled", names);
        }

        [Fact]
        public void B08_FR_10_components_with_a_problem()
        {
            Boot201(evses: 2);
            Fault(FaultCode.GroundFailure, connector: 2);
            ExpectStatus201("Faulted", 2);

            ReportRecord report = CustomReport(new[] { "Problem" });

            Assert.Equal("true", report.Find(new VariableName("EVSE", "Problem", EvseId: 2)).Value);
            Assert.Equal("true", report.Find("ChargingStation", "Problem").Value);
            Assert.All(report.Variables, variable => Assert.True(variable.Name.Component == "ChargingStation" || (variable.Name.Component == "EVSE" && variable.Name.EvseId == 2), variable.ToString()));
        }

        [Fact]
        public void B08_FR_11_report_without_criteria_is_limited_to_its_variables()
        {
            Boot201(evses: 2);

            ReportRecord report = CustomReport(null, Name("EVSE(2).Power"), Name("ClockCtrlr.DateTime"), Name("NoSuchCtrlr.Enabled"), Name("EVSE(2).Power"));

            Assert.Equal(new[] { "ClockCtrlr.DateTime", "EVSE(2).Power" }, report.Variables.Select(variable => variable.Name.ToString()).OrderBy(name => name, StringComparer.Ordinal));
        }

        [Fact]
        public void B08_FR_12_characteristics_are_told()
        {
            Boot201(evses: 2);

            Assert.All(CustomReport(null).Variables, ExpectCharacteristics);
        }

        [Fact]
        public void B08_FR_13_one_of_several_criteria_is_enough()
        {
            Boot201();
            Set("AuthCacheCtrlr.Enabled", "false");
            Fault(FaultCode.GroundFailure);
            ExpectStatus201("Faulted");

            Assert.Contains("AuthCacheCtrlr.Available", Names(CustomReport(new[] { "Enabled", "Available" })));
            Assert.DoesNotContain("AuthCacheCtrlr.Available", Names(CustomReport(new[] { "Enabled", "Problem" })));
        }

        [Fact]
        public void B08_FR_14_parts_are_numbered_from_0()
        {
            Boot201(evses: 2);
            CustomReport(new[] { "Available" });

            ExpectParts(Record.CallsOf("NotifyReport"));
        }

        [Fact]
        public void B08_FR_15_nothing_that_fits_is_an_empty_result_set()
        {
            Boot201();
            Request(new[] { "Problem" }, "EmptyResultSet");
            Request(null, "EmptyResultSet", Component("NoSuchCtrlr"));
            Request(null, "EmptyResultSet", Name("EVSE(2).Power"));
            Request(null, "EmptyResultSet", Name("ClockCtrlr.NoSuchVariable"));

            ExpectNone("NotifyReport");
        }

        [Fact]
        public void B08_FR_16_another_report_is_being_sent()
        {
            Boot201();
            Csms.On("NotifyReport").Delay(3).Times(1);
            Ask("GetBaseReport", new { requestId = 1, reportBase = Full }, "Accepted");

            Request(new[] { "Available" }, "Rejected");

            Reach(() => Record.Reports.Any(report => report.IsComplete), "the report");
            Assert.Equal(1, Record.Reports.Single().RequestId);
        }

        [Fact]
        public void Next_report_may_be_asked_for_before_the_last_part_is_answered()
        {
            Boot201();
            Csms.On("NotifyReport").Delay(3);
            Ask("GetBaseReport", new { requestId = 1, reportBase = Summary }, "Accepted");
            Expect("NotifyReport");

            Request(null, "EmptyResultSet", Component("NoSuchCtrlr"));
            Ask("GetBaseReport", new { requestId = 2, reportBase = Full }, "Accepted");
            Ask("GetBaseReport", new { requestId = 3, reportBase = Summary }, "Rejected");

            Reach(() => Record.Reports.Count(report => report.IsComplete) == 2, "both reports", 120);
            Assert.Equal(new[] { 1, 2 }, Record.Reports.Select(report => report.RequestId));
        }

        [Fact]
        public void Reports_do_not_pile_up_before_a_CSMS_that_does_not_answer()
        {
            Boot201();
            Csms.On("NotifyReport").Delay(3);
            Ask("GetBaseReport", new { requestId = 1, reportBase = Summary }, "Accepted");
            Expect("NotifyReport");
            Ask("GetBaseReport", new { requestId = 2, reportBase = Summary }, "Accepted");

            Ask("GetBaseReport", new { requestId = 3, reportBase = Summary }, "Rejected");

            Reach(() => Record.Reports.Count(report => report.IsComplete) == 2, "both reports", 120);
        }

        [Fact]
        public void B08_FR_17_more_elements_than_allowed_are_an_error()
        {
            Boot201();
            int most = int.Parse(Get("DeviceDataCtrlr.ItemsPerMessage[GetReport]"));
            JsonObject[] filters = Enumerable.Range(0, most + 1).Select(number => Name("ClockCtrlr.DateTime")).ToArray();

            Assert.Equal("OccurrenceConstraintViolation", Ask("GetReport", new { requestId = 1, componentVariable = filters }).ErrorCode);
            ExpectNone("NotifyReport");
            Assert.Single(CustomReport(null, filters.Take(most).Select(filter => (JsonObject)filter.DeepClone()).ToArray()).Variables);
        }

        [Fact]
        public void B08_FR_18_more_bytes_than_allowed_are_an_error()
        {
            Boot201();
            int most = int.Parse(Get("DeviceDataCtrlr.BytesPerMessage[GetReport]"));

            Assert.Equal("FormatViolation", Ask("GetReport", new { requestId = 1, componentVariable = VariablesTests.LongElements(most) }).ErrorCode);
            ExpectNone("NotifyReport");
        }

        [Fact]
        public void B08_FR_20_without_variable_all_of_the_component_are_told()
        {
            Boot201();

            Assert.Equal(
                ReportOf(Full).Variables.Where(variable => variable.Name.Component == "TxCtrlr").Select(variable => variable.Name),
                CustomReport(null, Component("TxCtrlr")).Variables.Select(variable => variable.Name));
        }

        [Fact]
        public void B08_FR_21_without_instance_all_instances_are_told()
        {
            Boot201();

            Assert.Equal(3, CustomReport(null, Name("DeviceDataCtrlr.BytesPerMessage")).Variables.Count);
        }

        [Fact]
        public void B08_FR_22_without_connector_all_connectors_of_the_evse_are_told()
        {
            Boot201(evses: 2);

            Assert.Equal("Connector(2,1).ConnectorType", CustomReport(null, Name("Connector(2).ConnectorType")).Variables.Single().Name.ToString());
        }

        [Fact]
        public void B08_FR_23_without_evse_all_evses_are_told()
        {
            Boot201(evses: 2);

            Assert.Equal(
                new[] { "Connector(1,1).ConnectorType", "Connector(2,1).ConnectorType" },
                Names(CustomReport(null, Name("Connector.ConnectorType"))).OrderBy(name => name, StringComparer.Ordinal));
            Request(null, "EmptyResultSet", Name("ClockCtrlr(1).DateTime"));
        }

        [Fact]
        public void B08_FR_24_component_instance_that_is_not_there_is_not_told()
        {
            Boot201();
            JsonObject filter = Component("ClockCtrlr");
            filter["component"]["instance"] = "Main";

            Request(null, "EmptyResultSet", filter);
        }

        [Fact]
        public void B08_FR_25_without_component_instance_the_component_is_told()
        {
            Boot201();

            Assert.Equal(2, CustomReport(null, Component("ClockCtrlr")).Variables.Count);
        }

        [Fact]
        public void Unknown_base_or_criterion_is_an_error_and_nothing_is_reported()
        {
            Boot201();

            Assert.Equal("PropertyConstraintViolation", Ask("GetBaseReport", new { requestId = 1, reportBase = "ShortInventory" }).ErrorCode);
            Assert.Equal("PropertyConstraintViolation", Ask("GetReport", new { requestId = 1, componentCriteria = new[] { "Available", "Beautiful" } }).ErrorCode);
            ExpectNone("NotifyReport");
        }

        [Fact]
        public void Custom_report_of_everything_is_the_full_inventory()
        {
            Boot201(evses: 2);

            Assert.Equal(Names(ReportOf(Full)), Names(CustomReport(null)));
        }

        [Fact]
        public void Report_goes_on_after_a_lost_link()
        {
            Boot201(evses: 2);
            Csms.On("NotifyReport").Silence().Times(1);
            Ask("GetBaseReport", new { requestId = 5, reportBase = Full }, "Accepted");
            Expect("NotifyReport");
            LoseLink(20);

            Reach(() => Record.Reports.Any(report => report.IsComplete), "the report", 60);

            Assert.Single(Record.Reports);
            Assert.Single(Record.Boots);
        }

        [Fact]
        public void Charging_goes_on_while_a_report_is_sent()
        {
            Boot201(evses: 2);
            Csms.On("NotifyReport").Delay(2);
            Ask("GetBaseReport", new { requestId = 5, reportBase = Full }, "Accepted");

            Charge201();

            Assert.False(Record.Reports.Single().IsComplete);
            Reach(() => Record.Reports.Single().IsComplete, "the report", 120);
        }

        private static ISet<string> Names(ReportRecord report)
        {
            return report.Variables.Select(variable => variable.Name.ToString()).ToHashSet();
        }

        private static JsonObject Component(string name)
        {
            return new JsonObject { ["component"] = new JsonObject { ["name"] = name } };
        }

        private static void ExpectCharacteristics(ReportedVariable variable)
        {
            Assert.True(variable.DataType != null, variable.ToString());
            bool isList = variable.DataType == "OptionList" || variable.DataType == "SequenceList" || variable.DataType == "MemberList";
            Assert.Equal(isList, !string.IsNullOrEmpty(variable.ValuesList));
        }

        private static void ExpectStateOfEvse(ReportedVariable variable, int evse)
        {
            Assert.Equal("EVSE(" + evse + ").AvailabilityState", variable.Name.ToString());
            Assert.Equal("OptionList", variable.DataType);
            Assert.Equal(States, variable.ValuesList);
            ReportedAttribute attribute = variable.Attributes.Single();
            Assert.Equal("Actual", attribute.Type);
            Assert.Equal("ReadOnly", attribute.Mutability);
            Assert.Equal("Available", attribute.Value);
        }

        private void ExpectParts(IReadOnlyList<IncomingCall> parts)
        {
            Assert.True(parts.Count > 1);
            for (int i = 0; i < parts.Count; i++)
            {
                Assert.Equal(i, parts[i].Integer("seqNo"));
                Assert.Equal(i < parts.Count - 1, (bool)parts[i].Payload["tbc"]);
                Assert.Equal(0, (DateTimeOffset.Parse(parts[i].Text("generatedAt")) - parts[i].Time).TotalSeconds, 2.0);
            }
        }

        private string Refresh(ReportedVariable variable)
        {
            return Get(variable.Name.ToString());
        }

        private ReportRecord ReportOf(string reportBase)
        {
            Ask("GetBaseReport", new { requestId = ++_requestId, reportBase }, "Accepted");
            return Collect();
        }

        private ReportRecord CustomReport(string[] criteria, params JsonObject[] filters)
        {
            Request(criteria, "Accepted", filters);
            return Collect();
        }

        private void Request(string[] criteria, string status, params JsonObject[] filters)
        {
            JsonObject payload = new JsonObject { ["requestId"] = ++_requestId };
            if (criteria != null)
            {
                payload["componentCriteria"] = new JsonArray(criteria.Select(name => (JsonNode)name).ToArray());
            }

            if (filters.Length > 0)
            {
                payload["componentVariable"] = new JsonArray(filters.ToArray<JsonNode>());
            }

            Ask("GetReport", payload, status);
        }

        private ReportRecord Collect()
        {
            Reach(() => Record.Reports.Any(report => report.RequestId == _requestId && report.IsComplete), "report " + _requestId);
            return Record.Reports.Single(report => report.RequestId == _requestId);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Variables;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class ReportServiceTests
    {
        private static ReportBench s_bench;

        [TestMethod]
        public void B07_FR_08_FullInventory_TellsEverythingOfOcpp201()
        {
            SetUp();
            s_bench.Start(Inventory.Full);

            string[] parts = s_bench.Receive().Split(';');

            DeviceModel model = s_bench.Services.Model;
            int expected = 0;
            for (int index = 0; index < model.Count; index++)
            {
                expected += model.GetDefinition(index).IsOcpp201 ? 1 : 0;
            }

            Assert.AreEqual((expected + 9) / 10, parts.Length - 1);
            Assert.IsFalse(s_bench.Reports.IsBusy);
        }

        [TestMethod]
        public void B07_FR_07_ConfigurationInventory_TellsWhatCanBeSet()
        {
            SetUp();
            VariableSelection selection = Collect(Inventory.Configuration);

            DeviceModel model = s_bench.Services.Model;
            for (int index = 0; index < model.Count; index++)
            {
                VariableDefinition definition = model.GetDefinition(index);
                bool isSettable = definition.IsOcpp201 && (definition.Access == VariableAccess.ReadWrite || definition.Access == VariableAccess.WriteOnly);
                Assert.AreEqual(isSettable, selection.Next(index) == index, definition.Key);
            }
        }

        [TestMethod]
        public void B07_FR_09_SummaryInventory_TellsStatesAndProblems()
        {
            SetUp();
            Assert.AreEqual("ChargingStation.AvailabilityState;EVSE.AvailabilityState.1;EVSE.AvailabilityState.2;Connector.AvailabilityState.1;Connector.AvailabilityState.2;", Names(Collect(Inventory.Summary)));

            s_bench.Source.FaultyEvse = 2;

            Assert.AreEqual(
                "ChargingStation.AvailabilityState;ChargingStation.Problem;EVSE.AvailabilityState.1;EVSE.AvailabilityState.2;EVSE.Problem.2;Connector.AvailabilityState.1;Connector.AvailabilityState.2;",
                Names(Collect(Inventory.Summary)));
        }

        [TestMethod]
        public void B08_FR_08_Available_AlsoComponentsWithoutThatVariable()
        {
            SetUp();
            string names = Names(Collect(ComponentConditions.Available, null));

            Assert.Contains("AuthCacheCtrlr.Enabled;", names);
            Assert.Contains("ClockCtrlr.DateTime;", names);
            Assert.Contains("EVSE.Power.2;", names);
            Assert.DoesNotContains("LocalAuthListCtrlr", names);
        }

        [TestMethod]
        public void B08_FR_07_Active_NoComponentHasThatVariable()
        {
            SetUp();
            Assert.AreEqual(Names(Collect(Inventory.Full)), Names(Collect(ComponentConditions.Active, null)));
        }

        [TestMethod]
        public void B08_FR_09_Enabled_FollowsTheVariable()
        {
            SetUp();
            Assert.Contains("AuthCacheCtrlr.Available;", Names(Collect(ComponentConditions.Enabled, null)));

            s_bench.Services.Set(Setting.AuthorizationCacheEnabled, "false");

            string names = Names(Collect(ComponentConditions.Enabled, null));
            Assert.DoesNotContains("AuthCacheCtrlr", names);
            Assert.Contains("AuthCtrlr.LocalPreAuthorize;", names);
        }

        [TestMethod]
        public void B08_FR_10_Problem_OnlyComponentsThatHaveOne()
        {
            SetUp();
            s_bench.Start(ComponentConditions.Problem, null, ReportResult.EmptyResultSet);
            s_bench.Source.FaultyEvse = 1;

            string names = Names(Collect(ComponentConditions.Problem, null));

            Assert.Contains("ChargingStation.Model;", names);
            Assert.Contains("EVSE.Power.1;", names);
            Assert.DoesNotContains("EVSE.Power.2", names);
            Assert.DoesNotContains("ClockCtrlr", names);
            Assert.DoesNotContains("Connector.", names);
        }

        [TestMethod]
        public void B08_FR_13_TwoConditions_OneIsEnough()
        {
            SetUp();
            s_bench.Services.Set(Setting.AuthorizationCacheEnabled, "false");

            string names = Names(Collect(ComponentConditions.Enabled | ComponentConditions.Available, null));

            Assert.Contains("AuthCacheCtrlr.Available;", names);
            Assert.DoesNotContains("LocalAuthListCtrlr", names);
        }

        [TestMethod]
        public void TC_B_18_CS_ConditionAndFilter_BothMustBeMet()
        {
            SetUp();
            Assert.AreEqual("EVSE.AvailabilityState.1;", Names(Collect(ComponentConditions.Available, s_bench.Select("EVSE", "AvailabilityState", 1))));

            s_bench.Start(ComponentConditions.Problem, s_bench.Select("EVSE", "AvailabilityState", 1), ReportResult.EmptyResultSet);
            Assert.IsFalse(s_bench.Reports.IsBusy);
        }

        [TestMethod]
        public void TC_B_19_CS_Filters_AddUp()
        {
            SetUp();
            VariableSelection selection = s_bench.Select("ClockCtrlr");
            selection.Add(new VariableReference { Component = "Connector", Variable = "ConnectorType", EvseId = 2 });
            selection.Add(new VariableReference { Component = "NoSuchCtrlr" });

            Assert.AreEqual("ClockCtrlr.TimeSource;ClockCtrlr.DateTime;Connector.ConnectorType.2;", Names(Collect(ComponentConditions.None, selection)));
        }

        [TestMethod]
        public void B08_FR_15_NothingFits_EmptyResultSet()
        {
            SetUp();
            s_bench.Start(ComponentConditions.None, s_bench.Select("NoSuchCtrlr"), ReportResult.EmptyResultSet);
            s_bench.Start(ComponentConditions.None, s_bench.Select("EVSE", "Power", 3), ReportResult.EmptyResultSet);

            s_bench.Services.Turn();

            s_bench.Services.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void B07_FR_13_AnotherReportIsBeingSent_IsRejected()
        {
            SetUp();
            s_bench.Services.IsAnswering = false;
            s_bench.Start(Inventory.Full);
            s_bench.Services.Turn();

            s_bench.Start(Inventory.Full, ReportResult.Rejected, 8);
            s_bench.Start(ComponentConditions.None, null, ReportResult.Rejected);

            s_bench.Services.IsAnswering = true;
            s_bench.Receive();
            s_bench.Start(Inventory.Full, ReportResult.Accepted, 8);
            s_bench.Receive(8);
        }

        [TestMethod]
        public void Parts_GoOneByOne()
        {
            SetUp();
            s_bench.Services.IsAnswering = false;
            s_bench.Start(Inventory.Full);

            s_bench.Services.Pass(5000);

            Assert.AreEqual((int)1, s_bench.Services.TakeSent().Split(';').Length - 1);
            Assert.AreEqual((int)1, s_bench.Services.Queue.Count);
            s_bench.Services.Answer();
            Assert.AreEqual((int)1, s_bench.Services.TakeSent().Split(';').Length - 1);
        }

        [TestMethod]
        public void Part_Exactly10Variables_IsTheLast()
        {
            SetUp();
            VariableSelection selection = new VariableSelection(s_bench.Services.Model);
            for (int index = 0; index < 10; index++)
            {
                selection.Add(index);
            }

            s_bench.Start(ComponentConditions.None, selection, ReportResult.Accepted);

            Assert.AreEqual("0-10;", s_bench.Receive());
        }

        [TestMethod]
        public void LinkLost_TheUnansweredPartIsSentAgain()
        {
            SetUp();
            s_bench.Services.IsAnswering = false;
            s_bench.Start(Inventory.Full);
            s_bench.Services.Turn();
            s_bench.Services.Answer();
            string before = s_bench.Services.TakeSent();
            s_bench.Services.LoseLink();
            Assert.IsTrue(s_bench.Reports.IsBusy);

            s_bench.Services.IsAnswering = true;
            s_bench.Services.OpenLink();

            string after = s_bench.Services.TakeSent();
            Assert.StartsWith(before.Split(';')[1] + ";", after);
            Assert.IsFalse(s_bench.Reports.IsBusy);
        }

        [TestMethod]
        public void LinkLost_CsmsThatWantsABootFirst_GetsNoMoreOfTheReport()
        {
            SetUp();
            ServiceBench services = new ServiceBench(1, true);
            ReportService reports = new ReportService(services.Model, services.Log, services.Queue, services.Registration, services.Connection);
            services.Complete();
            services.Set(Setting.OcppVersions, "ocpp2.0.1,ocpp1.6");
            services.GoOnline();
            services.IsAnswering = false;
            reports.StartInventory(1, Inventory.Full);
            services.Turn();
            services.LoseLink();
            services.TakeSent();

            services.IsAnswering = true;
            services.OpenLink("ocpp2.0.1");

            services.ExpectSent("Boot;");
            Assert.IsFalse(reports.IsBusy);
        }

        [TestMethod]
        public void NoAnswer_ThreeAttempts_ThenTheReportIsGone()
        {
            SetUp();
            s_bench.Services.Set(Setting.MessageTimeout, "10");
            s_bench.Services.IsAnswering = false;
            s_bench.Start(Inventory.Full);

            s_bench.Services.Pass(29000);

            string[] sent = s_bench.Services.TakeSent().Split(';');
            Assert.AreEqual((int)3, sent.Length - 1);
            Assert.AreEqual(sent[0], sent[2]);
            Assert.IsTrue(s_bench.Reports.IsBusy);
            s_bench.Services.Pass(2000);
            Assert.IsFalse(s_bench.Reports.IsBusy);
        }

        [TestMethod]
        public void CallError_TheNextPartFollows()
        {
            SetUp();
            s_bench.Services.IsAnswering = false;
            s_bench.Start(Inventory.Full);
            s_bench.Services.Turn();

            s_bench.Services.AnswerError();

            Assert.StartsWith("Report 7 0 0-", s_bench.Services.TakeSent());
            s_bench.Services.Turn();
            Assert.IsTrue(s_bench.Services.IsCallOpen);
        }

        [TestMethod]
        public void B02_Pending_IsSentBeforeTheCsmsHasAccepted()
        {
            SetUp();
            ServiceBench services = new ServiceBench(1);
            ReportService reports = new ReportService(services.Model, services.Log, services.Queue, services.Registration, services.Connection);
            services.Complete();
            services.Face.Verdict = RegistrationState.Pending;
            services.Face.BootInterval = 3600;
            services.GoOnline();
            services.TakeSent();

            reports.StartInventory(1, Inventory.Summary);
            services.Turn();

            Assert.StartsWith("Report 1 0 ", services.TakeSent());
            Assert.IsFalse(reports.IsBusy);
        }

        private VariableSelection Collect(Inventory inventory)
        {
            s_bench.Services.IsAnswering = false;
            s_bench.Start(inventory);
            return TakeSelection();
        }

        private VariableSelection Collect(ComponentConditions conditions, VariableSelection selection)
        {
            s_bench.Services.IsAnswering = false;
            s_bench.Start(conditions, selection, ReportResult.Accepted);
            return TakeSelection();
        }

        private VariableSelection TakeSelection()
        {
            s_bench.Services.Turn();
            ReportMessage message = (ReportMessage)s_bench.Services.Face.LastRendered;
            s_bench.Services.IsAnswering = true;
            s_bench.Receive();
            return message.Selection;
        }

        private string Names(VariableSelection selection)
        {
            string names = string.Empty;
            for (int index = selection.Next(0); index >= 0; index = selection.Next(index + 1))
            {
                VariableDefinition definition = s_bench.Services.Model.GetDefinition(index);
                names += definition.Component + "." + definition.Variable + (definition.Evse > 0 ? "." + definition.Evse.ToString() : string.Empty) + ";";
            }

            return names;
        }

        private static void SetUp()
        {
            s_bench = new ReportBench();
        }
    }
}

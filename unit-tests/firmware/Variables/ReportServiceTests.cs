// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Variables;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class ReportServiceTests
    {
        [TestMethod]
        public void B07_FR_08_FullInventory_TellsEverythingOfOcpp201()
        {
            ReportBench bench = new ReportBench();
            bench.Start(Inventory.Full);

            string[] parts = bench.Receive().Split(';');

            DeviceModel model = bench.Services.Model;
            int expected = 0;
            for (int index = 0; index < model.Count; index++)
            {
                expected += model.GetDefinition(index).IsOcpp201 ? 1 : 0;
            }

            Assert.AreEqual((expected + 9) / 10, parts.Length - 1);
            Assert.IsFalse(bench.Reports.IsBusy);
        }

        [TestMethod]
        public void B07_FR_07_ConfigurationInventory_TellsWhatCanBeSet()
        {
            ReportBench bench = new ReportBench();
            VariableSelection selection = bench.Collect(Inventory.Configuration);

            DeviceModel model = bench.Services.Model;
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
            ReportBench bench = new ReportBench();
            Assert.AreEqual("ChargingStation.AvailabilityState;EVSE.AvailabilityState.1;EVSE.AvailabilityState.2;Connector.AvailabilityState.1;Connector.AvailabilityState.2;", bench.Names(bench.Collect(Inventory.Summary)));

            bench.Source.FaultyEvse = 2;

            Assert.AreEqual(
                "ChargingStation.AvailabilityState;ChargingStation.Problem;EVSE.AvailabilityState.1;EVSE.AvailabilityState.2;EVSE.Problem.2;Connector.AvailabilityState.1;Connector.AvailabilityState.2;",
                bench.Names(bench.Collect(Inventory.Summary)));
        }

        [TestMethod]
        public void B08_FR_08_Available_AlsoComponentsWithoutThatVariable()
        {
            ReportBench bench = new ReportBench();
            string names = bench.Names(bench.Collect(ComponentConditions.Available, null));

            Assert.Contains("AuthCacheCtrlr.Enabled;", names);
            Assert.Contains("ClockCtrlr.DateTime;", names);
            Assert.Contains("EVSE.Power.2;", names);
            Assert.DoesNotContains("ConnectorPlugRetentionLock", names);
        }

        [TestMethod]
        public void B08_FR_07_Active_NoComponentHasThatVariable()
        {
            ReportBench bench = new ReportBench();
            Assert.AreEqual(bench.Names(bench.Collect(Inventory.Full)), bench.Names(bench.Collect(ComponentConditions.Active, null)));
        }

        [TestMethod]
        public void B08_FR_09_Enabled_FollowsTheVariable()
        {
            ReportBench bench = new ReportBench();
            Assert.Contains("AuthCacheCtrlr.Available;", bench.Names(bench.Collect(ComponentConditions.Enabled, null)));

            bench.Services.Set(Setting.AuthorizationCacheEnabled, "false");

            string names = bench.Names(bench.Collect(ComponentConditions.Enabled, null));
            Assert.DoesNotContains("AuthCacheCtrlr", names);
            Assert.Contains("AuthCtrlr.LocalPreAuthorize;", names);
        }

        [TestMethod]
        public void B08_FR_10_Problem_OnlyComponentsThatHaveOne()
        {
            ReportBench bench = new ReportBench();
            bench.Start(ComponentConditions.Problem, null, ReportResult.EmptyResultSet);
            bench.Source.FaultyEvse = 1;

            string names = bench.Names(bench.Collect(ComponentConditions.Problem, null));

            Assert.Contains("ChargingStation.Model;", names);
            Assert.Contains("EVSE.Power.1;", names);
            Assert.DoesNotContains("EVSE.Power.2", names);
            Assert.DoesNotContains("ClockCtrlr", names);
            Assert.DoesNotContains("Connector.", names);
        }

        [TestMethod]
        public void B08_FR_13_TwoConditions_OneIsEnough()
        {
            ReportBench bench = new ReportBench();
            bench.Services.Set(Setting.AuthorizationCacheEnabled, "false");

            string names = bench.Names(bench.Collect(ComponentConditions.Enabled | ComponentConditions.Available, null));

            Assert.Contains("AuthCacheCtrlr.Available;", names);
            names = bench.Names(bench.Collect(ComponentConditions.Available | ComponentConditions.Problem, null));
            Assert.Contains("AuthCacheCtrlr.Available;", names);
            Assert.DoesNotContains("ConnectorPlugRetentionLock", names);
        }

        [TestMethod]
        public void TC_B_18_CS_ConditionAndFilter_BothMustBeMet()
        {
            ReportBench bench = new ReportBench();
            Assert.AreEqual("EVSE.AvailabilityState.1;", bench.Names(bench.Collect(ComponentConditions.Available, bench.Select("EVSE", "AvailabilityState", 1))));

            bench.Start(ComponentConditions.Problem, bench.Select("EVSE", "AvailabilityState", 1), ReportResult.EmptyResultSet);
            Assert.IsFalse(bench.Reports.IsBusy);
        }

        [TestMethod]
        public void B08_FR_11_Filters_AddUp()
        {
            ReportBench bench = new ReportBench();
            VariableSelection selection = bench.Select("ClockCtrlr");
            selection.Add(new VariableReference { Component = "Connector", Variable = "ConnectorType", EvseId = 2 });
            selection.Add(new VariableReference { Component = "NoSuchCtrlr" });

            Assert.AreEqual("ClockCtrlr.TimeSource;ClockCtrlr.DateTime;Connector.ConnectorType.2;", bench.Names(bench.Collect(ComponentConditions.None, selection)));
        }

        [TestMethod]
        public void B08_FR_15_NothingFits_EmptyResultSet()
        {
            ReportBench bench = new ReportBench();
            bench.Start(ComponentConditions.None, bench.Select("NoSuchCtrlr"), ReportResult.EmptyResultSet);
            bench.Start(ComponentConditions.None, bench.Select("EVSE", "Power", 3), ReportResult.EmptyResultSet);

            bench.Services.Turn();

            bench.Services.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void B07_FR_13_AnotherReportIsBeingSent_IsRejected()
        {
            ReportBench bench = new ReportBench();
            bench.Services.IsAnswering = false;
            bench.Start(Inventory.Full);
            bench.Services.Turn();

            bench.Start(Inventory.Full, ReportResult.Rejected, 8);
            bench.Start(ComponentConditions.None, null, ReportResult.Rejected);

            bench.Services.IsAnswering = true;
            bench.Receive();
            bench.Start(Inventory.Full, ReportResult.Accepted, 8);
            bench.Receive(8);
        }

        [TestMethod]
        public void Parts_GoOneByOne()
        {
            ReportBench bench = new ReportBench();
            bench.Services.IsAnswering = false;
            bench.Start(Inventory.Full);

            bench.Services.Pass(5000);

            Assert.AreEqual((int)1, bench.Services.TakeSent().Split(';').Length - 1);
            Assert.AreEqual((int)1, bench.Services.Queue.Count);
            bench.Services.Answer();
            Assert.AreEqual((int)1, bench.Services.TakeSent().Split(';').Length - 1);
        }

        [TestMethod]
        public void Part_Exactly10Variables_IsTheLast()
        {
            ReportBench bench = new ReportBench();
            VariableSelection selection = new VariableSelection(bench.Services.Model);
            for (int index = 0; index < 10; index++)
            {
                selection.Add(index);
            }

            bench.Start(ComponentConditions.None, selection, ReportResult.Accepted);

            Assert.AreEqual("0-10;", bench.Receive());
        }

        [TestMethod]
        public void LinkLost_TheUnansweredPartIsSentAgain()
        {
            ReportBench bench = new ReportBench();
            bench.Services.IsAnswering = false;
            bench.Start(Inventory.Full);
            bench.Services.Turn();
            bench.Services.Answer();
            string before = bench.Services.TakeSent();
            bench.Services.LoseLink();
            Assert.IsTrue(bench.Reports.IsBusy);

            bench.Services.IsAnswering = true;
            bench.Services.OpenLink();

            string after = bench.Services.TakeSent();
            Assert.StartsWith(before.Split(';')[1] + ";", after);
            Assert.IsFalse(bench.Reports.IsBusy);
        }

        [TestMethod]
        public void LinkLost_CsmsThatWantsABootFirst_GetsNoMoreOfTheReport()
        {
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
            ReportBench bench = new ReportBench();
            bench.Services.Set(Setting.MessageTimeout, "10");
            bench.Services.IsAnswering = false;
            bench.Start(Inventory.Full);

            bench.Services.Pass(29000);

            string[] sent = bench.Services.TakeSent().Split(';');
            Assert.AreEqual((int)3, sent.Length - 1);
            Assert.AreEqual(sent[0], sent[2]);
            Assert.IsTrue(bench.Reports.IsBusy);
            bench.Services.Pass(2000);
            Assert.IsFalse(bench.Reports.IsBusy);
        }

        [TestMethod]
        public void CallError_TheNextPartFollows()
        {
            ReportBench bench = new ReportBench();
            bench.Services.IsAnswering = false;
            bench.Start(Inventory.Full);
            bench.Services.Turn();

            bench.Services.AnswerError();

            Assert.StartsWith("Report 7 0 0-", bench.Services.TakeSent());
            bench.Services.Turn();
            Assert.IsTrue(bench.Services.IsCallOpen);
        }

        [TestMethod]
        public void B02_Pending_IsSentBeforeTheCsmsHasAccepted()
        {
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
    }
}

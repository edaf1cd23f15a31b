// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class StatusReporterTests
    {
        [TestMethod]
        public void FirstOnline_TellsTheStationAndEachConnector()
        {
            StationBench bench = new StationBench(2);
            bench.Pass(1000);
            bench.Services.ExpectSent(string.Empty);

            bench.Services.GoOnline();

            bench.Services.ExpectSent("Boot;Status 0 Available;Status 1 Available;Status 2 Available;");
            bench.Pass(60000);
            bench.Services.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void Pending_TellsNothing()
        {
            StationBench bench = new StationBench(1);
            bench.Services.Face.Verdict = RegistrationState.Pending;
            bench.Services.GoOnline();
            bench.Plug(1);
            bench.Pass(5000);

            bench.Services.ExpectSent("Boot;");
        }

        [TestMethod]
        public void Change_IsToldOnce()
        {
            StationBench bench = StationBench.Online(2);
            bench.Plug(2);
            bench.Pass(5000);
            bench.Services.ExpectSent("Status 2 Preparing;");

            bench.Devices[1].ResidualCurrent.IsTripped = true;
            bench.Pass(5000);
            bench.Services.ExpectSent("Status 2 Faulted GroundFailure;");

            bench.Devices[1].ResidualCurrent.IsTripped = false;
            bench.Safety.Latch(2, FaultCode.OverVoltage);
            bench.Pass(5000);
            bench.Services.ExpectSent("Status 2 Faulted OverVoltage;");
        }

        [TestMethod]
        public void Station_OutOfService_IsToldForConnectorZero()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.StationOperative, "false");
            bench.Pass(1000);
            bench.Services.ExpectSent("Status 0 Unavailable;Status 1 Unavailable;");

            bench.Services.Set(Setting.StationOperative, "true");
            bench.Pass(1000);
            bench.Services.ExpectSent("Status 0 Available;Status 1 Available;");
        }

        [TestMethod]
        public void MinimumDuration_ShortStatesAreNotTold()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.MinimumStatusDuration, "5");
            bench.Plug(1);
            bench.Pass(4800);
            bench.Services.ExpectSent(string.Empty);
            bench.Unplug(1);
            bench.Pass(60000);
            bench.Services.ExpectSent(string.Empty);

            bench.Plug(1);
            bench.Pass(4900);
            bench.Services.ExpectSent(string.Empty);
            bench.Pass(100);
            bench.Services.ExpectSent("Status 1 Preparing;");
        }

        [TestMethod]
        public void MinimumDuration_TheTimestampIsThatOfTheChange()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.MinimumStatusDuration, "5");
            bench.Plug(1);
            long changed = bench.Services.Clock.MonotonicMilliseconds;
            bench.Services.LoseLink();
            bench.Pass(3600000);

            bench.Services.OpenLink();

            bench.Services.ExpectSent("Status 1 Preparing;");
            Assert.AreEqual(changed, bench.Services.Face.LastStatusTime);
        }

        [TestMethod]
        public void Reconnect_OnlyWhatHasChangedAndOnlyAsItIsNow()
        {
            StationBench bench = StationBench.Online(3);
            bench.Services.LoseLink();
            bench.Plug(1);
            bench.Pass(1000);
            bench.Devices[0].ResidualCurrent.IsTripped = true;
            bench.Plug(2);
            bench.Pass(1000);
            bench.Unplug(2);
            bench.Pass(1000);
            bench.Services.ExpectSent(string.Empty);

            bench.Services.OpenLink();
            bench.Pass(1000);

            bench.Services.ExpectSent("Status 1 Faulted GroundFailure;");
        }

        [TestMethod]
        public void LinkLostInFlight_IsToldAfterTheReconnect()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.IsAnswering = false;
            bench.Plug(1);
            bench.Services.ExpectSent("Status 1 Preparing;");
            bench.Services.LoseLink();
            bench.Services.IsAnswering = true;

            bench.Services.OpenLink();
            bench.Pass(1000);

            bench.Services.ExpectSent("Status 1 Preparing;");
        }

        [TestMethod]
        public void LinkLostWhileTheOldStateIsBack_NothingIsNews()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.IsAnswering = false;
            bench.Plug(1);
            bench.Services.LoseLink();
            bench.Unplug(1);
            bench.Services.IsAnswering = true;
            bench.Services.TakeSent();

            bench.Services.OpenLink();
            bench.Pass(1000);

            bench.Services.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void NoAnswer_IsToldAgainAfterTheReconnect()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.IsAnswering = false;
            bench.Plug(1);
            bench.Pass(29000);
            bench.Services.ExpectSent("Status 1 Preparing;");
            bench.Services.IsAnswering = true;
            bench.Services.SkipCall();
            bench.Pass(60000);
            bench.Services.ExpectSent(string.Empty);
            bench.Services.LoseLink();
            bench.Services.OpenLink();
            bench.Pass(1000);

            bench.Services.ExpectSent("Status 1 Preparing;");
        }

        [TestMethod]
        public void NoAnswerAndAnotherStateMeanwhile_OnlyThatIsTold()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.IsAnswering = false;
            bench.Plug(1);
            bench.Pass(1000);
            bench.Unplug(1);
            bench.Services.IsAnswering = true;
            bench.Services.SkipCall();
            bench.Pass(60000);

            bench.Services.ExpectSent("Status 1 Preparing;Status 1 Available;");
        }

        [TestMethod]
        public void CsmsRefusesIt_IsNotToldAgain()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.IsAnswering = false;
            bench.Plug(1);
            bench.Services.AnswerError();
            bench.Services.IsAnswering = true;
            bench.Pass(60000);
            bench.Services.LoseLink();
            bench.Services.OpenLink();

            bench.Services.ExpectSent("Status 1 Preparing;");
        }

        [TestMethod]
        public void StatesWhileOneIsInFlight_AllFollowInOrder()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.IsAnswering = false;
            bench.Plug(1);
            bench.Pass(500);
            bench.Unplug(1);
            bench.Pass(500);
            bench.Plug(1);
            bench.Pass(500);
            bench.Services.IsAnswering = true;
            bench.Pass(500);

            bench.Services.ExpectSent("Status 1 Preparing;Status 1 Available;Status 1 Preparing;");
            bench.Services.LoseLink();
            bench.Services.OpenLink();
            bench.Services.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void Trigger_TellsAtOnceAlsoWhenNothingIsNew()
        {
            StationBench bench = StationBench.Online(2);
            bench.Reporter.Trigger(2);
            bench.Reporter.Trigger(0);
            bench.Turn();

            bench.Services.ExpectSent("Status 2 Available;Status 0 Available;");
        }

        [TestMethod]
        public void Trigger_BeforeAcceptance_IsSent()
        {
            StationBench bench = new StationBench(1);
            bench.Services.Face.Verdict = RegistrationState.Pending;
            bench.Services.GoOnline();
            bench.Services.TakeSent();
            bench.Reporter.Trigger(1);
            bench.Turn();

            bench.Services.ExpectSent("Status 1 Available;");
        }

        [TestMethod]
        public void Trigger_DuringTheMinimumDuration_IsNotToldTwice()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.MinimumStatusDuration, "5");
            bench.Plug(1);
            bench.Pass(1000);
            bench.Reporter.Trigger(1);
            bench.Pass(60000);

            bench.Services.ExpectSent("Status 1 Preparing;");
        }

        [TestMethod]
        public void FiveStates_TheCableOccupies()
        {
            StationBench bench = StationBench.Online(1, true);
            bench.Services.Queue.Traits = new ProtocolTraits(0, 0, true);
            bench.Devices[0].Proximity.CableDeciamperes = 200;
            bench.Pass(500);
            bench.Services.ExpectSent("Status 1 Occupied;");
            Assert.AreEqual(AvailabilityStates.Occupied, AvailabilityStates.Of(bench.Connectors[0]));

            bench.Devices[0].Proximity.CableDeciamperes = 0;
            bench.Permit(1, "TAG");
            bench.Pass(500);
            bench.Services.ExpectSent("Status 1 Available;");
            Assert.AreEqual(AvailabilityStates.Available, AvailabilityStates.Of(bench.Connectors[0]));

            bench.Charge(1);
            bench.Pass(500);
            Assert.Contains("Status 1 Occupied;", bench.Services.TakeSent());
            bench.Devices[0].ResidualCurrent.IsTripped = true;
            bench.Turn();
            Assert.AreEqual(AvailabilityStates.Faulted, AvailabilityStates.Of(bench.Connectors[0]));
        }
    }
}

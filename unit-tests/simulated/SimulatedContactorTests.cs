// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SimulatedContactorTests
    {
        [TestMethod]
        public void Contacts_TakeTimeToMove()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();
            bench.ExpectContacts(ContactorFeedback.Open);

            bench.Close(true);
            bench.Pass(29);
            bench.ExpectContacts(ContactorFeedback.Open);
            bench.Pass(1);
            bench.ExpectContacts(ContactorFeedback.Closed);
            bench.Close(false);
            bench.Pass(29);
            bench.ExpectContacts(ContactorFeedback.Closed);
            bench.Pass(1);
            bench.ExpectContacts(ContactorFeedback.Open);
            Assert.AreEqual((int)1, bench.Connector.Contactor.CloseCount);
        }

        [TestMethod]
        public void Command_TakenBackOnTheWay_MovesNothing()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();

            bench.Close(true);
            bench.Pass(20);
            bench.Close(false);
            bench.Pass(1000);

            Assert.AreEqual((int)0, bench.Connector.Contactor.CloseCount);
        }

        [TestMethod]
        public void MirrorContact_NotWired_TellsNothing()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Connector.Contactor.HasMirrorContact = false;

            bench.ExpectContacts(ContactorFeedback.NotWired);
            Assert.IsTrue(bench.Connector.Contactor.IsClosed);
        }

        [TestMethod]
        public void Welded_StaysClosedAndFeedsTheCar()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Connector.Contactor.IsWelded = true;

            bench.Close(false);
            bench.Pass(3600000);

            bench.ExpectContacts(ContactorFeedback.Closed);
            Assert.AreEqual(11040000L, bench.Read(Measurand.EnergyActiveImportRegister, Phase.All));
            Assert.AreEqual((int)0, bench.Connector.Contactor.OpenedUnderLoadCount);
        }

        [TestMethod]
        public void Welded_WhileOpen_ShowsClosedAtOnce()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();

            bench.Connector.Contactor.IsWelded = true;

            bench.ExpectContacts(ContactorFeedback.Closed);
            Assert.IsFalse(bench.Connector.Contactor.IsCommandedClosed);
        }

        [TestMethod]
        public void Welded_Repaired_ObeysAgain()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Connector.Contactor.IsWelded = true;
            bench.Close(false);
            bench.Pass(1000);

            bench.Connector.Contactor.IsWelded = false;

            bench.ExpectContacts(ContactorFeedback.Open);
            bench.ExpectCurrent(0);
            Assert.AreEqual((int)0, bench.Connector.Contactor.OpenedUnderLoadCount);
        }

        [TestMethod]
        public void StuckOpen_DoesNotClose()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();
            bench.Connector.Contactor.IsStuckOpen = true;

            bench.Close(true);
            bench.Pass(1000);
            bench.ExpectContacts(ContactorFeedback.Open);
            bench.Connector.Contactor.IsStuckOpen = false;
            bench.Pass(30);
            bench.ExpectContacts(ContactorFeedback.Closed);
        }

        [TestMethod]
        public void StuckOpen_WhileClosed_ShowsAtTheNextClosing()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Connector.Contactor.IsStuckOpen = true;
            bench.ExpectContacts(ContactorFeedback.Closed);
            bench.Close(false);
            bench.ExpectContacts(ContactorFeedback.Open);
            bench.Close(true);
            bench.ExpectContacts(ContactorFeedback.Open);
        }

        [TestMethod]
        public void OpenedUnderLoad_IsCounted()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Connector.Contactor.TravelMilliseconds = 30;
            bench.Pass(1000);

            bench.Close(false);
            bench.Pass(1000);

            Assert.AreEqual((int)1, bench.Connector.Contactor.OpenedUnderLoadCount);
        }

        [TestMethod]
        public void NormalStop_IsNotCounted()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.ReactionMilliseconds = 500;

            bench.Standby();
            bench.Pass(500);
            bench.ExpectPilot(PilotState.B);
            bench.Close(false);

            bench.ExpectContacts(ContactorFeedback.Open);
            Assert.AreEqual((int)0, bench.Connector.Contactor.OpenedUnderLoadCount);
        }

        [TestMethod]
        public void OpenedInTheInstantTheCarStops_IsNotCounted()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.ReactionMilliseconds = 500;
            bench.Connector.Contactor.TravelMilliseconds = 500;

            bench.Standby();
            bench.Close(false);
            bench.Pass(1000);

            Assert.AreEqual((int)0, bench.Connector.Contactor.OpenedUnderLoadCount);
        }

        [TestMethod]
        public void LiveWithoutDemand_IsMeasured()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Pass(10000);
            Assert.AreEqual(0L, bench.Connector.LongestLiveWithoutDemandMilliseconds);

            bench.Connector.Unplug();
            bench.Pass(80);
            bench.Close(false);
            bench.Pass(10000);
            bench.Close(true);
            bench.Pass(50);
            bench.Close(false);
            bench.Pass(10000);

            Assert.AreEqual(80L, bench.Connector.LongestLiveWithoutDemandMilliseconds);
        }
    }
}

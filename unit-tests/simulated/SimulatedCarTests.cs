// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SimulatedCarTests
    {
        [TestMethod]
        public void Offer_IsNoticedAfterTheReactionTime()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();
            bench.Connector.Plug();
            bench.Offer(160);

            bench.Pass(499);
            bench.ExpectPilot(PilotState.B);
            bench.Pass(1);
            bench.ExpectPilot(PilotState.C);
        }

        [TestMethod]
        public void OfferWithdrawn_CarLeavesStateCWithoutCurrent()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.ReactionMilliseconds = 500;
            bench.Standby();

            bench.Pass(499);
            bench.ExpectPilot(PilotState.C);
            bench.ExpectCurrent(16000);
            bench.Pass(1);
            bench.ExpectPilot(PilotState.B);
            bench.ExpectCurrent(0);
        }

        [TestMethod]
        public void OfferInterruptedShorterThanReaction_GoesUnnoticed()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.ReactionMilliseconds = 500;

            bench.Standby();
            bench.Pass(300);
            bench.Offer(160);
            bench.Pass(1000);

            bench.ExpectPilot(PilotState.C);
            bench.ExpectCurrent(16000);
        }

        [TestMethod]
        public void OfferChangedAllTheTime_IsFollowedAllTheSame()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.ReactionMilliseconds = 500;

            for (int i = 1; i <= 10; i++)
            {
                bench.Offer(160 - (i * 5));
                bench.Pass(100);
            }

            bench.ExpectCurrent(11000);
        }

        [TestMethod]
        public void OfferBelow6Ampere_IsRefused()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Offer(59);
            bench.ExpectPilot(PilotState.B);
            bench.ExpectCurrent(0);
            bench.Offer(60);
            bench.ExpectPilot(PilotState.C);
            bench.ExpectCurrent(6000);
        }

        [TestMethod]
        public void Current_IsTheLeastOfOfferCarAndCable()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Offer(100);
            bench.ExpectCurrent(10000);
            bench.Offer(320);
            bench.ExpectCurrent(16000);
            bench.Car.MaximumDeciamperes = 320;
            bench.ExpectCurrent(32000);
            bench.Connector.CableDeciamperes = 200;
            bench.ExpectCurrent(20000);
        }

        [TestMethod]
        public void Current_RisesAndFallsInBoundedSteps()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Close(false);
            bench.ExpectCurrent(0);
            bench.Car.RampMilliamperesPerSecond = 10000;

            bench.Close(true);
            bench.ExpectCurrent(0);
            bench.Pass(99);
            bench.ExpectCurrent(0);
            bench.Pass(1);
            bench.ExpectCurrent(1000);
            bench.Pass(1400);
            bench.ExpectCurrent(15000);
            bench.Pass(5000);
            bench.ExpectCurrent(16000);
            bench.Offer(60);
            bench.Pass(550);
            bench.ExpectCurrent(11000);
            bench.Pass(400);
            bench.ExpectCurrent(7000);
            bench.Pass(5000);
            bench.ExpectCurrent(6000);
        }

        [TestMethod]
        public void Current_NeedsTheContactor()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Close(false);

            bench.ExpectPilot(PilotState.C);
            bench.ExpectCurrent(0);
        }

        [TestMethod]
        public void Current_NeedsTheMains()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Connector.Supply.SetMillivolts(Phase.L1, 0);

            bench.ExpectCurrent(0);
        }

        [TestMethod]
        public void WantsEnergy_PausesAndResumesAtOnce()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Car.WantsEnergy = false;
            bench.ExpectPilot(PilotState.B);
            bench.ExpectCurrent(0);
            bench.Car.WantsEnergy = true;
            bench.ExpectPilot(PilotState.C);
            bench.ExpectCurrent(16000);
        }

        [TestMethod]
        public void Battery_Full_StopsTheCar()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.CapacityMilliwattHours = 11040000;
            bench.Car.StateOfCharge = 50000;

            bench.Pass(1799999);
            bench.ExpectPilot(PilotState.C);
            Assert.AreEqual((int)99999, bench.Car.StateOfCharge);
            bench.Pass(1);
            bench.ExpectPilot(PilotState.B);
            bench.ExpectCurrent(0);
            bench.Pass(3600000);
            Assert.AreEqual((int)100000, bench.Car.StateOfCharge);
            Assert.AreEqual(5520000L, bench.Car.DeliveredMilliwattHours);
        }

        [TestMethod]
        public void Battery_FullInTheMiddleOfALongStep_DeliversNoMore()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.CapacityMilliwattHours = 11040000;
            bench.Car.StateOfCharge = 50000;

            bench.Pass(24 * 3600000L);

            Assert.AreEqual(5520000L, bench.Car.DeliveredMilliwattHours);
            bench.ExpectPilot(PilotState.B);
        }

        [TestMethod]
        public void Battery_Losses_DelayTheStateOfCharge()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.EfficiencyThousandths = 900;
            bench.Car.CapacityMilliwattHours = 110400000;
            bench.Car.StateOfCharge = 0;

            bench.Pass(3600000);

            Assert.AreEqual((int)9000, bench.Car.StateOfCharge);
            Assert.AreEqual(11040000L, bench.Car.DeliveredMilliwattHours);
        }

        [TestMethod]
        public void Battery_EmptiedOnTheRoad_ChargesAgain()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.StateOfCharge = 100000;
            bench.ExpectPilot(PilotState.B);

            bench.Car.StateOfCharge = 20000;

            bench.ExpectPilot(PilotState.C);
        }

        [TestMethod]
        public void Ventilation_ShowsStateD()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Car.NeedsVentilation = true;

            bench.ExpectPilot(PilotState.D);
            bench.ExpectCurrent(16000);
        }

        [TestMethod]
        public void Overdraw_ExceedsTheOffer()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Offer(100);

            bench.Car.OverdrawMilliamperes = 2500;

            Assert.AreEqual(12500L, bench.Read(Measurand.CurrentImport, Phase.All));
        }

        [TestMethod]
        public void IgnoresPilot_StaysInStateCWithoutOffer()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.IgnoresPilot = true;

            bench.Standby();
            bench.Pass(60000);

            bench.ExpectPilot(PilotState.C);
            bench.ExpectCurrent(16000);
        }

        [TestMethod]
        public void Unplugged_ForgetsTheOffer()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.ReactionMilliseconds = 500;
            bench.Connector.Unplug();
            bench.ExpectPilot(PilotState.A);
            bench.ExpectCurrent(0);

            bench.Connector.Plug();

            bench.ExpectPilot(PilotState.B);
            bench.Pass(500);
            bench.ExpectPilot(PilotState.C);
        }

        [TestMethod]
        public void Knobs_OutOfRange_AreRefused()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();

            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Car.MaximumDeciamperes = 59);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Car.MaximumDeciamperes = 801);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Car.Phases = 0);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Car.Phases = 4);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Car.StateOfCharge = 100001);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Car.CapacityMilliwattHours = 0);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Car.EfficiencyThousandths = 0);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Car.RampMilliamperesPerSecond = 9);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Car.ReactionMilliseconds = -1);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Car.OverdrawMilliamperes = -1);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Connector.CableDeciamperes = 59);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Connector.Supply.SetMillivolts(Phase.L1, -1));
        }
    }
}

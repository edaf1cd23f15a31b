// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SimulatedPilotTests
    {
        [TestMethod]
        public void State_FollowsCarAndOutput()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();
            bench.MakeImmediate();

            bench.ExpectPilot(PilotState.A);
            bench.Offer(160);
            bench.ExpectPilot(PilotState.A);
            bench.Connector.Plug();
            bench.ExpectPilot(PilotState.C);
            bench.Standby();
            bench.ExpectPilot(PilotState.B);
            bench.Connector.Pilot.Set(PilotOutput.Unavailable, 0);
            bench.ExpectPilot(PilotState.F);
            bench.Standby();
            bench.ExpectPilot(PilotState.B);
            bench.Connector.Unplug();
            bench.ExpectPilot(PilotState.A);
        }

        [TestMethod]
        public void Shorted_ShowsStateEAndNoOffer()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Connector.Pilot.IsShorted = true;

            bench.ExpectPilot(PilotState.E);
            bench.ExpectCurrent(0);
            bench.Connector.Pilot.IsShorted = false;
            bench.ExpectPilot(PilotState.C);
            bench.ExpectCurrent(16000);
        }

        [TestMethod]
        public void Unavailable_StopsTheCar()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Connector.Pilot.Set(PilotOutput.Unavailable, 0);

            bench.ExpectCurrent(0);
            Assert.AreEqual((int)0, bench.Connector.Pilot.OfferedDeciamperes);
        }

        [TestMethod]
        public void Set_OutOfRange_IsCounted()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.MaximumDeciamperes = 800;
            bench.Connector.CableDeciamperes = 800;
            Assert.AreEqual((int)0, bench.Connector.Pilot.WrongOfferCount);

            bench.Offer(801);
            bench.ExpectCurrent(80000);
            bench.Offer(59);
            bench.ExpectPilot(PilotState.B);
            bench.Offer(-1);
            bench.ExpectPilot(PilotState.B);
            Assert.AreEqual((int)3, bench.Connector.Pilot.WrongOfferCount);
        }

        [TestMethod]
        public void Set_CurrentWithoutPwm_IsIgnored()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Connector.Pilot.Set(PilotOutput.Standby, 160);

            bench.ExpectPilot(PilotState.B);
            Assert.AreEqual((int)0, bench.Connector.Pilot.WrongOfferCount);
        }
    }
}

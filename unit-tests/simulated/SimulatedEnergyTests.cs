// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SimulatedEnergyTests
    {
        private const long Hour = 3600000;

        [TestMethod]
        public void Register_OneHourInOneStep_IsPowerTimesTime()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Pass(Hour);

            Assert.AreEqual(11040000L, bench.Read(Measurand.EnergyActiveImportRegister, Phase.All));
            Assert.AreEqual(11040000L, bench.Station.TotalDeliveredMilliwattHours);
        }

        [TestMethod]
        public void Register_OneHourInStepsOf7Milliseconds_IsTheSame()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            for (long passed = 0; passed < Hour; passed += 7)
            {
                bench.Pass(Hour - passed < 7 ? Hour - passed : 7);
                bench.Connector.Meter.Sample();
            }

            Assert.AreEqual(11040000L, bench.Read(Measurand.EnergyActiveImportRegister, Phase.All));
            Assert.AreEqual(11040000L, bench.Station.TotalDeliveredMilliwattHours);
        }

        [TestMethod]
        public void Register_UnevenVoltageAndSmallPower_LosesNothing()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.Phases = 1;
            bench.Connector.Supply.SetMillivolts(Phase.L1, 229987);
            bench.Offer(61);

            for (int i = 0; i < 3600; i++)
            {
                bench.Pass(1000);
                bench.Connector.Meter.Sample();
            }

            Assert.AreEqual(229987L * 6100 / 1000, bench.Read(Measurand.EnergyActiveImportRegister, Phase.All));
        }

        [TestMethod]
        public void Register_RampAndContactor_CountFromTheInstantsTheyHappen()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();
            bench.Car.Phases = 1;
            bench.Car.RampMilliamperesPerSecond = 10000;
            bench.Car.ReactionMilliseconds = 500;
            bench.Connector.Contactor.TravelMilliseconds = 30;
            bench.Connector.Plug();
            bench.Offer(60);
            bench.Close(true);

            bench.Pass(2000);

            // State C after 500 ms; from then on a step of 1 A each 100 ms: 1 A to 5 A for 100 ms each, then 6 A for 900 ms.
            long milliampereMilliseconds = (100L * 15000) + (900L * 6000);
            Assert.AreEqual(230 * milliampereMilliseconds / Hour, bench.Read(Measurand.EnergyActiveImportRegister, Phase.All));
        }

        [TestMethod]
        public void Register_NeverRunsBackwards()
        {
            SimulatedBench bench = new SimulatedBench(1, true);
            SimulatedMischief.Begin(bench.Station);
            SeededRandom random = new SeededRandom(7);
            long previous = 0;
            for (int i = 0; i < 500; i++)
            {
                SimulatedMischief.Turn(bench.Station, random);
                bench.Pass(random.Below(20000));
                bench.Connector.Meter.Sample();
                if (bench.Connector.Meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out long register))
                {
                    Assert.IsTrue(register >= previous);
                    previous = register;
                }
            }

            Assert.IsTrue(previous > 0);
        }

        [TestMethod]
        public void AnySequence_PolledOftenOrSeldom_EndsTheSame()
        {
            for (int seed = 1; seed <= 10; seed++)
            {
                SimulatedBench seldom = new SimulatedBench(4, true);
                SimulatedBench often = new SimulatedBench(4, true);
                SimulatedMischief.Begin(seldom.Station);
                SimulatedMischief.Begin(often.Station);
                SeededRandom seldomMischief = new SeededRandom(seed);
                SeededRandom oftenMischief = new SeededRandom(seed);
                SeededRandom steps = new SeededRandom(seed + 1000);
                for (int i = 0; i < 60; i++)
                {
                    SimulatedMischief.Turn(seldom.Station, seldomMischief);
                    SimulatedMischief.Turn(often.Station, oftenMischief);
                    int duration = 1 + steps.Below(30000);
                    seldom.Pass(duration);
                    PassPolling(often, duration, steps);
                    ExpectSame(seldom.Station, often.Station);
                }

                Assert.IsTrue(seldom.Station.TotalDeliveredMilliwattHours > 0);
            }
        }

        [TestMethod]
        public void MeterAndTruth_AgreeOnEachConnector()
        {
            SimulatedBench bench = new SimulatedBench(4, true);
            SimulatedMischief.Begin(bench.Station);
            SeededRandom random = new SeededRandom(99);
            for (int i = 0; i < 300; i++)
            {
                SimulatedMischief.Turn(bench.Station, random);
                bench.Pass(random.Below(100000));
            }

            long sum = 0;
            for (int id = 1; id <= 4; id++)
            {
                SimulatedConnector connector = bench.Station.GetConnector(id);
                Assert.AreEqual(connector.Car.DeliveredMilliwattHours, connector.Meter.ImportedMilliwattHours);
                sum += connector.Meter.ImportedMilliwattHours;
            }

            Assert.AreEqual(sum, bench.Station.TotalDeliveredMilliwattHours);
            Assert.IsTrue(sum > 0);
        }

        [TestMethod]
        public void Register_AfterMonthsWithoutPoll_IsExact()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.CapacityMilliwattHours = 1000000000;
            bench.Car.MaximumDeciamperes = 60;
            bench.Car.Phases = 1;
            bench.Car.StateOfCharge = 0;

            bench.Pass(700 * Hour);

            Assert.AreEqual(700L * 1380000, bench.Read(Measurand.EnergyActiveImportRegister, Phase.All));
        }

        [TestMethod]
        public void Clock_StandingStill_ChangesNothing()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            for (int i = 0; i < 100; i++)
            {
                bench.Connector.Meter.Sample();
            }

            Assert.AreEqual(0L, bench.Connector.Meter.ImportedMilliwattHours);
            bench.ExpectCurrent(16000);
        }

        private static void PassPolling(SimulatedBench bench, int duration, SeededRandom steps)
        {
            int left = duration;
            while (left > 0)
            {
                int step = 1 + steps.Below(997);
                if (step > left)
                {
                    step = left;
                }

                bench.Pass(step);
                left -= step;
                bench.Connector.Hardware.Meter.Sample();
                for (int id = 1; id <= bench.Station.ConnectorCount; id++)
                {
                    PilotState ignored = bench.Station.GetConnector(id).Hardware.Pilot.State;
                }
            }
        }

        private static void ExpectSame(SimulatedStation expected, SimulatedStation actual)
        {
            for (int id = 1; id <= expected.ConnectorCount; id++)
            {
                SimulatedConnector one = expected.GetConnector(id);
                SimulatedConnector other = actual.GetConnector(id);
                Assert.AreEqual(one.Meter.ImportedMilliwattHours, other.Meter.ImportedMilliwattHours);
                Assert.AreEqual(one.Car.DeliveredMilliwattHours, other.Car.DeliveredMilliwattHours);
                Assert.AreEqual(one.Car.StateOfCharge, other.Car.StateOfCharge);
                Assert.AreEqual(one.Car.Milliamperes, other.Car.Milliamperes);
                Assert.AreEqual((int)one.Pilot.State, (int)other.Pilot.State);
                Assert.AreEqual((int)one.Lock.State, (int)other.Lock.State);
                Assert.AreEqual(one.Contactor.IsClosed, other.Contactor.IsClosed);
                Assert.AreEqual(one.Contactor.CloseCount, other.Contactor.CloseCount);
                Assert.AreEqual(one.Contactor.OpenedUnderLoadCount, other.Contactor.OpenedUnderLoadCount);
                Assert.AreEqual(one.LongestLiveWithoutDemandMilliseconds, other.LongestLiveWithoutDemandMilliseconds);
            }
        }
    }
}

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
        public void Register_InStepsOf7Milliseconds_IsTheSame()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.PassInSteps(Hour / 100, 7);

            Assert.AreEqual(110400L, bench.Read(Measurand.EnergyActiveImportRegister, Phase.All));
            Assert.AreEqual(110400L, bench.Station.TotalDeliveredMilliwattHours);
        }

        [TestMethod]
        public void Register_UnevenVoltageAndSmallPower_LosesNothing()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.Phases = 1;
            bench.Connector.Supply.SetMillivolts(Phase.L1, 229987);
            bench.Offer(61);

            bench.PassInSteps(Hour / 10, 997);

            Assert.AreEqual(229987L * 6100 / 10000, bench.Read(Measurand.EnergyActiveImportRegister, Phase.All));
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
            for (int i = 0; i < 200; i++)
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
            new SimulatedTwins(1).Run(25);
            new SimulatedTwins(2).Run(25);
        }

        [TestMethod]
        public void MeterAndTruth_AgreeOnEachConnector()
        {
            SimulatedBench bench = new SimulatedBench(4, true);
            SimulatedMischief.Begin(bench.Station);
            SeededRandom random = new SeededRandom(99);
            for (int i = 0; i < 100; i++)
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
    }
}

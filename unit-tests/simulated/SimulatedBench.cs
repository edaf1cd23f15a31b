// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A simulated station on a clock that the test moves, with the test in the firmware's place. Knobs and devices named
    /// here are those of connector 1.
    /// </summary>
    public sealed class SimulatedBench
    {
        public SimulatedBench(int connectorCount, bool hasSocketOutlets)
        {
            Clock = new FakeClock();
            Station = new SimulatedStation(Clock, connectorCount, hasSocketOutlets);
            Connector = Station.GetConnector(1);
        }

        public FakeClock Clock { get; }

        public SimulatedStation Station { get; }

        public SimulatedConnector Connector { get; }

        public SimulatedCar Car
        {
            get { return Connector.Car; }
        }

        public static SimulatedBench WithFixedCable()
        {
            return new SimulatedBench(1, false);
        }

        public static SimulatedBench WithSocketOutlet()
        {
            return new SimulatedBench(1, true);
        }

        /// <summary>
        /// A car without delays and losses that draws its 16 A from three phases of 230 V: 11.04 kW.
        /// </summary>
        public static SimulatedBench Charging()
        {
            SimulatedBench bench = WithFixedCable();
            bench.MakeImmediate();
            bench.Connector.Plug();
            bench.Offer(160);
            bench.Close(true);
            return bench;
        }

        public void MakeImmediate()
        {
            Car.ReactionMilliseconds = 0;
            Car.RampMilliamperesPerSecond = 0;
            Car.EfficiencyThousandths = 1000;
            Connector.Contactor.TravelMilliseconds = 0;
        }

        public void Pass(long milliseconds)
        {
            Clock.Advance(milliseconds);
        }

        /// <summary>
        /// Lets time pass in equal steps, the last one shorter if need be, and takes a sample after each.
        /// </summary>
        public void PassInSteps(long milliseconds, int step)
        {
            for (long left = milliseconds; left > 0; left -= step)
            {
                Pass(left < step ? left : step);
                Connector.Hardware.Meter.Sample();
            }
        }

        public void Offer(int deciamperes)
        {
            Connector.Hardware.Pilot.Set(PilotOutput.Pwm, deciamperes);
        }

        public void Standby()
        {
            Connector.Hardware.Pilot.Set(PilotOutput.Standby, 0);
        }

        public void Close(bool closed)
        {
            Connector.Hardware.Contactor.Set(closed);
        }

        /// <summary>
        /// Takes a sample and reads it; fails the test when the meter does not offer the value.
        /// </summary>
        public long Read(Measurand measurand, Phase phase)
        {
            IEnergyMeter meter = Connector.Hardware.Meter;
            Assert.IsTrue(meter.Sample());
            Assert.IsTrue(meter.TryRead(measurand, phase, out long value));
            return value;
        }

        public void ExpectPilot(PilotState expected)
        {
            Assert.AreEqual((int)expected, (int)Connector.Hardware.Pilot.State);
        }

        public void ExpectContacts(ContactorFeedback expected)
        {
            Assert.AreEqual((int)expected, (int)Connector.Hardware.Contactor.Feedback);
        }

        public void ExpectLock(LockState expected)
        {
            Assert.AreEqual((int)expected, (int)Connector.Hardware.Lock.State);
        }

        public void ExpectCurrent(int milliamperes)
        {
            Assert.AreEqual(milliamperes, Car.Milliamperes);
        }
    }
}

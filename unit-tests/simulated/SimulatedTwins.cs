// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Two stations that suffer the same at the same times. One is read at those times only, the other again and again in
    /// between; both must always tell the same.
    /// </summary>
    public sealed class SimulatedTwins
    {
        private const int Connectors = 4;
        private const int LongestPause = 30000;
        private const int LongestStep = 1500;

        private readonly SimulatedBench _seldom = new SimulatedBench(Connectors, true);
        private readonly SimulatedBench _often = new SimulatedBench(Connectors, true);
        private readonly SeededRandom _seldomMischief;
        private readonly SeededRandom _oftenMischief;
        private readonly SeededRandom _times;

        public SimulatedTwins(int seed)
        {
            _seldomMischief = new SeededRandom(seed);
            _oftenMischief = new SeededRandom(seed);
            _times = new SeededRandom(seed + 1000);
        }

        /// <summary>
        /// Turns knobs at random and compares after each pause.
        /// </summary>
        public void Run(int turns)
        {
            SimulatedMischief.Begin(_seldom.Station);
            SimulatedMischief.Begin(_often.Station);
            for (int i = 0; i < turns; i++)
            {
                SimulatedMischief.Turn(_seldom.Station, _seldomMischief);
                SimulatedMischief.Turn(_often.Station, _oftenMischief);
                int pause = 1 + _times.Below(LongestPause);
                _seldom.Pass(pause);
                PassPolling(pause);
                for (int id = 1; id <= Connectors; id++)
                {
                    ExpectSame(_seldom.Station.GetConnector(id), _often.Station.GetConnector(id));
                }
            }

            Assert.IsTrue(_seldom.Station.TotalDeliveredMilliwattHours > 0);
        }

        private static void ExpectSame(SimulatedConnector expected, SimulatedConnector actual)
        {
            Assert.AreEqual(expected.Meter.ImportedMilliwattHours, actual.Meter.ImportedMilliwattHours);
            Assert.AreEqual(expected.Car.DeliveredMilliwattHours, actual.Car.DeliveredMilliwattHours);
            Assert.AreEqual(expected.Car.StateOfCharge, actual.Car.StateOfCharge);
            Assert.AreEqual(expected.Car.Milliamperes, actual.Car.Milliamperes);
            Assert.AreEqual((int)expected.Pilot.State, (int)actual.Pilot.State);
            Assert.AreEqual((int)expected.Lock.State, (int)actual.Lock.State);
            Assert.AreEqual(expected.Contactor.IsClosed, actual.Contactor.IsClosed);
            Assert.AreEqual(expected.Contactor.CloseCount, actual.Contactor.CloseCount);
            Assert.AreEqual(expected.Contactor.OpenedUnderLoadCount, actual.Contactor.OpenedUnderLoadCount);
            Assert.AreEqual(expected.LongestLiveWithoutDemandMilliseconds, actual.LongestLiveWithoutDemandMilliseconds);
        }

        private void PassPolling(int duration)
        {
            int left = duration;
            while (left > 0)
            {
                int step = 1 + _times.Below(LongestStep);
                if (step > left)
                {
                    step = left;
                }

                _often.Pass(step);
                left -= step;
                Poll();
            }
        }

        private void Poll()
        {
            for (int id = 1; id <= Connectors; id++)
            {
                ConnectorHardware hardware = _often.Station.GetConnector(id).Hardware;
                hardware.Meter.Sample();
                PilotState pilot = hardware.Pilot.State;
                LockState position = hardware.Lock.State;
                Assert.IsTrue(pilot >= PilotState.A && position >= LockState.Unlocked);
            }
        }
    }
}

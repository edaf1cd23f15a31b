// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Runs of the simulated devices that would take a board many minutes, and measurements that only the host can do.
    /// </summary>
    [TestClass]
    public class SimulatedLongRunTests
    {
        private const long Hour = 3600000;

        [TestMethod]
        public void Register_OneHourInStepsOf7Milliseconds_IsExact()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.PassInSteps(Hour, 7);

            Assert.AreEqual(11040000L, bench.Read(Measurand.EnergyActiveImportRegister, Phase.All));
            Assert.AreEqual(11040000L, bench.Station.TotalDeliveredMilliwattHours);
        }

        [TestMethod]
        public void AnySequence_PolledOftenOrSeldom_EndsTheSame()
        {
            for (int seed = 1; seed <= 100; seed++)
            {
                new SimulatedTwins(seed).Run(60);
            }
        }

        [TestMethod]
        public void Polling_AllocatesNothing()
        {
            SimulatedBench bench = new SimulatedBench(1, true);
            SimulatedMischief.Begin(bench.Station);
            Poll(bench, 100);

            long before = GC.GetAllocatedBytesForCurrentThread();
            Poll(bench, 1000);

            Assert.AreEqual(0L, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        private static void Poll(SimulatedBench bench, int times)
        {
            StationHardware station = bench.Station.Hardware;
            ConnectorHardware connector = station.Connectors[0];
            for (int i = 0; i < times; i++)
            {
                bench.Pass(20);
                connector.Pilot.Set(PilotOutput.Pwm, 60 + (i % 100));
                connector.Contactor.Set(i % 50 > 0);
                connector.Lock.Set(i % 70 > 0);
                connector.Meter.Sample();
                connector.Meter.TryRead(Measurand.PowerActiveImport, Phase.All, out long _);
                connector.Temperature.TryRead(out int _);
                connector.Led.Show(LedSignal.Charging);
                station.Reader.TakeTag();
                bool isWell = connector.Pilot.State != PilotState.E
                    && connector.Contactor.Feedback != ContactorFeedback.NotWired
                    && connector.Lock.State != LockState.Jammed
                    && connector.Proximity.CableDeciamperes > 0
                    && !connector.ResidualCurrent.IsTripped
                    && station.Safety.GetFault(1) == FaultCode.None
                    && !station.PowerFail.IsFailing;
                if (!isWell)
                {
                    throw new InvalidOperationException();
                }
            }
        }
    }
}

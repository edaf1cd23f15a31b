// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class ConnectorMeterTests
    {
        [TestMethod]
        public void New_ReadsTheMeter()
        {
            FakeClock clock = new FakeClock();
            FakeMeter device = new FakeMeter();
            device.Energy = 5000;

            ConnectorMeter meter = new ConnectorMeter(clock, device);

            Assert.AreEqual(5000L, meter.EnergyMilliwattHours);
            Assert.AreEqual(0L, meter.SilentMilliseconds);
        }

        [TestMethod]
        public void New_SilentMeter_HasNoReading()
        {
            FakeClock clock = new FakeClock();
            FakeMeter device = new FakeMeter();
            device.IsSilent = true;

            ConnectorMeter meter = new ConnectorMeter(clock, device);

            Assert.AreEqual(long.MaxValue, meter.SilentMilliseconds);
            Assert.IsFalse(CanRead(meter, Measurand.EnergyActiveImportRegister, Phase.All));
            Assert.AreEqual(0L, meter.GetHighestCurrent());
        }

        [TestMethod]
        public void New_MeterWithoutAnEnergyRegister_CountsAsSilent()
        {
            FakeClock clock = new FakeClock();
            ConnectorMeter meter = new ConnectorMeter(clock, new NoEnergyMeter());

            Assert.AreEqual(long.MaxValue, meter.SilentMilliseconds);
        }

        [TestMethod]
        public void Poll_ReadsOnceASecond()
        {
            FakeClock clock = new FakeClock();
            FakeMeter device = new FakeMeter();
            ConnectorMeter meter = new ConnectorMeter(clock, device);
            for (int i = 0; i < 50; i++)
            {
                clock.Advance(100);
                meter.Poll();
            }

            Assert.AreEqual((int)6, device.SampleCount);
        }

        [TestMethod]
        public void Poll_TakesTheNewRegister()
        {
            FakeClock clock = new FakeClock();
            FakeMeter device = new FakeMeter();
            ConnectorMeter meter = new ConnectorMeter(clock, device);
            device.Energy = 123456;
            meter.Poll();
            Assert.AreEqual(0L, meter.EnergyMilliwattHours);

            clock.Advance(1000);
            meter.Poll();

            Assert.AreEqual(123456L, meter.EnergyMilliwattHours);
        }

        [TestMethod]
        public void ReadNow_DoesNotWait()
        {
            FakeClock clock = new FakeClock();
            FakeMeter device = new FakeMeter();
            ConnectorMeter meter = new ConnectorMeter(clock, device);
            device.Energy = 7;

            meter.ReadNow();

            Assert.AreEqual(7L, meter.EnergyMilliwattHours);
        }

        [TestMethod]
        public void Energy_NeverRunsBackwards()
        {
            FakeClock clock = new FakeClock();
            FakeMeter device = new FakeMeter();
            ConnectorMeter meter = new ConnectorMeter(clock, device);
            int[] registers = new int[] { 100, 99, 0, 50, 100, 101 };
            int[] expected = new int[] { 100, 100, 100, 100, 100, 101 };
            for (int i = 0; i < registers.Length; i++)
            {
                device.Energy = registers[i];
                meter.ReadNow();
                Assert.AreEqual((long)expected[i], meter.EnergyMilliwattHours, "reading " + i.ToString());
            }
        }

        [TestMethod]
        public void Register_ThatWraps_GoesOnFromTheLastValue()
        {
            FakeClock clock = new FakeClock();
            FakeMeter device = new FakeMeter();
            ConnectorMeter meter = new ConnectorMeter(clock, device);
            device.Energy = 99999000;
            meter.ReadNow();
            int[] registers = new int[] { 1000, 4000, 7000, 10000, 13000, 16000 };
            int[] expected = new int[] { 99999000, 99999000, 99999000, 99999000, 100002000, 100005000 };
            for (int i = 0; i < registers.Length; i++)
            {
                device.Energy = registers[i];
                clock.Advance(1000);
                meter.Poll();
                Assert.AreEqual((long)expected[i], meter.EnergyMilliwattHours, "reading " + i.ToString());
            }

            Assert.AreEqual(100005000L, Read(meter, Measurand.EnergyActiveImportRegister, Phase.All));
        }

        [TestMethod]
        public void Register_ThatIsLowerForAMoment_AddsNothing()
        {
            FakeClock clock = new FakeClock();
            FakeMeter device = new FakeMeter();
            device.Energy = 50000;
            ConnectorMeter meter = new ConnectorMeter(clock, device);
            int[] registers = new int[] { 0, 0, 50100, 0, 0, 0, 50200, 0, 50300 };
            int[] expected = new int[] { 50000, 50000, 50100, 50100, 50100, 50100, 50200, 50200, 50300 };
            for (int i = 0; i < registers.Length; i++)
            {
                device.Energy = registers[i];
                clock.Advance(1000);
                meter.Poll();
                Assert.AreEqual((long)expected[i], meter.EnergyMilliwattHours, "reading " + i.ToString());
            }
        }

        [TestMethod]
        public void Silence_KeepsTheLastValuesAndCounts()
        {
            FakeClock clock = new FakeClock();
            FakeMeter device = new FakeMeter();
            device.Energy = 1000;
            device.Show(Measurand.Voltage, Phase.L1, 230000);
            ConnectorMeter meter = new ConnectorMeter(clock, device);
            device.IsSilent = true;
            device.Energy = 2000;
            for (int i = 0; i < 30; i++)
            {
                clock.Advance(500);
                meter.Poll();
            }

            Assert.AreEqual(15000L, meter.SilentMilliseconds);
            Assert.AreEqual(1000L, meter.EnergyMilliwattHours);
            Assert.AreEqual(230000L, Read(meter, Measurand.Voltage, Phase.L1));

            device.IsSilent = false;
            meter.ReadNow();
            Assert.AreEqual(0L, meter.SilentMilliseconds);
            Assert.AreEqual(2000L, meter.EnergyMilliwattHours);
        }

        [TestMethod]
        public void TryRead_WhatTheMeterDoesNotMeasure_IsFalse()
        {
            FakeClock clock = new FakeClock();
            FakeMeter device = new FakeMeter();
            ConnectorMeter meter = new ConnectorMeter(clock, device);

            Assert.IsFalse(CanRead(meter, Measurand.SoC, Phase.All));
            Assert.IsFalse(CanRead(meter, Measurand.EnergyActiveImportRegister, Phase.L1));
        }

        [TestMethod]
        public void TryRead_Register_IsTheOneThatNeverRunsBackwards()
        {
            FakeClock clock = new FakeClock();
            FakeMeter device = new FakeMeter();
            device.Energy = 100;
            ConnectorMeter meter = new ConnectorMeter(clock, device);
            device.Energy = 50;
            meter.ReadNow();

            Assert.AreEqual(100L, Read(meter, Measurand.EnergyActiveImportRegister, Phase.All));
        }

        [TestMethod]
        public void GetHighestCurrent_LooksAtAllPhases()
        {
            FakeClock clock = new FakeClock();
            for (int phase = (int)Phase.All; phase <= (int)Phase.L3; phase++)
            {
                FakeMeter device = new FakeMeter();
                device.Show(Measurand.CurrentImport, Phase.L1, 1000);
                device.Show(Measurand.CurrentImport, Phase.L2, 1000);
                device.Show(Measurand.CurrentImport, (Phase)phase, 16000);
                Assert.AreEqual(16000L, new ConnectorMeter(clock, device).GetHighestCurrent(), "phase " + phase.ToString());
            }
        }

        private static bool CanRead(ConnectorMeter meter, Measurand measurand, Phase phase)
        {
            long value;
            return meter.TryRead(measurand, phase, out value);
        }

        private static long Read(ConnectorMeter meter, Measurand measurand, Phase phase)
        {
            long value;
            Assert.IsTrue(meter.TryRead(measurand, phase, out value));
            return value;
        }

        private sealed class NoEnergyMeter : IEnergyMeter
        {
            public bool Sample()
            {
                return true;
            }

            public bool TryRead(Measurand measurand, Phase phase, out long thousandths)
            {
                thousandths = 0;
                return false;
            }
        }
    }
}

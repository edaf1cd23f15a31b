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
        private static FakeClock s_clock;
        private static FakeMeter s_device;

        [TestMethod]
        public void New_ReadsTheMeter()
        {
            SetUp();
            s_device.Energy = 5000;

            ConnectorMeter meter = new ConnectorMeter(s_clock, s_device);

            Assert.AreEqual(5000L, meter.EnergyMilliwattHours);
            Assert.AreEqual(0L, meter.SilentMilliseconds);
        }

        [TestMethod]
        public void New_SilentMeter_HasNoReading()
        {
            SetUp();
            s_device.IsSilent = true;

            ConnectorMeter meter = new ConnectorMeter(s_clock, s_device);

            Assert.AreEqual(long.MaxValue, meter.SilentMilliseconds);
            Assert.IsFalse(CanRead(meter, Measurand.EnergyActiveImportRegister, Phase.All));
            Assert.AreEqual(0L, meter.GetHighestCurrent());
        }

        [TestMethod]
        public void New_MeterWithoutAnEnergyRegister_CountsAsSilent()
        {
            SetUp();
            ConnectorMeter meter = new ConnectorMeter(s_clock, new NoEnergyMeter());

            Assert.AreEqual(long.MaxValue, meter.SilentMilliseconds);
        }

        [TestMethod]
        public void Poll_ReadsOnceASecond()
        {
            SetUp();
            ConnectorMeter meter = new ConnectorMeter(s_clock, s_device);
            for (int i = 0; i < 50; i++)
            {
                s_clock.Advance(100);
                meter.Poll();
            }

            Assert.AreEqual((int)6, s_device.SampleCount);
        }

        [TestMethod]
        public void Poll_TakesTheNewRegister()
        {
            SetUp();
            ConnectorMeter meter = new ConnectorMeter(s_clock, s_device);
            s_device.Energy = 123456;
            meter.Poll();
            Assert.AreEqual(0L, meter.EnergyMilliwattHours);

            s_clock.Advance(1000);
            meter.Poll();

            Assert.AreEqual(123456L, meter.EnergyMilliwattHours);
        }

        [TestMethod]
        public void ReadNow_DoesNotWait()
        {
            SetUp();
            ConnectorMeter meter = new ConnectorMeter(s_clock, s_device);
            s_device.Energy = 7;

            meter.ReadNow();

            Assert.AreEqual(7L, meter.EnergyMilliwattHours);
        }

        [TestMethod]
        public void Energy_NeverRunsBackwards()
        {
            SetUp();
            ConnectorMeter meter = new ConnectorMeter(s_clock, s_device);
            int[] registers = new int[] { 100, 99, 0, 50, 100, 101 };
            int[] expected = new int[] { 100, 100, 100, 100, 100, 101 };
            for (int i = 0; i < registers.Length; i++)
            {
                s_device.Energy = registers[i];
                meter.ReadNow();
                Assert.AreEqual((long)expected[i], meter.EnergyMilliwattHours, "reading " + i.ToString());
            }
        }

        [TestMethod]
        public void Silence_KeepsTheLastValuesAndCounts()
        {
            SetUp();
            s_device.Energy = 1000;
            s_device.Show(Measurand.Voltage, Phase.L1, 230000);
            ConnectorMeter meter = new ConnectorMeter(s_clock, s_device);
            s_device.IsSilent = true;
            s_device.Energy = 2000;
            for (int i = 0; i < 30; i++)
            {
                s_clock.Advance(500);
                meter.Poll();
            }

            Assert.AreEqual(15000L, meter.SilentMilliseconds);
            Assert.AreEqual(1000L, meter.EnergyMilliwattHours);
            Assert.AreEqual(230000L, Read(meter, Measurand.Voltage, Phase.L1));

            s_device.IsSilent = false;
            meter.ReadNow();
            Assert.AreEqual(0L, meter.SilentMilliseconds);
            Assert.AreEqual(2000L, meter.EnergyMilliwattHours);
        }

        [TestMethod]
        public void TryRead_WhatTheMeterDoesNotMeasure_IsFalse()
        {
            SetUp();
            ConnectorMeter meter = new ConnectorMeter(s_clock, s_device);

            Assert.IsFalse(CanRead(meter, Measurand.SoC, Phase.All));
            Assert.IsFalse(CanRead(meter, Measurand.EnergyActiveImportRegister, Phase.L1));
        }

        [TestMethod]
        public void TryRead_Register_IsTheOneThatNeverRunsBackwards()
        {
            SetUp();
            s_device.Energy = 100;
            ConnectorMeter meter = new ConnectorMeter(s_clock, s_device);
            s_device.Energy = 50;
            meter.ReadNow();

            Assert.AreEqual(100L, Read(meter, Measurand.EnergyActiveImportRegister, Phase.All));
        }

        [TestMethod]
        public void GetHighestCurrent_LooksAtAllPhases()
        {
            SetUp();
            for (int phase = (int)Phase.All; phase <= (int)Phase.L3; phase++)
            {
                FakeMeter device = new FakeMeter();
                device.Show(Measurand.CurrentImport, Phase.L1, 1000);
                device.Show(Measurand.CurrentImport, Phase.L2, 1000);
                device.Show(Measurand.CurrentImport, (Phase)phase, 16000);
                Assert.AreEqual(16000L, new ConnectorMeter(s_clock, device).GetHighestCurrent(), "phase " + phase.ToString());
            }
        }

        /// <summary>
        /// A new start for each test; the launcher of the device has no instances of test classes.
        /// </summary>
        private static void SetUp()
        {
            s_clock = new FakeClock();
            s_device = new FakeMeter();
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

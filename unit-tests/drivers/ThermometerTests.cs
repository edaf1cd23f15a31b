// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Temperature;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class ThermometerTests
    {
        [TestMethod]
        public void Mcp9700_TenMillivoltsADegree()
        {
            int[] millivolts = { 250, 500, 750, 1100, 1250, 1700 };
            int[] decidegrees = { -250, 0, 250, 600, 750, 1200 };
            for (int i = 0; i < millivolts.Length; i++)
            {
                FakeClock clock = new FakeClock();
                AnalogPin pin = new AnalogPin { Millivolts = millivolts[i], Noise = 20 };
                ExpectAbout(new Mcp9700(clock, pin, AnalogScale.Esp32(), 0), clock, decidegrees[i], 12);
                ExpectAbout(new Mcp9700(clock, pin, AnalogScale.Esp32(), -35), clock, decidegrees[i] - 35, 12);
            }
        }

        [TestMethod]
        public void Ntc_TheFormulaWithinADegree()
        {
            int[] degrees = { -15, -5, 5, 15, 25, 35, 45, 55, 60, 65, 75, 85, 95, 105 };
            int[] ohms = { 77898, 44026, 25925, 15837, 10000, 6506, 4348, 2978, 2486, 2086, 1492, 1087, 805, 606 };
            for (int i = 0; i < ohms.Length; i++)
            {
                FakeClock clock = new FakeClock();
                AnalogPin pin = new AnalogPin();
                pin.SetDivider(ohms[i], 10000);
                ExpectAbout(new NtcThermistor(clock, pin, AnalogScale.Esp32()), clock, degrees[i] * 10, 10);
            }
        }

        [TestMethod]
        public void Ntc_NeverJumpsFromMillivoltToMillivolt()
        {
            int last = int.MaxValue;
            for (int millivolts = 3200; millivolts > 150; millivolts--)
            {
                FakeClock clock = new FakeClock();
                NtcThermistor sensor = new NtcThermistor(clock, new AnalogPin { Millivolts = millivolts }, AnalogScale.Esp32());
                int decidegrees = Settle(sensor, clock);
                Assert.IsTrue(last == int.MaxValue || (decidegrees >= last && decidegrees - last <= 5), millivolts.ToString());
                last = decidegrees;
            }

            Assert.AreEqual((int)1100, last);
        }

        [TestMethod]
        public void Analog_BrokenWireShortNoiseGarbage_IsNoAnswer()
        {
            int[] garbage = { 0, 7, 4095, 4090, -1, -3, 9999 };
            foreach (int value in garbage)
            {
                FakeClock clock = new FakeClock();
                AnalogPin pin = new AnalogPin { Millivolts = 750, Garbage = value };
                ExpectSilent(new Mcp9700(clock, pin, AnalogScale.Esp32(), 0), clock);
                ExpectSilent(new NtcThermistor(clock, pin, AnalogScale.Esp32()), clock);
            }

            FakeClock other = new FakeClock();
            ExpectSilent(new Mcp9700(other, new AnalogPin { Millivolts = 750, Noise = 300 }, AnalogScale.Esp32(), 0), other);
        }

        [TestMethod]
        public void Lm75_NineBits_BothSigns()
        {
            for (int half = -80; half <= 250; half++)
            {
                FakeClock clock = new FakeClock();
                Lm75Chip chip = new Lm75Chip { HalfDegrees = half };
                ExpectAbout(new Lm75(clock, chip), clock, half * 5, 0);
            }
        }

        [TestMethod]
        public void Lm75_MissingHangingAsleepAnother_IsNoAnswer()
        {
            Lm75Chip[] chips =
            {
                new Lm75Chip { IsMissing = true },
                new Lm75Chip { StuckByte = 0 },
                new Lm75Chip { StuckByte = 255 },
                new Lm75Chip { StuckByte = 75 },
                new Lm75Chip { Configuration = 1 },
                new Lm75Chip { Hysteresis = 80 },
                new Lm75Chip { HalfDegrees = 255 },
                new Lm75Chip { IsNoise = true },
            };
            foreach (Lm75Chip chip in chips)
            {
                FakeClock clock = new FakeClock();
                ExpectSilent(new Lm75(clock, chip), clock);
            }
        }

        [TestMethod]
        public void Look_AtMostTwiceASecond()
        {
            FakeClock clock = new FakeClock();
            Lm75Chip chip = new Lm75Chip();
            Lm75 sensor = new Lm75(clock, chip);
            for (int i = 0; i < 100; i++)
            {
                int decidegrees;
                sensor.TryRead(out decidegrees);
                clock.Advance(100);
            }

            Assert.AreEqual((int)60, chip.TransferCount);
        }

        [TestMethod]
        public void SensorFallsSilent_TheLastValueCountsForFiveSeconds()
        {
            FakeClock clock = new FakeClock();
            Lm75Chip chip = new Lm75Chip();
            Lm75 sensor = new Lm75(clock, chip);
            ExpectAbout(sensor, clock, 250, 0);
            chip.IsMissing = true;
            clock.Advance(5000);
            Expect(sensor, true, 250);
            clock.Advance(1);
            Expect(sensor, false, 250);

            chip.IsMissing = false;
            clock.Advance(500);
            Expect(sensor, true, 250);
        }

        [TestMethod]
        public void Jump_CountsWhenItIsConfirmed()
        {
            FakeClock clock = new FakeClock();
            Lm75Chip chip = new Lm75Chip();
            Lm75 sensor = new Lm75(clock, chip);
            ExpectAbout(sensor, clock, 250, 0);
            chip.HalfDegrees = 160;
            clock.Advance(500);
            Expect(sensor, true, 250);
            chip.HalfDegrees = 50;
            clock.Advance(500);
            Expect(sensor, true, 250);
            chip.HalfDegrees = 160;
            clock.Advance(500);
            Expect(sensor, true, 250);
            chip.HalfDegrees = 162;
            clock.Advance(500);
            Expect(sensor, true, 810);

            // A fire is no jump: 2 degrees in half a second are followed at once.
            for (int half = 162; half <= 250; half += 4)
            {
                chip.HalfDegrees = half;
                clock.Advance(500);
                Expect(sensor, true, half * 5);
            }
        }

        [TestMethod]
        public void LoopStoodStill_ASensorThatWorks_StaysKnown()
        {
            FakeClock clock = new FakeClock();
            Lm75 sensor = new Lm75(clock, new Lm75Chip());
            ExpectAbout(sensor, clock, 250, 0);
            clock.Advance(30000);
            Expect(sensor, true, 250);
        }

        private static int Settle(Thermometer sensor, FakeClock clock)
        {
            int decidegrees;
            Assert.IsFalse(sensor.TryRead(out decidegrees));
            clock.Advance(500);
            Assert.IsTrue(sensor.TryRead(out decidegrees));
            return decidegrees;
        }

        private static void ExpectAbout(Thermometer sensor, FakeClock clock, int expected, int tolerance)
        {
            int decidegrees = Settle(sensor, clock);
            Assert.IsTrue(decidegrees >= expected - tolerance && decidegrees <= expected + tolerance, expected.ToString() + " " + decidegrees.ToString());
        }

        private static void ExpectSilent(Thermometer sensor, FakeClock clock)
        {
            for (int i = 0; i < 100; i++)
            {
                int decidegrees;
                Assert.IsFalse(sensor.TryRead(out decidegrees));
                clock.Advance(500);
            }
        }

        private static void Expect(Thermometer sensor, bool isKnown, int expected)
        {
            int decidegrees;
            Assert.AreEqual(isKnown, sensor.TryRead(out decidegrees));
            Assert.AreEqual(expected, decidegrees);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Pilot;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class ProximityTests
    {
        private const int PullUp = 1000;
        private const int NoCable = 0;

        [TestMethod]
        public void Resistors_AreRatings_OnChipsThatDeviate()
        {
            int[] ohms = { 1500, 680, 220, 100, NoCable };
            int[] ratings = { 130, 200, 320, 630, 0 };
            for (int permille = -80; permille <= 80; permille += 40)
            {
                for (int percent = 95; percent <= 105; percent += 5)
                {
                    for (int i = 0; i < ohms.Length; i++)
                    {
                        AnalogPin pin = new AnalogPin();
                        pin.ReferencePermille = permille;
                        pin.Noise = 15;
                        pin.SetDivider(ohms[i] * percent / 100, PullUp);
                        Assert.AreEqual(ratings[i], Create(pin, new FakeClock()).CableDeciamperes, ohms[i].ToString());
                    }
                }
            }
        }

        [TestMethod]
        public void Bands_HaveGapsBetweenThem()
        {
            int[] borders = { 0, 230, 411, 450, 801, 920, 1601, 1680, 2401, 2700, 3300 };
            int[] ratings = { -1, 630, -1, 320, -1, 200, -1, 130, -1, 0, 0 };
            for (int i = 0; i < borders.Length; i++)
            {
                Assert.AreEqual(ratings[i], Proximity.GetRating(borders[i]));
                Assert.IsTrue(i == 0 || Proximity.GetRating(borders[i] - 1) == ratings[i - 1]);
            }
        }

        [TestMethod]
        public void Plug_CountsWhenSeenThreeTimes_AtMostEvery50Milliseconds()
        {
            FakeClock clock = new FakeClock();
            AnalogPin pin = new AnalogPin();
            pin.SetDivider(NoCable, PullUp);
            Proximity proximity = Create(pin, clock);
            pin.SetDivider(220, PullUp);
            int reads = pin.ReadCount;
            Expect(proximity, clock, 0, 49);
            Assert.AreEqual(reads, pin.ReadCount);
            Expect(proximity, clock, 0, 1);
            Expect(proximity, clock, 0, 50);
            Expect(proximity, clock, 320, 50);

            pin.SetDivider(NoCable, PullUp);
            Expect(proximity, clock, 320, 100);
            Expect(proximity, clock, 320, 100);
            Expect(proximity, clock, 0, 100);
        }

        [TestMethod]
        public void Rating_GoesDownInTheSocket_NeverUp()
        {
            FakeClock clock = new FakeClock();
            AnalogPin pin = new AnalogPin();
            pin.SetDivider(680, PullUp);
            Proximity proximity = Create(pin, clock);
            pin.SetDivider(100, PullUp);
            ExpectSteady(proximity, clock, 200);
            pin.SetDivider(1500, PullUp);
            Look(proximity, clock, 3);
            ExpectSteady(proximity, clock, 130);
            pin.SetDivider(680, PullUp);
            ExpectSteady(proximity, clock, 130);

            pin.SetDivider(NoCable, PullUp);
            Look(proximity, clock, 3);
            pin.SetDivider(680, PullUp);
            Look(proximity, clock, 3);
            ExpectSteady(proximity, clock, 200);
        }

        [TestMethod]
        public void NoResistorOfTheStandard_KeepsTheRating_ThenNoCable()
        {
            // Short, between the bands, noise like a loose contact, no ADC.
            int[] ohms = { 1, 55, 150, 360, 3300, 220, 220, 220, 220 };
            int[] noise = { 0, 0, 0, 0, 0, 400, 0, 0, 0 };
            int[] garbage = { -2, -2, -2, -2, -2, -2, -1, -3, 5000 };
            for (int i = 0; i < ohms.Length; i++)
            {
                FakeClock clock = new FakeClock();
                AnalogPin pin = new AnalogPin();
                pin.SetDivider(220, PullUp);
                Proximity proximity = Create(pin, clock);
                pin.SetDivider(ohms[i], PullUp);
                pin.Noise = noise[i];
                pin.Garbage = garbage[i];
                for (int look = 0; look < 9; look++)
                {
                    Expect(proximity, clock, 320, 100);
                }

                Expect(proximity, clock, 0, 100);
                ExpectSteady(proximity, clock, 0);
                pin.Noise = 0;
                pin.Garbage = -2;
                pin.SetDivider(220, PullUp);
                Look(proximity, clock, 3);
                ExpectSteady(proximity, clock, 320);
            }
        }

        private static Proximity Create(AnalogPin pin, FakeClock clock)
        {
            return new Proximity(clock, new PilotSampler(pin), AnalogScale.Esp32());
        }

        private static void Look(Proximity proximity, FakeClock clock, int times)
        {
            for (int i = 0; i < times; i++)
            {
                clock.Advance(100);
                Assert.IsTrue(proximity.CableDeciamperes >= 0);
            }
        }

        private static void Expect(Proximity proximity, FakeClock clock, int expected, int milliseconds)
        {
            clock.Advance(milliseconds);
            Assert.AreEqual(expected, proximity.CableDeciamperes);
        }

        private static void ExpectSteady(Proximity proximity, FakeClock clock, int expected)
        {
            for (int i = 0; i < 20; i++)
            {
                Expect(proximity, clock, expected, 100);
            }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Random commands and vehicle states; what must always be true is looked at after each step.
    /// </summary>
    [TestClass]
    public class PowerPathWalkTests
    {
        private const long LongestStopMilliseconds = 6000;

        private static FakeClock s_clock;
        private static FakePilot s_pilot;
        private static FakeContactor s_contactor;
        private static PowerPath s_power;
        private static long s_releasedAt;

        [TestMethod]
        public void Walk_NeverClosedWithoutOfferAndStateC()
        {
            int closings = 0;
            int lateStops = 0;
            for (int seed = 0; seed < 60; seed++)
            {
                Begin();
                SeededRandom random = new SeededRandom(seed);
                for (int step = 0; step < 400; step++)
                {
                    bool wasClosed = s_contactor.IsCoilOn;
                    Step(random);
                    Check("seed " + seed.ToString() + ", step " + step.ToString());
                    closings += !wasClosed && s_contactor.IsCoilOn ? 1 : 0;
                    lateStops += wasClosed && !s_contactor.IsCoilOn && s_releasedAt >= 0 && s_pilot.State == PilotState.C ? 1 : 0;
                }
            }

            // The walk has been where it should.
            Assert.IsTrue(closings > 500, closings.ToString() + " closings");
            Assert.IsTrue(lateStops > 10, lateStops.ToString() + " vehicles cut off");
        }

        private static void Begin()
        {
            s_clock = new FakeClock();
            s_pilot = new FakePilot();
            s_contactor = new FakeContactor();
            s_power = new PowerPath(s_clock, s_pilot, s_contactor);
            s_releasedAt = -1;
        }

        private static void Step(SeededRandom random)
        {
            bool wasOffering = s_power.OfferedDeciamperes > 0;
            switch (random.Below(10))
            {
                case 0:
                case 1:
                    int deciamperes = random.Below(400);
                    s_power.Offer(deciamperes);
                    NoteRelease(wasOffering);
                    break;
                case 2:
                    s_power.Release();
                    NoteRelease(wasOffering);
                    break;
                case 3:
                    if (random.Below(4) == 0)
                    {
                        s_power.Cut();
                        s_releasedAt = -1;
                        Assert.IsFalse(s_contactor.IsCoilOn, "cut");
                        break;
                    }

                    s_clock.Advance(random.Below(5000));
                    break;
                case 4:
                case 5:
                    // The vehicle moves only together with the poll that sees it.
                    s_pilot.State = (PilotState)random.Below(6);
                    break;
                case 6:
                case 7:
                    s_pilot.State = PilotState.C;
                    break;
                default:
                    s_clock.Advance(random.Below(2000));
                    break;
            }

            s_power.Poll();
        }

        private static void NoteRelease(bool wasOffering)
        {
            if (s_power.OfferedDeciamperes > 0)
            {
                s_releasedAt = -1;
            }
            else if (wasOffering && s_contactor.IsCoilOn)
            {
                s_releasedAt = s_clock.MonotonicMilliseconds;
            }
        }

        private static void Check(string where)
        {
            bool isOffering = s_power.OfferedDeciamperes > 0;
            if (s_contactor.IsCoilOn)
            {
                bool isStopping = s_releasedAt >= 0 && s_clock.MonotonicMilliseconds - s_releasedAt < LongestStopMilliseconds;
                Assert.IsTrue(s_pilot.State == PilotState.C, where + ": closed without state C");
                Assert.IsTrue(isOffering || isStopping, where + ": closed without offer");
            }
            else if (isOffering)
            {
                Assert.IsTrue(s_pilot.State != PilotState.C, where + ": open although wanted");
            }

            Assert.AreEqual(s_contactor.IsCoilOn, s_power.IsClosed, where);
            Assert.AreEqual(isOffering, s_pilot.Output == PilotOutput.Pwm, where);
            Assert.AreEqual(s_power.OfferedDeciamperes, s_pilot.Deciamperes, where);
            Assert.IsTrue(!isOffering || s_pilot.Deciamperes >= PowerPath.LeastDeciamperes, where);
            Assert.AreEqual(!isOffering && !s_contactor.IsCoilOn, s_power.IsOff, where);
        }
    }
}

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

        private FakeClock _clock;
        private FakePilot _pilot;
        private FakeContactor _contactor;
        private PowerPath _power;
        private long _releasedAt;

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
                    bool wasClosed = _contactor.IsCoilOn;
                    Step(random);
                    Check("seed " + seed.ToString() + ", step " + step.ToString());
                    closings += !wasClosed && _contactor.IsCoilOn ? 1 : 0;
                    lateStops += wasClosed && !_contactor.IsCoilOn && _releasedAt >= 0 && _pilot.State == PilotState.C ? 1 : 0;
                }
            }

            // The walk has been where it should.
            Assert.IsTrue(closings > 500, closings.ToString() + " closings");
            Assert.IsTrue(lateStops > 10, lateStops.ToString() + " vehicles cut off");
        }

        private void Begin()
        {
            _clock = new FakeClock();
            _pilot = new FakePilot();
            _contactor = new FakeContactor();
            _power = new PowerPath(_clock, _pilot, _contactor);
            _releasedAt = -1;
        }

        private void Step(SeededRandom random)
        {
            bool wasOffering = _power.OfferedDeciamperes > 0;
            switch (random.Below(10))
            {
                case 0:
                case 1:
                    int deciamperes = random.Below(400);
                    _power.Offer(deciamperes);
                    NoteRelease(wasOffering);
                    break;
                case 2:
                    _power.Release();
                    NoteRelease(wasOffering);
                    break;
                case 3:
                    if (random.Below(4) == 0)
                    {
                        _power.Cut();
                        _releasedAt = -1;
                        Assert.IsFalse(_contactor.IsCoilOn, "cut");
                        break;
                    }

                    _clock.Advance(random.Below(5000));
                    break;
                case 4:
                case 5:
                    // The vehicle moves only together with the poll that sees it.
                    _pilot.State = (PilotState)random.Below(6);
                    break;
                case 6:
                case 7:
                    _pilot.State = PilotState.C;
                    break;
                default:
                    _clock.Advance(random.Below(2000));
                    break;
            }

            _power.Poll();
        }

        private void NoteRelease(bool wasOffering)
        {
            if (_power.OfferedDeciamperes > 0)
            {
                _releasedAt = -1;
            }
            else if (wasOffering && _contactor.IsCoilOn)
            {
                _releasedAt = _clock.MonotonicMilliseconds;
            }
        }

        private void Check(string where)
        {
            bool isOffering = _power.OfferedDeciamperes > 0;
            if (_contactor.IsCoilOn)
            {
                bool isStopping = _releasedAt >= 0 && _clock.MonotonicMilliseconds - _releasedAt < LongestStopMilliseconds;
                Assert.IsTrue(_pilot.State == PilotState.C, where + ": closed without state C");
                Assert.IsTrue(isOffering || isStopping, where + ": closed without offer");
            }
            else if (isOffering)
            {
                Assert.IsTrue(_pilot.State != PilotState.C, where + ": open although wanted");
            }

            Assert.AreEqual(_contactor.IsCoilOn, _power.IsClosed, where);
            Assert.AreEqual(isOffering, _pilot.Output == PilotOutput.Pwm, where);
            Assert.AreEqual(_power.OfferedDeciamperes, _pilot.Deciamperes, where);
            Assert.IsTrue(!isOffering || _pilot.Deciamperes >= PowerPath.LeastDeciamperes, where);
            Assert.AreEqual(!isOffering && !_contactor.IsCoilOn, _power.IsOff, where);
        }
    }
}

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
    public sealed class PowerPathWalk
    {
        private const long LongestStopMilliseconds = 6000;

        private readonly SeededRandom _random;
        private readonly FakeClock _clock = new FakeClock();
        private readonly FakePilot _pilot = new FakePilot();
        private readonly FakeContactor _contactor = new FakeContactor();
        private readonly PowerPath _power;
        private long _releasedAt = -1;

        public PowerPathWalk(int seed)
        {
            _random = new SeededRandom(seed);
            _power = new PowerPath(_clock, _pilot, _contactor);
        }

        /// <summary>How often the contactor was closed.</summary>
        public int Closings { get; private set; }

        /// <summary>How often a vehicle that did not stop was cut off.</summary>
        public int CutOffs { get; private set; }

        public void Run(int steps)
        {
            for (int step = 0; step < steps; step++)
            {
                bool wasClosed = _contactor.IsCoilOn;
                Step();
                Check("step " + step.ToString());
                Closings += !wasClosed && _contactor.IsCoilOn ? 1 : 0;
                CutOffs += wasClosed && !_contactor.IsCoilOn && _releasedAt >= 0 && _pilot.State == PilotState.C ? 1 : 0;
            }
        }

        private void Step()
        {
            bool wasOffering = _power.OfferedDeciamperes > 0;
            switch (_random.Below(10))
            {
                case 0:
                case 1:
                    int deciamperes = _random.Below(400);
                    _power.Offer(deciamperes);
                    NoteRelease(wasOffering);
                    break;
                case 2:
                    _power.Release();
                    NoteRelease(wasOffering);
                    break;
                case 3:
                    if (_random.Below(4) == 0)
                    {
                        _power.Cut();
                        _releasedAt = -1;
                        Assert.IsFalse(_contactor.IsCoilOn, "cut");
                        break;
                    }

                    _clock.Advance(_random.Below(5000));
                    break;
                case 4:
                case 5:
                    // The vehicle moves only together with the poll that sees it.
                    _pilot.State = (PilotState)_random.Below(6);
                    break;
                case 6:
                case 7:
                    _pilot.State = PilotState.C;
                    break;
                default:
                    _clock.Advance(_random.Below(2000));
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

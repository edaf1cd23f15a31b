// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Esp32;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.UnitTests.Boards
{
    /// <summary>
    /// The key that arms the latch of a residual-current monitor: a person presses it, not the noise of a contactor that opens.
    /// </summary>
    public sealed class ServiceKeyTests : ICalibration
    {
        private readonly FakeClock _clock = new FakeClock();
        private readonly FakePin _pin = new FakePin();
        private readonly EventLog _log = new EventLog(20);
        private EventLoop _loop;
        private int _pressed;
        private int _calibrations;

        public bool IsCalibrated
        {
            get { return false; }
        }

        public TestState Calibrate()
        {
            _calibrations++;
            return TestState.Passed;
        }

        [Fact]
        public void Press_CountsOnce()
        {
            Start(false);
            Hold(true, 1000);
            Hold(false, 1000);
            Assert.Equal(1, _pressed);
            Hold(true, 500);
            Assert.Equal(2, _pressed);
            Assert.Equal(0, _calibrations);
        }

        [Fact]
        public void OneLookThatFindsItDown_IsNoise()
        {
            Start(false);
            for (int i = 0; i < 20; i++)
            {
                Hold(true, 100);
                Hold(false, 100);
            }

            Assert.Equal(0, _pressed);
        }

        [Fact]
        public void OneLookThatFindsItUp_IsNoSecondPress()
        {
            Start(false);
            Hold(true, 500);
            Hold(false, 100);
            Hold(true, 500);
            Assert.Equal(1, _pressed);
        }

        [Fact]
        public void HeldAtTheStart_Calibrates_AndIsNoPress()
        {
            Start(true);
            Hold(true, 3000);
            Hold(false, 1000);
            Assert.Equal(1, _calibrations);
            Assert.Equal(0, _pressed);
            Hold(true, 500);
            Assert.Equal(1, _pressed);
        }

        [Fact]
        public void DownAtTheStartForAMoment_CalibratesNothing()
        {
            Start(true);
            Hold(false, 3000);
            Assert.Equal(0, _calibrations);
        }

        private void Start(bool isDown)
        {
            _loop = new EventLoop(_clock);
            _pin.Set(!isDown);
            _ = new ServiceKey(_loop, _log, _pin, this, () => _pressed++);
            Hold(isDown, isDown ? 500 : 2000);
        }

        private void Hold(bool isDown, int milliseconds)
        {
            _pin.Set(!isDown);
            for (int i = 0; i < milliseconds; i += 100)
            {
                _clock.Advance(100);
                _loop.RunTurn();
            }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Esp32
{
    /// <summary>
    /// A push button inside the enclosure of a bench board, to ground. Held while the board starts, it has the pilot calibrated; pressed later, it
    /// does what the board wants of it: arm the latch of the residual-current monitor, by a person who knows why it has tripped. A level counts when
    /// two looks, 0.1 s apart, have found it: the noise of a contactor that has just been opened by that monitor is no person.
    /// </summary>
    public sealed class ServiceKey
    {
        private const int FirstMilliseconds = 1000;
        private const int LookMilliseconds = 100;

        private readonly IDigitalInput _input;
        private readonly ICalibration _pilot;
        private readonly EventLog _log;
        private readonly Action _pressed;
        private readonly LoopTimer _timer;
        private bool _isCalibrating;
        private bool _isDown;
        private bool _isPressed;

        /// <summary>
        /// Initializes a new instance of the <see cref="ServiceKey"/> class and begins to look at the key.
        /// </summary>
        /// <param name="loop">Event loop.</param>
        /// <param name="log">Told how the calibration ended.</param>
        /// <param name="input">The key; low while it is pressed.</param>
        /// <param name="pilot">Calibrated when the key is pressed now; <see langword="null"/> for nothing.</param>
        /// <param name="pressed">Called for each press after the start.</param>
        public ServiceKey(EventLoop loop, EventLog log, IDigitalInput input, ICalibration pilot, Action pressed)
        {
            _input = input;
            _pilot = pilot;
            _log = log;
            _pressed = pressed;
            _isDown = !input.IsHigh;
            _isCalibrating = _isDown && pilot != null;
            _timer = loop.AddTimer(Look);
            _timer.Start(FirstMilliseconds);
        }

        private void Look()
        {
            _timer.Start(LookMilliseconds);
            bool isDown = !_input.IsHigh;
            bool isSteady = isDown == _isDown;
            _isDown = isDown;
            if (_isCalibrating && (isSteady || _isPressed))
            {
                _isPressed = true;
                Calibrate();
                return;
            }

            _isCalibrating = false;
            if (isSteady && isDown != _isPressed)
            {
                _isPressed = isDown;
                if (isDown)
                {
                    _pressed();
                }
            }
        }

        private void Calibrate()
        {
            TestState state = _pilot.Calibrate();
            _isCalibrating = state == TestState.Running;
            if (!_isCalibrating)
            {
                _log.Write(state == TestState.Passed ? "Pilot calibrated" : "Pilot not calibrated: see docs/drivers/control-pilot.md");
            }
        }
    }
}

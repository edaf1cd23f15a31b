// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Esp32
{
    /// <summary>
    /// A push button inside the enclosure of a bench board, to ground. Held from the start of the board on, it has the pilot calibrated; held later, it
    /// arms the latch of the residual-current monitor, by a person who knows why it has tripped. In both cases nothing is plugged in.
    /// </summary>
    public sealed class ServiceKey
    {
        private const int FirstMilliseconds = 1000;
        private const int LookMilliseconds = 100;

        /// <summary>Reads of one look; all must say that the key is down.</summary>
        private const int Reads = 5;

        /// <summary>Looks one after another that make a press: 1.5 s. A pulse on the wire, or a touch by mistake, is none.</summary>
        private const int Looks = 15;

        private readonly IDigitalInput _input;
        private readonly Connector _connector;
        private readonly EventLog _log;
        private readonly LoopTimer _timer;
        private bool _isSinceStart = true;
        private bool _isCalibrating;
        private int _looks;

        /// <summary>
        /// Initializes a new instance of the <see cref="ServiceKey"/> class and begins to look at the key.
        /// </summary>
        /// <param name="loop">Event loop.</param>
        /// <param name="log">Told what has come of it.</param>
        /// <param name="input">The key; low while it is pressed.</param>
        /// <param name="connector">The connector that it serves.</param>
        public ServiceKey(EventLoop loop, EventLog log, IDigitalInput input, Connector connector)
        {
            _input = input;
            _connector = connector;
            _log = log;
            _timer = loop.AddTimer(Look);
            _timer.Start(FirstMilliseconds);
        }

        private bool IsDown
        {
            get
            {
                for (int i = 0; i < Reads; i++)
                {
                    if (_input.IsHigh)
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        private void Look()
        {
            _timer.Start(LookMilliseconds);
            if (_isCalibrating)
            {
                Calibrate();
                return;
            }

            if (!IsDown)
            {
                _looks = 0;
                _isSinceStart = false;
                return;
            }

            _looks++;
            if (_looks != Looks)
            {
                return;
            }

            if (_isSinceStart && _connector.Hardware.Calibration != null)
            {
                Calibrate();
            }
            else
            {
                Arm();
            }
        }

        private void Calibrate()
        {
            TestState state = _connector.Calibrate();
            _isCalibrating = state == TestState.Running;
            if (!_isCalibrating)
            {
                _log.Write(state == TestState.Passed ? "Pilot calibrated" : "Pilot not calibrated: see docs/drivers/control-pilot.md");
            }
        }

        private void Arm()
        {
            string problem = _connector.ArmResidualCurrent();
            _log.Write(problem == null ? "Latch of the residual-current monitor is armed" : "Latch of the residual-current monitor not armed: " + problem);
        }
    }
}

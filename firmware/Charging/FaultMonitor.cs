// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Charging
{
    /// <summary>
    /// Asks the devices of one connector what is wrong; <see cref="CableLock"/> knows about the lock. The first fault found counts.
    /// A fault that shows only while energy flows, or is offered, stays until the vehicle is unplugged: with the energy it would go and come for ever.
    /// </summary>
    public sealed class FaultMonitor
    {
        /// <summary>Above this temperature charging stops, 0.1 degree Celsius.</summary>
        private const int StopDecidegrees = 750;

        /// <summary>Charging may go on below this temperature, 0.1 degree Celsius.</summary>
        private const int ResumeDecidegrees = 650;

        /// <summary>A meter may be silent for this long.</summary>
        private const long MeterMilliseconds = 10000;

        /// <summary>A temperature sensor may be silent for this long; without it nothing would notice the heat.</summary>
        private const long TemperatureMilliseconds = 60000;

        /// <summary>A vehicle may draw more than it was offered for this long (IEC 61851-1: it has 5 s to follow a change).</summary>
        private const long OverCurrentMilliseconds = 8000;

        /// <summary>A pilot that is right without an offer and breaks with each one (no diode in the vehicle) may do so this often.</summary>
        private const int MostBrokenOffers = 3;

        private readonly int _connectorId;
        private readonly IClock _clock;
        private readonly ConnectorHardware _hardware;
        private readonly ISafetyController _safety;
        private readonly PowerPath _power;
        private readonly ConnectorMeter _meter;
        private bool _isHot;
        private long _temperatureAt;
        private bool _wasConnected;
        private bool _isTestDue = true;
        private bool _hasTestFailed;
        private long _overCurrentSince = -1;
        private int _brokenOffers;
        private FaultCode _kept;

        /// <summary>
        /// Initializes a new instance of the <see cref="FaultMonitor"/> class.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <param name="clock">Clock.</param>
        /// <param name="hardware">Devices of the connector.</param>
        /// <param name="safety">Safety controller, or <see langword="null"/>.</param>
        /// <param name="power">Power path, which watches the contactor.</param>
        /// <param name="meter">Meter.</param>
        public FaultMonitor(int connectorId, IClock clock, ConnectorHardware hardware, ISafetyController safety, PowerPath power, ConnectorMeter meter)
        {
            _connectorId = connectorId;
            _clock = clock;
            _hardware = hardware;
            _safety = safety;
            _power = power;
            _meter = meter;
            _temperatureAt = clock.MonotonicMilliseconds;
        }

        /// <summary>
        /// Gets a value indicating whether the residual-current monitor is being tested, or must be: no energy until then. It is tested at
        /// the start and with each plug, while the contactor is open.
        /// </summary>
        public bool IsTesting
        {
            get { return _isTestDue && _hardware.ResidualCurrent != null; }
        }

        /// <summary>
        /// Finds what is wrong now.
        /// </summary>
        /// <returns>The fault, or <see cref="FaultCode.None"/>.</returns>
        public FaultCode Check()
        {
            bool isConnected = _hardware.Pilot.State != PilotState.A;
            if (!isConnected)
            {
                _kept = FaultCode.None;
                _brokenOffers = 0;
            }

            _isTestDue |= isConnected && !_wasConnected;
            _wasConnected = isConnected;
            if (IsTesting)
            {
                TestResidualCurrent();
            }

            FaultCode fault = Find();
            return fault == FaultCode.None ? _kept : fault;
        }

        private void TestResidualCurrent()
        {
            if (_power.IsClosed || _hardware.ResidualCurrent.IsTripped)
            {
                return;
            }

            TestState state = _hardware.ResidualCurrent.SelfTest();
            _isTestDue = state == TestState.Running;
            _hasTestFailed = state == TestState.Failed;
        }

        private FaultCode Find()
        {
            if (_hardware.ResidualCurrent != null && _hardware.ResidualCurrent.IsTripped)
            {
                return FaultCode.GroundFailure;
            }

            // A monitor that does not answer its test would not trip.
            if (_hasTestFailed)
            {
                return FaultCode.InternalError;
            }

            if (_power.HasSwitchFault)
            {
                _kept = _power.IsClosed ? FaultCode.PowerSwitchFailure : _kept;
                return FaultCode.PowerSwitchFailure;
            }

            FaultCode latched = _safety == null ? FaultCode.None : _safety.GetFault(_connectorId);
            if (latched != FaultCode.None)
            {
                return latched;
            }

            if (_hardware.Calibration != null && !_hardware.Calibration.IsCalibrated)
            {
                return FaultCode.NotCalibrated;
            }

            if (_hardware.Pilot.State == PilotState.E)
            {
                // The offer is taken back at once, so each one counts once.
                _brokenOffers += _power.OfferedDeciamperes > 0 ? 1 : 0;
                _kept = _brokenOffers >= MostBrokenOffers ? FaultCode.EVCommunicationError : _kept;
                return FaultCode.EVCommunicationError;
            }

            if (IsTooHot())
            {
                return FaultCode.HighTemperature;
            }

            if (_hardware.Temperature != null && _clock.MonotonicMilliseconds - _temperatureAt >= TemperatureMilliseconds)
            {
                return FaultCode.InternalError;
            }

            if (_meter.SilentMilliseconds >= MeterMilliseconds)
            {
                return FaultCode.PowerMeterFailure;
            }

            if (IsOverCurrent())
            {
                _kept = FaultCode.OverCurrentFailure;
            }

            return FaultCode.None;
        }

        private bool IsTooHot()
        {
            int decidegrees;
            if (_hardware.Temperature != null && _hardware.Temperature.TryRead(out decidegrees))
            {
                _temperatureAt = _clock.MonotonicMilliseconds;
                _isHot = decidegrees >= (_isHot ? ResumeDecidegrees : StopDecidegrees);
            }

            return _isHot;
        }

        private bool IsOverCurrent()
        {
            // A tenth and one ampere more than offered: meters and vehicles are not exact.
            long allowed = (_power.OfferedDeciamperes * 110L) + 1000;
            if (!_power.IsClosed || _power.OfferedDeciamperes == 0 || _meter.GetHighestCurrent() <= allowed)
            {
                _overCurrentSince = -1;
                return false;
            }

            long now = _clock.MonotonicMilliseconds;
            if (_overCurrentSince < 0)
            {
                _overCurrentSince = now;
            }

            return now - _overCurrentSince >= OverCurrentMilliseconds;
        }
    }
}

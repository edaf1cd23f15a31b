// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Metering
{
    /// <summary>
    /// The meter of one connector, read once a second; knows the last good register and how old it is.
    /// </summary>
    public sealed class ConnectorMeter
    {
        private const long SampleMilliseconds = 1000;

        /// <summary>A lower register that stays so long is no slip of the line: the meter counts anew.</summary>
        private const long AnewMilliseconds = 3000;

        private readonly IClock _clock;
        private readonly IEnergyMeter _meter;
        private long _lastTry;
        private long _lastGood;
        private long _energy;
        private long _offset;
        private long _lowSince;
        private bool _hasReading;
        private bool _isLow;

        /// <summary>
        /// Initializes a new instance of the <see cref="ConnectorMeter"/> class and reads the meter.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="meter">Meter.</param>
        public ConnectorMeter(IClock clock, IEnergyMeter meter)
        {
            _clock = clock;
            _meter = meter;
            ReadNow();
        }

        /// <summary>Gets the energy register at the last good reading, mWh. It never runs backwards: where the meter's own register wraps, or
        /// begins anew, it goes on from its last value, as soon as that is certain; what has flown until then is not counted.</summary>
        public long EnergyMilliwattHours
        {
            get { return _energy; }
        }

        /// <summary>Gets the milliseconds since the last good reading; <see cref="long.MaxValue"/> when there was none yet.</summary>
        public long SilentMilliseconds
        {
            get { return _hasReading ? _lastTry - _lastGood : long.MaxValue; }
        }

        /// <summary>
        /// Reads the meter when it is time.
        /// </summary>
        public void Poll()
        {
            if (_clock.MonotonicMilliseconds - _lastTry >= SampleMilliseconds)
            {
                ReadNow();
            }
        }

        /// <summary>
        /// Reads the meter.
        /// </summary>
        public void ReadNow()
        {
            _lastTry = _clock.MonotonicMilliseconds;
            long energy;
            if (!_meter.Sample() || !_meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out energy))
            {
                return;
            }

            _lastGood = _lastTry;
            _hasReading = true;
            energy += _offset;
            if (energy >= _energy)
            {
                _energy = energy;
                _isLow = false;
            }
            else if (!_isLow)
            {
                _isLow = true;
                _lowSince = _lastTry;
            }
            else if (_lastTry - _lowSince >= AnewMilliseconds)
            {
                _offset += _energy - energy;
                _isLow = false;
            }
        }

        /// <summary>
        /// Gets a value of the last good reading.
        /// </summary>
        /// <param name="measurand">Quantity.</param>
        /// <param name="phase">Phase.</param>
        /// <param name="thousandths">Value.</param>
        /// <returns><see langword="false"/> when the meter does not measure that, or has never answered.</returns>
        public bool TryRead(Measurand measurand, Phase phase, out long thousandths)
        {
            if (measurand == Measurand.EnergyActiveImportRegister && phase == Phase.All)
            {
                thousandths = _energy;
                return _hasReading;
            }

            return _meter.TryRead(measurand, phase, out thousandths);
        }

        /// <summary>
        /// Gets the highest current of the phases at the last good reading.
        /// </summary>
        /// <returns>Current in mA; 0 when the meter does not measure it.</returns>
        public long GetHighestCurrent()
        {
            long highest = 0;
            for (int phase = (int)Phase.All; phase <= (int)Phase.L3; phase++)
            {
                long value;
                if (_meter.TryRead(Measurand.CurrentImport, (Phase)phase, out value) && value > highest)
                {
                    highest = value;
                }
            }

            return highest;
        }
    }
}

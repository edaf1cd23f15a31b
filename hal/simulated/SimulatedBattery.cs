// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Traction battery behind an on-board charger with losses.
    /// </summary>
    internal sealed class SimulatedBattery
    {
        private const int FullStateOfCharge = 100000;
        private const int LosslessThousandths = 1000;

        private readonly EnergyAccumulator _stored = new EnergyAccumulator();

        /// <summary>
        /// Gets the usable capacity in mWh.
        /// </summary>
        public long CapacityMilliwattHours { get; private set; } = 1;

        /// <summary>
        /// Gets or sets the part of the drawn energy that reaches the battery, in thousandths.
        /// </summary>
        public int EfficiencyThousandths { get; set; }

        /// <summary>
        /// Gets a value indicating whether the battery takes no more energy.
        /// </summary>
        public bool IsFull
        {
            get { return _stored.MilliwattHours >= CapacityMilliwattHours; }
        }

        /// <summary>
        /// Gets or sets the state of charge in thousandths of a per cent, 0 to 100000.
        /// </summary>
        public int StateOfCharge
        {
            get { return IsFull ? FullStateOfCharge : (int)(_stored.MilliwattHours * FullStateOfCharge / CapacityMilliwattHours); }
            set { _stored.Preset(CapacityMilliwattHours * value / FullStateOfCharge); }
        }

        /// <summary>
        /// Takes another capacity and keeps the state of charge.
        /// </summary>
        /// <param name="capacityMilliwattHours">Usable capacity in mWh, at least 1.</param>
        public void Resize(long capacityMilliwattHours)
        {
            int stateOfCharge = StateOfCharge;
            CapacityMilliwattHours = capacityMilliwattHours;
            StateOfCharge = stateOfCharge;
        }

        /// <summary>
        /// Tells how long a constant power can be drawn until the battery is full.
        /// </summary>
        /// <param name="milliwatts">Drawn power in mW.</param>
        /// <returns>Whole milliseconds, rounded up; <see cref="long.MaxValue"/> without power.</returns>
        public long MillisecondsUntilFull(long milliwatts)
        {
            long charging = ChargingMilliwatts(milliwatts);
            if (charging <= 0)
            {
                return long.MaxValue;
            }

            long missing = ((CapacityMilliwattHours - _stored.MilliwattHours) * EnergyAccumulator.UnitsPerMilliwattHour) - _stored.Remainder;
            return (missing + charging - 1) / charging;
        }

        /// <summary>
        /// Stores the energy of a constant power, less the losses.
        /// </summary>
        /// <param name="milliwatts">Drawn power in mW.</param>
        /// <param name="milliseconds">Duration in ms, not beyond <see cref="MillisecondsUntilFull"/>.</param>
        public void Charge(long milliwatts, long milliseconds)
        {
            _stored.Add(ChargingMilliwatts(milliwatts), milliseconds);
        }

        private long ChargingMilliwatts(long drawnMilliwatts)
        {
            return drawnMilliwatts * EfficiencyThousandths / LosslessThousandths;
        }
    }
}

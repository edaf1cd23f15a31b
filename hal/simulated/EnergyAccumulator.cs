// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Adds up power over time without loss: what is less than 1 mWh is carried on, so that many short steps and one long
    /// step give the same sum.
    /// </summary>
    internal sealed class EnergyAccumulator
    {
        /// <summary>
        /// Milliwatt-milliseconds in one milliwatt-hour.
        /// </summary>
        public const long UnitsPerMilliwattHour = 3600000;

        /// <summary>
        /// Gets the whole milliwatt-hours.
        /// </summary>
        public long MilliwattHours { get; private set; }

        /// <summary>
        /// Gets the rest below 1 mWh, in mW times ms.
        /// </summary>
        public long Remainder { get; private set; }

        /// <summary>
        /// Adds the energy of a constant power.
        /// </summary>
        /// <param name="milliwatts">Power in mW; power times duration must stay below 9e18, which 100 kW do for a millennium.</param>
        /// <param name="milliseconds">Duration in ms.</param>
        public void Add(long milliwatts, long milliseconds)
        {
            long sum = Remainder + (milliwatts * milliseconds);
            MilliwattHours += sum / UnitsPerMilliwattHour;
            Remainder = sum % UnitsPerMilliwattHour;
        }

        /// <summary>
        /// Starts anew from a whole number.
        /// </summary>
        /// <param name="milliwattHours">New sum in mWh.</param>
        public void Preset(long milliwattHours)
        {
            MilliwattHours = milliwattHours;
            Remainder = 0;
        }
    }
}

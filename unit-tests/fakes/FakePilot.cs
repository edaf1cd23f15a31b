// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A control pilot with the test as its vehicle.
    /// </summary>
    public sealed class FakePilot : IControlPilot
    {
        /// <inheritdoc/>
        public PilotState State { get; set; }

        /// <summary>Gets the output set last.</summary>
        public PilotOutput Output { get; private set; }

        /// <summary>Gets the current set last, 0.1 A.</summary>
        public int Deciamperes { get; private set; }

        /// <summary>Gets how often the output was set.</summary>
        public int SetCount { get; private set; }

        /// <inheritdoc/>
        public void Set(PilotOutput output, int deciamperes)
        {
            Output = output;
            Deciamperes = deciamperes;
            SetCount++;
        }
    }
}

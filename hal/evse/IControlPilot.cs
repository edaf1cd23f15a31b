// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Control pilot of one connector. With managed code this is for bench use; on product boards a co-processor or a
    /// hardware interlock answers the safety times of IEC 61851-1 (see <see cref="ISafetyController"/>).
    /// </summary>
    public interface IControlPilot
    {
        /// <summary>
        /// Gets the debounced state that the vehicle shows.
        /// </summary>
        PilotState State { get; }

        /// <summary>
        /// Sets the output.
        /// </summary>
        /// <param name="output">Kind of output.</param>
        /// <param name="deciamperes">Offered current in 0.1 A, 60 to 800, for <see cref="PilotOutput.Pwm"/>; ignored otherwise.</param>
        void Set(PilotOutput output, int deciamperes);
    }
}

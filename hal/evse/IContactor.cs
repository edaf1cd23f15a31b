// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Contactor of one connector. Open at reset, by hardware.
    /// </summary>
    public interface IContactor
    {
        /// <summary>
        /// Gets what the mirror contact shows.
        /// </summary>
        ContactorFeedback Feedback { get; }

        /// <summary>
        /// Drives the coil.
        /// </summary>
        /// <param name="closed"><see langword="true"/> to close, <see langword="false"/> to open.</param>
        void Set(bool closed);
    }
}

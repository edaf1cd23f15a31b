// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Tells how much of the managed heap is free.
    /// </summary>
    public interface IMemoryGauge
    {
        /// <summary>
        /// Gets the free bytes. May collect garbage, which takes a moment.
        /// </summary>
        long FreeBytes { get; }
    }
}

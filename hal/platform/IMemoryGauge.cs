// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Tells how much memory there is.
    /// </summary>
    public interface IMemoryGauge
    {
        /// <summary>
        /// Gets the free bytes of the managed heap. May collect garbage, which takes a moment.
        /// </summary>
        long FreeBytes { get; }

        /// <summary>
        /// Gets the free bytes outside the managed heap, where TLS and the network live; -1 when the platform does not tell.
        /// </summary>
        long NativeFreeBytes { get; }

        /// <summary>
        /// Gets the largest free block outside the managed heap, in bytes; -1 when the platform does not tell.
        /// </summary>
        long NativeLargestBlock { get; }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using GC = nanoFramework.Runtime.Native.GC;

namespace OcppChargePoint.Hal.Esp32
{
    /// <summary>
    /// The managed heap.
    /// </summary>
    public sealed class NanoHeap : IMemoryGauge
    {
        /// <inheritdoc/>
        public long FreeBytes
        {
            get { return GC.Run(false); }
        }
    }
}

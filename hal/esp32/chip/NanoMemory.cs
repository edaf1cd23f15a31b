// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.Hardware.Esp32;

namespace OcppChargePoint.Hal.Esp32.Chip
{
    /// <summary>
    /// The internal memory of the chip beside the managed heap. On boards with PSRAM network and TLS live in internal memory too.
    /// </summary>
    public sealed class NanoMemory : INativeMemory
    {
        /// <summary>
        /// Gets a value indicating whether there is PSRAM and the image uses it: the managed heap is megabytes then.
        /// </summary>
        public bool HasPsram
        {
            get
            {
                uint total;
                uint free;
                uint largest;
                NativeMemory.GetMemoryInfo(NativeMemory.MemoryType.SpiRam, out total, out free, out largest);
                return total > 0;
            }
        }

        /// <inheritdoc/>
        public void Read(out int total, out int free, out int largest)
        {
            uint totalBytes;
            uint freeBytes;
            uint largestBytes;
            NativeMemory.GetMemoryInfo(NativeMemory.MemoryType.Internal, out totalBytes, out freeBytes, out largestBytes);
            total = (int)totalBytes;
            free = (int)freeBytes;
            largest = (int)largestBytes;
        }
    }
}

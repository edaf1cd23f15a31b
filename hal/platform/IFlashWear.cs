// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Counts what is written to flash since the start, for people who want to know how long it will last.
    /// </summary>
    public interface IFlashWear
    {
        /// <summary>
        /// Gets the number of writes and deletions since the start.
        /// </summary>
        int WriteCount { get; }

        /// <summary>
        /// Gets the bytes that were handed over to be written since the start.
        /// </summary>
        long PayloadBytes { get; }

        /// <summary>
        /// Gets the bytes that littlefs has programmed for that: copies and metadata included.
        /// </summary>
        long ProgrammedBytes { get; }

        /// <summary>
        /// Gets the blocks of 4 KiB that littlefs has erased for that.
        /// </summary>
        int ErasedBlocks { get; }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Counts what is written to flash, and what littlefs programs and erases for that on an ESP32: the wear.
    /// </summary>
    /// <remarks>
    /// Blocks of 4 KiB, programmed in units of 128 bytes. Files of up to 512 bytes lie in the metadata, a log that is written anew when its
    /// block is full; it is taken to be half full then, the most that littlefs leaves. Larger files take blocks of their own, of which the
    /// last one is copied when something is appended. Writes that fail do not count.
    /// </remarks>
    public sealed class FlashWear
    {
        /// <summary>Writes and deletions.</summary>
        public int WriteCount;

        /// <summary>Bytes that were handed over to be written.</summary>
        public long PayloadBytes;

        /// <summary>Bytes that littlefs has programmed for that: copies and metadata included.</summary>
        public long ProgrammedBytes;

        /// <summary>Blocks of 4 KiB that littlefs has erased for that.</summary>
        public int ErasedBlocks;

        private const int Block = 4096;
        private const int Unit = 128;
        private const int LargestInline = 512;
        private const int EntryBytes = 40;

        private int _metadataUsed;

        /// <summary>
        /// Counts a write that has succeeded.
        /// </summary>
        /// <param name="kept">Bytes that the file had and keeps; 0 for a new or a replaced one.</param>
        /// <param name="added">Bytes written.</param>
        public void CountWrite(int kept, int added)
        {
            WriteCount++;
            PayloadBytes += added;
            if (kept + added <= LargestInline)
            {
                Commit(kept + added);
                return;
            }

            // The last block is copied with what is new; from the metadata, all of it.
            int programmed = (kept <= LargestInline ? kept : kept % Block) + added;
            ProgrammedBytes += RoundUp(programmed);
            ErasedBlocks += (programmed + Block - 1) / Block;
            Commit(0);
        }

        /// <summary>
        /// Counts a file that was deleted.
        /// </summary>
        public void CountDeletion()
        {
            WriteCount++;
            Commit(0);
        }

        private void Commit(int bytes)
        {
            int rounded = RoundUp(EntryBytes + bytes);
            _metadataUsed += rounded;
            ProgrammedBytes += rounded;
            if (_metadataUsed > Block)
            {
                _metadataUsed = Block / 2;
                ProgrammedBytes += _metadataUsed;
                ErasedBlocks++;
            }
        }

        private static int RoundUp(int bytes)
        {
            return (bytes + Unit - 1) / Unit * Unit;
        }
    }
}

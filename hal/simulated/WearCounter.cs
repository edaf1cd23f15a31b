// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Flash that counts what is written to it, and what littlefs programs and erases for that on an ESP32: the wear.
    /// </summary>
    /// <remarks>
    /// Blocks of 4 KiB, programmed in units of 128 bytes. Files of up to 512 bytes lie in the metadata, a log that is written anew when its
    /// block is full; it is taken to be half full then, the most that littlefs leaves. Larger files take blocks of their own, of which the
    /// last one is copied when something is appended. Writes that fail do not count.
    /// </remarks>
    public sealed class WearCounter : IFileStore, IFlashWear
    {
        private const int Block = 4096;
        private const int Unit = 128;
        private const int LargestInline = 512;
        private const int EntryBytes = 40;

        private readonly IFileStore _files;
        private int _metadataUsed;

        /// <summary>
        /// Initializes a new instance of the <see cref="WearCounter"/> class.
        /// </summary>
        /// <param name="files">Flash.</param>
        public WearCounter(IFileStore files)
        {
            _files = files;
        }

        /// <inheritdoc/>
        public int WriteCount { get; private set; }

        /// <inheritdoc/>
        public long PayloadBytes { get; private set; }

        /// <inheritdoc/>
        public long ProgrammedBytes { get; private set; }

        /// <inheritdoc/>
        public int ErasedBlocks { get; private set; }

        /// <inheritdoc/>
        public long FreeBytes
        {
            get { return _files.FreeBytes; }
        }

        /// <inheritdoc/>
        public int GetLength(string name)
        {
            return _files.GetLength(name);
        }

        /// <inheritdoc/>
        public int Read(string name, int position, byte[] buffer, int offset, int count)
        {
            return _files.Read(name, position, buffer, offset, count);
        }

        /// <inheritdoc/>
        public bool Append(string name, byte[] data, int offset, int count)
        {
            int length = _files.GetLength(name);
            return _files.Append(name, data, offset, count) && Count(length < 0 ? 0 : length, count);
        }

        /// <inheritdoc/>
        public bool Replace(string name, byte[] data, int offset, int count)
        {
            return _files.Replace(name, data, offset, count) && Count(0, count);
        }

        /// <inheritdoc/>
        public bool Delete(string name)
        {
            bool isThere = _files.GetLength(name) >= 0;
            bool isGone = _files.Delete(name);
            if (isThere && isGone)
            {
                WriteCount++;
                Commit(0);
            }

            return isGone;
        }

        /// <inheritdoc/>
        public string[] List(string prefix)
        {
            return _files.List(prefix);
        }

        private bool Count(int kept, int added)
        {
            WriteCount++;
            PayloadBytes += added;
            if (kept + added <= LargestInline)
            {
                Commit(kept + added);
                return true;
            }

            // The last block is copied with what is new; from the metadata, all of it.
            int programmed = (kept <= LargestInline ? kept : kept % Block) + added;
            ProgrammedBytes += RoundUp(programmed);
            ErasedBlocks += (programmed + Block - 1) / Block;
            Commit(0);
            return true;
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

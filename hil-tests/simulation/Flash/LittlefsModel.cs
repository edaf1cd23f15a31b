// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Simulation.Flash
{
    /// <summary>
    /// Flash under littlefs as an ESP32 has it: what each write costs, what it does to the blocks, and what is left when the power goes in
    /// the middle of it.
    /// </summary>
    /// <remarks>
    /// Blocks of 4 KiB, writes in units of 128 bytes. Files of up to 512 bytes lie in the metadata; each commit there appends to a log of one
    /// block, which is written anew when it is full. Larger files take whole blocks; appending copies the last block first. A write counts
    /// when it is complete (littlefs commits on close); with <see cref="TearsAppends"/> an interrupted append leaves a part, which is
    /// what <see cref="IFileStore"/> allows a store to do.
    /// </remarks>
    public sealed class LittlefsModel : IFileStore
    {
        private const int Block = 4096;
        private const int Unit = 128;
        private const int LargestInline = 512;
        private const int EntryBytes = 40;
        private const int SuperBlocks = 2;

        private readonly Dictionary<string, byte[]> _files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        private readonly int _blocks;
        private int _metadataUsed;

        /// <summary>
        /// Initializes a new instance of the <see cref="LittlefsModel"/> class, empty.
        /// </summary>
        /// <param name="kibibytes">Size of the drive.</param>
        public LittlefsModel(int kibibytes)
        {
            _blocks = kibibytes * 1024 / Block;
        }

        /// <summary>Gets the bytes that callers have written.</summary>
        public long PayloadBytes { get; private set; }

        /// <summary>Gets the bytes that were programmed for that, copies and metadata included.</summary>
        public long ProgrammedBytes { get; private set; }

        /// <summary>Gets the blocks that were erased for that.</summary>
        public long ErasedBlocks { get; private set; }

        /// <summary>Gets the number of writing calls.</summary>
        public int WriteCount { get; private set; }

        /// <summary>Gets or sets how many more bytes can be written, in whatever calls, before the power goes; negative for any number.</summary>
        public long BytesUntilCut { get; set; } = -1;

        /// <summary>Gets or sets a value indicating whether an interrupted append leaves a part of it.</summary>
        public bool TearsAppends { get; set; }

        /// <summary>Gets or sets how many of the next writes fail without a trace.</summary>
        public int FailingWrites { get; set; }

        /// <summary>Gets or sets the blocks that somebody else has taken.</summary>
        public int ForeignBlocks { get; set; }

        /// <summary>Gets the blocks in use.</summary>
        public int UsedBlocks
        {
            get { return CountBlocks(null, 0); }
        }

        /// <inheritdoc/>
        public long FreeBytes
        {
            get { return Math.Max(0, _blocks - ForeignBlocks - UsedBlocks) * (long)Block; }
        }

        /// <inheritdoc/>
        public int GetLength(string name)
        {
            return _files.TryGetValue(name, out byte[] content) ? content.Length : -1;
        }

        /// <inheritdoc/>
        public int Read(string name, int position, byte[] buffer, int offset, int count)
        {
            if (!_files.TryGetValue(name, out byte[] content))
            {
                return -1;
            }

            int taken = Math.Max(0, Math.Min(count, content.Length - position));
            if (taken > 0)
            {
                Array.Copy(content, position, buffer, offset, taken);
            }

            return taken;
        }

        /// <inheritdoc/>
        public bool Append(string name, byte[] data, int offset, int count)
        {
            _files.TryGetValue(name, out byte[] old);
            return Write(name, old ?? Array.Empty<byte>(), data.AsSpan(offset, count), true);
        }

        /// <inheritdoc/>
        public bool Replace(string name, byte[] data, int offset, int count)
        {
            return Write(name, Array.Empty<byte>(), data.AsSpan(offset, count), false);
        }

        /// <inheritdoc/>
        public bool Delete(string name)
        {
            if (!_files.ContainsKey(name))
            {
                return true;
            }

            Cut(1);
            Commit(Unit);
            _files.Remove(name);
            return true;
        }

        /// <inheritdoc/>
        public string[] List(string prefix)
        {
            return _files.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        }

        /// <summary>
        /// Gets a copy of a file, or <see langword="null"/>.
        /// </summary>
        public byte[] Get(string name)
        {
            return _files.TryGetValue(name, out byte[] content) ? (byte[])content.Clone() : null;
        }

        /// <summary>
        /// Puts a file there without anybody's doing.
        /// </summary>
        public void Put(string name, byte[] content)
        {
            _files[name] = (byte[])content.Clone();
        }

        private bool Write(string name, byte[] kept, ReadOnlySpan<byte> added, bool isAppend)
        {
            if (FailingWrites > 0)
            {
                FailingWrites--;
                return false;
            }

            int length = kept.Length + added.Length;
            int blocks = CountBlocks(name, length);

            // What takes no more blocks than before goes through although the drive is full.
            if (blocks > _blocks - ForeignBlocks && blocks > UsedBlocks)
            {
                return false;
            }

            byte[] content = new byte[length];
            kept.CopyTo(content, 0);
            added.CopyTo(content.AsSpan(kept.Length));
            int done = Cut(added.Length);
            if (done < added.Length)
            {
                if (isAppend && TearsAppends && done > 0)
                {
                    _files[name] = content[..(kept.Length + done)];
                }

                throw new PowerCutException();
            }

            Charge(kept.Length, added.Length);
            _files[name] = content;
            PayloadBytes += added.Length;
            WriteCount++;
            return true;
        }

        /// <summary>
        /// Lets bytes pass until the power goes.
        /// </summary>
        private int Cut(int bytes)
        {
            if (BytesUntilCut < 0)
            {
                return bytes;
            }

            int passed = (int)Math.Min(BytesUntilCut, bytes);
            BytesUntilCut -= passed;
            if (passed < bytes)
            {
                BytesUntilCut = -1;
                if (bytes == 1)
                {
                    throw new PowerCutException();
                }
            }

            return passed;
        }

        private void Charge(int kept, int added)
        {
            int length = kept + added;
            if (length <= LargestInline)
            {
                Commit(EntryBytes + length);
                return;
            }

            // What is in the last block already is copied with what is new; from metadata, all of it.
            int copied = kept <= LargestInline ? kept : kept % Block;
            ProgrammedBytes += RoundUp(copied + added);
            ErasedBlocks += (copied + added + Block - 1) / Block;
            Commit(EntryBytes);
        }

        private void Commit(int bytes)
        {
            int rounded = RoundUp(bytes);
            _metadataUsed += rounded;
            ProgrammedBytes += rounded;
            if (_metadataUsed > Block)
            {
                _metadataUsed = RoundUp(_files.Sum(file => EntryBytes + (file.Value.Length <= LargestInline ? file.Value.Length : 0))) % Block;
                ProgrammedBytes += _metadataUsed;
                ErasedBlocks++;
            }
        }

        private int CountBlocks(string changed, int changedLength)
        {
            int blocks = SuperBlocks;
            int metadata = 0;
            bool isNew = changed != null && !_files.ContainsKey(changed);
            foreach (int length in _files.Select(file => file.Key == changed ? changedLength : file.Value.Length).Concat(isNew ? new[] { changedLength } : Array.Empty<int>()))
            {
                metadata += EntryBytes + (length <= LargestInline ? length : 0);
                blocks += length <= LargestInline ? 0 : (length + Block - 1) / Block;
            }

            // littlefs splits a directory whose metadata fills more than half a block; each part is a pair of blocks.
            return blocks + (2 * (1 + (metadata / (Block / 2))));
        }

        private static int RoundUp(int bytes)
        {
            return (bytes + Unit - 1) / Unit * Unit;
        }
    }
}

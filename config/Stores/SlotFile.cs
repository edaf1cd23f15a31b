// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// A small file that always has a complete old or new content, whatever happens while it is written: two generations,
    /// each with a sequence number and a CRC-32; the newest correct one counts, an incorrect one is put aside.
    /// </summary>
    public sealed class SlotFile
    {
        private const int HeaderLength = 12;
        private const int ChecksumLength = 4;
        private const uint Magic = 0x31534C43; // "CLS1", little endian

        private readonly IFileStore _files;
        private readonly int _limit;

        /// <summary>
        /// Initializes a new instance of the <see cref="SlotFile"/> class.
        /// </summary>
        /// <param name="files">Where the two files live.</param>
        /// <param name="name">Name; <c>.a</c> and <c>.b</c> are appended.</param>
        /// <param name="limit">Most bytes of content.</param>
        public SlotFile(IFileStore files, string name, int limit)
        {
            _files = files;
            Name = name;
            _limit = limit;
        }

        /// <summary>Gets or sets the name; files of the same kind share one object, each with its own <see cref="Sequence"/>.</summary>
        internal string Name { get; set; }

        /// <summary>Gets or sets the sequence number of the newest correct content; the second generation has the odd ones.</summary>
        internal uint Sequence { get; set; }

        /// <summary>Gets a value indicating whether something was found by <see cref="Read"/> that is incorrect, and put aside.</summary>
        public bool IsDamaged { get; private set; }

        /// <summary>Gets a value indicating whether there is a generation, correct or not.</summary>
        public bool Exists
        {
            get { return _files.GetLength(GetName(false)) >= 0 || _files.GetLength(GetName(true)) >= 0; }
        }

        /// <summary>
        /// Reads the newest correct content.
        /// </summary>
        /// <returns>The content, or <see langword="null"/> when there is none.</returns>
        public byte[] Read()
        {
            uint firstSequence;
            uint secondSequence;
            byte[] first = ReadSlot(GetName(false), out firstSequence);
            byte[] second = ReadSlot(GetName(true), out secondSequence);
            bool isSecond = second != null && (first == null || (int)(secondSequence - firstSequence) > 0);
            Sequence = isSecond ? secondSequence : firstSequence;
            Sequence += (Sequence & 1) != 0 == isSecond ? 0U : 1;
            return isSecond ? second : first;
        }

        /// <summary>
        /// Replaces the content. <see cref="Read"/> must have been called before.
        /// </summary>
        /// <param name="content">Bytes.</param>
        /// <param name="count">Number of bytes from index 0.</param>
        /// <returns><see langword="true"/> when the new content is durable; otherwise the old one is still there.</returns>
        public bool Write(byte[] content, int count)
        {
            return Write(content, 0, count);
        }

        /// <summary>
        /// Replaces the content. <see cref="Read"/> must have been called before.
        /// </summary>
        /// <param name="content">Bytes.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns><see langword="true"/> when the new content is durable; otherwise the old one is still there.</returns>
        public bool Write(byte[] content, int offset, int count)
        {
            if (count > _limit)
            {
                return false;
            }

            byte[] slot = new byte[HeaderLength + count + ChecksumLength];
            LittleEndian.Put(slot, 0, 4, Magic);
            LittleEndian.Put(slot, 4, 4, Sequence + 1);
            LittleEndian.Put(slot, 8, 4, (uint)count);
            Array.Copy(content, offset, slot, HeaderLength, count);
            LittleEndian.Put(slot, HeaderLength + count, 4, Crc32.Compute(slot, 0, HeaderLength + count));
            if (!_files.Replace(GetName((Sequence & 1) == 0), slot, 0, slot.Length))
            {
                return false;
            }

            Sequence++;
            return true;
        }

        private string GetName(bool second)
        {
            return Name + (second ? ".b" : ".a");
        }

        private byte[] ReadSlot(string name, out uint sequence)
        {
            sequence = 0;
            int length = _files.GetLength(name);
            if (length < 0)
            {
                return null;
            }

            int count = length - HeaderLength - ChecksumLength;
            byte[] slot = count >= 0 && count <= _limit ? new byte[length] : null;
            if (slot != null && _files.Read(name, 0, slot, 0, length) != length)
            {
                // Flash fails; that says nothing about what stands there.
                return null;
            }

            if (slot == null || (uint)LittleEndian.Get(slot, 0, 4) != Magic || (uint)LittleEndian.Get(slot, 8, 4) != (uint)count || (uint)LittleEndian.Get(slot, HeaderLength + count, 4) != Crc32.Compute(slot, 0, HeaderLength + count))
            {
                IsDamaged = true;
                AsideFiles.Put(_files, name, length);
                return null;
            }

            sequence = (uint)LittleEndian.Get(slot, 4, 4);
            byte[] content = new byte[count];
            Array.Copy(slot, HeaderLength, content, 0, count);
            return content;
        }
    }
}

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
        private readonly string _name;
        private readonly int _limit;
        private readonly Crc32 _crc = new Crc32();
        private uint _sequence;
        private bool _isSecondNewest;

        /// <summary>
        /// Initializes a new instance of the <see cref="SlotFile"/> class.
        /// </summary>
        /// <param name="files">Where the two files live.</param>
        /// <param name="name">Name; <c>.a</c> and <c>.b</c> are appended.</param>
        /// <param name="limit">Most bytes of content.</param>
        public SlotFile(IFileStore files, string name, int limit)
        {
            _files = files;
            _name = name;
            _limit = limit;
        }

        /// <summary>Gets a value indicating whether something was found by <see cref="Read"/> that is incorrect, and put aside.</summary>
        public bool IsDamaged { get; private set; }

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
            _isSecondNewest = second != null && (first == null || (int)(secondSequence - firstSequence) > 0);
            _sequence = _isSecondNewest ? secondSequence : firstSequence;
            return _isSecondNewest ? second : first;
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
            LittleEndian.Put(slot, 4, 4, _sequence + 1);
            LittleEndian.Put(slot, 8, 4, (uint)count);
            Array.Copy(content, offset, slot, HeaderLength, count);
            LittleEndian.Put(slot, HeaderLength + count, 4, _crc.Compute(slot, 0, HeaderLength + count));
            if (!_files.Replace(GetName(!_isSecondNewest), slot, 0, slot.Length))
            {
                return false;
            }

            _sequence++;
            _isSecondNewest = !_isSecondNewest;
            return true;
        }

        private string GetName(bool second)
        {
            return second ? _name + ".b" : _name + ".a";
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

            if (slot == null || (uint)LittleEndian.Get(slot, 0, 4) != Magic || (uint)LittleEndian.Get(slot, 8, 4) != (uint)count || (uint)LittleEndian.Get(slot, HeaderLength + count, 4) != _crc.Compute(slot, 0, HeaderLength + count))
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

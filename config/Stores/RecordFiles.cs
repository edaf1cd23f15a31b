// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// The files of a <see cref="RecordLog"/> in their order. Each begins with a frame that says which parts of the sequence it holds: its
    /// own while it grows, several when it has replaced others. One that replaces others counts only when it is whole, and they go after it is.
    /// </summary>
    internal sealed class RecordFiles
    {
        /// <summary>Length of the first frame.</summary>
        public const int HeaderBytes = HeaderRecord + RecordFileReader.FrameBytes;

        private const int HeaderRecord = 12;
        private const int Mark = 0x314C; // "L1", little endian: the format and its version
        private const int NumberDigits = 6;

        private const int EntryLength = 3; // number, first part, last part
        private const int MoreEntries = 4;

        private readonly IFileStore _files;
        private readonly string _name;
        private readonly RecordFileReader _reader;
        private readonly int _mostFiles;
        private int[] _entries = new int[MoreEntries * EntryLength];
        private string _lastName;
        private int _namedNumber = -1;

        public RecordFiles(IFileStore files, string name, int mostFiles, RecordFileReader reader)
        {
            _files = files;
            _name = name;
            _reader = reader;
            _mostFiles = mostFiles;
        }

        public int Count { get; private set; }

        public int NextPart { get; private set; }

        public int ForeignFiles { get; private set; }

        public bool IsFull
        {
            get { return Count >= _mostFiles; }
        }

        public void Open(int nextPart)
        {
            Count = 0;
            ForeignFiles = 0;
            NextPart = nextPart;
            foreach (string file in _files.List(_name))
            {
                Register(file);
            }

            for (int index = Count - 1; index >= 0; index--)
            {
                if (IsReplaced(index))
                {
                    Drop(index);
                }
            }
        }

        public string GetName(int index)
        {
            int number = _entries[index * EntryLength];
            if (_namedNumber != number)
            {
                _namedNumber = number;
                _lastName = MakeName(number);
            }

            return _lastName;
        }

        public int GetLastPart(int index)
        {
            return _entries[(index * EntryLength) + 2];
        }

        public int CountParts(int first, int last)
        {
            return GetLastPart(last) - GetFirstPart(first) + 1;
        }

        /// <summary>
        /// Adds a file for the next part; it is not written yet.
        /// </summary>
        public bool Add()
        {
            if (IsFull)
            {
                return false;
            }

            Insert(NextPart, NextPart, NextPart);
            return true;
        }

        /// <summary>
        /// Writes the first frame of a file that grows.
        /// </summary>
        /// <param name="index">File.</param>
        /// <param name="bytes">Destination.</param>
        /// <param name="start">First index written.</param>
        public void WriteHeader(int index, byte[] bytes, int start)
        {
            WriteHeader(GetFirstPart(index), GetLastPart(index), 0, bytes, start);
        }

        /// <summary>
        /// Begins one file in the place of two neighbours.
        /// </summary>
        /// <param name="index">First of the two.</param>
        /// <param name="length">Length that the file must have to count.</param>
        /// <param name="bytes">Gets its first frame.</param>
        /// <returns>Name of the file.</returns>
        public string BeginReplacement(int index, int length, byte[] bytes)
        {
            WriteHeader(GetFirstPart(index), GetLastPart(index + 1), length, bytes, 0);
            return MakeName(NextPart++);
        }

        /// <summary>
        /// The file begun by <see cref="BeginReplacement"/> is whole: the two go.
        /// </summary>
        /// <param name="index">First of the two.</param>
        public void Replace(int index)
        {
            int firstPart = GetFirstPart(index);
            Drop(index);
            _files.Delete(GetName(index));
            _entries[index * EntryLength] = NextPart - 1;
            _entries[(index * EntryLength) + 1] = firstPart;
        }

        public bool Drop(int index)
        {
            bool isGone = _files.Delete(GetName(index));
            Count--;
            for (int i = index * EntryLength; i < Count * EntryLength; i++)
            {
                _entries[i] = _entries[i + EntryLength];
            }

            return isGone;
        }

        private void WriteHeader(int firstPart, int lastPart, int length, byte[] bytes, int start)
        {
            int record = start + RecordFrame.LengthBytes;
            LittleEndian.Put(bytes, record, 4, (uint)(Mark | (length << 16)));
            LittleEndian.Put(bytes, record + 4, 4, (uint)firstPart);
            LittleEndian.Put(bytes, record + 8, 4, (uint)lastPart);
            RecordFrame.Write(bytes, start, HeaderRecord);
        }

        private string MakeName(int number)
        {
            return _name + number.ToString("X6");
        }

        private int GetFirstPart(int index)
        {
            return _entries[(index * EntryLength) + 1];
        }

        private void Register(string file)
        {
            int number = ParseNumber(file);
            int length = _files.GetLength(file);
            if (length < HeaderBytes)
            {
                if (length >= 0)
                {
                    // Too short for a record: the power went while it was made.
                    _files.Delete(file);
                }

                return;
            }

            if (number < 0)
            {
                ForeignFiles++;
                AsideFiles.Put(_files, file, length);
                return;
            }

            int offset = 0;
            RecordReader header = new RecordReader();
            int first = number;
            int last = number;
            int wanted = 0;
            bool hasHeader = _reader.Read(file, ref offset, header) && offset == HeaderBytes && RecordFrame.GetLength(header.Bytes, header.Offset) == Mark;
            if (hasHeader)
            {
                wanted = RecordFrame.GetLength(header.Bytes, header.Offset + 2);
                first = (int)LittleEndian.Get(header.Bytes, header.Offset + 4, 4);
                last = (int)LittleEndian.Get(header.Bytes, header.Offset + 8, 4);
            }
            else
            {
                // Its own number says what a file that grows holds.
                offset = HeaderBytes;
                if (!_reader.Read(file, ref offset, header))
                {
                    NextPart = number >= NextPart ? number + 1 : NextPart;
                    ForeignFiles++;
                    AsideFiles.Put(_files, file, length);
                    return;
                }
            }

            if (length < wanted)
            {
                _files.Delete(file);
            }
            else if (Count <= _mostFiles)
            {
                NextPart = number >= NextPart ? number + 1 : NextPart;
                Insert(number, first, last);
            }
        }

        private bool IsReplaced(int index)
        {
            for (int i = 0; i < Count; i++)
            {
                bool isInside = GetFirstPart(i) <= GetFirstPart(index) && GetLastPart(i) >= GetLastPart(index);
                if (i != index && isInside && _entries[i * EntryLength] > _entries[index * EntryLength])
                {
                    return true;
                }
            }

            return false;
        }

        private void Insert(int number, int firstPart, int lastPart)
        {
            int end = Count++ * EntryLength;
            if (end == _entries.Length)
            {
                int[] more = new int[end + (MoreEntries * EntryLength)];
                Array.Copy(_entries, 0, more, 0, end);
                _entries = more;
            }

            int index = end;
            while (index > 0 && _entries[index - 2] > firstPart)
            {
                _entries[index] = _entries[index - 3];
                _entries[index + 1] = _entries[index - 2];
                _entries[index + 2] = _entries[index - 1];
                index -= EntryLength;
            }

            _entries[index] = number;
            _entries[index + 1] = firstPart;
            _entries[index + 2] = lastPart;
            NextPart = number >= NextPart ? number + 1 : NextPart;
        }

        private int ParseNumber(string file)
        {
            int number = 0;
            int index = 0;
            foreach (char c in file)
            {
                if (index++ < _name.Length)
                {
                    continue;
                }

                int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
                if (digit < 0 || index > _name.Length + NumberDigits)
                {
                    return -1;
                }

                number = (number << 4) | digit;
            }

            return index == _name.Length + NumberDigits ? number : -1;
        }
    }
}

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

        private readonly IFileStore _files;
        private readonly string _name;
        private readonly RecordFileReader _reader;
        private readonly Crc32 _crc;
        private readonly RecordReader _header = new RecordReader();
        private readonly int[] _numbers;
        private readonly int[] _firstParts;
        private readonly int[] _lastParts;
        private string _lastName;
        private int _namedNumber = -1;

        public RecordFiles(IFileStore files, string name, int mostFiles, RecordFileReader reader, Crc32 crc)
        {
            _files = files;
            _name = name;
            _reader = reader;
            _crc = crc;

            // One more than may stay: one that replaces two others stands beside them for a moment.
            _numbers = new int[mostFiles + 1];
            _firstParts = new int[mostFiles + 1];
            _lastParts = new int[mostFiles + 1];
        }

        public int Count { get; private set; }

        public int NextPart { get; private set; }

        public int ForeignFiles { get; private set; }

        public bool IsFull
        {
            get { return Count >= _numbers.Length - 1; }
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
            if (_namedNumber != _numbers[index])
            {
                _namedNumber = _numbers[index];
                _lastName = _name + _namedNumber.ToString("X6");
            }

            return _lastName;
        }

        public int GetLastPart(int index)
        {
            return _lastParts[index];
        }

        public int CountParts(int first, int last)
        {
            return _lastParts[last] - _firstParts[first] + 1;
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
        /// Writes the first frame of a file.
        /// </summary>
        /// <param name="index">File.</param>
        /// <param name="length">Length that the file must have to count; 0 for one that grows.</param>
        /// <param name="bytes">Destination.</param>
        /// <param name="start">First index written.</param>
        public void WriteHeader(int index, int length, byte[] bytes, int start)
        {
            int record = start + RecordFrame.LengthBytes;
            LittleEndian.Put(bytes, record, 4, (uint)(Mark | (length << 16)));
            LittleEndian.Put(bytes, record + 4, 4, (uint)_firstParts[index]);
            LittleEndian.Put(bytes, record + 8, 4, (uint)_lastParts[index]);
            RecordFrame.Write(bytes, start, HeaderRecord, _crc);
        }

        /// <summary>
        /// Puts one file in the place of two neighbours.
        /// </summary>
        /// <param name="index">First of the two.</param>
        /// <param name="content">New content, with room for the first frame.</param>
        /// <param name="count">Length.</param>
        public bool Replace(int index, byte[] content, int count)
        {
            int first = _numbers[index];
            int second = _numbers[index + 1];
            int firstPart = _firstParts[index];
            int number = NextPart++;
            _numbers[index + 1] = number;
            _firstParts[index + 1] = firstPart;
            WriteHeader(index + 1, count, content, 0);
            if (!_files.Replace(GetName(index + 1), content, 0, count))
            {
                _files.Delete(GetName(index + 1));
                _numbers[index + 1] = second;
                _firstParts[index + 1] = _lastParts[index] + 1;
                return false;
            }

            _numbers[index] = second;
            _files.Delete(GetName(index));
            _numbers[index] = first;
            Drop(index);
            return true;
        }

        public bool Drop(int index)
        {
            bool isGone = _files.Delete(GetName(index));
            Count--;
            for (int i = index; i < Count; i++)
            {
                _numbers[i] = _numbers[i + 1];
                _firstParts[i] = _firstParts[i + 1];
                _lastParts[i] = _lastParts[i + 1];
            }

            return isGone;
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
            int first = number;
            int last = number;
            int wanted = 0;
            bool hasHeader = _reader.Read(file, ref offset, _header) && offset == HeaderBytes && RecordFrame.GetLength(_header.Bytes, _header.Offset) == Mark;
            if (hasHeader)
            {
                wanted = RecordFrame.GetLength(_header.Bytes, _header.Offset + 2);
                first = (int)LittleEndian.Get(_header.Bytes, _header.Offset + 4, 4);
                last = (int)LittleEndian.Get(_header.Bytes, _header.Offset + 8, 4);
            }
            else
            {
                // Its own number says what a file that grows holds.
                offset = HeaderBytes;
                if (!_reader.Read(file, ref offset, _header))
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
            else if (Count < _numbers.Length)
            {
                NextPart = number >= NextPart ? number + 1 : NextPart;
                Insert(number, first, last);
            }
        }

        private bool IsReplaced(int index)
        {
            for (int i = 0; i < Count; i++)
            {
                bool isInside = _firstParts[i] <= _firstParts[index] && _lastParts[i] >= _lastParts[index];
                if (i != index && isInside && _numbers[i] > _numbers[index])
                {
                    return true;
                }
            }

            return false;
        }

        private void Insert(int number, int firstPart, int lastPart)
        {
            int index = Count;
            while (index > 0 && _firstParts[index - 1] > firstPart)
            {
                _numbers[index] = _numbers[index - 1];
                _firstParts[index] = _firstParts[index - 1];
                _lastParts[index] = _lastParts[index - 1];
                index--;
            }

            _numbers[index] = number;
            _firstParts[index] = firstPart;
            _lastParts[index] = lastPart;
            NextPart = number >= NextPart ? number + 1 : NextPart;
            Count++;
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

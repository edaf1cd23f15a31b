// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Authorization
{
    /// <summary>
    /// The local authorization list in flash (OCPP 1.6 section 3.5.2, OCPP 2.0.1 D01). RAM holds its version and length only; entries are
    /// searched where they are. A change writes another file (magic, sequence number, version, records, end with count and CRC-32), so that
    /// a power cut leaves the old list or the new one.
    /// </summary>
    public sealed class LocalListFile
    {
        internal const int CountAt = 2;
        internal const int ChecksumAt = 4;
        internal const int EndLength = 8;

        private const string Name = "authlist";
        private const uint Magic = 0x31534C41; // "ALS1", little endian
        private const int HeaderLength = 12;
        private const int Window = 256;

        private readonly IFileStore _files;
        private readonly int _limit;
        private uint _sequence;
        private string _current;

        /// <summary>
        /// Initializes a new instance of the <see cref="LocalListFile"/> class with the newest complete list.
        /// </summary>
        /// <param name="files">Flash.</param>
        /// <param name="limit">Most bytes of the list.</param>
        public LocalListFile(IFileStore files, int limit)
        {
            _files = files;
            _limit = limit;
            uint first = ReadSequence(GetName(false));
            uint second = ReadSequence(GetName(true));
            bool isSecondNewer = second != 0 && (first == 0 || (int)(second - first) > 0);
            IsCorrupt = !TryOpen(GetName(isSecondNewer)) && !TryOpen(GetName(!isSecondNewer)) && files.List(Name + ".").Length > 0;
        }

        /// <summary>Gets a value indicating whether flash held no complete list, but something else; the list began empty then.</summary>
        public bool IsCorrupt { get; }

        /// <summary>Gets the version that the CSMS has given to the list; 0 when it never sent one.</summary>
        public int Version { get; private set; }

        /// <summary>Gets the number of entries.</summary>
        public int Count { get; private set; }

        /// <summary>
        /// Makes a number by which idTokens are told apart.
        /// </summary>
        /// <param name="idToken">Token.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <returns>The number; the same for upper and lower case.</returns>
        public static long GetMark(string idToken, IdTokenKind kind)
        {
            byte[] key = IdTokenRecord.GetKey(idToken);
            return IdTokenRecord.GetMark(key, 0, key.Length, (byte)kind);
        }

        /// <summary>
        /// Looks a token up.
        /// </summary>
        /// <param name="idToken">Token; upper and lower case do not matter.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <returns>What the list says, or <see langword="null"/> when it says nothing.</returns>
        public IdTokenInfo Find(string idToken, IdTokenKind kind)
        {
            if (Count == 0)
            {
                return null;
            }

            byte[] key = IdTokenRecord.GetKey(idToken);
            LocalListReader reader = new LocalListReader(_files, _current, HeaderLength);
            while (reader.Next())
            {
                if (IdTokenRecord.IsFor(reader.Buffer, reader.Offset, key, kind))
                {
                    return IdTokenRecord.Decode(reader.Buffer, reader.Offset);
                }
            }

            return null;
        }

        /// <summary>
        /// Begins a new list.
        /// </summary>
        /// <param name="version">Its version, greater than 0.</param>
        /// <returns>What takes its entries.</returns>
        public LocalListWriter Begin(int version)
        {
            byte[] header = new byte[HeaderLength];
            LittleEndian.Put(header, 0, 4, Magic);
            LittleEndian.Put(header, 4, 4, NextSequence());
            LittleEndian.Put(header, 8, 4, version);
            return new LocalListWriter(_files, GetName(_current == GetName(false)), _limit, header);
        }

        /// <summary>
        /// Takes the entries of the present list over.
        /// </summary>
        /// <param name="writer">New list.</param>
        /// <param name="except">Marks (<see cref="GetMark"/>) of idTokens that are left out.</param>
        public void Copy(LocalListWriter writer, long[] except)
        {
            if (Count == 0)
            {
                return;
            }

            LocalListReader reader = new LocalListReader(_files, _current, HeaderLength);
            int copied = 0;
            while (reader.Next())
            {
                copied++;
                if (!IsAmong(IdTokenRecord.GetMark(reader.Buffer, reader.Offset), except))
                {
                    writer.Add(reader.Buffer, reader.Offset, reader.Length);
                }
            }

            writer.HasFailed |= copied != Count;
        }

        /// <summary>
        /// Puts the new list in the place of the old one.
        /// </summary>
        /// <param name="writer">New list.</param>
        /// <returns><see langword="false"/> when it is too large or flash failed; the old list stays.</returns>
        public bool Commit(LocalListWriter writer)
        {
            if (writer.Finish() && TryOpen(writer.Name))
            {
                return true;
            }

            Drop(writer);
            return false;
        }

        /// <summary>
        /// Gives a new list up; the old one stays.
        /// </summary>
        /// <param name="writer">New list.</param>
        public void Drop(LocalListWriter writer)
        {
            _files.Delete(writer.Name);
        }

        private static bool IsAmong(long mark, long[] marks)
        {
            foreach (long one in marks)
            {
                if (one == mark)
                {
                    return true;
                }
            }

            return false;
        }

        private static string GetName(bool isSecond)
        {
            return isSecond ? Name + ".b" : Name + ".a";
        }

        /// <summary>
        /// 0 stands for no list.
        /// </summary>
        private uint NextSequence()
        {
            return _sequence + 1 == 0 ? 1 : _sequence + 1;
        }

        private uint ReadSequence(string name)
        {
            byte[] header = new byte[HeaderLength];
            bool isList = _files.Read(name, 0, header, 0, HeaderLength) == HeaderLength && (uint)LittleEndian.Get(header, 0, 4) == Magic;
            return isList ? (uint)LittleEndian.Get(header, 4, 4) : 0;
        }

        private bool TryOpen(string name)
        {
            int length = _files.GetLength(name);
            uint sequence = length < HeaderLength + EndLength ? 0 : ReadSequence(name);
            byte[] window = new byte[Window];
            if (sequence == 0 || !IsWhole(name, length, window) || _files.Read(name, 8, window, 0, 4) != 4)
            {
                return false;
            }

            int version = (int)LittleEndian.Get(window, 0, 4);
            if (_files.Read(name, length - EndLength, window, 0, EndLength) != EndLength)
            {
                return false;
            }

            Version = version;
            Count = (int)LittleEndian.Get(window, CountAt, 2);
            _sequence = sequence;
            _current = name;
            return true;
        }

        private bool IsWhole(string name, int length, byte[] window)
        {
            uint checksum = 0;
            int end = length - EndLength + ChecksumAt;
            int position = 0;
            while (position < end)
            {
                int wanted = end - position < Window ? end - position : Window;
                if (_files.Read(name, position, window, 0, wanted) != wanted)
                {
                    return false;
                }

                checksum = Crc32.Update(checksum, window, 0, wanted);
                position += wanted;
            }

            return _files.Read(name, end, window, 0, 4) == 4 && (uint)LittleEndian.Get(window, 0, 4) == checksum;
        }
    }
}

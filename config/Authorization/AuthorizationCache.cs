// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Authorization
{
    /// <summary>
    /// Remembers what the CSMS has said about idTokens (OCPP 1.6 section 3.5.1, OCPP 2.0.1 C10-C12), bounded. Tokens compare by kind, and
    /// without case. What is new goes to flash after some minutes, all together, and when the charge point restarts in order; a power cut
    /// loses what was learned since. All entries stand in one array, that used last at its end.
    /// </summary>
    public sealed class AuthorizationCache
    {
        /// <summary>
        /// Longest time that news wait for flash, ms.
        /// </summary>
        public const long SaveMilliseconds = 600000;

        private const string FileName = "authcache";
        private const int LargestContent = 4000;

        private readonly IClock _clock;
        private readonly IFileStore _files;
        private readonly int _capacity;
        private readonly SlotFile _file;
        private byte[] _records = new byte[0];
        private int _count;
        private bool _isNews;
        private bool _isUsed;
        private long _newsSince;

        /// <summary>
        /// Initializes a new instance of the <see cref="AuthorizationCache"/> class with what flash holds.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="files">Flash.</param>
        /// <param name="capacity">Most tokens kept, at least 1.</param>
        public AuthorizationCache(IClock clock, IFileStore files, int capacity)
        {
            _clock = clock;
            _files = files;
            _capacity = capacity;
            _file = new SlotFile(files, FileName, LargestContent);
            byte[] content = _file.Read();
            IsCorrupt = content == null ? _file.IsDamaged : !Load(content);
        }

        /// <summary>Gets a value indicating whether flash held something that cannot be read; the cache began empty then.</summary>
        public bool IsCorrupt { get; }

        /// <summary>
        /// Looks a token up.
        /// </summary>
        /// <param name="idToken">Token.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <returns>What was said, or <see langword="null"/> when the token is not in the cache.</returns>
        public IdTokenInfo Find(string idToken, IdTokenKind kind)
        {
            int index = IndexOf(IdTokenRecord.GetKey(idToken), kind);
            if (index < 0)
            {
                return null;
            }

            index = MoveToEnd(index);
            _isUsed = true;
            IdTokenInfo info = IdTokenRecord.Decode(_records, index);
            info.LearnedAt = GetLearned(index);
            return info;
        }

        /// <summary>
        /// Remembers what was said. Of the entries that may not charge, else of all, the one that was not used for longest makes room.
        /// </summary>
        /// <param name="idToken">Token.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <param name="info">What was said, and when.</param>
        public void Put(string idToken, IdTokenKind kind, IdTokenInfo info)
        {
            byte[] key = IdTokenRecord.GetKey(idToken);
            byte[] record = IdTokenRecord.Encode(key, kind, info);
            int index = IndexOf(key, kind);
            bool isKnown = index >= 0 && IsSame(index, record);

            // The time of this boot is negative, so that it cannot be taken for UTC.
            LittleEndian.Put(record, IdTokenRecord.LearnedAt, IdTokenRecord.LearnedLength, -info.LearnedAt - 1);
            if (index >= 0 && GetLength(index) == record.Length)
            {
                Array.Copy(record, 0, _records, MoveToEnd(index), record.Length);
            }
            else
            {
                Exchange(index, record);
            }

            _isUsed = true;
            if (!isKnown && !_isNews)
            {
                _isNews = true;
                _newsSince = _clock.MonotonicMilliseconds;
            }
        }

        /// <summary>
        /// Forgets all tokens, in flash too, and nothing else.
        /// </summary>
        /// <returns><see langword="false"/> when flash failed: after a restart they may be there again.</returns>
        public bool Clear()
        {
            Forget();

            // Both generations, so that nothing of the old content stays; a power cut in between leaves the newer one, which is empty.
            _isUsed = !_file.Write(new byte[0], 0) || !_file.Write(new byte[0], 0);
            _isNews = _isUsed;
            return !_isUsed;
        }

        /// <summary>
        /// Writes news that have waited for long enough.
        /// </summary>
        public void Poll()
        {
            if (_isNews && _clock.MonotonicMilliseconds - _newsSince >= SaveMilliseconds)
            {
                Save();
            }
        }

        /// <summary>
        /// Writes what flash does not know, because the charge point is about to restart.
        /// </summary>
        public void Save()
        {
            if (!_isUsed)
            {
                return;
            }

            byte[] content = new byte[_records.Length];
            Array.Copy(_records, 0, content, 0, content.Length);
            int position = 0;
            for (; position < content.Length; position += GetLength(position))
            {
                LittleEndian.Put(content, position + IdTokenRecord.LearnedAt, IdTokenRecord.LearnedLength, GetLearnedUtc(position));
            }

            _isUsed = _files.FreeBytes < position + IdTokenRecord.SpareFlash || !_file.Write(content, position);
            _isNews = _isUsed;
            _newsSince = _clock.MonotonicMilliseconds;
        }

        private int GetLength(int index)
        {
            return IdTokenRecord.GetLength(_records, index, _records.Length);
        }

        private bool IsSame(int index, byte[] record)
        {
            bool isSame = GetLength(index) == record.Length;
            for (int i = 0; isSame && i < record.Length; i++)
            {
                isSame = _records[index + i] == record[i] || (i >= IdTokenRecord.LearnedAt && i < IdTokenRecord.LearnedAt + IdTokenRecord.LearnedLength);
            }

            return isSame;
        }

        /// <summary>
        /// Monotonic time at which an entry was learned; the start of the board when that was before it, and nobody knows how long.
        /// </summary>
        private long GetLearned(int index)
        {
            long learned = LittleEndian.Get(_records, index + IdTokenRecord.LearnedAt, IdTokenRecord.LearnedLength);
            if (learned < 0)
            {
                return -learned - 1;
            }

            if (learned == 0 || !_clock.IsUtcKnown)
            {
                return 0;
            }

            long age = _clock.UtcMilliseconds - learned;
            return _clock.MonotonicMilliseconds - (age > 0 ? age : 0);
        }

        private long GetLearnedUtc(int index)
        {
            long learned = LittleEndian.Get(_records, index + IdTokenRecord.LearnedAt, IdTokenRecord.LearnedLength);
            if (learned > 0 || !_clock.IsUtcKnown)
            {
                return learned > 0 ? learned : 0;
            }

            return _clock.UtcMilliseconds - (_clock.MonotonicMilliseconds - GetLearned(index));
        }

        /// <summary>
        /// Gets where the entry of a token begins, or -1.
        /// </summary>
        private int IndexOf(byte[] key, IdTokenKind kind)
        {
            for (int i = 0; i < _records.Length; i += GetLength(i))
            {
                if (IdTokenRecord.IsFor(_records, i, key, kind))
                {
                    return i;
                }
            }

            return -1;
        }

        private int FindOldest(int end)
        {
            for (int i = 0; i < end; i += GetLength(i))
            {
                if (!IdTokenRecord.IsAccepted(_records, i))
                {
                    return i;
                }
            }

            return 0;
        }

        private int MoveToEnd(int index)
        {
            int length = GetLength(index);
            int end = _records.Length - length;
            byte[] record = new byte[length];
            Array.Copy(_records, index, record, 0, length);
            Array.Copy(_records, index + length, _records, index, end - index);
            Array.Copy(record, 0, _records, end, length);
            return end;
        }

        /// <summary>
        /// Adds an entry at the end and takes out the one that it replaces, or those for which there is no room.
        /// </summary>
        private void Exchange(int index, byte[] added)
        {
            int kept = _records.Length;
            while (index >= 0 || _count == _capacity || kept + added.Length > LargestContent)
            {
                // What stays moves to the front.
                index = index < 0 ? FindOldest(kept) : index;
                int length = GetLength(index);
                Array.Copy(_records, index + length, _records, index, kept - index - length);
                kept -= length;
                _count--;
                index = -1;
            }

            byte[] records = new byte[kept + added.Length];
            Array.Copy(_records, 0, records, 0, kept);
            Array.Copy(added, 0, records, kept, added.Length);
            _records = records;
            _count++;
        }

        private void Forget()
        {
            _records = new byte[0];
            _count = 0;
        }

        private bool Load(byte[] content)
        {
            int position = 0;
            while (position < content.Length && _count < _capacity)
            {
                int length = IdTokenRecord.GetLength(content, position, content.Length);
                if (length < 0)
                {
                    Forget();
                    return false;
                }

                position += length;
                _count++;
            }

            _records = new byte[position];
            Array.Copy(content, 0, _records, 0, position);
            return true;
        }
    }
}

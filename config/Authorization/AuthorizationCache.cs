// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Authorization
{
    /// <summary>
    /// Remembers what the CSMS has said about idTokens (OCPP 1.6 section 3.5.1, OCPP 2.0.1 C10-C12), bounded. Tokens compare by kind, and
    /// without case. What is new goes to flash after some minutes, all together, and when the charge point restarts in order; a power cut
    /// loses what was learned since.
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
        private readonly ArrayList _records = new ArrayList();
        private int _bytes;
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

            byte[] record = (byte[])_records[index];
            _records.RemoveAt(index);
            _records.Add(record);
            _isUsed = true;
            IdTokenInfo info = IdTokenRecord.Decode(record, 0);
            info.LearnedAt = GetLearned(record);
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
            bool isKnown = index >= 0 && IsSame((byte[])_records[index], record);
            if (index >= 0)
            {
                Remove(index);
            }

            while (_records.Count == _capacity || _bytes + record.Length > LargestContent)
            {
                Remove(FindOldest());
            }

            // The time of this boot is negative, so that it cannot be taken for UTC.
            LittleEndian.Put(record, IdTokenRecord.LearnedAt, IdTokenRecord.LearnedLength, -info.LearnedAt - 1);
            Add(record);
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
            _records.Clear();
            _bytes = 0;

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

            byte[] content = new byte[_bytes];
            int position = 0;
            for (int i = 0; i < _records.Count; i++)
            {
                byte[] record = (byte[])_records[i];
                Array.Copy(record, 0, content, position, record.Length);
                LittleEndian.Put(content, position + IdTokenRecord.LearnedAt, IdTokenRecord.LearnedLength, GetLearnedUtc(record));
                position += record.Length;
            }

            _isUsed = _files.FreeBytes < position + IdTokenRecord.SpareFlash || !_file.Write(content, position);
            _isNews = _isUsed;
            _newsSince = _clock.MonotonicMilliseconds;
        }

        private static bool IsSame(byte[] first, byte[] second)
        {
            bool isSame = first.Length == second.Length;
            for (int i = 0; isSame && i < first.Length; i++)
            {
                isSame = first[i] == second[i] || (i >= IdTokenRecord.LearnedAt && i < IdTokenRecord.LearnedAt + IdTokenRecord.LearnedLength);
            }

            return isSame;
        }

        /// <summary>
        /// Monotonic time at which an entry was learned; the start of the board when that was before it, and nobody knows how long.
        /// </summary>
        private long GetLearned(byte[] record)
        {
            long learned = LittleEndian.Get(record, IdTokenRecord.LearnedAt, IdTokenRecord.LearnedLength);
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

        private long GetLearnedUtc(byte[] record)
        {
            long learned = LittleEndian.Get(record, IdTokenRecord.LearnedAt, IdTokenRecord.LearnedLength);
            if (learned > 0 || !_clock.IsUtcKnown)
            {
                return learned > 0 ? learned : 0;
            }

            return _clock.UtcMilliseconds - (_clock.MonotonicMilliseconds - GetLearned(record));
        }

        private int IndexOf(byte[] key, IdTokenKind kind)
        {
            for (int i = 0; i < _records.Count; i++)
            {
                if (IdTokenRecord.IsFor((byte[])_records[i], 0, key, kind))
                {
                    return i;
                }
            }

            return -1;
        }

        private int FindOldest()
        {
            for (int i = 0; i < _records.Count; i++)
            {
                if (!IdTokenRecord.IsAccepted((byte[])_records[i], 0))
                {
                    return i;
                }
            }

            return 0;
        }

        private void Add(byte[] record)
        {
            _records.Add(record);
            _bytes += record.Length;
        }

        private void Remove(int index)
        {
            _bytes -= ((byte[])_records[index]).Length;
            _records.RemoveAt(index);
        }

        private bool Load(byte[] content)
        {
            int position = 0;
            while (position < content.Length && _records.Count < _capacity)
            {
                int length = IdTokenRecord.GetLength(content, position, content.Length);
                if (length < 0)
                {
                    _records.Clear();
                    _bytes = 0;
                    return false;
                }

                byte[] record = new byte[length];
                Array.Copy(content, position, record, 0, length);
                Add(record);
                position += length;
            }

            return true;
        }
    }
}

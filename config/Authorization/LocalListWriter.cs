// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Authorization
{
    /// <summary>
    /// Writes a new generation of the local authorization list, some records at a time. It counts only when its end is in flash.
    /// </summary>
    public sealed class LocalListWriter
    {
        private const int Chunk = 512;

        private readonly IFileStore _files;
        private readonly byte[] _chunk = new byte[Chunk];
        private readonly int _limit;
        private int _length;
        private int _written;
        private uint _checksum;

        internal LocalListWriter(IFileStore files, string name, int limit, byte[] header)
        {
            _files = files;
            _limit = limit;
            Name = name;
            HasFailed = !files.Delete(name);
            Put(header, 0, header.Length);
        }

        /// <summary>Gets the number of records.</summary>
        public int Count { get; private set; }

        internal string Name { get; }

        internal bool HasFailed { get; set; }

        /// <summary>
        /// Adds an entry, which must not be there yet.
        /// </summary>
        /// <param name="idToken">Token.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <param name="info">What is said about it.</param>
        public void Add(string idToken, IdTokenKind kind, IdTokenInfo info)
        {
            byte[] record = IdTokenRecord.Encode(IdTokenRecord.GetKey(idToken), kind, info);
            Add(record, 0, record.Length);
        }

        internal void Add(byte[] record, int offset, int length)
        {
            Put(record, offset, length);
            Count++;
        }

        internal bool Finish()
        {
            byte[] end = new byte[LocalListFile.EndLength];
            LittleEndian.Put(end, LocalListFile.CountAt, 2, Count);
            Put(end, 0, LocalListFile.ChecksumAt);
            uint checksum = Crc32.Update(_checksum, _chunk, 0, _length);
            LittleEndian.Put(end, 0, 4, checksum);
            Put(end, 0, 4);
            Flush();
            return !HasFailed;
        }

        private void Put(byte[] source, int offset, int count)
        {
            while (count > 0)
            {
                if (_length == Chunk)
                {
                    Flush();
                }

                int part = count < Chunk - _length ? count : Chunk - _length;
                Array.Copy(source, offset, _chunk, _length, part);
                _length += part;
                offset += part;
                count -= part;
            }
        }

        private void Flush()
        {
            _written += _length;
            HasFailed = HasFailed || _written > _limit || _files.FreeBytes < _length + IdTokenRecord.SpareFlash || !_files.Append(Name, _chunk, 0, _length);
            _checksum = Crc32.Update(_checksum, _chunk, 0, _length);
            _length = 0;
        }
    }
}

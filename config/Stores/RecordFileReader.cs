// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// Reads frames of <see cref="RecordLog"/> files through a buffer, so that a file is not opened for each of them.
    /// </summary>
    internal sealed class RecordFileReader
    {
        public const int FrameBytes = RecordFrame.LengthBytes + RecordFrame.ChecksumBytes;

        private const int ChunkBytes = 512;

        private readonly IFileStore _files;
        private byte[] _chunk;
        private string _chunkName;
        private int _chunkStart;
        private int _chunkLength;

        public RecordFileReader(IFileStore files)
        {
            _files = files;
        }

        public int BadRecords { get; private set; }

        /// <summary>
        /// Reads the frame at an offset; one that has gone bad is passed over.
        /// </summary>
        /// <returns><see langword="false"/> at the end, or where the rest is torn.</returns>
        public bool Read(string name, ref int offset, RecordReader record)
        {
            while (Load(name, offset, FrameBytes))
            {
                int length = RecordFrame.GetLength(_chunk, offset - _chunkStart);
                if (length == 0 || length > RecordLog.LargestRecord || !Load(name, offset, length + FrameBytes))
                {
                    return false;
                }

                int start = offset - _chunkStart;
                offset += length + FrameBytes;
                if (RecordFrame.IsCorrect(_chunk, start, length))
                {
                    record.Begin(_chunk, start + RecordFrame.LengthBytes, length);
                    return true;
                }

                BadRecords++;
            }

            return false;
        }

        /// <summary>
        /// Finds where the last whole frame ends.
        /// </summary>
        public int FindEnd(string name)
        {
            int offset = 0;
            RecordReader skipped = new RecordReader();
            while (Read(name, ref offset, skipped))
            {
                // The offset is what counts.
            }

            return offset;
        }

        /// <summary>
        /// Reads anew next time: a file has changed.
        /// </summary>
        public void Forget()
        {
            _chunkName = null;
        }

        public void Release()
        {
            _chunkName = null;
            _chunk = null;
        }

        private bool Load(string name, int offset, int count)
        {
            bool isThere = name == _chunkName && offset >= _chunkStart && offset + count <= _chunkStart + _chunkLength;
            if (isThere)
            {
                return true;
            }

            if (_chunk == null || _chunk.Length < count)
            {
                _chunk = new byte[count > ChunkBytes ? count : ChunkBytes];
            }

            _chunkLength = _files.Read(name, offset, _chunk, 0, _chunk.Length);
            _chunkName = _chunkLength < 0 ? null : name;
            _chunkStart = offset;
            return _chunkLength >= count;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Authorization
{
    /// <summary>
    /// Goes through the records of a local authorization list in flash, some of them in RAM at a time.
    /// </summary>
    internal sealed class LocalListReader
    {
        private const int Window = 512;

        private readonly IFileStore _files;
        private readonly string _name;
        private int _position;
        private int _filled;

        public LocalListReader(IFileStore files, string name, int position)
        {
            _files = files;
            _name = name;
            _position = position;
        }

        /// <summary>Gets the bytes among which the present record is.</summary>
        public byte[] Buffer { get; } = new byte[Window];

        /// <summary>Gets where it begins.</summary>
        public int Offset { get; private set; }

        /// <summary>Gets its length.</summary>
        public int Length { get; private set; }

        public bool Next()
        {
            Offset += Length;
            Length = IdTokenRecord.GetLength(Buffer, Offset, _filled);
            if (Length < 0)
            {
                _position += Offset;
                Offset = 0;
                _filled = _files.Read(_name, _position, Buffer, 0, Window);
                Length = IdTokenRecord.GetLength(Buffer, 0, _filled);
            }

            return Length > 0;
        }
    }
}

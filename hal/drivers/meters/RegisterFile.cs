// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Meters
{
    /// <summary>
    /// A number that only grows, in two small files that are written in turn. Each holds the number and its complement, eight bytes each, so that
    /// a torn or wrong file is noticed; the higher correct one counts.
    /// </summary>
    public sealed class RegisterFile
    {
        private const int NumberLength = 8;
        private const int FileLength = 2 * NumberLength;

        private readonly IFileStore _files;
        private readonly string _name;
        private readonly byte[] _buffer = new byte[FileLength];
        private bool _isSecondNext;

        /// <summary>
        /// Initializes a new instance of the <see cref="RegisterFile"/> class.
        /// </summary>
        /// <param name="files">Flash.</param>
        /// <param name="name">Name; <c>.a</c> and <c>.b</c> are appended.</param>
        public RegisterFile(IFileStore files, string name)
        {
            _files = files;
            _name = name;
        }

        /// <summary>
        /// Reads the number.
        /// </summary>
        /// <returns>The number; 0 when there is none.</returns>
        public long Read()
        {
            long first = ReadFile(".a");
            long second = ReadFile(".b");
            _isSecondNext = first >= second;
            return _isSecondNext ? first : second;
        }

        /// <summary>
        /// Writes a higher number. <see cref="Read"/> must have been called before.
        /// </summary>
        /// <param name="number">Number, 0 or more.</param>
        /// <returns><see langword="true"/> when it is durable; otherwise the old one is still there.</returns>
        public bool Write(long number)
        {
            for (int i = 0; i < NumberLength; i++)
            {
                _buffer[i] = (byte)(number >> (8 * i));
                _buffer[NumberLength + i] = (byte)~_buffer[i];
            }

            bool isWritten = _files.Replace(_name + (_isSecondNext ? ".b" : ".a"), _buffer, 0, FileLength);
            _isSecondNext ^= isWritten;
            return isWritten;
        }

        private long ReadFile(string extension)
        {
            string name = _name + extension;
            if (_files.GetLength(name) != FileLength || _files.Read(name, 0, _buffer, 0, FileLength) != FileLength)
            {
                return 0;
            }

            long number = 0;
            for (int i = NumberLength - 1; i >= 0; i--)
            {
                if ((_buffer[i] ^ _buffer[NumberLength + i]) != 0xFF)
                {
                    return 0;
                }

                number = (number << 8) | _buffer[i];
            }

            return number < 0 ? 0 : number;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// Makes message ids: random UUIDs (RFC 4122 version 4), so that they do not repeat after a restart.
    /// </summary>
    public sealed class MessageIds
    {
        private const int TextLength = 36;

        private readonly IRandom _random;
        private readonly byte[] _bytes = new byte[16];
        private readonly char[] _text = new char[TextLength];

        /// <summary>
        /// Initializes a new instance of the <see cref="MessageIds"/> class.
        /// </summary>
        /// <param name="random">Source of randomness.</param>
        public MessageIds(IRandom random)
        {
            _random = random;
        }

        /// <summary>
        /// Makes the next id.
        /// </summary>
        /// <returns>36 characters.</returns>
        public string Next()
        {
            _random.Fill(_bytes, 0, 16);
            _bytes[6] = (byte)((_bytes[6] & 0x0F) | 0x40);
            _bytes[8] = (byte)((_bytes[8] & 0x3F) | 0x80);
            int position = 0;
            for (int i = 0; i < 16; i++)
            {
                if (i == 4 || i == 6 || i == 8 || i == 10)
                {
                    _text[position++] = '-';
                }

                _text[position++] = HexDigit(_bytes[i] >> 4);
                _text[position++] = HexDigit(_bytes[i] & 0x0F);
            }

            return new string(_text);
        }

        private static char HexDigit(int value)
        {
            return (char)(value < 10 ? '0' + value : 'a' + value - 10);
        }
    }
}

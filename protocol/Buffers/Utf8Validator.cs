// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Buffers
{
    /// <summary>
    /// Checks UTF-8 (RFC 3629) as it arrives: no overlong forms, no surrogates, nothing above U+10FFFF.
    /// </summary>
    public sealed class Utf8Validator
    {
        private int _missing;
        private int _lowest = 0x80;
        private int _highest = 0xBF;

        /// <summary>
        /// Gets a value indicating whether the bytes so far end with a whole character.
        /// </summary>
        public bool IsComplete
        {
            get { return _missing == 0; }
        }

        /// <summary>
        /// Starts a new text.
        /// </summary>
        public void Reset()
        {
            _missing = 0;
            _lowest = 0x80;
            _highest = 0xBF;
        }

        /// <summary>
        /// Checks the next bytes of the text.
        /// </summary>
        /// <param name="buffer">Source.</param>
        /// <param name="offset">First index checked.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns><see langword="false"/> when they cannot belong to a UTF-8 text. Only <see cref="Reset"/> helps then.</returns>
        public bool Check(byte[] buffer, int offset, int count)
        {
            int end = offset + count;
            while (offset < end)
            {
                int value = buffer[offset++];
                if (_missing == 0)
                {
                    if (value >= 0x80 && !Begin(value))
                    {
                        return false;
                    }
                }
                else
                {
                    if (value < _lowest || value > _highest)
                    {
                        return false;
                    }

                    _missing--;
                    _lowest = 0x80;
                    _highest = 0xBF;
                }
            }

            return true;
        }

        private bool Begin(int first)
        {
            if (first < 0xC2 || first > 0xF4)
            {
                return false;
            }

            _missing = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
            switch (first)
            {
                case 0xE0:
                    _lowest = 0xA0;
                    break;
                case 0xED:
                    _highest = 0x9F;
                    break;
                case 0xF0:
                    _lowest = 0x90;
                    break;
                case 0xF4:
                    _highest = 0x8F;
                    break;
            }

            return true;
        }
    }
}

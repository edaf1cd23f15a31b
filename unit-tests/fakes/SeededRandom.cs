// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A reproducible source of randomness (Marsaglia's xorshift32).
    /// </summary>
    public sealed class SeededRandom : IRandom
    {
        private uint _state;

        /// <summary>
        /// Initializes a new instance of the <see cref="SeededRandom"/> class.
        /// </summary>
        /// <param name="seed">Equal seeds give equal sequences.</param>
        public SeededRandom(int seed)
        {
            _state = (uint)seed ^ 0x9E3779B9u;
            if (_state == 0)
            {
                _state = 1;
            }
        }

        /// <inheritdoc/>
        public void Fill(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                buffer[offset + i] = (byte)(Next() >> 24);
            }
        }

        /// <inheritdoc/>
        public int Below(int exclusiveMaximum)
        {
            return (int)(((ulong)Next() * (ulong)exclusiveMaximum) >> 32);
        }

        private uint Next()
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return _state;
        }
    }
}

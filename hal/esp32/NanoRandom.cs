// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Esp32
{
    /// <summary>
    /// The ESP32's hardware random number generator, which nanoFramework's <see cref="Random"/> draws from. Its numbers are
    /// truly random while the radio is on; with the radio off they are no better than pseudo-random.
    /// </summary>
    public sealed class NanoRandom : IRandom
    {
        private readonly Random _random = new Random();

        // As many bytes as a message id takes; a mask takes four of them.
        private readonly byte[] _drawn = new byte[16];

        /// <inheritdoc/>
        public void Fill(byte[] buffer, int offset, int count)
        {
            while (count > 0)
            {
                int part = count < _drawn.Length ? count : _drawn.Length;
                _random.NextBytes(_drawn);
                Array.Copy(_drawn, 0, buffer, offset, part);
                offset += part;
                count -= part;
            }
        }

        /// <inheritdoc/>
        public int Below(int exclusiveMaximum)
        {
            return _random.Next(exclusiveMaximum);
        }
    }
}

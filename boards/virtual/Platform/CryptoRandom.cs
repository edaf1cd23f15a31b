// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Security.Cryptography;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// The operating system's cryptographic random generator. May be used from any thread.
    /// </summary>
    public sealed class CryptoRandom : IRandom
    {
        /// <inheritdoc/>
        public void Fill(byte[] buffer, int offset, int count)
        {
            RandomNumberGenerator.Fill(buffer.AsSpan(offset, count));
        }

        /// <inheritdoc/>
        /// <exception cref="ArgumentException"><paramref name="exclusiveMaximum"/> is less than 1.</exception>
        public int Below(int exclusiveMaximum)
        {
            return RandomNumberGenerator.GetInt32(exclusiveMaximum);
        }
    }
}

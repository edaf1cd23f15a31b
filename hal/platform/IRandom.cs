// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Source of randomness: the hardware generator on a board, a seeded one in tests.
    /// </summary>
    public interface IRandom
    {
        /// <summary>
        /// Fills a range of a buffer with random bytes.
        /// </summary>
        /// <param name="buffer">Destination.</param>
        /// <param name="offset">First index written.</param>
        /// <param name="count">Number of bytes written.</param>
        void Fill(byte[] buffer, int offset, int count);

        /// <summary>
        /// Draws a number with equal chance for each value.
        /// </summary>
        /// <param name="exclusiveMaximum">Upper bound, at least 1.</param>
        /// <returns>A value from 0 to <paramref name="exclusiveMaximum"/> - 1.</returns>
        int Below(int exclusiveMaximum);
    }
}

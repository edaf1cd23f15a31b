// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Checks what a test or a console turns a knob to.
    /// </summary>
    internal static class KnobRange
    {
        /// <summary>
        /// Refuses a value that is out of range.
        /// </summary>
        /// <param name="value">Value.</param>
        /// <param name="smallest">Smallest value allowed.</param>
        /// <param name="largest">Largest value allowed.</param>
        /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
        public static void Check(long value, long smallest, long largest)
        {
            if (value < smallest || value > largest)
            {
                throw new ArgumentOutOfRangeException(nameof(value));
            }
        }
    }
}

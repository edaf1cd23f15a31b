// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// The time by which the platform checks the dates of certificates. It may be set to a guess, so that a board that has lost the time can
    /// make the TLS connection over which it learns the time. A guess is never <see cref="IClock.IsUtcKnown"/>: no timestamp is made of it.
    /// </summary>
    public interface IEstimatedTime
    {
        /// <summary>
        /// Gets what the platform's clock says, right or guessed: milliseconds since 1970-01-01T00:00:00Z. Starts near 0 after power-on and
        /// goes on over a restart where the platform can.
        /// </summary>
        long SystemMilliseconds { get; }

        /// <summary>
        /// Sets the platform's clock to a guess. UTC is not known from then on, until a time server or the CSMS has told it.
        /// </summary>
        /// <param name="utcMilliseconds">Milliseconds since 1970-01-01T00:00:00Z.</param>
        void SetEstimate(long utcMilliseconds);
    }
}

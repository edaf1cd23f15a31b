// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Energy meter of one connector. The registers of one <see cref="Sample"/> belong together.
    /// </summary>
    public interface IEnergyMeter
    {
        /// <summary>
        /// Takes a coherent set of values.
        /// </summary>
        /// <returns><see langword="false"/> when the meter did not answer; <see cref="TryRead"/> then still gives the values of the last good sample.</returns>
        bool Sample();

        /// <summary>
        /// Reads a value of the last good sample.
        /// </summary>
        /// <param name="measurand">Quantity.</param>
        /// <param name="phase">Phase.</param>
        /// <param name="thousandths">Value in thousandths of the unit named at <see cref="Measurand"/>; registers do not run backwards, unless the meter wraps or is replaced.</param>
        /// <returns><see langword="false"/> when this meter does not measure that, or before the first good sample.</returns>
        bool TryRead(Measurand measurand, Phase phase, out long thousandths);
    }
}

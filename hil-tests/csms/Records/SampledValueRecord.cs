// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One value of a meter.
    /// </summary>
    /// <param name="Value">The value as sent; a decimal, or signed data.</param>
    /// <param name="Measurand">What was measured; <c>Energy.Active.Import.Register</c> when the charge point left it out.</param>
    /// <param name="Unit">Unit; <c>Wh</c> when the charge point left it out.</param>
    /// <param name="Phase">Phase, or <see langword="null"/>.</param>
    /// <param name="Context">Why it was taken; <c>Sample.Periodic</c> when the charge point left it out.</param>
    /// <param name="Location">Where; <c>Outlet</c> when the charge point left it out.</param>
    /// <param name="Format">How it is written; <c>Raw</c> when the charge point left it out.</param>
    public sealed record SampledValueRecord(
        string Value,
        string Measurand,
        string Unit,
        string Phase,
        string Context,
        string Location,
        string Format)
    {
        /// <summary>
        /// Gets <see cref="Value"/> as a number, or <see langword="null"/> when it is none.
        /// </summary>
        public decimal? Number
        {
            get
            {
                return JsonRead.ParseDecimal(Value);
            }
        }
    }
}

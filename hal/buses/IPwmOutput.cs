// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// A PWM output of fixed frequency.
    /// </summary>
    public interface IPwmOutput
    {
        /// <summary>
        /// Sets the duty cycle; takes effect at the end of the running period.
        /// </summary>
        /// <param name="hundredthsOfPercent">0 (steady low) to 10000 (steady high).</param>
        void SetDuty(int hundredthsOfPercent);
    }
}

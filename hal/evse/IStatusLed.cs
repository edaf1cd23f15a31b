// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Light of one connector.
    /// </summary>
    public interface IStatusLed
    {
        /// <summary>
        /// Shows a signal until the next call.
        /// </summary>
        /// <param name="signal">Signal.</param>
        void Show(LedSignal signal);
    }
}

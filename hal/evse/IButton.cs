// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// A push button (factory reset, release of the web console).
    /// </summary>
    public interface IButton
    {
        /// <summary>
        /// Gets a value indicating whether the button is held down now.
        /// </summary>
        bool IsPressed { get; }
    }
}

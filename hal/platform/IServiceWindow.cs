// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// The minutes after somebody has pressed the button of the board: who stands there may set a first password.
    /// </summary>
    public interface IServiceWindow
    {
        /// <summary>
        /// Gets a value indicating whether the window is open now.
        /// </summary>
        bool IsOpen { get; }
    }
}

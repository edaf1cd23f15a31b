// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.RemoteControl
{
    /// <summary>
    /// Gets the outcome of an unlock.
    /// </summary>
    public interface IUnlockListener
    {
        /// <summary>
        /// The lock has moved, or not.
        /// </summary>
        /// <param name="result">Outcome.</param>
        /// <param name="context">The object given with the request.</param>
        void OnUnlocked(UnlockResult result, object context);
    }
}

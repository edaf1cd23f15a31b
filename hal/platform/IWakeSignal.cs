// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Wakes the event loop. The one thing that an I/O thread may call on it.
    /// </summary>
    public interface IWakeSignal
    {
        /// <summary>
        /// Makes the event loop run a turn soon. Callable from any thread, never blocks.
        /// </summary>
        void Wake();
    }
}

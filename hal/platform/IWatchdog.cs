// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// External watchdog that resets the board and drops the contactors when it is not pulsed in time.
    /// </summary>
    public interface IWatchdog
    {
        /// <summary>
        /// Tells the watchdog that the event loop is alive. Called from the event loop, at least once a second, and during the pause before the restart after
        /// a fault, whose length is fixed beforehand; from nowhere else.
        /// </summary>
        void Pulse();
    }
}

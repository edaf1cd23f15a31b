// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Restarts the board.
    /// </summary>
    public interface IRebooter
    {
        /// <summary>
        /// Gets why the board is running.
        /// </summary>
        BootCause Cause { get; }

        /// <summary>
        /// Restarts the board. All outputs fall to their safe state. The call may return before the restart happens.
        /// </summary>
        void Reboot();
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Board
{
    /// <summary>
    /// Restarts the firmware inside the process.
    /// </summary>
    public sealed class VirtualRebooter : IRebooter
    {
        /// <inheritdoc/>
        public BootCause Cause { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether a restart was asked for.
        /// </summary>
        public bool IsRequested { get; set; }

        /// <inheritdoc/>
        public void Reboot()
        {
            IsRequested = true;
        }
    }
}

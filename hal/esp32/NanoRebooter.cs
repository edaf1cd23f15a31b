// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.Runtime.Native;

namespace OcppChargePoint.Hal.Esp32
{
    /// <summary>
    /// Restarts the whole ESP32, not just the CLR: all pins fall to their state at reset.
    /// </summary>
    public sealed class NanoRebooter : IRebooter
    {
        /// <summary>
        /// Gets <see cref="BootCause.PowerUp"/> always: nanoFramework does not tell why the chip was reset.
        /// </summary>
        public BootCause Cause
        {
            get { return BootCause.PowerUp; }
        }

        /// <inheritdoc/>
        public void Reboot()
        {
            Power.RebootDevice();
        }
    }
}

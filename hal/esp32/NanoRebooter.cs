// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.Runtime.Native;

namespace OcppChargePoint.Hal.Esp32
{
    /// <summary>
    /// Restarts the whole ESP32, not just the CLR. It is a reset by software (<c>esp_restart</c>): <b>outputs and PWM keep their level</b> until somebody sets them anew, so
    /// whoever calls it switches off first what must not stay on.
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

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Why the board started, as far as the platform can tell.
    /// </summary>
    public enum BootCause
    {
        /// <summary>Power came up, or nothing is known.</summary>
        PowerUp = 0,

        /// <summary>The firmware asked for it by <see cref="IRebooter.Reboot"/>.</summary>
        OrderedReboot = 1,

        /// <summary>The external watchdog fired.</summary>
        Watchdog = 2,
    }
}

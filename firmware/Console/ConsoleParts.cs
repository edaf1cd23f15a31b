// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// What a board gives to its consoles; all doors share it. What a board does not have stays <see langword="null"/>, and the commands say so.
    /// </summary>
    public sealed class ConsoleParts
    {
        /// <summary>The charge point. A board that restarts it inside a process puts the new one here.</summary>
        public ChargePoint ChargePoint;

        /// <summary>What the charge point was made of.</summary>
        public ChargePointParts Parts;

        /// <summary>The bench's hands; <see langword="null"/> on a product board.</summary>
        public IBenchCommands Bench;

        /// <summary>Sets the web password.</summary>
        public IConsolePassword Password;
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Meters
{
    /// <summary>
    /// Names of meter faults, for logs and consoles.
    /// </summary>
    public static class MeterFaultNames
    {
        /// <summary>
        /// Gets the name of a fault.
        /// </summary>
        /// <param name="fault">Fault.</param>
        /// <returns>Name such as <c>RegisterBack</c>.</returns>
        public static string Get(MeterFault fault)
        {
            return new string[] { "None", "Starting", "NoAnswer", "BadAnswer", "Refused", "Implausible", "RegisterBack", "RegisterJump" }[(int)fault];
        }
    }
}

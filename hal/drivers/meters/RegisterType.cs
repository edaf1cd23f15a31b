// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Meters
{
    /// <summary>
    /// How a value lies in the 16-bit registers of a meter.
    /// </summary>
    public enum RegisterType
    {
        /// <summary>One register, 0 to 65535; FFFF stands for no value.</summary>
        Unsigned16 = 0,

        /// <summary>One register, two's complement; 7FFF stands for no value.</summary>
        Signed16 = 1,

        /// <summary>Two registers; FFFFFFFF stands for no value.</summary>
        Unsigned32 = 2,

        /// <summary>Two registers, two's complement; 7FFFFFFF stands for no value.</summary>
        Signed32 = 3,

        /// <summary>Four registers; more than 63 bits stand for no value.</summary>
        Unsigned64 = 4,

        /// <summary>Two registers, IEEE 754 binary32; NaN and infinity stand for no value.</summary>
        Float32 = 5,
    }
}

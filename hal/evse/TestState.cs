// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// How far a test or a calibration of a device is.
    /// </summary>
    public enum TestState
    {
        /// <summary>It goes on with the next call.</summary>
        Running = 0,

        /// <summary>The device has answered as it must.</summary>
        Passed = 1,

        /// <summary>The device did not answer, or wrongly.</summary>
        Failed = 2,
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Residual-current monitor (6 mA DC, IEC 62955). The trip itself opens the contactor in hardware; the firmware reports it.
    /// </summary>
    public interface IResidualCurrentMonitor
    {
        /// <summary>
        /// Gets a value indicating whether the monitor has tripped and is latched.
        /// </summary>
        bool IsTripped { get; }

        /// <summary>
        /// Runs the monitor's self-test; call only while the contactor is open.
        /// </summary>
        /// <returns><see langword="true"/> when the monitor answered the test.</returns>
        bool SelfTest();
    }
}

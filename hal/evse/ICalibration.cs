// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// What an installer has to calibrate once on each board before a connector measures right.
    /// </summary>
    public interface ICalibration
    {
        /// <summary>
        /// Gets a value indicating whether the values were measured on this board, not computed.
        /// </summary>
        bool IsCalibrated { get; }

        /// <summary>
        /// Starts the calibration, or goes on with the one that runs; only on a free connector with nothing plugged in. Call it every 20 to
        /// 500 ms until it is no longer <see cref="TestState.Running"/>.
        /// </summary>
        /// <returns>How far it is; <see cref="TestState.Failed"/> leaves the old values.</returns>
        TestState Calibrate();
    }
}

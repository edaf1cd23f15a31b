// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Residual-current monitor (6 mA DC, IEC 62955). The trip itself opens the contactor in hardware; the firmware reports it.
    /// </summary>
    public interface IResidualCurrentMonitor
    {
        /// <summary>
        /// Gets a value indicating whether the monitor has tripped and is latched. A trip that <see cref="SelfTest"/> makes does not count.
        /// </summary>
        bool IsTripped { get; }

        /// <summary>
        /// Starts the self-test, or goes on with the one that runs. Call it while the contactor is open and nothing is tripped, every 20 to
        /// 200 ms, until it is no longer <see cref="TestState.Running"/>; no energy may be given meanwhile.
        /// </summary>
        /// <returns>How far the test is.</returns>
        TestState SelfTest();

        /// <summary>
        /// Releases the latch after a trip: the deliberate action of a person who knows why it tripped, never of the firmware by itself. Call it
        /// while the contactor is open.
        /// </summary>
        /// <returns><see langword="true"/> when the latch is released; <see langword="false"/> while residual current flows or a test runs.</returns>
        bool Reset();
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Meters
{
    /// <summary>
    /// What is wrong with an energy meter. Whatever it is: the last good values stay, and <see cref="IEnergyMeter.Sample"/> says that they are
    /// not new, from which the firmware makes PowerMeterFailure.
    /// </summary>
    public enum MeterFault
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>Just started: the first register counts when a second reading has confirmed it.</summary>
        Starting = 1,

        /// <summary>The meter does not answer.</summary>
        NoAnswer = 2,

        /// <summary>Bytes come, but no valid answer: wiring, speed, two devices with the same address.</summary>
        BadAnswer = 3,

        /// <summary>The meter refuses the request: it is another model.</summary>
        Refused = 4,

        /// <summary>A value that no meter here can measure, or none at all (NaN): it is another model.</summary>
        Implausible = 5,

        /// <summary>The energy register is lower than it was, and has not wrapped (<see cref="RegisterGuard"/>). It is refused until it has caught up, or the charge point restarts.</summary>
        RegisterBack = 6,

        /// <summary>The energy register has grown more than the installation can carry. It is refused while that is so.</summary>
        RegisterJump = 7,
    }
}

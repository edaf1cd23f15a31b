// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// What the charge point puts on the control pilot (IEC 61851-1 table A.4).
    /// </summary>
    public enum PilotOutput
    {
        /// <summary>Steady +12 V behind 1 kOhm (x1): no energy is offered.</summary>
        Standby = 0,

        /// <summary>1 kHz square wave (x2) whose duty cycle tells the offered current.</summary>
        Pwm = 1,

        /// <summary>Steady -12 V (F): not available.</summary>
        Unavailable = 2,
    }
}

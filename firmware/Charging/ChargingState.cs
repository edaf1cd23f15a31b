// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Charging
{
    /// <summary>
    /// What the energy of a transaction does (ChargingStateEnumType of OCPP 2.0.1).
    /// </summary>
    public enum ChargingState
    {
        /// <summary>No vehicle is connected.</summary>
        Idle = 0,

        /// <summary>A vehicle is connected, nobody is authorized.</summary>
        EVConnected = 1,

        /// <summary>Energy flows.</summary>
        Charging = 2,

        /// <summary>Energy is offered, the vehicle does not take it.</summary>
        SuspendedEV = 3,

        /// <summary>The charge point offers no energy.</summary>
        SuspendedEVSE = 4,
    }
}

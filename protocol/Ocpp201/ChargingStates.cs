// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// State of the charging in a transaction (ChargingStateEnumType of OCPP 2.0.1).
    /// </summary>
    public static class ChargingStates
    {
        /// <summary>The contactor is closed and the vehicle draws energy.</summary>
        public const string Charging = "Charging";

        /// <summary>The vehicle is plugged in, no energy is offered.</summary>
        public const string EVConnected = "EVConnected";

        /// <summary>Energy is offered and the vehicle takes none.</summary>
        public const string SuspendedEV = "SuspendedEV";

        /// <summary>The station offers no energy although the user is authorized.</summary>
        public const string SuspendedEVSE = "SuspendedEVSE";

        /// <summary>No vehicle is plugged in.</summary>
        public const string Idle = "Idle";
    }
}

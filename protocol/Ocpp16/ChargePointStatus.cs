// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// State of a connector, or of the charge point as connector 0 (OCPP 1.6 section 7.7).
    /// </summary>
    public enum ChargePointStatus
    {
        /// <summary>Ready for a new user.</summary>
        Available = 0,

        /// <summary>Occupied by a user or a vehicle, no transaction yet.</summary>
        Preparing = 1,

        /// <summary>The contactor is closed and the vehicle may draw energy.</summary>
        Charging = 2,

        /// <summary>Energy is offered and the vehicle takes none.</summary>
        SuspendedEV = 3,

        /// <summary>The charge point offers no energy in a transaction.</summary>
        SuspendedEVSE = 4,

        /// <summary>The transaction has ended, the connector is not free yet.</summary>
        Finishing = 5,

        /// <summary>Reserved for an idTag.</summary>
        Reserved = 6,

        /// <summary>Out of use by order of the CSMS or locally.</summary>
        Unavailable = 7,

        /// <summary>An error makes charging impossible.</summary>
        Faulted = 8,
    }
}

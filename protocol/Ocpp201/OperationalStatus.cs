// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// What ChangeAvailability asks for (OperationalStatusEnumType of OCPP 2.0.1).
    /// </summary>
    public enum OperationalStatus
    {
        /// <summary>No charging until the availability is changed again.</summary>
        Inoperative = 0,

        /// <summary>Charging is possible.</summary>
        Operative = 1,
    }
}

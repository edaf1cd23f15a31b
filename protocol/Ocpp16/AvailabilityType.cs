// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// What ChangeAvailability asks for (OCPP 1.6 section 7.4).
    /// </summary>
    public enum AvailabilityType
    {
        /// <summary>No charging until the availability is changed again.</summary>
        Inoperative = 0,

        /// <summary>Charging is possible.</summary>
        Operative = 1,
    }
}

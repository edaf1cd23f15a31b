// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Whether a CSMS accepts the station (RegistrationStatusEnumType of OCPP 2.0.1).
    /// </summary>
    public enum RegistrationStatus
    {
        /// <summary>The station may work.</summary>
        Accepted = 0,

        /// <summary>The CSMS wants to set the station up first.</summary>
        Pending = 1,

        /// <summary>The station is not accepted.</summary>
        Rejected = 2,
    }
}

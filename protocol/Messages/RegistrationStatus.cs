// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Messages
{
    /// <summary>
    /// Answer to a BootNotification (OCPP 1.6 section 7.38, OCPP 2.0.1 RegistrationStatusEnumType).
    /// </summary>
    public enum RegistrationStatus
    {
        /// <summary>The charge point is accepted.</summary>
        Accepted = 0,

        /// <summary>The CSMS wants to read or set something first; nothing but answers may be sent meanwhile.</summary>
        Pending = 1,

        /// <summary>The charge point is not accepted; nothing may be sent until the interval has passed.</summary>
        Rejected = 2,
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// What a CSMS thinks of an IdToken (AuthorizationStatusEnumType of OCPP 2.0.1).
    /// </summary>
    public enum AuthorizationStatus
    {
        /// <summary>Charging is allowed.</summary>
        Accepted = 0,

        /// <summary>The token is blocked.</summary>
        Blocked = 1,

        /// <summary>The token is in use in another transaction already.</summary>
        ConcurrentTx = 2,

        /// <summary>The token has expired.</summary>
        Expired = 3,

        /// <summary>The token is not allowed to charge here at all.</summary>
        Invalid = 4,

        /// <summary>The token is valid and has too little credit.</summary>
        NoCredit = 5,

        /// <summary>The token may not charge at this kind of EVSE.</summary>
        NotAllowedTypeEVSE = 6,

        /// <summary>The token may not charge at this place.</summary>
        NotAtThisLocation = 7,

        /// <summary>The token may not charge at this time.</summary>
        NotAtThisTime = 8,

        /// <summary>The token is not known.</summary>
        Unknown = 9,
    }
}

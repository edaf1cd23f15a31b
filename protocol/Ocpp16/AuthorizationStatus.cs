// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// What a CSMS thinks of an idTag (OCPP 1.6 section 7.2).
    /// </summary>
    public enum AuthorizationStatus
    {
        /// <summary>Charging is allowed.</summary>
        Accepted = 0,

        /// <summary>The idTag is blocked.</summary>
        Blocked = 1,

        /// <summary>The idTag has expired.</summary>
        Expired = 2,

        /// <summary>The idTag is not known.</summary>
        Invalid = 3,

        /// <summary>The idTag is in use in another transaction already.</summary>
        ConcurrentTx = 4,
    }
}

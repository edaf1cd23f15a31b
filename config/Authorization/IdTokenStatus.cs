// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config.Authorization
{
    /// <summary>
    /// What is known about an idToken (AuthorizationStatus, OCPP 1.6 section 7.2).
    /// </summary>
    public enum IdTokenStatus
    {
        /// <summary>May charge.</summary>
        Accepted = 0,

        /// <summary>Blocked.</summary>
        Blocked = 1,

        /// <summary>Expired.</summary>
        Expired = 2,

        /// <summary>Not known.</summary>
        Invalid = 3,

        /// <summary>Already takes part in another transaction and may not in a second one.</summary>
        ConcurrentTx = 4,

        /// <summary>The CSMS answered without saying.</summary>
        NoVerdict = 5,
    }
}

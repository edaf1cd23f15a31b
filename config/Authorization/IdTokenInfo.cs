// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config.Authorization
{
    /// <summary>
    /// What the CSMS has said about an idToken.
    /// </summary>
    public sealed class IdTokenInfo
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="IdTokenInfo"/> class.
        /// </summary>
        /// <param name="status">Status.</param>
        /// <param name="parentId">Token of the group, or <see langword="null"/>.</param>
        /// <param name="expiryUtc">End of validity, milliseconds since 1970; 0 for none.</param>
        public IdTokenInfo(IdTokenStatus status, string parentId, long expiryUtc)
        {
            Status = status;
            ParentId = parentId;
            ExpiryUtc = expiryUtc;
        }

        /// <summary>Whether the token may charge, and why not.</summary>
        public readonly IdTokenStatus Status;

        /// <summary>The token of the group (parentIdTag), or <see langword="null"/>.</summary>
        public readonly string ParentId;

        /// <summary>The end of validity, milliseconds since 1970; 0 for none.</summary>
        public readonly long ExpiryUtc;

        /// <summary>The EVSEs that the token is for, 1 &lt;&lt; EVSE for each; 0 for all.</summary>
        public int Evses;

        /// <summary>Whether the local authorization list says so, not the cache.</summary>
        public bool IsListed;

        /// <summary>The monotonic time at which the CSMS said so.</summary>
        public long LearnedAt;

        /// <summary>
        /// Tells whether the token may be used at an EVSE.
        /// </summary>
        /// <param name="evseId">EVSE, counted from 1.</param>
        /// <returns><see langword="false"/> when it is accepted elsewhere only.</returns>
        public bool IsForEvse(int evseId)
        {
            return Evses == 0 || (Evses & (1 << evseId)) != 0;
        }
    }
}

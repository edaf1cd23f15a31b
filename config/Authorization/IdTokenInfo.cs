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

        /// <summary>Gets whether the token may charge, and why not.</summary>
        public IdTokenStatus Status { get; }

        /// <summary>Gets the token of the group (parentIdTag), or <see langword="null"/>.</summary>
        public string ParentId { get; }

        /// <summary>Gets the end of validity, milliseconds since 1970; 0 for none.</summary>
        public long ExpiryUtc { get; }

        /// <summary>Gets or sets the EVSEs that the token is for, 1 &lt;&lt; EVSE for each; 0 for all.</summary>
        public int Evses { get; set; }

        /// <summary>Gets or sets a value indicating whether the local authorization list says so, not the cache.</summary>
        public bool IsListed { get; set; }

        /// <summary>Gets or sets the monotonic time at which the CSMS said so.</summary>
        public long LearnedAt { get; set; }

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

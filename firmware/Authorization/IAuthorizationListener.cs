// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Authorization;

namespace OcppChargePoint.Firmware.Authorization
{
    /// <summary>
    /// Gets the verdict about an idToken.
    /// </summary>
    public interface IAuthorizationListener
    {
        /// <summary>
        /// The verdict is there.
        /// </summary>
        /// <param name="idTag">idToken.</param>
        /// <param name="info">Verdict; never without one.</param>
        /// <param name="context">The object given with the question.</param>
        void OnVerdict(string idTag, IdTokenInfo info, object context);
    }
}

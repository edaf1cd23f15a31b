// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config.Authorization
{
    /// <summary>
    /// Remembers what the CSMS has said about idTokens (OCPP 1.6 section 3.5.1, OCPP 2.0.1 C10-C12). Tokens compare by kind, and without
    /// case.
    /// </summary>
    public interface IAuthorizationCache
    {
        /// <summary>
        /// Looks a token up.
        /// </summary>
        /// <param name="idToken">Token.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <returns>What was said, or <see langword="null"/> when the token is not in the cache.</returns>
        IdTokenInfo Find(string idToken, IdTokenKind kind);

        /// <summary>
        /// Remembers what was said. Of the entries that may not charge, else of all, the one that was not used for longest makes room.
        /// </summary>
        /// <param name="idToken">Token.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <param name="info">What was said.</param>
        void Put(string idToken, IdTokenKind kind, IdTokenInfo info);

        /// <summary>
        /// Forgets all tokens, and nothing else.
        /// </summary>
        void Clear();
    }
}

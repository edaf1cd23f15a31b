// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One Authorize.
    /// </summary>
    /// <param name="Time">When it was received.</param>
    /// <param name="IdTag">The tag asked for.</param>
    public sealed record AuthorizationRecord(DateTimeOffset Time, string IdTag)
    {
        /// <summary>
        /// Gets the kind of the token (OCPP 2.0.1), or <see langword="null"/>.
        /// </summary>
        public string TokenType { get; init; }

        /// <summary>
        /// Gets the status that the CSMS answered, or <see langword="null"/> while there is no answer or it was an error.
        /// </summary>
        public string AnsweredStatus { get; internal set; }
    }
}

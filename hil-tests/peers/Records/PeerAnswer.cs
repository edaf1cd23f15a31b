// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text.Json.Nodes;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// What the charger has answered to a call of the peer.
    /// </summary>
    internal sealed class PeerAnswer
    {
        /// <summary>Gets or sets the payload; <see langword="null"/> after an error.</summary>
        public JsonNode Result { get; set; }

        /// <summary>Gets or sets the error code, or <see langword="null"/>.</summary>
        public string ErrorCode { get; set; }

        /// <summary>Gets or sets the text of the error, or <see langword="null"/>.</summary>
        public string Description { get; set; }

        /// <summary>Gets the member <c>status</c> of the payload, or the error.</summary>
        public string Status => ErrorCode == null ? (string)Result["status"] : "CALLERROR " + ErrorCode + ": " + Description;
    }
}

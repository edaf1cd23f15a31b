// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The tags that the CSMS knows. Tags are compared without regard to case.
    /// </summary>
    public sealed class TokenList
    {
        private readonly ConcurrentDictionary<string, Token> _tokens =
            new ConcurrentDictionary<string, Token>(StringComparer.OrdinalIgnoreCase);

        private readonly CentralSystem _central;

        internal TokenList(CentralSystem central)
        {
            _central = central;
        }

        /// <summary>
        /// Gets or sets the status of tags that are not in the list; Accepted unless set.
        /// </summary>
        public string DefaultStatus { get; set; } = "Accepted";

        /// <summary>
        /// Puts a tag into the list, or changes it.
        /// </summary>
        /// <param name="idTag">The tag.</param>
        /// <param name="status">Its status: Accepted, Blocked, Expired, Invalid, ConcurrentTx, or another one of OCPP 2.0.1.</param>
        /// <param name="parentIdTag">Tag of its group, or <see langword="null"/>.</param>
        /// <param name="expiryDate">Until when it is valid, or <see langword="null"/>.</param>
        public void Set(string idTag, string status, string parentIdTag = null, DateTimeOffset? expiryDate = null)
        {
            _tokens[idTag] = new Token(status, parentIdTag, expiryDate);
        }

        /// <summary>
        /// Takes a tag out of the list.
        /// </summary>
        /// <param name="idTag">The tag.</param>
        public void Remove(string idTag)
        {
            _tokens.TryRemove(idTag, out _);
        }

        internal JsonObject IdTagInfo(string idTag)
        {
            Token token = Find(idTag);
            JsonObject info = new JsonObject { ["status"] = token.Status };

            if (token.ParentIdTag != null)
            {
                info["parentIdTag"] = token.ParentIdTag;
            }

            if (token.ExpiryDate != null)
            {
                info["expiryDate"] = _central.FormatTime(token.ExpiryDate.Value);
            }

            return info;
        }

        internal JsonObject IdTokenInfo(string idToken)
        {
            Token token = Find(idToken);
            JsonObject info = new JsonObject { ["status"] = token.Status };

            if (token.ParentIdTag != null)
            {
                info["groupIdToken"] = new JsonObject { ["idToken"] = token.ParentIdTag, ["type"] = "Central" };
            }

            if (token.ExpiryDate != null)
            {
                info["cacheExpiryDateTime"] = _central.FormatTime(token.ExpiryDate.Value);
            }

            return info;
        }

        private Token Find(string idTag)
        {
            return idTag != null && _tokens.TryGetValue(idTag, out Token token) ? token : new Token(DefaultStatus, null, null);
        }

        private sealed record Token(string Status, string ParentIdTag, DateTimeOffset? ExpiryDate);
    }
}

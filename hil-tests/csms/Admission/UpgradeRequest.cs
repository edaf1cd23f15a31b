// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// A charge point's wish for a WebSocket.
    /// </summary>
    public sealed class UpgradeRequest
    {
        /// <summary>
        /// Gets the path, without the query, not decoded.
        /// </summary>
        public string Path { get; init; } = "/";

        /// <summary>
        /// Gets the identity: the last part of the path, decoded.
        /// </summary>
        public string Identity
        {
            get
            {
                return Uri.UnescapeDataString(Path.Substring(Path.LastIndexOf('/') + 1));
            }
        }

        /// <summary>
        /// Gets the header <c>Authorization</c>, or <see langword="null"/>.
        /// </summary>
        public string Authorization { get; init; }

        /// <summary>
        /// Gets the subprotocols that the charge point offers, in its order.
        /// </summary>
        public IReadOnlyList<string> Subprotocols { get; init; } = Array.Empty<string>();

        /// <summary>
        /// Gets the certificate of the charge point, or <see langword="null"/>.
        /// </summary>
        public X509Certificate2 ClientCertificate { get; init; }
    }
}

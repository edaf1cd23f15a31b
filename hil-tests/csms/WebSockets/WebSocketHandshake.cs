// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The opening handshake of a WebSocket (RFC 6455, section 4.2).
    /// </summary>
    internal static class WebSocketHandshake
    {
        private const string Magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

        /// <summary>
        /// Makes the header <c>Sec-WebSocket-Accept</c>.
        /// </summary>
        /// <param name="key">Header <c>Sec-WebSocket-Key</c> of the client.</param>
        /// <param name="isWrong">Whether to make a wrong one.</param>
        /// <returns>Value of the header.</returns>
        public static string Accept(string key, bool isWrong)
        {
            // SHA-1 is what the RFC prescribes; nothing is protected by it.
            byte[] hash = SHA1.HashData(Encoding.ASCII.GetBytes((isWrong ? "x" : key) + Magic));

            return Convert.ToBase64String(hash);
        }

        /// <summary>
        /// Reads the header <c>Sec-WebSocket-Protocol</c>.
        /// </summary>
        /// <param name="header">Value of the header, or <see langword="null"/>.</param>
        /// <returns>The subprotocols in their order.</returns>
        public static IReadOnlyList<string> Subprotocols(string header)
        {
            return (header ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }
    }
}

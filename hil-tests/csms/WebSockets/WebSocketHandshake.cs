// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
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
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// Writes the client's opening handshake (RFC 6455, section 4.1).
    /// </summary>
    internal static class HandshakeRequest
    {
        /// <summary>
        /// Makes the HTTP request.
        /// </summary>
        /// <param name="target">Where to connect.</param>
        /// <param name="key">The nonce.</param>
        /// <returns>The bytes to send.</returns>
        public static byte[] Create(WebSocketTarget target, HandshakeKey key)
        {
            // A StringBuilder would take three times the memory. Some web application firewalls refuse a request without User-Agent.
            return Encoding.UTF8.GetBytes(
                "GET " + target.Url.PathAndQuery + " HTTP/1.1\r\nHost: " + target.Url.Authority
                + "\r\nUser-Agent: OcppChargePoint\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + key.Value
                + ListSubprotocols(target.Subprotocols)
                + (target.UserName == null ? string.Empty : "\r\nAuthorization: Basic " + EncodeCredentials(target))
                + "\r\n\r\n");
        }

        private static string ListSubprotocols(string[] subprotocols)
        {
            string list = string.Empty;
            for (int i = 0; subprotocols != null && i < subprotocols.Length; i++)
            {
                list += (i == 0 ? "\r\nSec-WebSocket-Protocol: " : ", ") + subprotocols[i];
            }

            return list;
        }

        private static string EncodeCredentials(WebSocketTarget target)
        {
            byte[] user = Encoding.UTF8.GetBytes(target.UserName + ":");
            int passwordLength = target.Password == null ? 0 : target.Password.Length;
            byte[] both = new byte[user.Length + passwordLength];
            Array.Copy(user, both, user.Length);
            if (passwordLength > 0)
            {
                Array.Copy(target.Password, 0, both, user.Length, passwordLength);
            }

            return Convert.ToBase64String(both);
        }
    }
}

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
            StringBuilder text = new StringBuilder();
            text.Append("GET ").Append(target.Url.PathAndQuery).Append(" HTTP/1.1\r\nHost: ").Append(target.Url.Authority);

            // Some web application firewalls refuse a request without User-Agent.
            text.Append("\r\nUser-Agent: OcppChargePoint\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13");
            text.Append("\r\nSec-WebSocket-Key: ").Append(key.Value);
            AppendSubprotocols(text, target.Subprotocols);
            if (target.UserName != null)
            {
                text.Append("\r\nAuthorization: Basic ").Append(EncodeCredentials(target));
            }

            text.Append("\r\n\r\n");
            return Encoding.UTF8.GetBytes(text.ToString());
        }

        private static void AppendSubprotocols(StringBuilder text, string[] subprotocols)
        {
            if (subprotocols == null)
            {
                return;
            }

            for (int i = 0; i < subprotocols.Length; i++)
            {
                text.Append(i == 0 ? "\r\nSec-WebSocket-Protocol: " : ", ").Append(subprotocols[i]);
            }
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

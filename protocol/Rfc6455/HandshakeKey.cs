// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// The nonce of one opening handshake and the answer that proves a WebSocket server (RFC 6455, section 4.1).
    /// </summary>
    internal sealed class HandshakeKey
    {
        private const string ProtocolGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

        /// <summary>
        /// Initializes a new instance of the <see cref="HandshakeKey"/> class.
        /// </summary>
        /// <param name="random">Source of the nonce.</param>
        public HandshakeKey(IRandom random)
        {
            byte[] nonce = new byte[16];
            random.Fill(nonce, 0, nonce.Length);
            Value = Convert.ToBase64String(nonce);
            ExpectedAnswer = Convert.ToBase64String(Sha1.Hash(Encoding.UTF8.GetBytes(Value + ProtocolGuid)));
        }

        /// <summary>
        /// Gets the value of the request's header Sec-WebSocket-Key.
        /// </summary>
        public string Value { get; }

        /// <summary>
        /// Gets the value that the response's header Sec-WebSocket-Accept must have.
        /// </summary>
        public string ExpectedAnswer { get; }
    }
}

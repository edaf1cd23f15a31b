// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Threading.Tasks;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// The library ocpp-rpc with strict validation (ocpp-rpc/server.js).
    /// </summary>
    internal sealed class OcppRpcPeer : Peer
    {
        private readonly TlsFiles _tls;
        private readonly bool _needsClientCertificate;
        private readonly string _protocols;

        /// <summary>
        /// Initializes a new instance of the <see cref="OcppRpcPeer"/> class.
        /// </summary>
        /// <param name="tls">Certificates; <see langword="null"/> for no TLS.</param>
        /// <param name="needsClientCertificate">Whether chargers must show a certificate.</param>
        /// <param name="node">The program node.</param>
        /// <param name="protocols">Subprotocols in the order in which it prefers them, separated by commas.</param>
        public OcppRpcPeer(TlsFiles tls = null, bool needsClientCertificate = false, string node = "node", string protocols = "ocpp1.6")
            : base("ocpp-rpc", "hil-tests/peers/ocpp-rpc", node)
        {
            _tls = tls;
            _needsClientCertificate = needsClientCertificate;
            _protocols = protocols;
        }

        /// <inheritdoc/>
        public override string Url => _tls == null ? base.Url : "wss://localhost:" + Port + "/ocpp";

        /// <summary>
        /// Has it close the connection of a charger properly.
        /// </summary>
        /// <param name="identity">Charger.</param>
        /// <param name="code">Close code.</param>
        /// <returns>When it has begun to.</returns>
        public Task Close(string identity, int code)
        {
            return Order(new { @do = "close", identity, code });
        }

        /// <summary>
        /// Has it call a charger with what it would not let out by itself.
        /// </summary>
        /// <param name="identity">Charger.</param>
        /// <param name="messageId">Message id.</param>
        /// <param name="action">Action.</param>
        /// <param name="payload">Payload, an object that becomes JSON.</param>
        /// <returns>The answer.</returns>
        public Task<PeerAnswer> CallRaw(string identity, string messageId, string action, object payload)
        {
            return OrderCall(new { @do = "raw", identity, messageId, action, payload });
        }

        /// <inheritdoc/>
        protected override IReadOnlyList<string> Arguments()
        {
            return new[] { "server.js", _protocols };
        }

        /// <inheritdoc/>
        protected override void OnStarted()
        {
            object tls = _tls == null
                ? null
                : new { cert = _tls.ServerCertificate, key = _tls.ServerKey, clientCa = _needsClientCertificate ? _tls.ClientRoot : null };
            _ = Order(new { @do = "listen", port = Port, tls });
        }
    }
}

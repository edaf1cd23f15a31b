// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// One ocpp-rpc that speaks OCPP 2.0.1 only for a class of tests.
    /// </summary>
    public sealed class OcppRpc201Fixture : PeerFixture
    {
        private readonly OcppRpcPeer _peer = new OcppRpcPeer(protocols: "ocpp2.0.1");

        /// <inheritdoc/>
        internal override Peer Peer => _peer;
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// One ocpp-rpc for a class of tests.
    /// </summary>
    public sealed class OcppRpcFixture : PeerFixture
    {
        private readonly OcppRpcPeer _peer = new OcppRpcPeer();

        /// <inheritdoc/>
        internal override Peer Peer => _peer;
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// One Node-RED for a class of tests.
    /// </summary>
    public sealed class NodeRedFixture : PeerFixture
    {
        private readonly NodeRedPeer _peer = new NodeRedPeer();

        /// <inheritdoc/>
        internal override Peer Peer => _peer;
    }
}

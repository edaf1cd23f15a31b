// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// One Node-RED with OCPP 2.0.1 for a class of tests.
    /// </summary>
    public sealed class NodeRedOcpp2Fixture : PeerFixture
    {
        private readonly NodeRedOcpp2Peer _peer = new NodeRedOcpp2Peer();

        /// <inheritdoc/>
        internal override Peer Peer => _peer;
    }
}

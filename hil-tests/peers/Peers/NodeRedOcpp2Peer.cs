// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.IO;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Node-RED with the nodes of @anl-ioc/node-red-contrib-ocpp2 (node-red-ocpp2/flow.json).
    /// </summary>
    internal sealed class NodeRedOcpp2Peer : NodeRedPeer
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="NodeRedOcpp2Peer"/> class.
        /// </summary>
        public NodeRedOcpp2Peer()
            : base("Node-RED with OCPP 2.0.1", "hil-tests/peers/node-red-ocpp2")
        {
            // The passwords of the node csms, none yet; it does not start without.
            File.WriteAllText(Path.Combine(DataFolder, "flow_cred.json"), "{\"csms\":{\"basic_auths\":\"{}\"}}");
        }
    }
}

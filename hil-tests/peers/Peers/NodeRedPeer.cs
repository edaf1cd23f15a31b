// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Node-RED with the nodes of node-red-contrib-ocpp (node-red/flow.json).
    /// </summary>
    internal sealed class NodeRedPeer : Peer
    {
        private readonly string _dataFolder = Directory.CreateTempSubdirectory("ocpp-node-red-").FullName;

        /// <summary>
        /// Initializes a new instance of the <see cref="NodeRedPeer"/> class.
        /// </summary>
        /// <param name="node">The program node.</param>
        public NodeRedPeer(string node = "node")
            : base("Node-RED", "hil-tests/peers/node-red", node)
        {
            File.WriteAllText(Path.Combine(_dataFolder, "package.json"), "{}");
        }

        /// <inheritdoc/>
        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Directory.Delete(_dataFolder, true);
        }

        /// <inheritdoc/>
        protected override IReadOnlyList<string> Arguments()
        {
            return new[]
            {
                "--require", "./loopback.js", "node_modules/node-red/red.js", "--settings", "settings.js", "--userDir", _dataFolder, "flow.json",
            };
        }
    }
}

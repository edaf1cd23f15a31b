// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Node-RED with the nodes of node-red-contrib-ocpp (node-red/flow.json), or with others.
    /// </summary>
    internal class NodeRedPeer : Peer
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="NodeRedPeer"/> class.
        /// </summary>
        /// <param name="name">Name for messages.</param>
        /// <param name="folder">Folder with its flow and lock file, relative to the root of the repository.</param>
        public NodeRedPeer(string name = "Node-RED", string folder = "hil-tests/peers/node-red")
            : base(name, folder, "node")
        {
            File.WriteAllText(Path.Combine(DataFolder, "package.json"), "{}");
        }

        /// <summary>Gets the folder for what Node-RED keeps.</summary>
        protected string DataFolder { get; } = Directory.CreateTempSubdirectory("ocpp-node-red-").FullName;

        /// <inheritdoc/>
        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Directory.Delete(DataFolder, true);
        }

        /// <inheritdoc/>
        protected override IReadOnlyList<string> Arguments()
        {
            return new[]
            {
                "--require", "../shared/loopback.js", "node_modules/node-red/red.js", "--settings", "../shared/node-red-settings.js", "--userDir", DataFolder, "flow.json",
            };
        }
    }
}

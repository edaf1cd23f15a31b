// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Against Node-RED with @anl-ioc/node-red-contrib-ocpp2: one invalid message of the charger ends it, and it takes any subprotocol.
    /// </summary>
    public sealed class NodeRedOcpp2Tests : Conversation201Tests, IClassFixture<NodeRedOcpp2Fixture>
    {
        public NodeRedOcpp2Tests(NodeRedOcpp2Fixture fixture)
            : base(fixture)
        {
        }

        [PeerFact]
        public async Task A_charger_that_offers_both_versions_is_understood()
        {
            Board board = await StartBoard("--ocpp", "auto");

            BoardStatus status = await board.UntilQuiet("Available");

            Assert.Equal("ocpp2.0.1", status.Version);
        }

        [PeerFact]
        public async Task What_the_charger_does_not_have_is_refused_and_harms_nobody()
        {
            Board board = await StartBoard();
            await board.UntilQuiet("Available");

            PeerAnswer answer = await Peer.Call(Identity, "GetDisplayMessages", new { requestId = 1 });

            Assert.Equal("NotSupported", answer.ErrorCode);
        }
    }
}

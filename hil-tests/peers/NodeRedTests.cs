// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Against Node-RED with node-red-contrib-ocpp: a CSMS that checks nothing and lets a wrong password in before it throws it out.
    /// </summary>
    public sealed class NodeRedTests : ConversationTests, IClassFixture<NodeRedFixture>
    {
        public NodeRedTests(NodeRedFixture fixture)
            : base(fixture)
        {
        }

        [PeerFact]
        public async Task A_wrong_password_is_tried_ever_more_seldom_until_it_is_right()
        {
            await Peer.SetPassword(Identity, "the right one of the charger");
            Board board = await StartBoard("--password", "a wrong one", "--speed", "5");

            // The upgrade succeeds, then the connection is cut: nothing but the missing answer tells that this was no success.
            await board.UntilLog("the third wait", log => Waits.In(log).Count >= 3);
            await board.Do("set AuthorizationKey the right one of the charger");
            await board.UntilQuiet("Available");

            IReadOnlyList<PeerEvent> offline = Peer.EventsOf(Identity, "offline");
            Assert.All(offline, end => Assert.Equal(1006, end.Code));
            await Waits.AssertGrowing(board, 2, 4, 8);
            Waits.AssertGrowing(Peer.EventsOf(Identity, "online"), TimeSpan.FromSeconds(2.0 / 5));
            Assert.Single((await Peer.GetBook(Identity)).Boots);
        }

        [PeerFact]
        public async Task What_a_strict_CSMS_would_not_send_is_refused_with_the_right_code()
        {
            Board board = await StartBoard();
            await board.UntilQuiet("Available");

            PeerAnswer unknown = await Peer.Call(Identity, "Teleport", new { to = "Mars" });
            PeerAnswer otherProfile = await Peer.Call(Identity, "GetDiagnostics", new { location = "ftp://x/" });
            PeerAnswer missing = await Peer.Call(Identity, "RemoteStartTransaction", new { connectorId = 1 });
            PeerAnswer wrongType = await Peer.Call(Identity, "RemoteStartTransaction", new { connectorId = "one", idTag = "REMOTE" });
            PeerAnswer wrongValue = await Peer.Call(Identity, "Reset", new { type = "Warm" });
            PeerAnswer tooLong = await Peer.Call(Identity, "RemoteStartTransaction", new { connectorId = 1, idTag = "123456789012345678901" });

            Assert.Equal(
                new[]
                {
                    "NotImplemented", "NotSupported", "OccurenceConstraintViolation", "TypeConstraintViolation", "PropertyConstraintViolation",
                    "PropertyConstraintViolation",
                },
                new[] { unknown.ErrorCode, otherProfile.ErrorCode, missing.ErrorCode, wrongType.ErrorCode, wrongValue.ErrorCode, tooLong.ErrorCode });
            Assert.Empty((await Peer.GetBook(Identity)).Transactions);
        }
    }
}

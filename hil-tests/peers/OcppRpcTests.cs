// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Against ocpp-rpc: a strict CSMS that refuses a wrong password with 401.
    /// </summary>
    public sealed class OcppRpcTests : ConversationTests, IClassFixture<OcppRpcFixture>
    {
        public OcppRpcTests(OcppRpcFixture fixture)
            : base(fixture)
        {
        }

        [PeerFact]
        public async Task A_wrong_password_is_tried_ever_more_seldom_until_it_is_right()
        {
            await Peer.SetPassword(Identity, "the right one of the charger");
            Board board = await StartBoard("--password", "a wrong one", "--speed", "5");

            await Eventually.True("three refusals", () => Task.FromResult(Peer.EventsOf(Identity, "refused").Count >= 3), () => Peer.Tail);
            BoardStatus refused = await board.Until("the wait after the third", status => status.Link == "Waiting");
            await board.Do("set AuthorizationKey the right one of the charger");
            await board.UntilQuiet("Available");

            Assert.Contains("401", refused.LastProblem);
            Assert.All(Peer.EventsOf(Identity, "refused"), refusal => Assert.Equal(401, refusal.Code));
            await Waits.AssertGrowing(board, 2, 4, 8);
            Waits.AssertGrowing(Peer.EventsOf(Identity, "refused"), TimeSpan.FromSeconds(2.0 / 5));
            Assert.Single((await Peer.GetBook(Identity)).Boots);
        }

        [PeerFact]
        public async Task A_password_may_be_any_bytes()
        {
            byte[] password = { 0x00, 0xFF, 0x80, 0x3A, 0x0D, 0x0A, 0xC3, 0x28, 1, 2, 3, 4, 5, 6, 7, 8 };
            await Peer.SetPassword(Identity, password);

            Board board = await StartBoard("--password", "hex:" + Convert.ToHexString(password));

            await board.UntilQuiet("Available");
            Assert.Empty(Peer.EventsOf(Identity, "refused"));
        }

        [PeerFact]
        public async Task The_CSMS_changes_the_password()
        {
            await Peer.SetPassword(Identity, "the first password");
            Board board = await StartBoard("--password", "the first password");
            await board.UntilQuiet("Available");

            byte[] password = Enumerable.Range(200, 20).Select(number => (byte)number).ToArray();

            // The charger comes back with it by itself, and soon.
            await Peer.SetPassword(Identity, password);
            PeerAnswer change = await Peer.Call(Identity, "ChangeConfiguration", new { key = "AuthorizationKey", value = Convert.ToHexString(password) });
            await UntilBack();

            Assert.Equal("Accepted", change.Status);
            Assert.Empty(Peer.EventsOf(Identity, "refused"));
        }

        [PeerFact]
        public async Task A_proper_close_brings_the_charger_back_too()
        {
            Board board = await StartBoard("--speed", "5");
            await board.UntilQuiet("Available");

            await ((OcppRpcPeer)Peer).Close(Identity, 1001);
            await UntilBack();
            await board.UntilQuiet("Available");
            await UntilGone();

            Assert.Equal(1001, Peer.EventsOf(Identity, "offline")[0].Code);
            Assert.Single((await Peer.GetBook(Identity)).Boots);
        }

        [PeerFact]
        public async Task Both_read_the_same_identity_from_the_URL()
        {
            const string Odd = "Säule 1/2 & 100 %";
            Board board = await StartBoard("--id", Odd);

            await board.UntilQuiet("Available");

            Assert.Equal("ocpp1.6", Assert.Single(Peer.EventsOf(Odd, "online")).Protocol);
        }
    }
}

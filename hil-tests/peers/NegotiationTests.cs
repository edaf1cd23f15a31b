// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Which version a charger that offers both and ocpp-rpc come to.
    /// </summary>
    public sealed class NegotiationTests
    {
        private const string Identity = "CP-BOTH";

        [PeerFact]
        public async Task A_CSMS_that_has_both_gets_2_0_1()
        {
            await using OcppRpcPeer peer = await StartPeer("ocpp2.0.1,ocpp1.6");
            await using Board board = await StartBoard(peer);

            BoardStatus status = await board.UntilQuiet("Available");

            Assert.Equal("ocpp2.0.1", status.Version);
            Assert.Equal("ocpp2.0.1", Assert.Single(peer.EventsOf(Identity, "online")).Protocol);
            Assert.Single((await peer.GetBook201(Identity)).Boots);
            AssertNothingInvalid(peer);
        }

        [PeerFact]
        public async Task A_CSMS_that_prefers_1_6_gets_it()
        {
            await using OcppRpcPeer peer = await StartPeer("ocpp1.6,ocpp2.0.1");
            await using Board board = await StartBoard(peer);

            BoardStatus status = await board.UntilQuiet("Available");

            Assert.Equal("ocpp1.6", status.Version);
            Assert.Single((await peer.GetBook(Identity)).Boots);
            AssertNothingInvalid(peer);
        }

        [PeerFact]
        public async Task A_CSMS_of_1_6_gets_whole_sessions_and_after_its_upgrade_2_0_1()
        {
            await using OcppRpcPeer peer = await StartPeer("ocpp1.6");
            await using Board board = await StartBoard(peer, "--speed", "10");
            await RunSession(board);
            BookedTransaction old = Assert.Single((await peer.GetBook(Identity)).Transactions);
            Assert.Equal((await board.GetStatus()).Connector.MeterWh, old.Stop.MeterStop);
            AssertNothingInvalid(peer);
            await peer.Crash();

            await using OcppRpcPeer upgraded = new OcppRpcPeer(protocols: "ocpp2.0.1,ocpp1.6") { Port = peer.Port };
            await upgraded.Start();
            await board.Until("version 2.0.1", status => status.IsQuiet && status.Version == "ocpp2.0.1");
            await RunSession(board);

            Book201 book = await upgraded.GetBook201(Identity);
            Assert.Single(book.Boots);
            BookedTransaction201 transaction = Assert.Single(book.Transactions);
            Assert.Equal("Ended", transaction.Last.EventType);
            Assert.Equal((await board.GetStatus()).Connector.MeterWh, (long)transaction.Last.WattHours.Last());
            AssertNothingInvalid(upgraded);
        }

        [PeerFact]
        public async Task A_session_begun_in_1_6_ends_in_2_0_1()
        {
            await using OcppRpcPeer peer = await StartPeer("ocpp1.6");
            await using Board board = await StartBoard(peer, "--speed", "10");
            await BeginCharging(board);
            await peer.Crash();

            await using OcppRpcPeer upgraded = new OcppRpcPeer(protocols: "ocpp2.0.1") { Port = peer.Port };
            await upgraded.Start();
            BoardStatus status = await EndCharging(board, "ocpp2.0.1");

            Book201 book = await upgraded.GetBook201(Identity);
            BookedTransaction201 transaction = Assert.Single(book.Transactions);
            Assert.Equal("Ended", transaction.Last.EventType);
            Assert.Equal(status.Connector.MeterWh, (long)transaction.Last.WattHours.Last());
            Assert.Equal(new[] { "Occupied", "Available" }, book.StatusesOf(1));
            AssertNothingInvalid(upgraded);
        }

        [PeerFact]
        public async Task A_session_begun_in_2_0_1_is_told_in_1_6_from_its_begin()
        {
            await using OcppRpcPeer peer = await StartPeer("ocpp2.0.1");
            await using Board board = await StartBoard(peer, "--speed", "10");
            await BeginCharging(board);
            await peer.Crash();

            await using OcppRpcPeer other = new OcppRpcPeer(protocols: "ocpp1.6") { Port = peer.Port };
            await other.Start();
            await EndCharging(board, "ocpp1.6");
            await RunSession(board);

            Book book = await other.GetBook(Identity);
            Assert.Equal(2, book.Transactions.Count);
            Assert.Equal(0, book.Transactions[0].MeterStart);
            Assert.Equal(book.Transactions[0].Stop.MeterStop, book.Transactions[1].MeterStart);
            Assert.Equal((await board.GetStatus()).Connector.MeterWh, book.Transactions[1].Stop.MeterStop);
            AssertNothingInvalid(other);
        }

        private static async Task BeginCharging(Board board)
        {
            await board.UntilQuiet("Available");
            await board.Do("plug 1");
            await board.Do("tag 04A2B3C4");
            await board.UntilQuiet("Charging");
        }

        private static async Task<BoardStatus> EndCharging(Board board, string version)
        {
            await board.Until("version " + version, status => status.IsQuiet && status.Version == version);
            await board.Do("speed 120");
            await board.Until("100 Wh", status => status.Connector.MeterWh >= 100);
            await board.Do("speed 10");
            await board.Do("unplug 1");

            return await board.UntilQuiet("Available");
        }

        private static async Task RunSession(Board board)
        {
            await board.UntilQuiet("Available");
            long start = (await board.GetStatus()).Connector.MeterWh;
            await board.Do("plug 1");
            await board.Do("tag 04A2B3C4");
            await board.UntilQuiet("Charging");
            await board.Do("speed 120");
            await board.Until("100 Wh", status => status.Connector.MeterWh >= start + 100);
            await board.Do("speed 10");
            await board.Do("unplug 1");
            await board.UntilQuiet("Available");
        }

        private static void AssertNothingInvalid(Peer peer)
        {
            FrameChecks.Check(peer.Events.Where(happened => happened.Identity == Identity));
        }

        private static Task<Board> StartBoard(Peer peer, params string[] more)
        {
            return Board.Start(BoardAgainstPeer.CommandLine(peer, Identity).Append("--ocpp").Append("auto").Concat(more).ToArray());
        }

        private static async Task<OcppRpcPeer> StartPeer(string protocols)
        {
            OcppRpcPeer peer = new OcppRpcPeer(protocols: protocols);
            await peer.Start();

            return peer;
        }
    }
}

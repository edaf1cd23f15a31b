// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Against ocpp-rpc behind the TLS of Node.js: security profiles 2 and 3.
    /// </summary>
    public abstract class OcppRpcTlsTests : IDisposable
    {
        private const string Identity = "CP-TLS";
        private const string Password = "sixteen characters";

        private readonly TlsFiles _files = new TlsFiles(Identity);
        private readonly string _protocol;

        private protected OcppRpcTlsTests(string protocol)
        {
            _protocol = protocol;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _files.Dispose();
        }

        [PeerFact]
        public async Task A_trusted_CSMS_gets_a_whole_session_with_password()
        {
            await using OcppRpcPeer peer = await StartPeer(false);
            await peer.SetPassword(Identity, Password);
            await using Board board = await StartBoard(peer, "--ca", _files.ServerRoot, "--password", Password);

            await AssertSession(peer, board);

            Assert.Null(Assert.Single(peer.EventsOf(Identity, "online")).Certificate);
        }

        [PeerFact]
        public async Task A_CSMS_under_another_root_gets_nothing()
        {
            await using OcppRpcPeer peer = await StartPeer(false);
            await using Board board = await StartBoard(peer, "--ca", _files.OtherRoot, "--password", Password);

            BoardStatus status = await board.Until("the refusal", now => now.Link == "Waiting" && now.LastProblem != null);

            Assert.Contains("certificate", status.LastProblem, StringComparison.OrdinalIgnoreCase);
            Assert.Empty(peer.EventsOf(Identity, "online"));
            Assert.Empty(peer.EventsOf(Identity, "refused"));
        }

        [PeerFact]
        public async Task A_client_certificate_lets_the_charger_in()
        {
            await using OcppRpcPeer peer = await StartPeer(true);
            await using Board board = await StartBoard(peer, "--ca", _files.ServerRoot, "--cert", _files.ClientCertificate, "--key", _files.ClientKey);

            await AssertSession(peer, board);

            Assert.Equal(Identity, Assert.Single(peer.EventsOf(Identity, "online")).Certificate);
        }

        [PeerFact]
        public async Task Without_the_client_certificate_the_charger_waits_ever_longer()
        {
            await using OcppRpcPeer peer = await StartPeer(true);
            await using Board board = await StartBoard(peer, "--ca", _files.ServerRoot, "--speed", "5");

            await Eventually.True("three refusals", () => Task.FromResult(peer.Events.Count(happened => happened.Event == "refused") >= 3), () => peer.Tail);
            BoardStatus status = await board.Until("the wait after the third", now => now.Link == "Waiting");

            Assert.Contains("client certificate", status.LastProblem);
            await Waits.AssertGrowing(board, 2, 4, 8);
            Assert.Empty(peer.EventsOf(Identity, "online"));
        }

        /// <summary>
        /// Gets the meter at the end of the only session, by the peer's book.
        /// </summary>
        private protected abstract Task<long> GetMeterStop(Peer peer, string identity);

        private async Task AssertSession(Peer peer, Board board)
        {
            await board.UntilQuiet("Available");
            await board.Do("speed 10");
            await board.Do("plug 1");
            await board.Do("tag 04A2B3C4");
            await board.UntilQuiet("Charging");
            await board.Do("speed 120");
            await board.Until("100 Wh", status => status.Connector.MeterWh >= 100);
            await board.Do("unplug 1");
            BoardStatus ended = await board.UntilQuiet("Available");

            Assert.Equal(_protocol, ended.Version);
            Assert.Equal(ended.Connector.MeterWh, await GetMeterStop(peer, Identity));
            FrameChecks.Check(peer.Events.Where(happened => happened.Identity == Identity));
        }

        private Task<Board> StartBoard(Peer peer, params string[] more)
        {
            return Board.Start(BoardAgainstPeer.CommandLine(peer, Identity).Append("--set").Append("OcppVersions=" + _protocol).Concat(more).ToArray());
        }

        private async Task<OcppRpcPeer> StartPeer(bool needsClientCertificate)
        {
            OcppRpcPeer peer = new OcppRpcPeer(_files, needsClientCertificate, protocols: _protocol);
            await peer.Start();

            return peer;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// A board and a peer. After each test all messages are looked through (<see cref="FrameChecks"/>), and the peer must have
    /// survived.
    /// </summary>
    public abstract class BoardAgainstPeer : IAsyncLifetime
    {
        private protected const string Tag = "04A2B3C4";

        /// <summary>Fast enough for waits of the hardware, slow enough for times that can be compared.</summary>
        private protected const string Brisk = "speed 10";

        /// <summary>
        /// Slow enough that a pause of the machine does not use up the time that a reset leaves for messages, and that no sample of the meter is
        /// on its way by chance just when the link is cut: it would be told again.
        /// </summary>
        private protected const string Unhurried = "speed 1";

        private protected const int SampleSeconds = 60;

        /// <summary>A sample of the meter each half second.</summary>
        private const string Fast = "speed 120";

        private readonly PeerFixture _fixture;
        private Board _board;

        private protected BoardAgainstPeer(PeerFixture fixture)
        {
            _fixture = fixture;
            Identity = fixture.NewIdentity();
        }

        private protected string Identity { get; }

        private protected Peer Peer => _fixture.Peer;

        /// <inheritdoc/>
        public virtual async Task InitializeAsync()
        {
            await _fixture.Start();
        }

        /// <inheritdoc/>
        public async Task DisposeAsync()
        {
            if (_board != null)
            {
                await _board.DisposeAsync();
            }

            FrameChecks.Check(Peer.Events.Where(happened => happened.Identity == Identity));
            Assert.True(_board == null || Peer.IsRunning, Peer.Name + " has ended:\n" + Peer.Tail);
        }

        /// <summary>
        /// Makes the command line of a board that dials a peer and dials again soon after a failure.
        /// </summary>
        /// <param name="peer">Peer.</param>
        /// <param name="identity">Identity.</param>
        /// <returns>Arguments.</returns>
        internal static IEnumerable<string> CommandLine(Peer peer, string identity)
        {
            return new[]
            {
                "--csms", peer.Url, "--id", identity, "--set", "RetryBackOffWaitMinimum=2", "--set", "RetryBackOffRepeatTimes=2",
                "--set", "RetryBackOffRandomRange=0", "--set", "MeterValueSampleInterval=" + SampleSeconds, "--set", "ConnectionTimeOut=600",
            };
        }

        /// <summary>
        /// Starts a board that dials the peer.
        /// </summary>
        /// <param name="more">More of its command line.</param>
        /// <returns>The board.</returns>
        private protected virtual async Task<Board> StartBoard(params string[] more)
        {
            return _board = await Board.Start(CommandLine(Peer, Identity).Concat(more).ToArray());
        }

        private protected static async Task<BoardStatus> BeginCharging(Board board)
        {
            await board.UntilQuiet("Available");
            await board.Do("plug 1");
            await board.UntilQuiet("Preparing");
            await board.Do("tag " + Tag);

            return await board.UntilQuiet("Charging");
        }

        /// <summary>
        /// Lets the car take energy in fast time.
        /// </summary>
        private protected static async Task Charge(Board board, int wattHours)
        {
            long start = (await board.GetStatus()).Connector.MeterWh;
            await board.Do(Fast);
            await board.Until(wattHours + " Wh", status => status.Connector.MeterWh >= start + wattHours);
            await board.Do(Brisk);
        }

        /// <summary>
        /// Waits until the peer has seen a charger come online again.
        /// </summary>
        private protected Task UntilBack()
        {
            return Eventually.True("the connection to be back", () => Task.FromResult(Peer.EventsOf(Identity, "online").Count >= 2), () => Peer.Tail);
        }

        /// <summary>
        /// Waits until the peer has seen the end of a charger's connection.
        /// </summary>
        private protected Task UntilGone()
        {
            return Eventually.True("the end of the connection", () => Task.FromResult(Peer.EventsOf(Identity, "offline").Count > 0), () => Peer.Tail);
        }
    }
}

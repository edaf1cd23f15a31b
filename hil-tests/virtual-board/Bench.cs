// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using OcppChargePoint.HilTests.Support;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// A virtual board in a process of its own, a CSMS in this one, and the hand on the board's buttons.
    /// </summary>
    internal sealed class Bench : IAsyncDisposable
    {
        internal const string Identity = "BENCH1";
        internal const double Patience = BoardConsole.Patience;

        // Waits between dials that a test can afford; the version that these tests speak unless they say otherwise.
        private static readonly string[] s_defaults = { "--ocpp", "1.6", "--set", "RetryBackOffWaitMinimum=1", "--set", "RetryBackOffRandomRange=0" };

        private readonly CsmsServer _server;

        private Bench(CsmsServer server)
        {
            _server = server;
        }

        internal CentralSystem Csms => _server.Central;

        internal ChargePointRecord Record => Csms.ChargePoint(Identity);

        internal string Url => _server.Url;

        internal BoardProcess Board { get; private set; }

        internal BoardConsole Console { get; private set; }

        /// <summary>
        /// Starts a CSMS only.
        /// </summary>
        internal static async Task<Bench> WithCsms(CsmsServerOptions options = null)
        {
            CsmsServer server = new CsmsServer(new CentralSystem(), options);
            await server.Start();
            return new Bench(server);
        }

        /// <summary>
        /// Starts a CSMS and a board that comes online.
        /// </summary>
        internal static async Task<Bench> Online(params string[] options)
        {
            Bench bench = await WithCsms();
            try
            {
                await bench.StartBoard(options);
                await bench.UntilOnline();
                return bench;
            }
            catch
            {
                await bench.DisposeAsync();
                throw;
            }
        }

        /// <summary>
        /// Starts the board, in place of the one that was there.
        /// </summary>
        internal async Task StartBoard(params string[] options)
        {
            StopBoard();
            List<string> all = new List<string> { "--csms", Url, "--id", Identity, "--console", "tcp:0", "--attached" };
            all.AddRange(s_defaults);
            all.AddRange(options);
            Board = BoardProcess.Start(all.ToArray());
            Console = await Board.OpenConsole();
        }

        internal void StopBoard()
        {
            Console?.Dispose();
            Board?.Dispose();
        }

        /// <summary>
        /// Waits until the board has told everything that it has to tell at the start.
        /// </summary>
        internal async Task UntilOnline(int boots = 1)
        {
            await Csms.Until(() => Record.Boots.Count >= boots && Record.IsAccepted, Patience, "BootNotification number " + boots);
            await UntilQuiet();
        }

        internal async Task UntilQuiet()
        {
            await Console.Until(board => (string)board["link"] == "Open" && (string)board["boot"] == "Accepted" && (int)board["waiting"] == 0);
        }

        /// <summary>
        /// Plugs in and shows a tag, and waits for the transaction that begins.
        /// </summary>
        internal async Task<TransactionRecord> BeginCharging(int connectorId, string tag)
        {
            int count = Record.Transactions.Count;
            await Console.Ask("plug " + connectorId);
            await Console.Ask("tag " + tag);
            await Csms.Until(() => Record.Transactions.Count > count, Patience, "StartTransaction");
            await Console.UntilConnector(connectorId, "Charging");
            await UntilQuiet();
            return Record.Transactions.Latest;
        }

        public async ValueTask DisposeAsync()
        {
            StopBoard();
            await _server.DisposeAsync();
        }
    }
}

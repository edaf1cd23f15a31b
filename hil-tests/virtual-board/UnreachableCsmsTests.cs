// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// No CSMS, or one that says nothing. In a class of its own, because it is the patience that is tested.
    /// </summary>
    public sealed class UnreachableCsmsTests
    {
        [Fact]
        public async Task Session_ends_in_time_and_says_why()
        {
            using TcpListener listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            int port = ((IPEndPoint)listener.LocalEndpoint).Port;
            listener.Stop();

            Stopwatch waited = Stopwatch.StartNew();
            using BoardProcess board = BoardProcess.Start("--session", "--csms", "ws://127.0.0.1:" + port + "/ocpp");
            Assert.Equal(1, await board.WaitForExit(40));
            Assert.InRange(waited.Elapsed.TotalSeconds, 0, 30);
            string sentence = Assert.Single(board.Errors);
            Assert.Contains("in vain for the CSMS to accept the charger", sentence, StringComparison.Ordinal);
            Assert.Contains("127.0.0.1:" + port, sentence, StringComparison.Ordinal);
            Assert.Contains(board.Output, one => one.Contains(" Link: next dial in", StringComparison.Ordinal));
        }
    }
}

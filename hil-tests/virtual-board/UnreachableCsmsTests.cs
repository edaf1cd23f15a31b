// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
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
            // Bound, but it does not listen: nobody else can take the port.
            using Socket reserved = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            reserved.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            int port = ((IPEndPoint)reserved.LocalEndPoint).Port;

            using BoardProcess board = BoardProcess.Start("--session", "--csms", "ws://127.0.0.1:" + port + "/ocpp");
            Assert.Equal(1, await board.WaitForExit(SessionSummary.LongestSeconds));
            string sentence = Assert.Single(board.Errors);
            Assert.Contains("in vain for the CSMS to accept the charger", sentence, StringComparison.Ordinal);
            Assert.Contains("127.0.0.1:" + port, sentence, StringComparison.Ordinal);
            Assert.Contains(board.Output, one => one.Contains(" Link: next dial in", StringComparison.Ordinal));
        }
    }
}

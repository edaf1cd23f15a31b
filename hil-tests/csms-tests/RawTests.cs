// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// Misbehaviour below the level of messages, over a real socket.
    /// </summary>
    public sealed class RawTests : ServerTestBase
    {
        [Fact]
        public async Task Fragments_and_long_messages_arrive()
        {
            await using TestChargePoint chargePoint = await Booted();
            chargePoint.On("ClearCache", "{\"status\":\"Accepted\"}");
            chargePoint.On("DataTransfer", "{\"status\":\"Accepted\"}");
            CsmsSession session = Central.Session("CP1");

            PendingCall fragmented = session.Raw.Fragmented("[2,\"f\",\"ClearCache\",{}]", 3);
            PendingCall big = session.Call("DataTransfer", new { vendorId = "v", data = new string('x', 40000) });

            Assert.Equal("Accepted", (await fragmented).Status);
            Assert.Equal("Accepted", (await big).Status);
            Assert.Empty(Central.Violations);
        }

        [Fact]
        public async Task A_binary_message_may_be_answered_with_an_error()
        {
            await using TestChargePoint chargePoint = await Booted();
            CsmsSession session = Central.Session("CP1");

            PendingCall binary = session.Raw.Binary(new byte[] { 1, 2 });
            await chargePoint.Send("[4,\"-1\",\"FormationViolation\",\"\",{}]");

            Assert.Equal("FormationViolation", (await binary).ErrorCode);
            Assert.Empty(Central.Violations);
        }

        [Fact]
        public async Task Text_that_is_not_UTF8_is_noticed_by_the_charge_point()
        {
            await using TestChargePoint chargePoint = await Booted();
            CsmsSession session = Central.Session("CP1");

            _ = session.Raw.Text(new byte[] { 0xFF });
            await Central.Until(() => !session.IsOpen, TestChargePoint.Patience);

            Assert.NotEqual(1000, session.CloseCode);
        }

        [Fact]
        public async Task Pings_are_answered_and_closes_have_their_code()
        {
            await using TestChargePoint chargePoint = await Booted();
            CsmsSession session = Central.Session("CP1");

            session.Raw.Ping(Encoding.ASCII.GetBytes("hello"));
            await Central.Until(() => session.PongsReceived == 1, TestChargePoint.Patience);
            session.Close(4001, "odd");
            await chargePoint.Ended;

            Assert.Equal(4001, (int)chargePoint.Socket.CloseStatus);
            Assert.Equal("odd", chargePoint.Socket.CloseStatusDescription);
            Assert.Contains(session.Record.Frames, frame => frame.Kind == "pong" && frame.Text == "68656C6C6F");
        }

        [Fact]
        public async Task A_cut_link_has_no_close_code()
        {
            await using TestChargePoint chargePoint = await Booted();

            Central.Session("CP1").Abort();
            await chargePoint.Ended;

            Assert.Null(chargePoint.Socket.CloseStatus);
            Assert.Equal(WebSocketState.Aborted, chargePoint.Socket.State);
        }

        [Fact]
        public async Task A_frozen_link_stays_open_and_says_nothing()
        {
            await using TestChargePoint chargePoint = await Booted();
            CsmsSession session = Central.Session("CP1");
            session.Raw.Freeze();

            Task heartbeat = chargePoint.Call("Heartbeat", "{}");

            // Another link works all the time.
            await using TestChargePoint other = await Booted("CP2");
            for (int count = 0; count < 20; count++)
            {
                await other.Call("Heartbeat", "{}");
            }

            Assert.False(heartbeat.IsCompleted);
            Assert.Equal(WebSocketState.Open, chargePoint.Socket.State);
            Assert.Empty(session.Record.Heartbeats);
            session.Raw.Thaw();
            await heartbeat;
        }

        [Fact]
        public async Task A_charge_point_that_vanishes_is_noticed()
        {
            TestChargePoint chargePoint = await Booted();
            CsmsSession session = Central.Session("CP1");

            chargePoint.Socket.Abort();
            await Central.Until(() => !session.IsOpen, TestChargePoint.Patience);
            await chargePoint.DisposeAsync();

            Assert.Equal(1006, session.CloseCode);
            Assert.Equal(1006, session.Record.Connections.Single().CloseCode);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text.Json.Nodes;
using OcppChargePoint.Csms;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// The door without sockets: nothing happens but in the test's own calls.
    /// </summary>
    public sealed class VirtualTimeTests
    {
        [Fact]
        public void A_day_of_heartbeats_takes_no_time()
        {
            VirtualStation station = new VirtualStation();
            station.Boot();

            for (int count = 0; count < 288; count++)
            {
                station.Advance(300);
                station.Call("Heartbeat");
            }

            ChargePointRecord record = station.Central.ChargePoint("CP1");
            Assert.Equal(288, record.Heartbeats.Count);
            Assert.Equal(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero), record.Heartbeats.Latest);
            Assert.Empty(station.Violations);
        }

        [Fact]
        public void Answers_come_when_their_delay_is_over()
        {
            VirtualStation station = new VirtualStation();
            station.Central.On("BootNotification").Delay(90);

            Assert.Null(station.Boot());
            station.Advance(89.9);
            Assert.Null(station.Sent());
            station.Advance(0.2);

            Assert.Equal("2026-11-20T12:01:30.000Z", (string)station.Sent()[2]["currentTime"]);
            Assert.True(station.Session.Record.IsAccepted);
        }

        [Fact]
        public void Calls_end_with_an_answer_a_timeout_or_the_link()
        {
            VirtualStation station = new VirtualStation();
            station.Boot();

            PendingCall answered = station.Session.Call("Reset", new JsonObject { ["type"] = "Soft" }, 60, "a");
            PendingCall late = station.Session.Call("ClearCache", "{}", 60, "b");
            station.Advance(10);
            station.Session.ReceiveText("[3,\"a\",{\"status\":\"Rejected\"}]");
            station.Advance(60);
            station.Session.ReceiveText("[3,\"b\",{\"status\":\"Accepted\"}]");
            PendingCall lost = station.Session.Call("ClearCache");
            station.Session.LinkClosed(1006, null);

            Assert.Equal("Rejected", answered.Answer.Status);
            Assert.Equal(TimeSpan.FromSeconds(10), answered.Answer.Latency);
            Assert.Equal(AnswerKind.Timeout, late.Answer.Kind);
            Assert.Equal(AnswerKind.LinkLost, lost.Answer.Kind);
            Assert.Empty(station.Violations);
        }

        [Fact]
        public void Expectations_are_polled()
        {
            VirtualStation station = new VirtualStation();
            Expectation boot = station.Central.Expect("BootNotification");
            Expectation heartbeat = station.Central.Expect("Heartbeat");

            station.Boot();

            Assert.True(boot.IsMet);
            Assert.Equal("Acme", boot.Call.Text("chargePointVendor"));
            Assert.False(heartbeat.IsMet);
            station.Call("Heartbeat");
            Assert.True(heartbeat.IsMet);
        }

        [Fact]
        public void What_came_before_can_be_forgotten()
        {
            VirtualStation station = new VirtualStation();
            station.Boot();
            station.Call("Heartbeat");

            station.Central.ForgetUnexpected();

            Assert.False(station.Central.Expect("Heartbeat").IsMet);
        }

        [Fact]
        public void The_link_is_closed_and_cut()
        {
            VirtualStation station = new VirtualStation();
            MemoryLink first = station.Link;

            station.Session.Close(1001, "going");
            station.Connect();
            station.Session.Abort();

            Assert.Equal(1001, first.CloseCode);
            Assert.Equal("going", first.CloseReason);
            Assert.True(station.Link.IsClosed);
            Assert.Equal(1006, station.Link.CloseCode);
            Assert.Throws<NotSupportedException>(() => station.Session.Raw);
        }

        [Fact]
        public void Frames_are_logged_as_they_pass()
        {
            VirtualStation station = new VirtualStation();
            FrameRecord logged = null;
            station.Central.FrameLogged += frame => logged = frame;

            station.Boot();

            Assert.Equal(FrameDirection.ToChargePoint, logged.Direction);
            Assert.Equal(
                "12:00:00.000 CP1 < [3,\"v1\",{\"status\":\"Accepted\",\"currentTime\":\"2026-11-20T12:00:00.000Z\",\"interval\":300}]",
                logged.ToString());
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.Linq;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// Rules and expectations, over a real socket.
    /// </summary>
    public sealed class ScriptTests : ServerTestBase
    {
        private const string Available = "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\"}";
        private const string Preparing = "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Preparing\"}";

        [Fact]
        public async Task Rules_answer_in_their_order_until_they_are_used_up()
        {
            Central.On("BootNotification").Reply(new { status = "Pending", interval = 60, currentTime = Central.TimeText }).Times(1);
            Central.On("BootNotification").ReplyError("InternalError", "busy", new { load = 9 }).Times(1);
            await using TestChargePoint chargePoint = await Connected();

            JsonArray first = await chargePoint.Boot();
            JsonArray second = await chargePoint.Boot();
            JsonArray third = await chargePoint.Boot();

            Assert.Equal("Pending", (string)first[2]["status"]);
            Assert.Equal("[4,\"m2\",\"InternalError\",\"busy\",{\"load\":9}]", second.ToJsonString());
            Assert.Equal("Accepted", (string)third[2]["status"]);
            Assert.Equal(new[] { "Pending", null, "Accepted" }, Central.ChargePoint("CP1").Boots.Select(boot => boot.AnsweredStatus));
            Assert.Contains("repeated before its interval", Assert.Single(Central.Violations));
        }

        [Fact]
        public async Task Rules_choose_their_calls()
        {
            await using TestChargePoint one = await Booted("CP1");
            await using TestChargePoint two = await Booted("CP2");
            Central.On("Authorize").From("CP2").ReplyError("GenericError");
            Central.On("Authorize").When(call => call.Text("idTag") == "A").Reply(call => new { idTagInfo = new { status = "Expired" } });
            AnswerRule third = Central.On("Heartbeat").After(1).Times(1).Reply("{\"currentTime\":\"1970-01-01T00:00:00Z\"}");

            Assert.Equal(4, (int)(await two.Call("Authorize", "{\"idTag\":\"A\"}"))[0]);
            Assert.Equal("Expired", (string)(await one.Call("Authorize", "{\"idTag\":\"A\"}"))[2]["idTagInfo"]["status"]);
            Assert.Equal("Accepted", (string)(await one.Call("Authorize", "{\"idTag\":\"B\"}"))[2]["idTagInfo"]["status"]);
            Assert.StartsWith("20", (string)(await one.Call("Heartbeat", "{}"))[2]["currentTime"]);
            Assert.StartsWith("1970", (string)(await one.Call("Heartbeat", "{}"))[2]["currentTime"]);
            Assert.StartsWith("20", (string)(await one.Call("Heartbeat", "{}"))[2]["currentTime"]);
            Assert.Equal(1, third.Hits);
            Central.Off("Authorize");
            Assert.Equal(3, (int)(await two.Call("Authorize", "{\"idTag\":\"A\"}"))[0]);
        }

        [Fact]
        public async Task Answers_are_late_silent_spoilt_or_altered()
        {
            await using TestChargePoint chargePoint = await Booted();
            Central.ShortestCallTimeout = 0;
            Central.On("Heartbeat").Delay(0.2).Times(1);
            Central.On("Heartbeat").Silence().Times(1);
            Central.On("Heartbeat").Malform(frame => frame.Replace("[3,", "[7,", StringComparison.Ordinal)).Times(1);
            Central.On("Heartbeat").Malform("[3,\"{id}\"").Times(1);
            Central.On("Heartbeat").Alter(payload => payload["extra"] = 1).Times(1);

            Stopwatch waited = Stopwatch.StartNew();
            await chargePoint.Call("Heartbeat", "{}");
            Assert.True(waited.Elapsed > TimeSpan.FromMilliseconds(150), waited.Elapsed.ToString());

            Task<JsonArray> silent = chargePoint.Expect("silent");
            await chargePoint.Send("[2,\"silent\",\"Heartbeat\",{}]");
            JsonArray spoilt = await chargePoint.Call("Heartbeat", "{}");
            await chargePoint.Send("[2,\"cut\",\"Heartbeat\",{}]");
            JsonArray altered = await chargePoint.Call("Heartbeat", "{}");

            Assert.False(silent.IsCompleted);
            Assert.Equal(7, (int)spoilt[0]);
            Assert.Equal(1, (int)altered[2]["extra"]);
            Assert.Contains(Central.ChargePoint("CP1").Frames, frame => frame.Text == "[3,\"cut\"");
            Assert.Empty(Central.Violations);
        }

        [Fact]
        public async Task A_rule_cuts_or_closes_the_link()
        {
            Central.On("Heartbeat").Abort().Times(1);
            Central.On("Heartbeat").Close(1001, "going").Times(1);
            await using TestChargePoint cut = await Booted("CP1");
            await using TestChargePoint closed = await Booted("CP2");

            await cut.Send("[2,\"a\",\"Heartbeat\",{}]");
            await cut.Ended;
            await closed.Send("[2,\"a\",\"Heartbeat\",{}]");
            await closed.Ended;

            Assert.Null(cut.Socket.CloseStatus);
            Assert.Equal(1006, Central.ChargePoint("CP1").Connections.Latest.CloseCode);
            Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, closed.Socket.CloseStatus);
        }

        [Fact]
        public async Task A_script_that_fails_is_reported_and_answered()
        {
            await using TestChargePoint chargePoint = await Booted();
            Central.On("Heartbeat").Reply(call => throw new InvalidOperationException("oops"));

            JsonArray answer = await chargePoint.Call("Heartbeat", "{}");

            Assert.Equal("InternalError", (string)answer[2]);
            Assert.Contains("oops", Assert.Single(Central.Violations));
        }

        [Fact]
        public async Task Expectations_follow_the_order_of_the_calls()
        {
            await using TestChargePoint chargePoint = await Booted();
            await chargePoint.Call("StatusNotification", Available);
            await chargePoint.Call("StatusNotification", Preparing);
            await chargePoint.Call("StatusNotification", Available.Replace("\"connectorId\":1", "\"connectorId\":2", StringComparison.Ordinal));

            await Central.Expect("BootNotification").Within(TestChargePoint.Patience);
            await Central.Expect("StatusNotification", call => call.Text("status") == "Preparing").Within(TestChargePoint.Patience);
            IncomingCall available = await Central.Expect("StatusNotification", call => call.Text("status") == "Available").Within(TestChargePoint.Patience);
            Assert.Equal(2, available.Integer("connectorId"));

            Task<IncomingCall> later = Central.Expect("Heartbeat").Within(TestChargePoint.Patience);
            await chargePoint.Call("Heartbeat", "{}");
            Assert.Equal("CP1", (await later).Identity);
        }

        [Fact]
        public async Task An_expectation_that_fails_says_what_came_instead()
        {
            await using TestChargePoint chargePoint = await Booted();
            await Central.Expect("BootNotification").Within(TestChargePoint.Patience);
            await chargePoint.Call("StatusNotification", Available);

            ExpectationException fault = await Assert.ThrowsAsync<ExpectationException>(() => Central.Expect("Heartbeat").Within(0.1));

            Assert.Equal(
                "No Heartbeat matching the script within 0.1 s. Calls that the script did not expect: StatusNotification " + Available,
                fault.Message);
        }

        [Fact]
        public async Task A_condition_that_throws_fails_the_script_and_not_the_connection()
        {
            await using TestChargePoint chargePoint = await Booted();
            Task<IncomingCall> expected = Central.Expect("Heartbeat", call => call.Text("x").Length > 0).Within(TestChargePoint.Patience);
            Task awaited = Central.Until(() => Central.ChargePoint("CP1").Heartbeats.Count > 0 ? throw new ArgumentException() : false, TestChargePoint.Patience);

            await chargePoint.Call("Heartbeat", "{}");

            Assert.Contains("NullReference", (await Assert.ThrowsAsync<ExpectationException>(() => expected)).Message);
            await Assert.ThrowsAsync<ArgumentException>(() => awaited);
            await chargePoint.Call("Heartbeat", "{}");
        }

        [Fact]
        public async Task A_script_waits_for_anything()
        {
            Task<CsmsSession> connected = Central.WaitForSession("CP1", TestChargePoint.Patience);
            Task booted = Central.Until(() => Central.ChargePoint("CP1").IsAccepted, TestChargePoint.Patience);
            await using TestChargePoint chargePoint = await Booted();

            Assert.Same(Central.Session("CP1"), await connected);
            await booted;
            ExpectationException fault = await Assert.ThrowsAsync<ExpectationException>(() => Central.WaitForSession("CP9", 0.05));
            Assert.Contains("a connection of CP9", fault.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task Ids_and_times_can_be_odd()
        {
            int id = 41;
            Central.NewMessageId = () => (++id).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Central.FormatTime = time => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff+00:00", System.Globalization.CultureInfo.InvariantCulture);
            await using TestChargePoint chargePoint = await Booted();
            chargePoint.On("ClearCache", "{\"status\":\"Accepted\"}");

            CallAnswer answer = await Central.Session("CP1").Call("ClearCache");

            Assert.Equal("42", answer.MessageId);
            Assert.Contains(Central.ChargePoint("CP1").Frames, frame => frame.Text.Contains("+00:00\"", StringComparison.Ordinal));
        }
    }
}

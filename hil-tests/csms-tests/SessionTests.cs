// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// An ordinary charging session over a real socket, and what is left of it in the record.
    /// </summary>
    public sealed class SessionTests : ServerTestBase
    {
        private const string Start = "{\"connectorId\":1,\"idTag\":\"TAG\",\"meterStart\":100,\"timestamp\":\"2026-11-20T10:00:00Z\"}";

        [Fact]
        public async Task A_whole_session_is_answered_and_recorded()
        {
            await using TestChargePoint chargePoint = await Connected();

            JsonArray boot = await chargePoint.Boot();
            await chargePoint.Call("StatusNotification", "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\"}");
            await chargePoint.Call("Heartbeat", "{}");
            JsonArray authorize = await chargePoint.Call("Authorize", "{\"idTag\":\"TAG\"}");
            JsonArray start = await chargePoint.Call("StartTransaction", Start);
            int id = (int)start[2]["transactionId"];
            await chargePoint.Call(
                "MeterValues",
                "{\"connectorId\":1,\"transactionId\":" + id + ",\"meterValue\":[{\"timestamp\":\"2026-11-20T10:10:00Z\","
                + "\"sampledValue\":[{\"value\":\"600\"},{\"value\":\"7200.5\",\"measurand\":\"Power.Active.Import\",\"unit\":\"W\"}]}]}");
            await chargePoint.Call(
                "StopTransaction",
                "{\"transactionId\":" + id + ",\"idTag\":\"TAG\",\"meterStop\":1100,\"timestamp\":\"2026-11-20T11:00:00Z\","
                + "\"transactionData\":[{\"timestamp\":\"2026-11-20T11:00:00Z\",\"sampledValue\":[{\"value\":\"1100\","
                + "\"context\":\"Transaction.End\"}]}]}");

            Assert.Equal("Accepted", (string)boot[2]["status"]);
            Assert.Equal(300, (int)boot[2]["interval"]);
            Assert.Equal("Accepted", (string)authorize[2]["idTagInfo"]["status"]);
            ChargePointRecord record = Central.ChargePoint("CP1");
            Assert.Equal("Acme", record.Boots.Latest.Vendor);
            Assert.Equal("Available", record.StatusOf(1));
            Assert.Single(record.Heartbeats);
            Assert.Equal("Accepted", record.Authorizations.Latest.AnsweredStatus);
            TransactionRecord transaction = Assert.Single(record.Transactions);
            Assert.Equal(1000, transaction.EnergyWh);
            Assert.Equal("Local", transaction.Reason);
            Assert.Equal("TAG", transaction.StopIdTag);
            Assert.False(transaction.IsOpen);
            Assert.Equal(2, transaction.MeterValues.Count);
            Assert.Equal(7200.5m, transaction.MeterValues[0].Values[1].Number);
            Assert.True(transaction.MeterValues[1].IsTransactionData);
            Assert.Equal(14, record.Frames.Count(frame => frame.Kind == "text"));
            Assert.Empty(Central.Violations);
        }

        [Fact]
        public async Task Calls_to_the_charge_point_are_answered_in_any_order()
        {
            await using TestChargePoint chargePoint = await Booted();
            chargePoint.On("Reset", "{\"status\":\"Accepted\"}");
            chargePoint.OnRaw("ClearCache", id => "[4,\"" + id + "\",\"NotSupported\",\"no cache\",{}]");
            CsmsSession session = Central.Session("CP1");

            PendingCall silent = session.Call("GetConfiguration", new { key = new[] { "A" } }, timeoutSeconds: 0.3);
            PendingCall reset = session.Call("Reset", new { type = "Soft" }, messageId: "7");
            PendingCall clear = session.Call("ClearCache");

            Assert.Equal("Accepted", (await reset).Status);
            Assert.Equal("7", (await reset).MessageId);
            Assert.Equal("NotSupported", (await clear).ErrorCode);
            Assert.Equal(AnswerKind.Timeout, (await silent).Kind);
            Assert.Empty(Central.Violations);
        }

        [Fact]
        public async Task The_end_of_a_link_ends_its_calls()
        {
            await using TestChargePoint chargePoint = await Booted();
            CsmsSession session = Central.Session("CP1");
            PendingCall call = session.Call("Reset", new { type = "Hard" });

            await chargePoint.Close();

            Assert.Equal(AnswerKind.LinkLost, (await call).Kind);
            Assert.False(session.IsOpen);
            Assert.Equal(1000, session.CloseCode);
            Assert.Equal(AnswerKind.LinkLost, (await session.Call("Reset")).Kind);
            Assert.Null(Central.Session("CP1"));
        }

        [Fact]
        public async Task A_repeated_start_and_stop_are_billed_once()
        {
            await using TestChargePoint chargePoint = await Booted();
            Central.On("StartTransaction").Silence().Times(1);
            Central.ShortestCallTimeout = 0;

            await chargePoint.Send("[2,\"lost\",\"StartTransaction\"," + Start + "]");
            JsonArray start = await chargePoint.Call("StartTransaction", Start.Replace("10:00:00Z", "11:00:00+01:00"));
            string stop = "{\"transactionId\":" + start[2]["transactionId"] + ",\"meterStop\":200,\"timestamp\":\"2026-11-20T11:00:00Z\"}";
            await chargePoint.Call("StopTransaction", stop);
            await chargePoint.Call("StopTransaction", stop);

            TransactionRecord transaction = Assert.Single(Central.ChargePoint("CP1").Transactions);
            Assert.Equal(1, transaction.StartDuplicates);
            Assert.Equal(1, transaction.StopDuplicates);
            Assert.Equal(100, transaction.EnergyWh);
            Assert.Contains("delivered and answered over this connection before", Assert.Single(Central.Violations));
        }

        [Fact]
        public async Task Tags_have_the_status_of_the_list()
        {
            await using TestChargePoint chargePoint = await Booted();
            Central.Tokens.Set("CHILD", "Accepted", "PARENT", new System.DateTimeOffset(2030, 1, 1, 0, 0, 0, System.TimeSpan.Zero));
            Central.Tokens.Set("BAD", "Blocked");
            Central.Tokens.DefaultStatus = "Invalid";

            JsonArray child = await chargePoint.Call("Authorize", "{\"idTag\":\"child\"}");
            JsonArray bad = await chargePoint.Call("Authorize", "{\"idTag\":\"BAD\"}");
            JsonArray other = await chargePoint.Call("Authorize", "{\"idTag\":\"OTHER\"}");

            Assert.Equal("PARENT", (string)child[2]["idTagInfo"]["parentIdTag"]);
            Assert.Equal("2030-01-01T00:00:00.000Z", (string)child[2]["idTagInfo"]["expiryDate"]);
            Assert.Equal("Blocked", (string)bad[2]["idTagInfo"]["status"]);
            Assert.Equal("Invalid", (string)other[2]["idTagInfo"]["status"]);
        }
    }
}

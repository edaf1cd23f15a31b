// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Peers
{
    /// <summary>
    /// What existing CSMS software of OCPP 2.0.1 does differently, each survived.
    /// </summary>
    [Feature("Quirks of existing CSMS software of OCPP 2.0.1", "OCPP 2.0.1 Part 4; measured at ocpp-rpc, ocpp-ws-io, CitrineOS, OCPP.Core, blokcert, anl and others")]
    public sealed class PeerQuirk201Tests : Scenario201
    {
        [Fact]
        public void CustomData_and_unknown_fields_in_every_answer_and_call()
        {
            Build201();
            Csms.Schemas = null;
            Csms.On(null).Alter(payload => Extend(payload));
            PowerOn();
            ExpectStatus201("Available");
            EventTransactionRecord transaction = Charge201();

            Ask("TriggerMessage", new { requestedMessage = "Heartbeat", customData = new { vendorId = "x" } }, "Accepted");
            Expect("Heartbeat");
            Ask("RequestStopTransaction", new { transactionId = transaction.TransactionId, customData = new { vendorId = "x", more = new[] { 1 } } }, "Accepted");

            ExpectEvent("Ended", "RemoteStop");
        }

        [Theory]
        [InlineData("yyyy-MM-ddTHH:mm:ss.fffffff+00:00", 0)]
        [InlineData("yyyy-MM-ddTHH:mm:ss.fffffffZ", 0)]
        [InlineData("yyyy-MM-ddTHH:mm:ssZ", 0)]
        [InlineData("yyyy-MM-ddTHH:mm:ss.f+02:00", 2)]
        public void Times_with_seven_decimals_and_offsets(string format, int hours)
        {
            Build201();
            Csms.On(null).Alter(payload =>
            {
                if (payload["currentTime"] != null)
                {
                    payload["currentTime"] = Bench.Time.AddHours(hours).UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
                }
            });
            PowerOn();

            IncomingCall status = ExpectStatus201("Available");

            Assert.Equal(0, (status.Timestamp("timestamp").Value - status.Time).TotalSeconds, 1);
            Assert.InRange(Math.Abs(Bench.Clock.UtcMilliseconds - Bench.Time.ToUnixTimeMilliseconds()), 0, 1000);
        }

        [Fact]
        public void Unlock_of_connector_zero_is_an_unknown_connector()
        {
            Boot201(sockets: true);

            Ask("UnlockConnector", new { evseId = 1, connectorId = 0 }, "UnknownConnector");
            Ask("UnlockConnector", new { evseId = 0, connectorId = 0 }, "UnknownConnector");
        }

        [Fact]
        public void Peer_that_is_silent_on_long_ids_hears_none()
        {
            Build201();
            AnswerRule silence = Csms.On(null).When(call => call.MessageId.Length > 36).Silence();
            PowerOn();
            ExpectStatus201("Available");
            Charge201();
            Tag(Alice);
            ExpectEvent("Ended");

            Assert.Equal(0, silence.Hits);
        }

        [Fact]
        public void Transaction_events_answered_with_nothing()
        {
            Boot201();
            Csms.On("TransactionEvent").Reply(new { });

            EventTransactionRecord transaction = Charge201();
            Advance(130);
            Tag(Alice);

            ExpectEvent("Ended");
            Assert.Empty(transaction.MissingSequenceNumbers);
            Assert.Equal(0, transaction.Duplicates);
        }

        [Theory]
        [InlineData("Unknown")]
        [InlineData("Invalid")]
        [InlineData("NoCredit")]
        [InlineData("NotAtThisTime")]
        public void Unknown_tag_gets_no_energy(string status)
        {
            Boot201();
            Csms.On("Authorize").Reply(new { idTokenInfo = new { status } }).Times(1);

            Plug();
            Tag(Alice);

            ExpectNone("TransactionEvent", 10);
            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void Charging_profiles_are_asked_for_after_a_remote_start()
        {
            Boot201();
            Plug();
            Ask("RequestStartTransaction", new { remoteStartId = 5, evseId = 1, idToken = new { idToken = Alice, type = "ISO14443" } }, "Accepted");

            CallAnswer answer = Ask("GetChargingProfiles", new { requestId = 1, evseId = 1, chargingProfile = new { chargingProfilePurpose = "TxProfile" } });

            Assert.NotEqual(AnswerKind.Timeout, answer.Kind);
            Assert.Equal(5, ExpectEvent("Started").Integer("transactionInfo.remoteStartId"));
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Watch.MayLoseEnergy = true;
        }

        [Theory]
        [InlineData("ProtocolError")]
        [InlineData("NotImplemented")]
        [InlineData("NotSupported")]
        [InlineData("InternalError")]
        [InlineData("FormatViolation")]
        [InlineData("OccurenceConstraintViolation")]
        [InlineData("SomethingOfItsOwn")]
        public void Action_that_the_peer_does_not_know_is_not_repeated(string code)
        {
            Build201();
            Csms.On("SecurityEventNotification").ReplyError(code);
            Csms.On("StatusNotification").ReplyError(code).Times(1);
            PowerOn();
            Expect("SecurityEventNotification");
            Advance(120);

            Assert.Equal(1, Count("SecurityEventNotification"));
            Assert.Equal(1, Count("StatusNotification"));
            Charge201();
            Assert.Single(Record.Connections);
        }

        [Fact]
        public void Empty_fields_written_out_as_null_in_answers()
        {
            Build201();
            Csms.Schemas = null;
            Csms.On("BootNotification").Alter(payload => payload["statusInfo"] = null);
            Csms.On("Authorize").Alter(payload =>
            {
                payload["certificateStatus"] = null;
                payload["idTokenInfo"]["groupIdToken"] = null;
                payload["idTokenInfo"]["cacheExpiryDateTime"] = null;
                payload["idTokenInfo"]["evseId"] = null;
            });
            Csms.On("TransactionEvent").Reply(JsonNode.Parse("{\"totalCost\":null,\"idTokenInfo\":null,\"chargingPriority\":null}"));
            PowerOn();
            ExpectStatus201("Available");

            Charge201();

            Tag(Alice);
            ExpectEvent("Ended");
        }

        [Fact]
        public void Empty_fields_written_out_as_null_in_calls()
        {
            Boot201();
            Csms.Schemas = null;
            Plug();

            Ask("TriggerMessage", JsonNode.Parse("{\"requestedMessage\":\"Heartbeat\",\"evse\":null,\"customData\":null}"), "Accepted");
            Ask("RequestStartTransaction", JsonNode.Parse("{\"remoteStartId\":1,\"evseId\":1,\"idToken\":{\"idToken\":\"04A2B3C4\",\"type\":\"ISO14443\",\"additionalInfo\":null},\"groupIdToken\":null,\"chargingProfile\":null}"), "Accepted");

            ExpectEvent("Started");
            Assert.Equal("TypeConstraintViolation", Ask("Reset", JsonNode.Parse("{\"type\":null,\"evseId\":1}")).ErrorCode);
        }

        [Fact]
        public void Cost_as_a_text_and_an_expiry_that_cannot_be_read_do_not_spoil_the_answer_to_an_event()
        {
            Boot201();
            Csms.Schemas = null;
            Csms.On("TransactionEvent").Reply(JsonNode.Parse("{\"totalCost\":\"0.00\",\"chargingPriority\":99,\"idTokenInfo\":{\"status\":\"Accepted\",\"cacheExpiryDateTime\":\"\"}}"));

            Charge201();

            Assert.Single(Record.CallsOf("TransactionEvent"), call => call.Text("eventType") == "Started");
        }

        [Theory]
        [InlineData(SecondConnectionReaction.AbortOld)]
        [InlineData(SecondConnectionReaction.CloseOld)]
        [InlineData(SecondConnectionReaction.KeepBoth)]
        [InlineData(SecondConnectionReaction.CloseNew)]
        [InlineData(SecondConnectionReaction.InternalServerError500)]
        public void Second_connection_with_the_same_id(SecondConnectionReaction reaction)
        {
            Boot201(settings: "WebSocketPingInterval=10");
            Csms.Admission.SecondConnection = reaction;
            EventTransactionRecord transaction = Charge201();
            CsmsSession old = Session;

            Bench.Network.IsBlackHole = true;
            int dials = Bench.Network.Dials;
            Reach(() => Bench.Network.Dials > dials, "a new dial", 60);
            Bench.Network.IsBlackHole = false;
            Advance(60);
            old.Abort();
            Reach(() => Csms.Session(Bench.Identity) is CsmsSession now && now != old && Bench.ChargePoint.Connection.Version != null, "a connection", 300);

            Assert.True(Hardware().Contactor.IsClosed);
            Tag(Alice);
            Assert.Equal(transaction.TransactionId, ExpectEvent("Ended", within: 100).Text("transactionInfo.transactionId"));
            Assert.Single(Record.Boots);
        }

        [Fact]
        public void Many_calls_at_once_are_all_answered()
        {
            Boot201();

            List<PendingCall> calls = new List<PendingCall>();
            for (int index = 0; index < 20; index++)
            {
                calls.Add(Session.Call("GetVariables", new { getVariableData = new[] { Name("OCPPCommCtrlr.OfflineThreshold") } }));
                calls.Add(Session.Call("TriggerMessage", new { requestedMessage = "Heartbeat" }));
            }

            Reach(() => calls.All(call => call.IsDone), "all answers");
            Assert.All(calls, call => Assert.Equal(AnswerKind.Result, call.Answer.Kind));
            Reach(() => Bench.ChargePoint.Queue.Count == 0, "nothing waiting");
        }

        private static void Extend(JsonObject payload)
        {
            foreach (JsonObject part in payload.Select(field => field.Value).OfType<JsonObject>().Append(payload).ToArray())
            {
                part["customData"] = new JsonObject { ["vendorId"] = "x", ["list"] = new JsonArray(1, "2", new JsonObject()) };
                part["more"] = null;
            }
        }
    }
}

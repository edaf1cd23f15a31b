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
    /// What existing CSMS software does differently, each survived.
    /// </summary>
    [Feature("Quirks of existing CSMS software", "OCPP-J 1.6 sections 3 and 4; measured at ten peers")]
    public sealed class PeerQuirkTests : Scenario
    {
        [Theory]
        [InlineData(SecondConnectionReaction.AbortOld)]
        [InlineData(SecondConnectionReaction.CloseOld)]
        [InlineData(SecondConnectionReaction.KeepBoth)]
        [InlineData(SecondConnectionReaction.CloseNew)]
        [InlineData(SecondConnectionReaction.InternalServerError500)]
        public void Second_connection_with_the_same_id(SecondConnectionReaction reaction)
        {
            // The charge point has lost its link; the CSMS has not noticed and sees a second connection.
            Boot();
            Csms.Admission.SecondConnection = reaction;
            Configure("WebSocketPingInterval", "10");
            TransactionRecord transaction = Charge();
            CsmsSession old = Session;

            Bench.Network.IsBlackHole = true;
            int dials = Bench.Network.Dials;
            Reach(() => Bench.Network.Dials > dials, "a new dial", 60);
            Bench.Network.IsBlackHole = false;
            Advance(60);
            old.Abort();
            Reach(() => Csms.Session(Bench.Identity) is CsmsSession now && now != old && Bench.ChargePoint.Connection.Version != null, "a connection", 300);

            Assert.True(Hardware().Contactor.IsClosed);
            Ask("TriggerMessage", new { requestedMessage = "Heartbeat" }, "Accepted");
            Tag(Alice);
            Assert.Equal(transaction.TransactionId, Expect("StopTransaction").Integer("transactionId"));
            Assert.Single(Record.Boots);
        }

        [Fact]
        public void Second_connection_that_is_refused_is_dialled_with_growing_waits()
        {
            Boot();
            Configure("RetryBackOffRandomRange", "0");
            Csms.Admission.SecondConnection = SecondConnectionReaction.CloseNew;
            Configure("WebSocketPingInterval", "10");
            Advance(1);
            Bench.Network.IsBlackHole = true;
            int dials = Bench.Network.Dials;
            Reach(() => Bench.Network.Dials > dials, "a new dial", 60);
            Bench.Network.IsBlackHole = false;
            dials = Bench.Network.Dials;

            Advance(300);

            // 3, 6, 12, 24, 48, 96, 96 seconds.
            Assert.InRange(Bench.Network.Dials - dials, 4, 7);
        }

        [Theory]
        [InlineData(NoSubprotocolReaction.AcceptAndClose)]
        [InlineData(NoSubprotocolReaction.BadRequest400)]
        public void CSMS_that_refuses_our_version_is_dialled_again_until_it_takes_it(NoSubprotocolReaction reaction)
        {
            Build();
            Csms.Admission.Subprotocols = new[] { "ocpp2.0.1" };
            Csms.Admission.NoSubprotocol = reaction;
            PowerOn();
            Advance(100);
            Assert.Empty(Record.Calls);
            Assert.InRange(Bench.Network.Dials, 3, 10);
            Assert.False(string.IsNullOrEmpty(Bench.ChargePoint.Connection.LastProblem));

            Csms.Admission.Subprotocols = new[] { "ocpp1.6" };

            Expect("BootNotification", within: 300);
        }

        [Theory]
        [InlineData(NoSubprotocolReaction.AcceptWithout)]
        [InlineData(NoSubprotocolReaction.SelectOffered)]
        public void CSMS_that_does_not_name_a_version_is_taken_at_its_word(NoSubprotocolReaction reaction)
        {
            Build();
            Csms.Admission.Subprotocols = new[] { "something else" };
            Csms.Admission.NoSubprotocol = reaction;

            PowerOn();

            Expect("BootNotification");
            ExpectStatus(1, "Available");
            Charge();
        }

        [Fact]
        public void CSMS_that_selects_a_version_that_was_not_offered_is_left()
        {
            Build();
            Csms.OnConnect().Select("ocpp2.0.1").Times(1);

            PowerOn();
            Advance(0.5);

            Assert.Empty(Record.Calls);
            Expect("BootNotification", within: 30);
        }

        [Theory]
        [InlineData(WrongPasswordReaction.Unauthorized401)]
        [InlineData(WrongPasswordReaction.AcceptAndAbort)]
        [InlineData(WrongPasswordReaction.AcceptAndClose)]
        public void Wrong_password_is_tried_with_growing_waits_and_told(WrongPasswordReaction reaction)
        {
            Build(settings: new[] { "AuthorizationKey=hunter2", "RetryBackOffRandomRange=0" });
            Csms.Admission.SetPassword(Bench.Identity, "swordfish");
            Csms.Admission.WrongPassword = reaction;

            PowerOn();
            Advance(300);

            // At 0, 3, 9, 21, 45, 93, 189, 285 seconds.
            Assert.InRange(Bench.Network.Dials, 7, 8);
            Assert.DoesNotContain(Record.Calls, call => call.Answer != null);
            Assert.DoesNotContain(Bench.Lines, line => line.Contains("hunter2", StringComparison.Ordinal) || line.Contains("swordfish", StringComparison.Ordinal));
            Bench.Apply("AuthorizationKey", "swordfish");
            ExpectStatus(1, "Available", 200);
        }

        [Theory]
        [InlineData("secret")]
        [InlineData("with:colon and blanks")]
        [InlineData("\u00FCml\u00E4ut \u20AC")]
        public void Password_of_any_characters_is_sent_as_it_is(string password)
        {
            Build(settings: "AuthorizationKey=" + password);
            Csms.Admission.RequirePassword = true;
            Csms.Admission.SetPassword(Bench.Identity, password);

            PowerOn();

            ExpectStatus(1, "Available");
        }

        [Theory]
        [InlineData("decimal")]
        [InlineData("hex")]
        [InlineData("uuid")]
        [InlineData("one letter")]
        [InlineData("36 characters")]
        [InlineData("strange")]
        public void Message_ids_of_any_form(string form)
        {
            int id = 0;
            Csms.NewMessageId = () =>
            {
                id++;
                return form switch
                {
                    "decimal" => id.ToString(CultureInfo.InvariantCulture),
                    "hex" => id.ToString("x32", CultureInfo.InvariantCulture),
                    "uuid" => new Guid(id, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString(),
                    "one letter" => ((char)('a' + id)).ToString(),
                    "36 characters" => id.ToString("d36", CultureInfo.InvariantCulture),
                    _ => "\"\\/\u00E9\uD83D\uDE00<>&' " + id,
                };
            };
            PowerOn();
            ExpectStatus(1, "Available");

            Ask("ClearCache", null, "Accepted");
            Configure("HeartbeatInterval", "60");
            Ask("ChangeAvailability", new { connectorId = 1, type = "Operative" }, "Accepted");
        }

        [Theory]
        [InlineData("yyyy-MM-ddTHH:mm:ss.fffffff+00:00", 0)]
        [InlineData("yyyy-MM-ddTHH:mm:ssZ", 0)]
        [InlineData("yyyy-MM-ddTHH:mm:ss.fZ", 0)]
        [InlineData("yyyy-MM-ddTHH:mm:ss.ffffffZ", 0)]
        [InlineData("yyyy-MM-ddTHH:mm:ss.fff+02:00", 2)]
        [InlineData("yyyy-MM-ddTHH:mm:ss-05:00", -5)]
        [InlineData("yyyy-MM-ddTHH:mm:ss", 0)]
        [InlineData("yyyy-MM-ddTHH:mm:ss.fff", 0)]
        [InlineData("yyyy-MM-dd HH:mm:ss.ffffff", 0)]
        [InlineData("yyyy-MM-dd HH:mm:ss+01", 1)]
        public void Times_of_any_form(string format, int hours)
        {
            Csms.FormatTime = time => time.ToOffset(TimeSpan.FromHours(hours)).ToString(format, CultureInfo.InvariantCulture);

            // Those without a zone, or with a space, break the schema, and yet some write them.
            Csms.Schemas = format.EndsWith("ss", StringComparison.Ordinal) || format.EndsWith("fff", StringComparison.Ordinal) || format.Contains(' ', StringComparison.Ordinal) ? null : Csms.Schemas;
            PowerOn();
            ExpectStatus(1, "Available");
            Csms.Tokens.Set(Alice, "Accepted", null, Bench.Time.AddDays(1));

            Charge();

            Assert.InRange(Math.Abs(Bench.Clock.UtcMilliseconds - Bench.Time.ToUnixTimeMilliseconds()), 0, 1000);
        }

        [Fact]
        public void More_fields_than_expected_in_every_answer_and_call()
        {
            Csms.On(null).Alter(payload =>
            {
                payload["customData"] = new JsonObject { ["vendorId"] = "x", ["list"] = new JsonArray(1, "2", new JsonObject()) };
                payload["more"] = null;
            });
            Csms.Schemas = null;
            PowerOn();
            ExpectStatus(1, "Available");
            TransactionRecord transaction = Charge();

            Ask("TriggerMessage", new { requestedMessage = "Heartbeat", customData = new { vendorId = "x" } }, "Accepted");
            Ask("RemoteStopTransaction", new { transactionId = transaction.TransactionId, customData = new { vendorId = "x" } }, "Accepted");

            Expect("StopTransaction");
        }

        [Fact]
        public void Unknown_tag_answered_with_transaction_zero()
        {
            Boot();
            Csms.On("StartTransaction").Reply(new { transactionId = 0, idTagInfo = new { status = "Invalid" } }).Times(1);

            Plug();
            Tag(Alice);

            IncomingCall stop = Expect("StopTransaction");
            Assert.Equal(0, stop.Integer("transactionId"));
            Assert.Equal("DeAuthorized", stop.Text("reason"));
        }

        [Fact]
        public void Transaction_zero_can_be_charged_and_stopped_remotely()
        {
            Boot();
            Csms.On("StartTransaction").Reply(new { transactionId = 0, idTagInfo = new { status = "Accepted" } }).Times(1);
            Configure("MeterValueSampleInterval", "10");
            Plug();
            Tag(Alice);
            Assert.Equal(0, Expect("MeterValues").Integer("transactionId"));

            Ask("RemoteStopTransaction", new { transactionId = 0 }, "Accepted");

            Assert.Equal(0, Expect("StopTransaction").Integer("transactionId"));
        }

        [Fact]
        public void Negative_transaction_ids_are_as_good_as_others()
        {
            Boot();
            Csms.On("StartTransaction").Reply(new { transactionId = -1, idTagInfo = new { status = "Accepted" } }).Times(1);
            Plug();
            Tag(Alice);
            ExpectStatus(1, "Charging");

            Ask("RemoteStopTransaction", new { transactionId = -1 }, "Accepted");

            Assert.Equal(-1, Expect("StopTransaction").Integer("transactionId"));
        }

        [Fact]
        public void Transaction_id_of_more_than_32_bits_is_as_good_as_another_and_survives_a_power_cut()
        {
            const long Milliseconds = 1795213800123;
            Boot();

            // The book of the CSMS here has no place for such an id.
            Watch.MayLoseEnergy = true;
            Csms.On("StartTransaction").Reply(new { transactionId = Milliseconds, idTagInfo = new { status = "Accepted" } }).Times(1);
            Configure("MeterValueSampleInterval", "10");
            Plug();
            Tag(Alice);
            Assert.Equal(Milliseconds, (long)Expect("MeterValues").Payload["transactionId"]);
            Assert.Single(Record.CallsOf("StartTransaction"));
            Ask("RemoteStopTransaction", new { transactionId = Milliseconds - 4294967296 }, "Rejected");

            Bench.PowerCycle(5);

            Assert.Equal(Milliseconds, (long)Expect("StopTransaction").Payload["transactionId"]);
        }

        [Theory]
        [InlineData("{\"transactionId\":77}")]
        [InlineData("{\"transactionId\":77,\"idTagInfo\":null}")]
        [InlineData("{\"transactionId\":77,\"idTagInfo\":{\"status\":\"Accepted\",\"expiryDate\":\"\"}}")]
        [InlineData("{\"transactionId\":77,\"idTagInfo\":{\"status\":\"Accepted\",\"expiryDate\":\"2030-01-01 00:00:00\"}}")]
        public void Start_answered_with_less_than_it_should_be_counts(string answer)
        {
            Boot();
            Csms.Schemas = null;
            Csms.On("StartTransaction").Reply(JsonNode.Parse(answer)).Times(1);
            Plug();
            Tag(Alice);
            ExpectStatus(1, "Charging");

            Tag(Alice);

            Assert.Equal(77, Expect("StopTransaction").Integer("transactionId"));
            Assert.Single(Record.CallsOf("StartTransaction"));
        }

        [Theory]
        [InlineData("\"\"")]
        [InlineData("\"soon\"")]
        [InlineData("1924905600")]
        public void Expiry_date_that_cannot_be_read_counts_as_none(string date)
        {
            Boot();
            Csms.Schemas = null;
            Csms.On("Authorize").Alter(payload => payload["idTagInfo"]["expiryDate"] = JsonNode.Parse(date));

            Charge();
        }

        [Theory]
        [InlineData("null")]
        [InlineData("-1")]
        [InlineData("\"300\"")]
        [InlineData("30.5")]
        [InlineData("99999999999")]
        public void Interval_of_no_use_in_the_answer_to_boot_leaves_our_own(string interval)
        {
            Build(settings: "HeartbeatInterval=50");
            Csms.Schemas = null;
            Csms.On("BootNotification").Alter(payload => payload["interval"] = JsonNode.Parse(interval)).Times(1);
            PowerOn();
            ExpectStatus(1, "Available");

            Expect("Heartbeat", within: 60);
            Assert.Single(Record.CallsOf("BootNotification"));
        }

        [Fact]
        public void Empty_fields_written_out_as_null_in_calls()
        {
            Boot();
            Csms.Schemas = null;
            Plug();

            Ask("TriggerMessage", JsonNode.Parse("{\"requestedMessage\":\"Heartbeat\",\"connectorId\":null}"), "Accepted");
            Ask("RemoteStartTransaction", JsonNode.Parse("{\"idTag\":\"04A2B3C4\",\"connectorId\":null,\"chargingProfile\":null}"), "Accepted");

            ExpectStatus(1, "Charging");
            Assert.Equal("TypeConstraintViolation", Ask("Reset", JsonNode.Parse("{\"type\":null}")).ErrorCode);
        }

        [Fact]
        public void Unlock_of_connector_zero_is_not_supported()
        {
            Boot(sockets: true);

            Ask("UnlockConnector", new { connectorId = 0 }, "NotSupported");
        }

        [Fact]
        public void Pretty_printed_messages()
        {
            Boot();

            PendingCall call = Session.SendText("[\r\n\t2 ,\n  \"pretty\",\n  \"ChangeConfiguration\" , {\r\n \"key\" : \"HeartbeatInterval\",\n \"value\" : \"90\"\n} ]\r\n");
            Reach(() => call.IsDone, "an answer");

            Assert.Equal("Accepted", call.Answer.Status);
        }

        [Fact]
        public void Escaped_letters_in_messages()
        {
            Boot();

            PendingCall call = Session.SendText("[2,\"e\\u0031\",\"Ch\\u0061ngeConfiguration\",{\"k\\u0065y\":\"Heartbeat\\u0049nterval\",\"value\":\"\\u00390\"}]");
            Reach(() => call.IsDone, "an answer");

            Assert.Equal("Accepted", call.Answer.Status);
            Assert.Equal("90", Read("HeartbeatInterval"));
        }

        [Fact]
        public void Calls_before_the_answer_to_boot()
        {
            Csms.On("BootNotification").Delay(10).Times(1);
            PowerOn();
            Expect("BootNotification");

            Configure("MeterValueSampleInterval", "20");
            Assert.NotEmpty(Ask("GetConfiguration").Payload["configurationKey"].AsArray());
            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 }, "Rejected");

            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Many_calls_at_once_are_all_answered()
        {
            Boot();

            List<PendingCall> calls = new List<PendingCall>();
            for (int index = 0; index < 20; index++)
            {
                calls.Add(Session.Call("GetConfiguration", new { key = new[] { "HeartbeatInterval" } }));
                calls.Add(Session.Call("TriggerMessage", new { requestedMessage = "StatusNotification", connectorId = 1 }));
            }

            Reach(() => calls.All(call => call.IsDone), "all answers");
            Assert.All(calls, call => Assert.Equal(AnswerKind.Result, call.Answer.Kind));
            Reach(() => Bench.ChargePoint.Queue.Count == 0, "nothing waiting");
        }

        [Fact]
        public void Pings_of_the_CSMS_are_answered()
        {
            Boot();
            Charge();

            for (int index = 0; index < 5; index++)
            {
                Session.Raw.Ping(new byte[] { 1, 2, (byte)index });
                Advance(10);
            }

            Assert.Equal(5, Session.PongsReceived);
        }

        [Fact]
        public void CSMS_that_never_answers_anything_is_tried_for_ever()
        {
            Build(settings: "MessageTimeout=10");
            AnswerRule silence = Csms.On(null).Silence();
            PowerOn();
            Advance(1000);
            Assert.InRange(Count("BootNotification"), 10, 40);

            silence.Remove();

            ExpectStatus(1, "Available", 200);
        }

        [Fact]
        public void CSMS_that_restarts_and_has_forgotten_us_gets_a_boot_when_it_asks()
        {
            Boot();
            Session.Close(1001, "going away");
            AwaitLink();

            Ask("TriggerMessage", new { requestedMessage = "BootNotification" }, "Accepted");

            Expect("BootNotification");
            Ask("TriggerMessage", new { requestedMessage = "StatusNotification" }, "Accepted");
            ExpectStatus(1, "Available", 5);
        }

        [Fact]
        public void Heartbeat_interval_of_zero_or_nonsense_in_the_answer_to_boot()
        {
            Build(settings: "HeartbeatInterval=50");
            Csms.On("BootNotification").Reply(call => new { status = "Accepted", currentTime = Csms.TimeText, interval = 99999999 }).Times(1);
            PowerOn();
            ExpectStatus(1, "Available");

            Expect("Heartbeat", within: 60);
        }

        [Fact]
        public void Error_answer_with_a_long_description_and_details()
        {
            Boot();
            Csms.On("Heartbeat").ReplyError("GenericError", new string('x', 5000), new { stack = new string('y', 5000) });
            Configure("HeartbeatInterval", "20");

            Advance(65);

            Assert.Equal(3, Count("Heartbeat"));
            Assert.Single(Record.Connections);
        }

        [Fact]
        public void Answer_of_more_than_twelve_kilobytes_costs_that_answer_only()
        {
            Boot();
            Csms.On("Heartbeat").Alter(payload => payload["more"] = new string('x', 20000)).Times(1);
            Configure("HeartbeatInterval", "20");

            Advance(45);

            Assert.Equal(2, Count("Heartbeat"));
            Assert.Single(Record.Connections);
        }

        [Fact]
        public void Bytes_that_come_one_by_one()
        {
            Build();
            Bench.Network.ReadLimit = 1;
            PowerOn();
            ExpectStatus(1, "Available");

            Charge();
            Ask("GetConfiguration");
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Transactions that the CSMS begins and ends.
    /// </summary>
    [Feature("Remote start and stop", "OCPP 2.0.1 F01-F03")]
    public sealed class RemoteTransactionTests : Scenario201
    {
        private const string StartOnPlug = "TxStartPoint=EVConnected";
        private const string StartOnTag = "TxStartPoint=Authorized";
        private const string StopOnUnplug = "TxStopPoint=EVConnected";

        [Theory]
        [InlineData("TxStartPoint=PowerPathClosed")]
        [InlineData(StartOnTag)]
        [InlineData(StartOnPlug)]
        public void TC_F_01_CS_remote_start_cable_first(string startPoint)
        {
            Boot201(settings: startPoint);
            Plug();
            ExpectStatus201("Occupied");
            Advance(5);
            string running = Latest()?.TransactionId;
            Assert.Equal(startPoint == StartOnPlug, running != null);
            Forget();

            CallAnswer answer = Start(77);

            Assert.Equal(running, answer.Text("transactionId"));
            IncomingCall first = Expect("TransactionEvent");
            ExpectRemote(first, 77);
            Assert.Equal(running == null ? "Started" : "Updated", first.Text("eventType"));
            Reach(() => Latest().ChargingState == "Charging", "charging");
            Assert.Equal(77, Latest().RemoteStartId);
            Assert.Equal(0, Count("Authorize"));
        }

        [Fact]
        public void TC_F_02_CS_remote_start_first_with_authorization()
        {
            Boot201(settings: StartOnTag);
            Set("AuthCtrlr.AuthorizeRemoteStart", "true");

            Start(3);

            Assert.Equal(Alice, Expect("Authorize").Text("idToken.idToken"));
            ExpectRemote(ExpectEvent("Started"), 3);
            Plug();
            ExpectEvent("Updated", "CablePluggedIn");
            Reach(() => Latest().ChargingState == "Charging", "charging");
        }

        [Fact]
        public void TC_F_03_CS_remote_start_first_without_authorization()
        {
            Boot201(settings: StartOnTag);
            Set("AuthCtrlr.AuthorizeRemoteStart", "false");

            Start(3);

            ExpectRemote(ExpectEvent("Started"), 3);
            Plug();
            ExpectEvent("Updated", "CablePluggedIn");
            Reach(() => Latest().ChargingState == "Charging", "charging");
            Assert.Equal(0, Count("Authorize"));
        }

        [Fact]
        public void TC_F_04_CS_remote_start_first_and_connection_timeout()
        {
            Boot201(settings: new[] { StartOnTag, "ConnectionTimeOut=30" });
            Start(1);
            ExpectRemote(ExpectEvent("Started"), 1);

            IncomingCall ended = ExpectEvent("Ended", "EVConnectTimeout", 40);

            Assert.Equal("Timeout", ended.Text("transactionInfo.stoppedReason"));
            Assert.Equal(30, (ended.Time - Latest().Started.Time).TotalSeconds, 0.5);
            Start(2);
            ExpectRemote(ExpectEvent("Started"), 2);
        }

        [Fact]
        public void F02_FR_07_timeout_without_a_transaction_sets_the_EVSE_free()
        {
            Boot201(settings: "ConnectionTimeOut=30");
            Start(1);
            Advance(31);

            Plug();

            ExpectNone("TransactionEvent", 20);
            Start(2);
            ExpectRemote(ExpectEvent("Started"), 2);
        }

        [Theory]
        [InlineData("TxStartPoint=PowerPathClosed")]
        [InlineData(StartOnPlug)]
        public void F02_FR_21_first_event_after_a_remote_start_says_so(string startPoint)
        {
            Boot201(settings: startPoint);
            Start(-5);
            ExpectNone("TransactionEvent");

            Plug();

            IncomingCall first = Expect("TransactionEvent");
            Assert.Equal("Started", first.Text("eventType"));
            ExpectRemote(first, -5);
            Reach(() => Latest().ChargingState == "Charging", "charging");
        }

        [Fact]
        public void F01_FR_01_remote_start_of_a_refused_token_starts_nothing()
        {
            Boot201(settings: StartOnPlug);
            Set("AuthCtrlr.AuthorizeRemoteStart", "true");
            Csms.Tokens.Set(Alice, "Blocked");
            Plug();
            ExpectEvent("Started");

            Start(1);
            Expect("Authorize");
            ExpectNone("TransactionEvent", 20, call => call.Text("idToken.idToken") != null);
            Assert.False(Hardware().Contactor.IsClosed);

            Csms.Tokens.Set(Alice, "Accepted");
            Start(2);
            ExpectRemote(ExpectEvent("Updated", "RemoteStart"), 2);
        }

        [Fact]
        public void F01_FR_03_CSMS_that_refuses_the_token_in_its_answer_ends_the_transaction()
        {
            Boot201();
            Csms.Tokens.Set(Alice, "NoCredit");
            Plug();
            Start(1);

            ExpectRemote(ExpectEvent("Started"), 1);
            Assert.Equal("DeAuthorized", ExpectEvent("Ended", "Deauthorized").Text("transactionInfo.stoppedReason"));
        }

        [Fact]
        public void F01_FR_20_without_an_EVSE_the_one_with_the_cable_is_taken()
        {
            Boot201(3);
            Plug(2);

            Ask("RequestStartTransaction", new { remoteStartId = 1, idToken = Card() }, "Accepted");

            Assert.Equal(2, ExpectEvent("Started", "RemoteStart").Integer("evse.id"));
        }

        [Fact]
        public void F01_FR_20_without_an_EVSE_the_driver_chooses()
        {
            Boot201(3);
            Charge201(1, Bob);
            Ask("RequestStartTransaction", new { remoteStartId = 1, idToken = Card() }, "Accepted");
            Advance(5);

            Plug(3);

            Assert.Equal(3, ExpectEvent("Started", "RemoteStart").Integer("evse.id"));
        }

        [Fact]
        public void F01_FR_20_without_an_EVSE_and_none_free_is_rejected()
        {
            Boot201();
            Charge201(tag: Bob);

            Ask("RequestStartTransaction", new { remoteStartId = 1, idToken = Card() }, "Rejected");
        }

        [Fact]
        public void F01_FR_12_charging_profile_is_ignored_without_smart_charging()
        {
            Boot201();
            Plug();
            object period = new { startPeriod = 0, limit = 6 };
            object schedule = new { id = 1, chargingRateUnit = "A", chargingSchedulePeriod = new[] { period } };
            object profile = new { id = 1, stackLevel = 0, chargingProfilePurpose = "TxProfile", chargingProfileKind = "Relative", chargingSchedule = new[] { schedule } };

            Ask("RequestStartTransaction", new { remoteStartId = 1, evseId = 1, idToken = Card(), chargingProfile = profile }, "Accepted");

            ExpectRemote(ExpectEvent("Started"), 1);
            Reach(() => Hardware().Pilot.OfferedDeciamperes == 320, "the whole current");
        }

        [Theory]
        [InlineData(0)]
        [InlineData(3)]
        [InlineData(999)]
        public void F01_FR_06_unknown_EVSE_is_rejected(int evseId)
        {
            Boot201(2);
            Plug(1);

            Ask("RequestStartTransaction", new { remoteStartId = 1, evseId, idToken = Card() }, "Rejected");

            ExpectNone("TransactionEvent", 20);
        }

        [Fact]
        public void F01_FR_23_unavailable_EVSE_is_rejected()
        {
            Boot201(2);
            Ask("ChangeAvailability", new { operationalStatus = "Inoperative", evse = new { id = 1 } }, "Accepted");

            Assert.Equal("Rejected", Request(1).Status);
            Plug(2);
            Ask("RequestStartTransaction", new { remoteStartId = 1, idToken = Card() }, "Accepted");
            Assert.Equal(2, ExpectEvent("Started", "RemoteStart").Integer("evse.id"));
        }

        [Fact]
        public void F01_FR_23_faulted_EVSE_is_rejected()
        {
            Boot201();
            Fault(FaultCode.GroundFailure);
            ExpectStatus201("Faulted");

            Assert.Equal("Rejected", Request(1).Status);

            Fault(FaultCode.GroundFailure, false);
            ExpectStatus201("Available");
            Start(2);
        }

        [Fact]
        public void F01_FR_24_EVSE_with_an_authorized_transaction_is_rejected()
        {
            Boot201();
            EventTransactionRecord transaction = Charge201(tag: Bob);
            Forget();

            CallAnswer answer = Request(1);

            Assert.Equal("Rejected", answer.Status);
            Assert.Null(answer.Text("transactionId"));
            ExpectNone("TransactionEvent", 20, call => call.Text("triggerReason") != "MeterValuePeriodic");
            Assert.True(transaction.IsOpen);
            Assert.True(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void F01_FR_24_EVSE_whose_transaction_was_authorized_before_is_rejected()
        {
            Boot201(settings: StopOnUnplug);
            Charge201(tag: Bob);
            Tag(Bob);
            ExpectEvent("Updated", "StopAuthorized");

            Assert.Equal("Rejected", Request(1).Status);

            Unplug();
            ExpectEvent("Ended");
        }

        [Fact]
        public void F01_FR_24_second_start_before_the_cable_is_rejected()
        {
            Boot201();
            Start(1);

            Assert.Equal("Rejected", Request(2).Status);
            Assert.Equal("Rejected", Request(1).Status);
            Plug();

            ExpectRemote(ExpectEvent("Started"), 1);
        }

        [Fact]
        public void F01_FR_24_second_start_before_the_answer_to_Authorize_is_rejected()
        {
            Boot201();
            Set("AuthCtrlr.AuthorizeRemoteStart", "true");
            Csms.On("Authorize").Delay(5).Times(1);
            Plug();
            Start(1);

            Assert.Equal("Rejected", Ask("RequestStartTransaction", new { remoteStartId = 2, evseId = 1, idToken = Card(Bob) }).Status);

            ExpectRemote(ExpectEvent("Started"), 1);
            Assert.Single(Record.Authorizations);
        }

        [Fact]
        public void F01_FR_05_EVSE_after_a_transaction_can_start_again_with_the_same_cable()
        {
            Boot201();
            Plug();
            Start(1);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Ask("RequestStopTransaction", new { transactionId = Latest().TransactionId }, "Accepted");
            ExpectEvent("Ended");

            Start(2);

            ExpectRemote(ExpectEvent("Started"), 2);
            Assert.Equal(2, Record.EventTransactions.Count);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
        }

        [Theory]
        [InlineData("{\"remoteStartId\":1,\"evseId\":1}", "OccurrenceConstraintViolation")]
        [InlineData("{\"evseId\":1,\"idToken\":{\"idToken\":\"A\",\"type\":\"Central\"}}", "OccurrenceConstraintViolation")]
        [InlineData("{\"remoteStartId\":1,\"evseId\":1,\"idToken\":{\"idToken\":\"A\"}}", "OccurrenceConstraintViolation")]
        [InlineData("{\"remoteStartId\":1,\"evseId\":1,\"idToken\":{\"type\":\"Central\"}}", "OccurrenceConstraintViolation")]
        [InlineData("{\"remoteStartId\":1,\"evseId\":1,\"idToken\":{\"idToken\":\"A\",\"type\":\"Magic\"}}", "PropertyConstraintViolation")]
        [InlineData("{\"remoteStartId\":1,\"evseId\":1,\"idToken\":{\"idToken\":\"1234567890123456789012345678901234567\",\"type\":\"Central\"}}", "PropertyConstraintViolation")]
        [InlineData("{\"remoteStartId\":1,\"evseId\":1,\"idToken\":{\"idToken\":5,\"type\":\"Central\"}}", "TypeConstraintViolation")]
        [InlineData("{\"remoteStartId\":1,\"evseId\":1,\"idToken\":\"A\"}", "TypeConstraintViolation")]
        [InlineData("{\"remoteStartId\":\"1\",\"evseId\":1,\"idToken\":{\"idToken\":\"A\",\"type\":\"Central\"}}", "TypeConstraintViolation")]
        [InlineData("{\"remoteStartId\":1,\"evseId\":\"1\",\"idToken\":{\"idToken\":\"A\",\"type\":\"Central\"}}", "TypeConstraintViolation")]
        [InlineData("{\"remoteStartId\":1,\"evseId\":-1,\"idToken\":{\"idToken\":\"A\",\"type\":\"Central\"}}", "PropertyConstraintViolation")]
        [InlineData("{\"remoteStartId\":1,\"evseId\":1,\"idToken\":{\"idToken\":\"A\",\"type\":\"Central\"},\"groupIdToken\":{\"idToken\":\"G\"}}", "OccurrenceConstraintViolation")]
        [InlineData("{\"remoteStartId\":1,\"evseId\":1,\"idToken\":{\"idToken\":\"A\",\"type\":\"Central\"},\"chargingProfile\":7}", "TypeConstraintViolation")]
        public void F01_malformed_request_starts_nothing(string payload, string errorCode)
        {
            Boot201();
            Plug();
            Advance(1);

            Assert.Equal(errorCode, Ask("RequestStartTransaction", System.Text.Json.Nodes.JsonNode.Parse(payload)).ErrorCode);

            ExpectNone("TransactionEvent", 20);
            Start(1);
        }

        [Fact]
        public void TC_F_08_CS_remote_stop()
        {
            Boot201(sockets: true);
            EventTransactionRecord transaction = Charge201();

            Ask("RequestStopTransaction", new { transactionId = transaction.TransactionId }, "Accepted");

            IncomingCall ended = ExpectEvent("Ended", "RemoteStop");
            Assert.Equal("Remote", ended.Text("transactionInfo.stoppedReason"));
            Assert.Null(ended.Text("idToken.idToken"));
            Reach(() => !Hardware().Lock.IsHolding, "the lock open");
            Unplug();
            ExpectStatus201("Available");
        }

        [Fact]
        public void TC_F_09_CS_remote_stop_of_an_unknown_transaction()
        {
            Boot201();
            EventTransactionRecord transaction = Charge201();
            Forget();

            Ask("RequestStopTransaction", new { transactionId = new string(transaction.TransactionId.Reverse().ToArray()) }, "Rejected");
            Ask("RequestStopTransaction", new { transactionId = string.Empty }, "Rejected");

            ExpectNone("TransactionEvent", 20, call => call.Text("eventType") == "Ended");
            Assert.True(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void F03_FR_08_remote_stop_of_an_ended_transaction_is_rejected()
        {
            Boot201();
            EventTransactionRecord transaction = Charge201();
            Ask("RequestStopTransaction", new { transactionId = transaction.TransactionId }, "Accepted");
            ExpectEvent("Ended", "RemoteStop");

            Ask("RequestStopTransaction", new { transactionId = transaction.TransactionId }, "Rejected");
        }

        [Fact]
        public void F03_FR_02_remote_stop_where_unplugging_ends_the_transaction()
        {
            Boot201(sockets: true, settings: StopOnUnplug);
            EventTransactionRecord transaction = Charge201();
            Forget();

            Ask("RequestStopTransaction", new { transactionId = transaction.TransactionId }, "Accepted");

            Assert.Null(ExpectEvent("Updated", "RemoteStop").Text("idToken.idToken"));
            Reach(() => !Hardware().Contactor.IsClosed && !Hardware().Lock.IsHolding, "no energy, and the lock open");
            Assert.True(transaction.IsOpen);
            Ask("RequestStopTransaction", new { transactionId = transaction.TransactionId }, "Accepted");
            Unplug();
            Assert.Equal("Remote", ExpectEvent("Ended").Text("transactionInfo.stoppedReason"));
        }

        [Fact]
        public void F03_FR_03_remote_stop_of_a_transaction_that_nobody_was_authorized_for()
        {
            Boot201(settings: StartOnPlug);
            Plug();
            string transactionId = ExpectEvent("Started").Text("transactionInfo.transactionId");

            Ask("RequestStopTransaction", new { transactionId }, "Accepted");

            Assert.Equal("Remote", ExpectEvent("Ended", "RemoteStop").Text("transactionInfo.stoppedReason"));
            ExpectNone("TransactionEvent", 20);
        }

        [Fact]
        public void F03_FR_02_remote_stop_of_a_transaction_that_nobody_was_authorized_for_until_unplugging()
        {
            Boot201(settings: new[] { StartOnPlug, StopOnUnplug });
            Plug();
            string transactionId = ExpectEvent("Started").Text("transactionInfo.transactionId");

            Ask("RequestStopTransaction", new { transactionId }, "Accepted");

            ExpectEvent("Updated", "RemoteStop");
            Unplug();
            Assert.Equal("Remote", ExpectEvent("Ended").Text("transactionInfo.stoppedReason"));
        }

        [Theory]
        [InlineData("{}", "OccurrenceConstraintViolation")]
        [InlineData("{\"transactionId\":1}", "TypeConstraintViolation")]
        [InlineData("{\"transactionId\":\"1234567890123456789012345678901234567\"}", "PropertyConstraintViolation")]
        public void F03_malformed_request_stops_nothing(string payload, string errorCode)
        {
            Boot201();
            Charge201();

            Assert.Equal(errorCode, Ask("RequestStopTransaction", System.Text.Json.Nodes.JsonNode.Parse(payload)).ErrorCode);

            Advance(10);
            Assert.True(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void Everest_F01_F03_remote_start_and_stop_on_two_EVSEs()
        {
            Boot201(2);
            Plug(1);
            Plug(2);
            Ask("RequestStartTransaction", new { remoteStartId = 1, evseId = 1, idToken = Card() }, "Accepted");
            Ask("RequestStartTransaction", new { remoteStartId = 2, evseId = 2, idToken = Card(Bob) }, "Accepted");
            Reach(() => Latest(1)?.ChargingState == "Charging" && Latest(2)?.ChargingState == "Charging", "charging on both");
            Assert.Equal(1, Latest(1).RemoteStartId);
            Assert.Equal(2, Latest(2).RemoteStartId);

            Ask("RequestStopTransaction", new { transactionId = Latest(2).TransactionId }, "Accepted");

            Reach(() => !Latest(2).IsOpen, "the end");
            Assert.True(Latest(1).IsOpen);
            Assert.True(Hardware(1).Contactor.IsClosed);
            Ask("RequestStopTransaction", new { transactionId = Latest(1).TransactionId }, "Accepted");
            Reach(() => Record.EventTransactions.All(one => !one.IsOpen), "the end of both");
        }

        private static object Card(string idToken = Alice)
        {
            return new { idToken, type = "ISO14443" };
        }

        private static void ExpectRemote(IncomingCall call, int remoteStartId)
        {
            Assert.Equal("RemoteStart", call.Text("triggerReason"));
            Assert.Equal(remoteStartId, call.Integer("transactionInfo.remoteStartId"));
            Assert.Equal(Alice, call.Text("idToken.idToken"));
            Assert.Equal("ISO14443", call.Text("idToken.type"));
        }

        private CallAnswer Request(int remoteStartId)
        {
            return Ask("RequestStartTransaction", new { remoteStartId, evseId = 1, idToken = Card() });
        }

        private CallAnswer Start(int remoteStartId)
        {
            CallAnswer answer = Request(remoteStartId);
            Assert.Equal("Accepted", answer.Status);
            return answer;
        }
    }
}

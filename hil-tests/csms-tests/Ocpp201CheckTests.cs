// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Text.Json.Nodes;
using OcppChargePoint.Csms;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// What is found in OCPP 2.0.1 although no script asks for it.
    /// </summary>
    public sealed class Ocpp201CheckTests
    {
        private const string Variable =
            "{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V\"},\"variableAttribute\":[{\"value\":\"1\"}]}";

        private readonly VirtualStation _station = new VirtualStation("ocpp2.0.1");

        [Theory]
        [InlineData("Foo", "{}", "NotImplemented", "Unknown action Foo")]
        [InlineData("GetConfiguration", "{}", "NotImplemented", "Unknown action")]
        [InlineData("HeartbeatRequest", "{}", "NotImplemented", "Unknown action")]
        [InlineData("HeartbeatResponse", "{}", "NotImplemented", "Unknown action")]
        [InlineData("Reset", "{\"type\":\"OnIdle\"}", "NotSupported", "not for a CSMS")]
        [InlineData("Authorize", "{}", "OccurrenceConstraintViolation", "idToken is missing")]
        [InlineData("Authorize", "{\"idToken\":{\"idToken\":\"T\"}}", "OccurrenceConstraintViolation", "idToken.type is missing")]
        [InlineData("Authorize", "{\"idToken\":{\"idToken\":7,\"type\":\"Central\"}}", "TypeConstraintViolation", "idToken.idToken has")]
        [InlineData("Authorize", "{\"idToken\":\"T\"}", "TypeConstraintViolation", "idToken has the wrong type")]
        [InlineData("Authorize", "{\"idToken\":null}", "TypeConstraintViolation", "idToken has the wrong type")]
        [InlineData("MeterValues", "{\"evseId\":1,\"meterValue\":[{\"timestamp\":\"x\",\"sampledValue\":[]}]}", "TypeConstraintViolation", "meterValue.0.timestamp has")]
        [InlineData("MeterValues", "{\"evseId\":1,\"meterValue\":{}}", "TypeConstraintViolation", "meterValue has")]
        [InlineData("MeterValues", "{\"evseId\":1.5,\"meterValue\":[]}", "TypeConstraintViolation", "evseId has")]
        [InlineData(
            "MeterValues",
            "{\"evseId\":1,\"meterValue\":[{\"timestamp\":\"2026-11-20T12:00:00Z\",\"sampledValue\":[{\"value\":\"1\"}]}]}",
            "TypeConstraintViolation",
            "meterValue.0.sampledValue.0.value has")]
        [InlineData("NotifyReport", "{\"requestId\":1,\"seqNo\":0,\"generatedAt\":\"2026-11-20T12:00:00Z\",\"tbc\":1}", "TypeConstraintViolation", "tbc has")]
        public void Calls_that_cannot_be_understood_are_refused(string action, string payload, string code, string description)
        {
            _station.Boot();

            JsonArray answer = _station.Call(action, payload);

            Assert.Equal(code, (string)answer[2]);
            Assert.Contains(description, (string)answer[3], StringComparison.Ordinal);
            AssertFound("refused with " + code);
        }

        [Fact]
        public void A_broken_call_with_an_id_is_answered()
        {
            Assert.Equal("FormatViolation", (string)_station.Call("Heartbeat", "[]")[2]);
        }

        [Theory]
        [InlineData("OccurrenceConstraintViolation", 0)]
        [InlineData("FormatViolation", 0)]
        [InlineData("RpcFrameworkError", 0)]
        [InlineData("MessageTypeNotSupported", 0)]
        [InlineData("OccurenceConstraintViolation", 1)]
        [InlineData("FormationViolation", 1)]
        public void Error_codes_are_those_of_the_version(string code, int violations)
        {
            _station.Boot();
            _station.Session.Call("ClearCache", messageId: "a");
            _station.Session.ReceiveText("[4,\"a\",\"" + code + "\",\"\",{}]");

            Assert.Equal(violations, _station.Violations.Count);
        }

        [NeedsJudgeFact]
        public void Payloads_are_held_against_the_schemas_of_the_version()
        {
            _station.Boot();
            _station.Call("Heartbeat", "{\"customData\":{\"vendorId\":\"v\",\"x\":1}}");
            Assert.Empty(_station.Violations);
            _station.Call("Heartbeat", "{\"x\":1}");
            _station.Session.Call("Reset", new { type = "OnIdle" }, messageId: "r");
            _station.Session.ReceiveText("[3,\"r\",{\"status\":\"Perhaps\"}]");

            Assert.Equal(2, _station.Violations.Count);
            Assert.All(_station.Violations, violation => Assert.Contains("breaks its schema", violation, StringComparison.Ordinal));
        }

        [Fact]
        public void A_number_left_out_is_found_and_may_be_allowed()
        {
            _station.Boot();
            Event("Started", 0);
            Event("Updated", 2);
            AssertFound("TransactionEvent Updated number 2 of t1 follows number 0");
            Assert.Equal(new[] { 1 }, _station.Session.Record.EventTransaction("t1").MissingSequenceNumbers);
            _station.Central.ClearViolations();
            _station.Central.AllowSequenceGaps = true;

            Event("Ended", 9);

            Assert.Empty(_station.Violations);
        }

        [Theory]
        [InlineData("Updated")]
        [InlineData("Ended")]
        public void Nothing_comes_before_the_start(string type)
        {
            _station.Boot();
            Event(type, 0);

            AssertFound("TransactionEvent " + type + " number 0 of t1 came before the start");
        }

        [Fact]
        public void A_late_number_is_found()
        {
            _station.Boot();
            Event("Started", 0);
            _station.Central.AllowSequenceGaps = true;
            Event("Updated", 2);
            Event("Updated", 1);

            AssertFound("number 1 of t1 came after number 2");
            Assert.Equal(3, _station.Session.Record.EventTransaction("t1").Events.Count);
        }

        [Fact]
        public void A_second_start_and_an_event_after_the_end_are_found()
        {
            _station.Boot();
            Event("Started", 0);
            Event("Started", 1);
            AssertFound("Started number 1 of t1 came although the transaction was known");
            _station.Central.ClearViolations();
            Event("Ended", 2);
            Assert.Empty(_station.Violations);
            Event("Updated", 3);

            AssertFound("Updated number 3 of t1 came after the end");
        }

        [Fact]
        public void An_event_that_comes_again_over_the_next_connection_is_counted()
        {
            _station.Boot();
            Event("Started", 0);
            _station.Session.LinkClosed(1006, null);
            _station.Connect();
            Event("Started", 0);
            Event("Ended", 1);

            Assert.Empty(_station.Violations);
            EventTransactionRecord transaction = Assert.Single(_station.Session.Record.EventTransactions);
            Assert.Equal(1, transaction.Duplicates);
            Assert.Equal(2, transaction.Events.Count);
        }

        [Fact]
        public void An_event_that_waits_when_the_link_is_lost_becomes_an_offline_one_and_stays_it()
        {
            _station.Boot();
            Event("Started", 0);
            _station.Session.LinkClosed(1006, null);
            _station.Connect();
            Event("Started", 0, isOffline: true);
            Assert.Empty(_station.Violations);
            _station.Session.LinkClosed(1006, null);
            _station.Connect();
            Event("Ended", 1, isOffline: true);
            _station.Session.LinkClosed(1006, null);
            _station.Connect();
            Event("Ended", 1);

            AssertFound("Ended number 1 of t1 came before with other content");
        }

        [Fact]
        public void An_event_that_was_answered_does_not_come_again_over_the_same_connection()
        {
            _station.Boot();
            Event("Started", 0);
            Event("Started", 0);

            AssertFound("was delivered and answered over this connection before");
        }

        [Fact]
        public void An_event_that_comes_again_is_the_same()
        {
            _station.Boot();
            Event("Started", 0);
            Event("Started", 0, "CablePluggedIn");

            AssertFound("Started number 0 of t1 came before with other content");
        }

        [Fact]
        public void Two_transactions_have_numbers_of_their_own()
        {
            _station.Boot();
            Event("Started", 0);
            Event("Started", 0, id: "t2");
            Event("Updated", 1);
            Event("Ended", 1, id: "t2");
            Event("Ended", 2);

            Assert.Empty(_station.Violations);
        }

        [Fact]
        public void A_report_that_was_not_asked_for_is_found()
        {
            _station.Boot();
            Ask("GetReport", "{\"status\":\"EmptyResultSet\"}", 1);
            Report(1, 0, false, Variable);

            AssertFound("NotifyReport part 0 of report 1 was not asked for");
        }

        [Fact]
        public void Wrong_parts_of_a_report_are_found()
        {
            _station.Boot();
            Ask("GetReport", "{\"status\":\"Accepted\"}", 1);
            Report(1, 1, true, Variable);
            AssertFound("part 1 of report 1 comes although part 0 is missing");
            _station.Central.ClearViolations();
            Report(1, 2, false, Variable);
            AssertFound("part 2 of report 1 names C.V again");
            _station.Central.ClearViolations();
            Report(1, 3, false, null);
            AssertFound("part 3 of report 1 comes after the last part");
            Report(1, 2, false, null);

            Assert.Equal(1, Assert.Single(_station.Session.Record.Reports).Duplicates);
        }

        [Fact]
        public void Parts_of_events_are_numbered()
        {
            _station.Boot();
            NotifyEvent(0, true, "a");
            NotifyEvent(1, false, "b");
            NotifyEvent(0, false, "c");
            Assert.Empty(_station.Violations);
            NotifyEvent(1, false, "d");

            AssertFound("NotifyEvent has the number 1 and not 0");
            Assert.Equal(4, _station.Session.Record.Events.Count);
        }

        [Fact]
        public void A_report_may_come_before_the_boot_is_accepted()
        {
            _station.Central.BootStatus = "Pending";
            _station.Boot();
            Ask("GetBaseReport", "{\"status\":\"Accepted\"}", 4);
            Report(4, 0, true, Variable);
            Report(4, 1, false, null);
            Assert.Empty(_station.Violations);

            _station.Call("Heartbeat");

            AssertFound("before a BootNotification was accepted");
        }

        [Fact]
        public void Triggered_messages_may_come_before_the_boot_is_accepted()
        {
            _station.Central.BootStatus = "Pending";
            _station.Boot();
            Ask("TriggerMessage", "{\"status\":\"Accepted\"}", new { requestedMessage = "StatusNotification" });
            Status(1);
            Status(2);
            Ask("TriggerMessage", "{\"status\":\"Accepted\"}", new { requestedMessage = "SignChargingStationCertificate" });
            _station.Call("SignCertificate", "{\"csr\":\"x\"}");
            Ask("TriggerMessage", "{\"status\":\"Accepted\"}", new { requestedMessage = "MeterValues", evse = new { id = 1 } });
            MeterValues();
            Assert.Empty(_station.Violations);

            MeterValues();

            Assert.Contains(_station.Violations, violation => violation.Contains("before a BootNotification was accepted", StringComparison.Ordinal));
        }

        [Fact]
        public void A_second_call_waits_for_the_first()
        {
            _station.Boot();
            _station.Central.On("TransactionEvent").Silence();
            Event("Started", 0);
            _station.Advance(1);
            _station.Call("Heartbeat");

            AssertFound("Heartbeat was sent 1 s after TransactionEvent, which is not answered yet");
        }

        private void AssertFound(string fault)
        {
            Assert.Contains(fault, string.Join("\n", _station.Violations), StringComparison.Ordinal);
        }

        private void Event(string type, int number, string reason = "Trigger", string id = "t1", bool isOffline = false)
        {
            _station.Call(
                "TransactionEvent",
                "{\"eventType\":\"" + type + "\",\"timestamp\":\"2026-11-20T12:00:00Z\",\"triggerReason\":\"" + reason + "\",\"seqNo\":" + number
                + (isOffline ? ",\"offline\":true" : string.Empty) + ",\"transactionInfo\":{\"transactionId\":\"" + id + "\"}}");
        }

        private void Status(int evseId)
        {
            _station.Call(
                "StatusNotification",
                "{\"timestamp\":\"2026-11-20T12:00:00Z\",\"connectorStatus\":\"Available\",\"evseId\":" + evseId + ",\"connectorId\":1}");
        }

        private void MeterValues()
        {
            _station.Call("MeterValues", "{\"evseId\":1,\"meterValue\":[{\"timestamp\":\"2026-11-20T12:00:00Z\",\"sampledValue\":[{\"value\":1}]}]}");
        }

        private void NotifyEvent(int part, bool isContinued, string value)
        {
            _station.Call(
                "NotifyEvent",
                "{\"generatedAt\":\"2026-11-20T12:00:00Z\",\"seqNo\":" + part + ",\"tbc\":" + (isContinued ? "true" : "false")
                + ",\"eventData\":[{\"eventId\":1,\"timestamp\":\"2026-11-20T12:00:00Z\",\"trigger\":\"Delta\",\"actualValue\":\"" + value + "\","
                + "\"eventNotificationType\":\"CustomMonitor\",\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V\"}}]}");
        }

        private void Report(int requestId, int part, bool isContinued, string variable)
        {
            _station.Call(
                "NotifyReport",
                "{\"requestId\":" + requestId + ",\"generatedAt\":\"2026-11-20T12:00:00Z\",\"seqNo\":" + part + ",\"tbc\":" + (isContinued ? "true" : "false")
                + (variable == null ? string.Empty : ",\"reportData\":[" + variable + "]") + "}");
        }

        private void Ask(string action, string answer, int requestId)
        {
            Ask(action, answer, new { requestId, reportBase = "FullInventory" });
        }

        private void Ask(string action, string answer, object payload)
        {
            string id = "ask" + _station.Session.Record.Frames.Count;
            _station.Session.Call(action, payload, messageId: id);
            _station.Session.ReceiveText("[3,\"" + id + "\"," + answer + "]");
            _station.Sent();
        }
    }
}

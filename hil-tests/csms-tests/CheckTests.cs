// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Csms;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// What is found although no script asks for it.
    /// </summary>
    public sealed class CheckTests
    {
        private const string Start = "{\"connectorId\":1,\"idTag\":\"TAG\",\"meterStart\":1,\"timestamp\":\"2026-11-20T12:00:00Z\"}";
        private const string Status =
            "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\",\"timestamp\":\"2026-11-20T12:00:00Z\"}";

        private readonly VirtualStation _station = new VirtualStation();

        [Theory]
        [InlineData("{", "is not valid JSON")]
        [InlineData("{\"a\":1}", "is no JSON array")]
        [InlineData("[]", "no known message type")]
        [InlineData("[\"2\",\"a\",\"Heartbeat\",{}]", "no known message type")]
        [InlineData("[5,\"a\",\"Heartbeat\",{}]", "no known message type")]
        [InlineData("[2,7,\"Heartbeat\",{}]", "no message id")]
        [InlineData("[2,\"a\",\"Heartbeat\"]", "has 3 elements and not 4")]
        [InlineData("[2,\"a\",\"Heartbeat\",{},1]", "has 5 elements and not 4")]
        [InlineData("[2,\"a\",5,{}]", "has no action")]
        [InlineData("[2,\"a\",\"Heartbeat\",[]]", "has no object as its last element")]
        [InlineData("[2,\"a\",\"DataTransfer\",{\"vendorId\":\"x\",\"vendorId\":\"y\"}]", "is not valid JSON")]
        [InlineData("[3,\"a\"]", "has 2 elements and not 3")]
        [InlineData("[4,\"a\",\"GenericError\",\"\"]", "has 4 elements and not 5")]
        [InlineData("[4,\"a\",1,\"\",{}]", "has no error code")]
        [InlineData("[3,\"a\",{}]", "An answer to nothing")]
        [InlineData("[4,\"a\",\"GenericError\",\"\",{}]", "An answer to nothing")]
        public void Broken_messages_are_found(string message, string fault)
        {
            _station.Boot();

            _station.Session.ReceiveText(message);

            Assert.Contains(_station.Violations, violation => violation.Contains(fault, StringComparison.Ordinal));
        }

        [Fact]
        public void A_broken_call_with_an_id_is_answered()
        {
            Assert.Equal("FormationViolation", (string)_station.Call("Heartbeat", "[]")[2]);
        }

        [Theory]
        [InlineData("Foo", "{}", "NotImplemented")]
        [InlineData("Reset", "{\"type\":\"Soft\"}", "NotSupported")]
        [InlineData("Authorize", "{}", "OccurenceConstraintViolation")]
        [InlineData("Authorize", "{\"idTag\":7}", "TypeConstraintViolation")]
        [InlineData("StartTransaction", "{\"connectorId\":1,\"idTag\":\"T\",\"meterStart\":1,\"timestamp\":\"x\"}", "TypeConstraintViolation")]
        public void Calls_that_cannot_be_understood_are_refused(string action, string payload, string code)
        {
            _station.Boot();

            Assert.Equal(code, (string)_station.Call(action, payload)[2]);
            Assert.Contains(_station.Violations, violation => violation.Contains("refused with " + code, StringComparison.Ordinal));
            Assert.Empty(_station.Session.Record.Transactions);
        }

        [Fact]
        public void A_message_id_is_at_most_36_characters_long()
        {
            _station.Boot();
            _station.Call("Heartbeat", id: new string('x', 36));
            Assert.Empty(_station.Violations);

            _station.Call("Heartbeat", id: new string('y', 37));

            Assert.Equal("CP1: Heartbeat has a message id of 37 characters", Assert.Single(_station.Violations));
        }

        [Fact]
        public void A_message_id_is_used_once_over_all_connections()
        {
            _station.Boot();
            _station.Call("Heartbeat", id: "same");
            _station.Session.LinkClosed(1006, null);
            _station.Connect();

            _station.Call("Heartbeat", id: "same");

            Assert.Contains("reuses the message id same", Assert.Single(_station.Violations), StringComparison.Ordinal);
        }

        [Fact]
        public void A_call_without_answer_may_come_again_over_the_next_connection_with_its_id()
        {
            _station.Boot();
            _station.Central.On("StartTransaction").Silence().Times(1);
            _station.Call("StartTransaction", Start, "same");
            _station.Session.LinkClosed(1006, null);
            _station.Connect();

            _station.Call("StartTransaction", Start, "same");

            Assert.Empty(_station.Violations);
            Assert.Equal(1, Assert.Single(_station.Session.Record.Transactions).StartDuplicates);
        }

        [Fact]
        public void A_second_call_waits_for_the_first()
        {
            _station.Boot();
            _station.Central.On("Heartbeat").Silence();
            _station.Call("Heartbeat");
            _station.Advance(5);
            _station.Call("Heartbeat");
            Assert.Empty(_station.Violations);

            _station.Advance(1.5);
            _station.Call("StatusNotification", Status);

            Assert.Equal(
                "CP1: StatusNotification was sent 1.5 s after Heartbeat, which is not answered yet",
                Assert.Single(_station.Violations));
        }

        [Fact]
        public void Nothing_comes_before_the_boot_is_accepted()
        {
            _station.Central.BootStatus = "Pending";
            _station.Call("Heartbeat");
            _station.Boot();
            _station.Call("Heartbeat");

            Assert.Equal(2, _station.Violations.Count);
            Assert.All(_station.Violations, violation => Assert.Contains("before a BootNotification was accepted", violation));
        }

        [Fact]
        public void Triggered_messages_may_come_before_the_boot_is_accepted()
        {
            _station.Central.BootStatus = "Pending";
            _station.Boot();
            Trigger("Heartbeat", null);
            _station.Call("Heartbeat");
            Trigger("StatusNotification", null);
            _station.Call("StatusNotification", Status);
            _station.Call("StatusNotification", Status.Replace(":1,", ":2,", StringComparison.Ordinal));
            Trigger("BootNotification", null);
            _station.Boot();
            Assert.Empty(_station.Violations);

            _station.Call("Heartbeat");

            Assert.Single(_station.Violations);
        }

        [Fact]
        public void A_restart_needs_a_new_acceptance_and_a_reconnect_does_not()
        {
            _station.Boot();
            _station.Session.LinkClosed(1006, null);
            _station.Connect();
            _station.Call("Heartbeat");
            Assert.Empty(_station.Violations);

            _station.Central.On("BootNotification").Silence();
            _station.Boot();
            _station.Advance(30);
            _station.Call("Heartbeat");

            Assert.Contains("before a BootNotification", Assert.Single(_station.Violations), StringComparison.Ordinal);
        }

        [Fact]
        public void A_charge_point_can_be_assumed_accepted()
        {
            _station.Central.ChargePoint("CP1").AssumeAccepted();

            _station.Call("Heartbeat");

            Assert.Empty(_station.Violations);
        }

        [Theory]
        [InlineData(9, 1)]
        [InlineData(9.7, 0)]
        [InlineData(10, 0)]
        public void A_rejected_boot_waits_for_its_interval(double seconds, int violations)
        {
            _station.Central.BootStatus = "Rejected";
            _station.Central.HeartbeatInterval = 10;
            _station.Boot();
            _station.Advance(seconds);

            _station.Boot();

            Assert.Equal(violations, _station.Violations.Count);
        }

        [Theory]
        [InlineData("StatusNotification", Status)]
        [InlineData("StartTransaction", Start)]
        [InlineData("SecurityEventNotification", "{\"type\":\"StartupOfTheDevice\",\"timestamp\":\"2026-11-20T12:00:00Z\"}")]
        public void What_was_answered_is_not_sent_again_over_the_same_connection(string action, string payload)
        {
            _station.Boot();
            _station.Call(action, payload);
            _station.Session.LinkClosed(1006, null);
            _station.Connect();
            _station.Call(action, payload);
            Assert.Empty(_station.Violations);

            _station.Call(action, payload);

            Assert.Contains("was delivered and answered", Assert.Single(_station.Violations), StringComparison.Ordinal);
        }

        [Fact]
        public void What_was_answered_with_an_error_may_be_sent_again()
        {
            _station.Boot();
            _station.Central.On("StartTransaction").ReplyError("InternalError").Times(1);
            _station.Call("StartTransaction", Start);
            _station.Call("StartTransaction", Start);

            Assert.Empty(_station.Violations);
        }

        [Fact]
        public void A_triggered_status_may_be_the_same()
        {
            _station.Boot();
            _station.Call("StatusNotification", Status);
            Trigger("StatusNotification", 1);
            _station.Call("StatusNotification", Status);

            Assert.Empty(_station.Violations);
        }

        [Fact]
        public void A_stop_that_comes_again_must_be_the_same()
        {
            _station.Boot();
            _station.Call("StartTransaction", Start);
            _station.Call("StopTransaction", "{\"transactionId\":1,\"meterStop\":5,\"timestamp\":\"2026-11-20T13:00:00Z\"}");
            _station.Call("StopTransaction", "{\"transactionId\":1,\"meterStop\":6,\"timestamp\":\"2026-11-20T13:00:00Z\"}");
            _station.Call("StopTransaction", "{\"transactionId\":99,\"meterStop\":6,\"timestamp\":\"2026-11-20T13:00:00Z\"}");

            Assert.Contains("StopTransaction 1 came again with another meter", Assert.Single(_station.Violations), StringComparison.Ordinal);
            Assert.Equal(5, _station.Session.Record.Transaction(1).MeterStop);
            Assert.Contains("99", Assert.Single(_station.Session.Record.UnknownStops), StringComparison.Ordinal);
        }

        [Fact]
        public void Error_codes_are_known_ones()
        {
            _station.Boot();
            _station.Session.Call("ClearCache", messageId: "a");
            _station.Session.ReceiveText("[4,\"a\",\"OccurrenceConstraintViolation\",\"\",{}]");

            Assert.Contains("unknown code 'OccurrenceConstraintViolation'", Assert.Single(_station.Violations), StringComparison.Ordinal);
            _station.Central.ClearViolations();
            Assert.Empty(_station.Violations);
        }

        [Fact]
        public void Whatever_was_sent_raw_may_be_answered_with_any_id()
        {
            _station.Boot();
            PendingCall broken = _station.Session.SendText("{broken");
            PendingCall named = _station.Session.SendText("[2,\"x\",\"Foo\",{}]");
            _station.Session.ReceiveText("[4,\"x\",\"NotImplemented\",\"\",{}]");
            _station.Session.ReceiveText("[4,\"-1\",\"FormationViolation\",\"\",{}]");
            Assert.Empty(_station.Violations);

            _station.Session.ReceiveText("[4,\"-1\",\"FormationViolation\",\"\",{}]");

            Assert.Equal("NotImplemented", named.Answer.ErrorCode);
            Assert.Equal("-1", broken.Answer.MessageId);
            Assert.Single(_station.Violations);
        }

        [Fact]
        public void Binary_messages_are_found()
        {
            _station.Session.ReceiveBinary(new byte[3]);

            Assert.Equal("CP1: A binary message of 3 bytes", Assert.Single(_station.Violations));
        }

        private void Trigger(string message, int? connectorId)
        {
            _station.Session.Call(
                "TriggerMessage",
                connectorId == null ? new { requestedMessage = message } : new { requestedMessage = message, connectorId },
                messageId: message);
            _station.Session.ReceiveText("[3,\"" + message + "\",{\"status\":\"Accepted\"}]");
            _station.Sent();
        }
    }
}

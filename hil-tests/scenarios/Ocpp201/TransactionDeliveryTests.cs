// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Events of a transaction that the CSMS cannot be told at once, or does not take, and what it may ask about them.
    /// </summary>
    [Feature("Delivery of transaction events", "OCPP 2.0.1 E04, E08, E11-E14")]
    public sealed class TransactionDeliveryTests : TransactionScenario
    {
        [Fact]
        public void TC_E_28_CS_status_of_an_unknown_transaction()
        {
            Boot201();
            Charge201();

            CallAnswer answer = Ask("GetTransactionStatus", new { transactionId = "0b7a9f4e" });

            Assert.False(answer.Payload["ongoingIndicator"].GetValue<bool>());
            Assert.False(answer.Payload["messagesInQueue"].GetValue<bool>());
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void TC_E_29_33_CS_status_with_messages_in_the_queue(bool hasId)
        {
            Boot201();
            Set("SampledDataCtrlr.TxUpdatedInterval", "10");
            Charge201();
            CutLink();
            Advance(45);
            int before = Events.Count;
            Csms.On("TransactionEvent").Delay(3).Times(1);
            RestoreLink();
            AwaitLink();

            AskStatus(hasId, hasId ? true : null, true);

            Reach(() => Events.Count >= before + 4, "the queue");
            Assert.All(Events.Skip(before).Take(4), one => Assert.Equal("Updated", one.EventType));
            Assert.All(Events.Skip(before).Take(4), one => Assert.NotEmpty(one.MeterValues));
            Assert.All(Events.Skip(before).Take(4), one => Assert.True(one.IsOffline));
        }

        [Fact]
        public void TC_E_30_CS_status_of_a_transaction_that_runs()
        {
            Boot201();
            Charge201();

            AskStatus(true, true, false);
        }

        [Fact]
        public void TC_E_31_CS_status_of_an_ended_transaction_with_messages_in_the_queue()
        {
            Boot201();
            Charge201();
            CutLink();
            Tag(Alice);
            Advance(5);
            Unplug();
            Advance(5);
            Csms.On("TransactionEvent").Delay(3).Times(1);
            RestoreLink();
            AwaitLink();

            AskStatus(true, false, true);

            Assert.Equal("Ended StopAuthorized EVConnected Local", Describe(AwaitEnd()));
            Assert.True(Events.Last().IsOffline);
            Advance(4);
            AskStatus(true, false, false);
        }

        [Fact]
        public void TC_E_32_CS_status_of_an_ended_transaction()
        {
            Boot201();
            Charge201();
            Tag(Alice);
            Unplug();
            AwaitEnd();
            Advance(1);

            AskStatus(true, false, false);
        }

        [Fact]
        public void TC_E_34_CS_status_without_a_transaction()
        {
            Boot201();

            AskStatus(false, null, false);
        }

        [Fact]
        public void TC_E_40_CS_E11_FR_01_02_03_link_lost_in_a_transaction()
        {
            Boot201();
            Set("SampledDataCtrlr.TxUpdatedInterval", "10");
            Charge201();
            int before = Events.Count;
            CutLink();
            Advance(35);
            RestoreLink();
            AwaitLink();

            Reach(() => Events.Count >= before + 3, "the queue");
            Assert.All(Events.Skip(before).Take(3), one => Assert.True(one.IsOffline && one.EventType == "Updated" && one.MeterValues.Count > 0));
            Reach(() => Events.Count >= before + 5, "the next event");
            Assert.False(Events.Last().IsOffline);
        }

        [Theory]
        [InlineData(2, false)]
        [InlineData(3, false)]
        [InlineData(5, false)]
        [InlineData(2, true)]
        [InlineData(3, true)]
        [InlineData(5, true)]
        public void TC_E_41_50_CS_E13_FR_01_02_03_message_is_given_up_after_all_attempts(int attempts, bool hasError)
        {
            PrepareRetry(attempts);
            AnswerRule rule = Csms.On("TransactionEvent").When(IsCharging);
            _ = hasError ? rule.ReplyError("InternalError") : rule.Silence();
            ChargeOnce();

            IReadOnlyList<TimeSpan> waits = AwaitAttempts(attempts);
            Advance(20 * attempts);
            Assert.Equal(attempts, Attempts().Count);

            for (int i = 0; i < waits.Count; i++)
            {
                Assert.InRange(waits[i].TotalSeconds, (10 * (i + 1)) + (hasError ? 0 : 5), (10 * (i + 1)) + (hasError ? 1 : 6));
            }

            Assert.Single(Record.Connections);
            Csms.AllowSequenceGaps = true;
            Tag(Alice);
            Assert.Equal("Local", AwaitEnd().StoppedReason);
            Reach(() => Bench.ChargePoint.Queue.TransactionalCount == 0, "an empty queue");
        }

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public void TC_E_42_51_CS_message_is_taken_at_the_second_attempt(bool hasError)
        {
            PrepareRetry(3);
            AnswerRule rule = Csms.On("TransactionEvent").When(IsCharging).Times(1);
            _ = hasError ? rule.ReplyError("InternalError") : rule.Silence();
            ChargeOnce();

            AwaitAttempts(2);
            Advance(100);

            List<IncomingCall> sent = Attempts();
            Assert.Equal(2, sent.Count);
            Assert.Equal(sent[0].Payload.ToJsonString(), sent[1].Payload.ToJsonString());
            Assert.InRange((sent[1].Time - sent[0].Time).TotalSeconds, hasError ? 10 : 15, hasError ? 11 : 16);
        }

        [Fact]
        public void E13_FR_02_order_is_kept_while_a_message_is_tried_again()
        {
            PrepareRetry(3);
            Csms.On("TransactionEvent").When(IsCharging).ReplyError("InternalError").Times(2);
            ChargeOnce();
            AwaitAttempts(1);
            Tag(Alice);
            Advance(5);
            Unplug();
            ExpectStatus201("Available");
            Assert.Null(Record.EventTransactions[0].Ended);

            AwaitEnd(60);

            Assert.Equal(Events.OrderBy(one => one.SequenceNumber), Events);
            Assert.Equal("Ended StopAuthorized EVConnected Local", Describe(Events.Last()));
        }

        [Fact]
        public void E13_FR_04_lost_start_is_followed_by_the_rest()
        {
            Boot201();
            Csms.AllowSequenceGaps = true;
            Set("OCPPCommCtrlr.MessageAttempts[TransactionEvent]", "2");
            Set("OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]", "3");
            Csms.On("TransactionEvent").When(call => call.Text("eventType") == "Started").ReplyError("InternalError");
            Plug();
            Tag(Alice);
            ExpectEvent("Updated", "ChargingStateChanged");
            Tag(Alice);

            ExpectEvent("Ended", "StopAuthorized");
            Reach(() => Bench.ChargePoint.Queue.TransactionalCount == 0, "an empty queue");
        }

        [Fact]
        public void TC_E_43_CS_E04_FR_01_02_04_05_06_E12_FR_01_02_03_07_whole_transaction_without_the_csms()
        {
            Boot201();
            Set("AuthCtrlr.OfflineTxForUnknownIdEnabled", "true");
            CutLink();
            Plug();
            Advance(3);
            Tag(Alice);
            Advance(100);
            Tag(Alice);
            Advance(5);
            Unplug();
            RestoreLink();

            AwaitEnd(300);

            Assert.All(Events, one => Assert.True(one.IsOffline));
            Assert.Equal("Started", Events[0].EventType);
            Assert.True(Record.EventTransactions[0].EnergyWh > 100);
            Assert.Equal(Enumerable.Range(0, Events.Count), Events.Select(one => one.SequenceNumber));
            Assert.Contains(Events[0].MeterValues, values => values.Values.All(value => value.Context == "Transaction.Begin"));
            Assert.Contains(Events, one => one.TriggerReason == "MeterValuePeriodic" && one.MeterValues.Count > 0);
            Assert.NotEmpty(Events.Last().MeterValues);
        }

        [Fact]
        public void E04_FR_07_08_E12_FR_04_05_of_a_long_session_without_the_csms_those_in_between_are_dropped()
        {
            Boot201(settings: "MeterValueSampleInterval=10");
            Set("AuthCtrlr.OfflineTxForUnknownIdEnabled", "true");
            Csms.AllowSequenceGaps = true;
            CutLink();
            Plug();
            Tag(Alice);
            Advance(14 * 3600);
            Tag(Alice);
            Advance(5);
            Unplug();
            RestoreLink();

            AwaitEnd(900);

            int[] numbers = Events.Select(one => one.SequenceNumber).ToArray();
            Assert.Equal(0, numbers[0]);
            Assert.True(Events.Count <= numbers.Last());
            Assert.InRange(numbers.Zip(numbers.Skip(1), (one, next) => next - one).Max(), 2, 16);
            Assert.Equal(new[] { "Started", "Ended" }, Events.Select(one => one.EventType).Where(type => type != "Updated"));
            Assert.Contains(Events, one => one.IdToken == Alice);
            Assert.Equal(numbers.Last() + 1 - Events.Count, Bench.ChargePoint.Journal.DroppedCount);
        }

        [Theory]
        [InlineData("Authorized")]
        [InlineData("EVConnected")]
        public void TC_E_44_CS_driver_stops_without_the_csms(string stop)
        {
            Boot201();
            SetPoints(null, stop);
            Charge201();
            int before = Events.Count;
            CutLink();
            Tag(Alice);
            Advance(5);
            Unplug();
            Advance(20);
            RestoreLink();

            AwaitEnd(60);

            Assert.All(Events.Skip(before), one => Assert.True(one.IsOffline));
            Assert.Equal("Local", Events.Last().StoppedReason);
            Assert.Equal(Alice, Events.Single(one => one.TriggerReason == "StopAuthorized").IdToken);
        }

        [Fact]
        public void TC_E_45_CS_somebody_of_the_group_stops_without_the_csms()
        {
            Boot201();
            Csms.Tokens.Set(Alice, "Accepted", parentIdTag: "FLEET");
            Csms.Tokens.Set(Bob, "Accepted", parentIdTag: "FLEET");
            Charge201(tag: Bob);
            Tag(Bob);
            AwaitEnd();
            Unplug();
            Advance(5);
            Charge201();
            CutLink();
            Tag(Bob);
            Advance(5);
            Unplug();
            Advance(20);
            RestoreLink();

            Reach(() => Latest().Ended != null, "the end", 60);

            Assert.Equal("Ended StopAuthorized EVConnected Local", Describe(Events.Last()));
            Assert.True(Events.Last().IsOffline);
            Assert.Equal(Bob, Events.Last().IdToken);
        }

        [Fact]
        public void E11_FR_07_what_waits_when_the_link_is_lost_counts_as_offline()
        {
            Boot201();
            Charge201();
            Csms.On("TransactionEvent").Silence().Times(1);
            Ask("TriggerMessage", new { requestedMessage = "TransactionEvent" }, "Accepted");
            Ask("TriggerMessage", new { requestedMessage = "TransactionEvent" }, "Accepted");
            Advance(2);
            int before = Record.Calls.Count;
            LoseLink(20);
            Advance(5);

            IncomingCall[] sent = Record.Calls.Skip(before).Where(call => call.Action == "TransactionEvent" && call.Text("triggerReason") == "Trigger").ToArray();
            Assert.Equal(2, sent.Length);
            Assert.All(sent, call => Assert.True(call.Payload["offline"].GetValue<bool>()));
        }

        [Fact]
        public void Everest201_two_parallel_transactions()
        {
            Boot201(2);
            Charge201(1, Alice);
            Charge201(2, Bob);
            Advance(200);
            Tag(Bob);
            Reach(() => Latest(2).Ended != null, "the end of the second");
            Advance(60);
            Tag(Alice);
            Reach(() => Latest(1).Ended != null, "the end of the first");

            foreach (EventTransactionRecord transaction in Record.EventTransactions)
            {
                Assert.Equal(Enumerable.Range(0, transaction.Events.Count), transaction.Events.Select(one => one.SequenceNumber));
            }
        }

        private static bool IsCharging(IncomingCall call)
        {
            return call.Text("transactionInfo.chargingState") == "Charging" && call.Text("triggerReason") == "ChargingStateChanged";
        }

        private void PrepareRetry(int attempts)
        {
            Boot201(settings: "MessageTimeout=5");
            Set("SampledDataCtrlr.TxUpdatedInterval", "0");
            Set("OCPPCommCtrlr.MessageAttempts[TransactionEvent]", attempts.ToString());
            Set("OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]", "10");
        }

        private void ChargeOnce()
        {
            Tag(Alice);
            Advance(1);
            Plug();
        }

        private List<IncomingCall> Attempts()
        {
            return Record.Calls.Where(call => call.Action == "TransactionEvent" && IsCharging(call)).ToList();
        }

        /// <summary>
        /// Waits for all attempts of the message that is refused, and gets the times between them.
        /// </summary>
        private IReadOnlyList<TimeSpan> AwaitAttempts(int attempts)
        {
            Reach(() => Attempts().Count == attempts, attempts + " attempts", 30 + (10 * attempts * attempts));
            List<IncomingCall> sent = Attempts();
            Assert.All(sent, call => Assert.Equal(sent[0].Payload.ToJsonString(), call.Payload.ToJsonString()));
            Assert.Equal(attempts, sent.Select(call => call.MessageId).Distinct().Count());
            return sent.Skip(1).Select((call, index) => call.Time - sent[index].Time).ToArray();
        }

        private void AskStatus(bool hasId, bool? isOngoing, bool hasMessages)
        {
            CallAnswer answer = Ask("GetTransactionStatus", hasId ? new { transactionId = Record.EventTransactions.Last().TransactionId } : new { });
            Assert.Equal(isOngoing, answer.Payload["ongoingIndicator"]?.GetValue<bool>());
            Assert.Equal(hasMessages, answer.Payload["messagesInQueue"].GetValue<bool>());
        }
    }
}

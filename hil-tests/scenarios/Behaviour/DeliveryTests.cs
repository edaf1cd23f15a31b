// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// Messages of transactions reach the CSMS, in order, as often as they have to.
    /// </summary>
    [Feature("Delivery of transaction messages", "OCPP 1.6 sections 3.7.1, 4.8, 4.10, 9.1.28-29; EVerest message_queue")]
    public sealed class DeliveryTests : Scenario
    {
        [Fact]
        public void Everest_call_error_to_start_transaction_three_attempts_then_stop()
        {
            Boot();
            Configure("TransactionMessageAttempts", "3");
            Configure("TransactionMessageRetryInterval", "10");
            Csms.On("StartTransaction").ReplyError("InternalError");

            Plug();
            Tag(Alice);
            IncomingCall first = Expect("StartTransaction");
            IncomingCall second = Expect("StartTransaction");
            IncomingCall third = Expect("StartTransaction");
            ExpectNone("StartTransaction", 120);
            Unplug();
            IncomingCall stop = Expect("StopTransaction");

            Assert.Equal("EVDisconnected", stop.Text("reason"));
            Assert.Equal(-1, stop.Integer("transactionId"));
            Assert.Equal(1, Bench.ChargePoint.Journal.FailedCount);
            Assert.NotEmpty(Bench.Files.List("failed."));
            Assert.Contains(Bench.Lines, line => line.EndsWith("Connector 1: message 0 of its transaction kept as failed", System.StringComparison.Ordinal));
            Assert.Equal(10, (second.Time - first.Time).TotalSeconds, 0.5);
            Assert.Equal(20, (third.Time - second.Time).TotalSeconds, 0.5);
            Assert.Equal(3, new[] { first, second, third }.Select(call => call.MessageId).Distinct().Count());
            Assert.Equal(first.ToString(), third.ToString());
            Assert.Equal(0, Bench.ChargePoint.Journal.WaitingCount);
            Watch.MayLoseEnergy = true;
        }

        [Fact]
        public void Start_transaction_without_an_answer_is_repeated_and_then_stop_is_sent()
        {
            Boot();
            Configure("MessageTimeout", "10");
            Configure("TransactionMessageAttempts", "2");
            Configure("TransactionMessageRetryInterval", "5");
            Configure("MeterValueSampleInterval", "0");
            Csms.On("StartTransaction").Silence();

            Plug();
            Tag(Alice);
            IncomingCall first = Expect("StartTransaction");
            IncomingCall second = Expect("StartTransaction");
            Advance(60);
            Unplug();
            Expect("StopTransaction");

            Assert.Equal(15, (second.Time - first.Time).TotalSeconds, 0.5);
            Assert.NotEqual(first.MessageId, second.MessageId);
            Assert.Single(Record.UnknownStops);
            Watch.MayLoseEnergy = true;
        }

        [Fact]
        public void Start_transaction_that_is_never_answered_does_not_cost_the_link()
        {
            Boot();
            Configure("TransactionMessageAttempts", "6");
            Configure("TransactionMessageRetryInterval", "5");
            Csms.On("StartTransaction").Silence();

            Plug();
            Tag(Alice);
            Reach(() => Count("StartTransaction") == 6, "six attempts", 400);
            Advance(60);

            Assert.Equal(6, Count("StartTransaction"));
            Assert.Single(Record.Connections);
        }

        [Fact]
        public void Stop_transaction_waits_while_start_is_tried_again()
        {
            Boot();
            Configure("TransactionMessageRetryInterval", "30");
            Csms.On("StartTransaction").ReplyError("InternalError").Times(1);

            Plug();
            Tag(Alice);
            Expect("StartTransaction");
            Advance(5);
            Unplug();
            ExpectNone("StopTransaction", 15);
            IncomingCall start = Expect("StartTransaction");
            IncomingCall stop = Expect("StopTransaction");

            Assert.Equal(start.Answer["transactionId"].ToString(), stop.Integer("transactionId").ToString());
            Assert.Equal(Record.Transactions[0].Start, start.Timestamp("timestamp"));
        }

        [Fact]
        public void Call_error_does_not_wedge_later_transactions()
        {
            Boot(connectors: 2);
            Configure("TransactionMessageAttempts", "2");
            Configure("TransactionMessageRetryInterval", "1");
            Csms.On("StartTransaction").ReplyError("InternalError").Times(2);
            Csms.On("StopTransaction").ReplyError("InternalError").Times(2);

            Plug();
            Tag(Alice);
            Expect("StartTransaction");
            Expect("StartTransaction");
            Tag(Alice);
            Expect("StopTransaction");
            Expect("StopTransaction");
            Unplug();
            Advance(10);
            Charge(1, Alice);
            Charge(2, Bob);
            Tag(Alice);
            Expect("StopTransaction");
            Tag(Bob);
            Expect("StopTransaction");

            Assert.Equal(2, Record.Transactions.Count(transaction => !transaction.IsOpen));
            Assert.Equal(0, Bench.ChargePoint.Queue.Count);
        }

        [Fact]
        public void Charging_goes_on_while_start_is_tried_again_and_given_up()
        {
            Boot();
            Configure("TransactionMessageAttempts", "2");
            Configure("TransactionMessageRetryInterval", "5");
            Csms.On("StartTransaction").ReplyError("InternalError");

            Plug();
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(600);

            Assert.True(Hardware().Contactor.IsClosed);
            Assert.Equal(1, Hardware().Contactor.CloseCount);
            Tag(Alice);
            ExpectStatus(1, "Finishing");
            Watch.MayLoseEnergy = true;
        }

        [Fact]
        public void Other_messages_go_on_while_a_transaction_message_waits()
        {
            Csms.HeartbeatInterval = 20;
            Boot(connectors: 2);
            Csms.HeartbeatInterval = 20;
            Configure("HeartbeatInterval", "20");
            Configure("TransactionMessageRetryInterval", "120");
            Csms.On("StartTransaction").ReplyError("InternalError").Times(1);

            Plug(1);
            Tag(Alice);
            Expect("StartTransaction");
            Expect("Heartbeat");
            Plug(2);
            ExpectStatus(2, "Preparing");
            Ask("ClearCache", null, "Accepted");
            Tag(Bob);
            Expect("Authorize", within: 5);
        }

        [Fact]
        public void Answer_that_comes_after_the_timeout_is_no_harm()
        {
            Boot();
            Configure("MessageTimeout", "10");
            Configure("TransactionMessageRetryInterval", "1");
            Csms.On("StartTransaction").Delay(10.5).Times(1);

            Plug();
            Tag(Alice);
            Expect("StartTransaction");
            Expect("StartTransaction");
            Reach(() => Connector().Transaction.CsmsId > 0, "the transaction id");
            Tag(Alice);
            IncomingCall stop = Expect("StopTransaction");

            TransactionRecord transaction = Assert.Single(Record.Transactions);
            Assert.Equal(transaction.TransactionId, stop.Integer("transactionId"));
            Assert.Equal(1, transaction.StartDuplicates);

            // To the CSMS the first was answered; the charge point had given it up half a second before.
            Assert.Contains("was delivered and answered", Assert.Single(Csms.Violations));
            Csms.ClearViolations();
        }

        [Fact]
        public void Messages_of_a_transaction_come_in_order()
        {
            Boot();
            Configure("MeterValueSampleInterval", "10");
            Configure("TransactionMessageRetryInterval", "5");
            Csms.On("StartTransaction").ReplyError("InternalError").Times(2);
            Csms.On("MeterValues").ReplyError("InternalError").After(1).Times(1);

            Charge();
            Advance(60);
            Tag(Alice);
            Expect("StopTransaction", within: 120);

            string[] order = Record.Calls
                .Where(call => call.Answer != null && call.Action is "StartTransaction" or "MeterValues" or "StopTransaction")
                .Where(call => call.Answer != null)
                .Select(call => call.Action)
                .ToArray();
            Assert.Equal("StartTransaction", order[0]);
            Assert.Equal("StopTransaction", order[order.Length - 1]);
            Assert.All(order.Skip(1).SkipLast(1), action => Assert.Equal("MeterValues", action));
            System.DateTimeOffset[] times = Record.Transactions[0].MeterValues.Select(values => values.Timestamp.Value).Distinct().ToArray();
            Assert.Equal(times.OrderBy(time => time), times);
        }

        [Fact]
        public void Whole_session_without_the_CSMS_is_told_afterwards_with_the_real_transaction_id()
        {
            Boot();
            Configure("AllowOfflineTxForUnknownId", "true");
            CutLink();
            Advance(10);

            Plug();
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");
            System.DateTimeOffset start = Bench.Time;
            Advance(300);
            Tag(Alice);
            Reach(() => Connector().Transaction == null, "the end of the transaction");
            System.DateTimeOffset stop = Bench.Time;
            Unplug();
            Advance(60);
            RestoreLink();
            AwaitLink();

            Expect("StartTransaction");
            Assert.NotEqual(-1, Expect("StopTransaction").Integer("transactionId"));
            TransactionRecord transaction = Assert.Single(Record.Transactions);
            Assert.Empty(Record.UnknownStops);
            Assert.Equal(0, (start - transaction.Start).TotalSeconds, 2.0);
            Assert.Equal(0, (stop - transaction.Stop.Value).TotalSeconds, 1.0);
            Assert.InRange(transaction.EnergyWh.Value, 800, 1000);
            Assert.Equal("Available", Record.StatusOf(1));
        }

        [Fact]
        public void Many_meter_values_of_a_long_time_without_the_CSMS_are_thinned_and_start_and_stop_are_kept()
        {
            Boot();
            Configure("AllowOfflineTxForUnknownId", "true");
            Configure("MeterValueSampleInterval", "10");
            CutLink();

            for (int session = 0; session < 3; session++)
            {
                Car().StateOfCharge = 10000;
                Plug();
                Tag(Alice);
                Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");
                Advance(4 * 3600);
                Tag(Alice);
                Reach(() => Connector().Transaction == null, "the end of the transaction");
                Unplug();
                Advance(5);
            }

            RestoreLink();
            AwaitLink();
            Reach(() => Record.Transactions.Count == 3 && Record.Transactions.All(transaction => !transaction.IsOpen), "all transactions", 600);

            Assert.InRange(Count("MeterValues"), 1000, 4000);
            Assert.True(Bench.ChargePoint.Journal.DroppedCount > 0);
        }
    }
}

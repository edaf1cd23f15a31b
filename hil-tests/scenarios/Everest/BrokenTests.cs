// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Everest
{
    /// <summary>
    /// The scenarios of EVerest with broken messages (broken.py), told anew. Error codes are those of OCPP-J 1.6 section 4.2.3.
    /// </summary>
    [Feature("Broken messages", "OCPP-J 1.6 section 4.2; EVerest broken")]
    public sealed class BrokenTests : Scenario
    {
        [Theory]
        [InlineData("missing", "{\"key\":\"WebSocketPingInterval\"}", "OccurenceConstraintViolation")]
        [InlineData("wrong type", "{\"key\":[\"WebSocketPingInterval\"],\"value\":\"0\"}", "TypeConstraintViolation")]
        [InlineData("over-long", "{\"key\":\"012345678901234567890123456789012345678901234567890\",\"value\":\"0\"}", "PropertyConstraintViolation")]
        public void Everest_broken_payload_field_gets_its_error(string what, string payload, string code)
        {
            Assert.NotEmpty(what);
            Boot();

            CallAnswer answer = Ask("ChangeConfiguration", payload);

            Assert.Equal(code, answer.ErrorCode);
            Configure("WebSocketPingInterval", "0");
            Assert.Single(Record.Connections);
        }

        [Fact]
        public void Everest_additional_payload_field_is_ignored()
        {
            Boot();

            Ask("ChangeConfiguration", new { key = "WebSocketPingInterval", value = "0", additional = "123" }, "Accepted");
        }

        [Fact]
        public void Everest_invalid_utf8_closes_with_1007_and_the_charge_point_comes_back()
        {
            Boot();
            Charge();

            PendingCall call = Session.Raw.Text(Encoding.Latin1.GetBytes("[2,\"1\",\"ClearCache\",{\"a\":\"\u00FF\u00FE\"}]"));
            Reach(() => call.IsDone, "the end of the connection");
            Assert.Equal(AnswerKind.LinkLost, call.Answer.Kind);
            Assert.Equal(1007, Record.Connections[0].CloseCode);
            AwaitLink();

            Assert.True(Hardware().Contactor.IsClosed);
            Ask("ClearCache", null, "Accepted");
            Assert.Single(Record.Boots);
        }

        [Theory]
        [InlineData("{}")]
        [InlineData("{\"idTagInfo\":{}}")]
        [InlineData("{\"idTagInfo\":{\"status\":\"Maybe\"}}")]
        [InlineData("{\"idTagInfo\":{\"status\":7}}")]
        [InlineData("{\"idTagInfo\":[]}")]
        [InlineData("{\"idTagInfo\":null}")]
        public void Everest_wrong_answer_to_authorize_is_no_permission_and_no_harm(string answer)
        {
            Boot();
            Csms.On("Authorize").Reply(answer).Times(1);

            Plug();
            Tag(Alice);
            Expect("Authorize");
            ExpectNone("StartTransaction", 10);
            Tag(Bob);

            Assert.Equal(Bob, Expect("Authorize").Text("idTag"));
            Assert.Equal(Bob, Expect("StartTransaction").Text("idTag"));
        }

        [Fact]
        public void Everest_start_transaction_answered_with_call_errors_is_repeated_and_stop_has_the_id()
        {
            Boot();
            Configure("TransactionMessageAttempts", "5");
            Configure("TransactionMessageRetryInterval", "1");
            Csms.On("StartTransaction").ReplyError("NotImplemented").Times(4);

            Tag(Alice);
            Plug();
            Expect("StartTransaction");
            Advance(2);
            Unplug();

            IncomingCall stop = Expect("StopTransaction");
            TransactionRecord transaction = Assert.Single(Record.Transactions);
            Assert.Equal(transaction.TransactionId, stop.Integer("transactionId"));
            Assert.Equal(4, transaction.StartDuplicates);
        }

        [Fact]
        public void Everest_data_transfer_with_a_wrong_answer_is_no_harm()
        {
            Boot();
            Csms.On("DataTransfer").Reply("{\"idTagInfo\":{}}").Times(1);
            VendorCall first = new VendorCall("com.example", "a", null);
            VendorCall second = new VendorCall("com.example", "b", null);

            Bench.ChargePoint.Queue.Add(first.Message);
            Expect("DataTransfer");
            Bench.ChargePoint.Queue.Add(second.Message);
            Expect("DataTransfer");

            Assert.Equal("UnreadableAnswer", first.Outcome);
            Assert.Equal("Accepted", second.Outcome);
        }
    }
}

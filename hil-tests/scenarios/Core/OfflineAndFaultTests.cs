// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Core
{
    /// <summary>
    /// A lost connection and a fault, as the compliance test tool has them. What needs durable storage follows with it.
    /// </summary>
    [Feature("Lost connection and faults", "OCPP 1.6 sections 3.7, 4.9")]
    public sealed class OfflineAndFaultTests : Scenario
    {
        [Fact]
        public void TC_036_CS_connection_loss_during_a_transaction()
        {
            Boot();
            Configure("MeterValueSampleInterval", "30");
            TransactionRecord transaction = Charge();
            Advance(45);
            int told = transaction.MeterValues.Count;

            CutLink();
            Advance(120);
            Assert.True(Hardware().Contactor.IsClosed);
            RestoreLink();
            AwaitLink();

            Reach(() => transaction.MeterValues.Count >= told + 4, "the meter values of the time without connection");
            Assert.Single(Record.Boots);
            CheckInterval(transaction);
            Tag(Alice);
            Assert.Equal(transaction.TransactionId, Expect("StopTransaction").Integer("transactionId"));
        }

        [Fact]
        public void TC_041_CS_no_session_in_a_fault()
        {
            Boot();
            Fault(FaultCode.GroundFailure);
            Assert.Equal("GroundFailure", ExpectStatus(1, "Faulted").Text("errorCode"));

            Plug();
            Tag(Alice);
            ExpectNone("StartTransaction", 20);
            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 }, "Rejected");
            Fault(FaultCode.GroundFailure, false);

            Assert.Equal("NoError", ExpectStatus(1, "Preparing").Text("errorCode"));
            ExpectNone("StartTransaction", 20);
        }

        [Fact]
        public void TC_034_CS_out_of_service_persists_over_a_power_failure()
        {
            Boot(connectors: 2);
            Ask("ChangeAvailability", new { connectorId = 1, type = "Inoperative" }, "Accepted");
            ExpectStatus(1, "Unavailable");

            Bench.PowerCycle(120);

            Expect("BootNotification", within: 60);
            ExpectStatus(1, "Unavailable");
            ExpectStatus(2, "Available");
        }

        [Fact]
        public void TC_037_1_CS_start_without_connection_with_a_valid_tag()
        {
            StartOffline("Accepted", "true");

            Assert.Equal(Record.Transactions[0].Start, Expect("StartTransaction").Timestamp("timestamp"));
            ExpectStatus(1, "Charging");
            Advance(30);
            Assert.True(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void TC_037_2_CS_start_without_connection_with_an_invalid_tag_suspends()
        {
            StartOffline("Invalid", "false");

            Expect("StartTransaction");
            ExpectStatus(1, "SuspendedEVSE");
            ExpectNone("StopTransaction", 60);
            Tag(Alice);
            Expect("StopTransaction");
            ExpectStatus(1, "Finishing");
        }

        [Fact]
        public void TC_037_3_CS_start_without_connection_with_an_invalid_tag_stops()
        {
            StartOffline("Invalid", "true");

            Expect("StartTransaction");
            Assert.Equal("DeAuthorized", Expect("StopTransaction").Text("reason"));
            ExpectStatus(1, "Finishing");
        }

        [Fact]
        public void TC_038_CS_stop_without_connection()
        {
            Boot();
            TransactionRecord transaction = Charge();
            Advance(60);
            CutLink();
            Advance(10);

            Tag(Alice);
            Reach(() => Connector().Transaction == null, "the end of the transaction");
            DateTimeOffset stopped = Bench.Time;
            Unplug();
            Advance(60);
            RestoreLink();

            IncomingCall stop = Expect("StopTransaction", within: 100);
            Assert.Equal(transaction.TransactionId, stop.Integer("transactionId"));
            Assert.Equal(0, (stop.Timestamp("timestamp").Value - stopped).TotalSeconds, 0.3);
            Assert.Equal("Local", stop.Text("reason") ?? "Local");
        }

        [Fact]
        public void TC_039_CS_whole_transaction_without_connection()
        {
            Boot();
            Configure("AllowOfflineTxForUnknownId", "true");
            CutLink();
            Advance(10);
            Plug();
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(120);
            Tag(Alice);
            Reach(() => Connector().Transaction == null, "the end of the transaction");
            Unplug();
            Advance(10);
            RestoreLink();

            IncomingCall start = Expect("StartTransaction", within: 100);
            IncomingCall stop = Expect("StopTransaction");
            Assert.Equal(start.Transaction.TransactionId, stop.Integer("transactionId"));
            Assert.InRange((stop.Timestamp("timestamp").Value - start.Timestamp("timestamp").Value).TotalSeconds, 115, 130);
        }

        private void StartOffline(string status, string stopOnInvalid)
        {
            Boot();
            Configure("AllowOfflineTxForUnknownId", "true");
            Configure("StopTransactionOnInvalidId", stopOnInvalid);
            Csms.Tokens.Set(Alice, status);
            CutLink();
            Advance(10);
            Plug();
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(30);
            Forget();
            RestoreLink();
            AwaitLink();
        }

        private static void CheckInterval(TransactionRecord transaction)
        {
            MeterValueRecord[] values = transaction.MeterValues.ToArray();
            for (int index = 1; index < values.Length; index++)
            {
                Assert.Equal(30, (values[index].Timestamp.Value - values[index - 1].Timestamp.Value).TotalSeconds);
            }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

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

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Core
{
    /// <summary>
    /// Messages that the CSMS asks for, and data of vendors, as the compliance test tool has them.
    /// </summary>
    [Feature("Remote trigger and DataTransfer", "OCPP 1.6 sections 5.6, 5.17")]
    public sealed class TriggerAndDataTransferTests : Scenario
    {
        [Fact]
        public void TC_054_CS_trigger_message()
        {
            Boot(connectors: 2);

            Ask("TriggerMessage", new { requestedMessage = "MeterValues", connectorId = 1 }, "Accepted");
            IncomingCall values = Expect("MeterValues");
            Assert.Equal(1, values.Integer("connectorId"));
            Assert.Equal("Trigger", values.Text("meterValue.0.sampledValue.0.context"));

            Ask("TriggerMessage", new { requestedMessage = "Heartbeat" }, "Accepted");
            Expect("Heartbeat", within: 2);

            Ask("TriggerMessage", new { requestedMessage = "StatusNotification", connectorId = 2 }, "Accepted");
            ExpectStatus(2, "Available");

            Ask("TriggerMessage", new { requestedMessage = "StatusNotification" }, "Accepted");
            ExpectStatus(0, "Available");
            ExpectStatus(1, "Available");
            ExpectStatus(2, "Available");

            Ask("TriggerMessage", new { requestedMessage = "BootNotification" }, "Accepted");
            Expect("BootNotification");

            // Of functions that this charge point does not have.
            Ask("TriggerMessage", new { requestedMessage = "DiagnosticsStatusNotification" }, "NotImplemented");
            Ask("TriggerMessage", new { requestedMessage = "FirmwareStatusNotification" }, "NotImplemented");
        }

        [Fact]
        public void TC_054_CS_trigger_message_during_a_transaction()
        {
            Boot();
            TransactionRecord transaction = Charge();
            Advance(10);

            Ask("TriggerMessage", new { requestedMessage = "MeterValues", connectorId = 1 }, "Accepted");

            IncomingCall values = Expect("MeterValues");
            Assert.Equal(transaction.TransactionId, values.Integer("transactionId"));
            Assert.Equal("Trigger", transaction.MeterValues.Latest.Values.Select(value => value.Context).Distinct().Single());
        }

        [Fact]
        public void TC_054_CS_trigger_message_without_anything_to_measure()
        {
            Boot();
            Configure("MeterValuesSampledData", string.Empty);

            Ask("TriggerMessage", new { requestedMessage = "MeterValues", connectorId = 1 }, "Rejected");

            ExpectNone("MeterValues");
        }

        [Fact]
        public void TC_055_CS_trigger_message_for_a_connector_that_does_not_exist()
        {
            Boot(connectors: 2);

            Ask("TriggerMessage", new { requestedMessage = "MeterValues", connectorId = 3 }, "Rejected");
            Ask("TriggerMessage", new { requestedMessage = "StatusNotification", connectorId = 3 }, "Rejected");

            ExpectNone("MeterValues");
            ExpectNone("StatusNotification");
        }

        [Fact]
        public void TC_062_CS_data_transfer_to_the_charge_point()
        {
            Boot();

            Ask("DataTransfer", new { vendorId = "com.example", messageId = "hello", data = "world" }, "UnknownVendorId");
        }
    }
}

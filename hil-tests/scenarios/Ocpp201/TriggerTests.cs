// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Messages that the CSMS asks for.
    /// </summary>
    [Feature("Trigger message", "OCPP 2.0.1 F06")]
    public sealed class TriggerTests : Scenario201
    {
        [Fact]
        public void TC_F_11_CS_meter_values_of_one_EVSE()
        {
            Boot201(2);

            Trigger("MeterValues", 2);

            IncomingCall values = Expect("MeterValues");
            Assert.Equal(2, values.Integer("evseId"));
            Assert.Equal("Trigger", values.Text("meterValue.0.sampledValue.0.context"));
            ExpectNone("MeterValues");
        }

        [Fact]
        public void TC_F_12_CS_meter_values_of_all_EVSEs()
        {
            Boot201(2);

            Trigger("MeterValues");

            for (int evse = 1; evse <= 2; evse++)
            {
                IncomingCall values = Expect("MeterValues");
                Assert.Equal(evse, values.Integer("evseId"));
                Assert.Equal("Trigger", values.Text("meterValue.0.sampledValue.0.context"));
            }
        }

        [Fact]
        public void TC_F_13_CS_transaction_event_of_one_EVSE()
        {
            Boot201(2);
            Charge201(1);
            Charge201(2, Bob);
            Forget();

            Trigger("TransactionEvent", 2);

            ExpectTriggered(ExpectEvent("Updated", "Trigger"), 2);
            ExpectNone("TransactionEvent", 5, call => call.Text("triggerReason") == "Trigger");
        }

        [Fact]
        public void TC_F_14_CS_transaction_events_of_all_EVSEs()
        {
            Boot201(2);
            Charge201(1);
            Charge201(2, Bob);
            Forget();

            Trigger("TransactionEvent");

            ExpectTriggered(ExpectEvent("Updated", "Trigger"), 1);
            ExpectTriggered(ExpectEvent("Updated", "Trigger"), 2);
        }

        [Fact]
        public void TC_F_20_CS_heartbeat()
        {
            Boot201();

            Trigger("Heartbeat");

            Expect("Heartbeat", within: 2);
        }

        [Fact]
        public void TC_F_23_CS_status_of_an_available_connector()
        {
            Boot201(2);

            Ask("TriggerMessage", new { requestedMessage = "StatusNotification", evse = new { id = 2, connectorId = 1 } }, "Accepted");

            ExpectStatus201("Available", 2);
            ExpectNone("StatusNotification");
        }

        [Fact]
        public void TC_F_24_CS_status_of_an_occupied_connector()
        {
            Boot201();
            Plug();
            ExpectStatus201("Occupied");

            Ask("TriggerMessage", new { requestedMessage = "StatusNotification", evse = new { id = 1, connectorId = 1 } }, "Accepted");

            ExpectStatus201("Occupied");
        }

        [Fact]
        public void TC_F_26_CS_boot_notification_of_an_accepted_station()
        {
            Boot201();

            Trigger("BootNotification", status: "Rejected");

            ExpectNone("BootNotification");
        }

        [Fact]
        public void TC_F_27_CS_message_that_is_not_implemented()
        {
            Boot201();

            Trigger("SignCombinedCertificate", status: "NotImplemented");
        }

        [Theory]
        [InlineData("PublishFirmwareStatusNotification")]
        [InlineData("SignV2GCertificate")]
        public void F06_FR_08_message_of_a_block_that_is_not_there(string message)
        {
            Boot201();

            Trigger(message, status: "NotImplemented");
            Trigger(message, 1, "NotImplemented");
        }

        [Theory]
        [InlineData(1)]
        [InlineData(99)]
        [InlineData(0)]
        public void F06_FR_03_EVSE_that_means_nothing_is_ignored(int evse)
        {
            Boot201();

            Trigger("Heartbeat", evse);

            Expect("Heartbeat", within: 2);
        }

        [Theory]
        [InlineData("Heartbeat", "Heartbeat")]
        [InlineData("MeterValues", "MeterValues")]
        [InlineData("StatusNotification", "StatusNotification")]
        [InlineData("TransactionEvent", "TransactionEvent")]
        public void F06_FR_04_answer_comes_before_the_message(string message, string action)
        {
            Boot201();
            Charge201();
            int before = Record.Frames.Count;

            Trigger(message);
            Expect(action);

            string[] sent = Record.Frames.Skip(before).Where(frame => frame.Direction == FrameDirection.FromChargePoint && frame.Text.Length > 0).Select(frame => frame.Text).ToArray();
            Assert.StartsWith("[3,", sent[0]);
            Assert.Contains("\"" + action + "\"", sent[1]);
        }

        [Fact]
        public void F06_FR_06_meter_values_are_those_of_the_clock_aligned_measurands()
        {
            Boot201();
            Set("AlignedDataCtrlr.Measurands", "Voltage");
            Set("SampledDataCtrlr.TxUpdatedMeasurands", "Power.Active.Import");
            Trigger("MeterValues", 1);
            ExpectMeasurand(Expect("MeterValues"), "Voltage");
            Charge201();
            Forget();

            Trigger("MeterValues", 1);

            ExpectMeasurand(Expect("MeterValues"), "Voltage");
            ExpectNone("TransactionEvent", 5, call => call.Text("triggerReason") == "Trigger");
        }

        [Fact]
        public void F06_FR_07_transaction_event_has_the_measurands_of_the_updates()
        {
            Boot201();
            Set("AlignedDataCtrlr.Measurands", "Voltage");
            Set("SampledDataCtrlr.TxUpdatedMeasurands", "Power.Active.Import");
            Charge201();
            Forget();

            Trigger("TransactionEvent", 1);

            ExpectMeasurand(ExpectEvent("Updated", "Trigger"), "Power.Active.Import");
        }

        [Fact]
        public void F06_FR_10_transaction_event_is_sent_also_without_measurands()
        {
            Boot201();
            Set("SampledDataCtrlr.TxUpdatedMeasurands", string.Empty);
            Charge201();
            Forget();

            Trigger("TransactionEvent", 1);

            IncomingCall triggered = ExpectEvent("Updated", "Trigger");
            Assert.Equal("Charging", triggered.Text("transactionInfo.chargingState"));
            Assert.Null(triggered.Payload["meterValue"]);
        }

        [Fact]
        public void F06_FR_10_meter_values_without_measurands_are_rejected()
        {
            Boot201();
            Set("AlignedDataCtrlr.Measurands", string.Empty);

            Trigger("MeterValues", status: "Rejected");

            ExpectNone("MeterValues");
        }

        [Fact]
        public void F06_FR_11_statuses_of_all_connectors()
        {
            Boot201(3);
            Plug(2);
            ExpectStatus201("Occupied", 2);

            Trigger("StatusNotification");

            ExpectStatus201("Available", 1);
            ExpectStatus201("Occupied", 2);
            ExpectStatus201("Available", 3);
            ExpectNone("StatusNotification");
        }

        [Fact]
        public void F06_FR_12_status_of_an_EVSE_is_that_of_its_connector()
        {
            Boot201(2);

            Trigger("StatusNotification", 2);

            ExpectStatus201("Available", 2);
            ExpectNone("StatusNotification");
        }

        [Theory]
        [InlineData("MeterValues", 3, null)]
        [InlineData("MeterValues", 0, null)]
        [InlineData("StatusNotification", 3, 1)]
        [InlineData("StatusNotification", 0, null)]
        [InlineData("StatusNotification", 1, 2)]
        [InlineData("StatusNotification", 1, 0)]
        [InlineData("TransactionEvent", 3, null)]
        [InlineData("TransactionEvent", 0, null)]
        [InlineData("TransactionEvent", 2, null)]
        public void F06_FR_05_unknown_EVSE_or_connector_is_rejected(string requestedMessage, int id, int? connectorId)
        {
            Boot201(2);
            Charge201(1);
            Forget();

            object evse = connectorId == null ? new { id } : new { id, connectorId };
            Ask("TriggerMessage", new { requestedMessage, evse }, "Rejected");

            ExpectNone("MeterValues", 5);
            ExpectNone("StatusNotification", 1);
            ExpectNone("TransactionEvent", 1, call => call.Text("triggerReason") == "Trigger");
        }

        [Fact]
        public void F06_FR_05_transaction_event_without_a_transaction_is_rejected()
        {
            Boot201();

            Trigger("TransactionEvent", status: "Rejected");

            ExpectNone("TransactionEvent");
        }

        [Fact]
        public void F06_FR_17_boot_notification_of_a_station_that_is_not_accepted()
        {
            Build201();
            Csms.On("BootNotification").Reply(call => new { status = "Pending", interval = 600, currentTime = Csms.TimeText }).Times(1);
            PowerOn();
            Expect("BootNotification");
            Advance(1);

            Trigger("BootNotification");

            Assert.Equal("Triggered", Expect("BootNotification", within: 2).Text("reason"));
            ExpectStatus201("Available");
        }

        [Theory]
        [InlineData("Heartbeat")]
        [InlineData("MeterValues")]
        [InlineData("StatusNotification")]
        public void F06_messages_are_sent_by_a_pending_station(string message)
        {
            Build201();
            Csms.On("BootNotification").Reply(call => new { status = "Pending", interval = 600, currentTime = Csms.TimeText }).Times(1);
            PowerOn();
            Expect("BootNotification");
            Advance(1);

            Trigger(message);

            Expect(message, within: 2);
        }

        [Theory]
        [InlineData("{}", "OccurrenceConstraintViolation")]
        [InlineData("{\"requestedMessage\":\"Everything\"}", "PropertyConstraintViolation")]
        [InlineData("{\"requestedMessage\":7}", "TypeConstraintViolation")]
        [InlineData("{\"requestedMessage\":\"Heartbeat\",\"evse\":1}", "TypeConstraintViolation")]
        [InlineData("{\"requestedMessage\":\"Heartbeat\",\"evse\":{}}", "OccurrenceConstraintViolation")]
        [InlineData("{\"requestedMessage\":\"Heartbeat\",\"evse\":{\"id\":-1}}", "PropertyConstraintViolation")]
        public void F06_malformed_request_triggers_nothing(string payload, string errorCode)
        {
            Boot201();

            Assert.Equal(errorCode, Ask("TriggerMessage", System.Text.Json.Nodes.JsonNode.Parse(payload)).ErrorCode);

            ExpectNone("Heartbeat");
        }

        private static void ExpectTriggered(IncomingCall call, int evse)
        {
            Assert.Equal("Charging", call.Text("transactionInfo.chargingState"));
            Assert.Equal("Trigger", call.Text("meterValue.0.sampledValue.0.context"));
            Assert.Contains(call.Integer("evse.id"), new int?[] { null, evse });
            Assert.Equal(evse, call.EventTransaction.EvseId);
        }

        private static void ExpectMeasurand(IncomingCall call, string measurand)
        {
            foreach (System.Text.Json.Nodes.JsonNode value in call.Payload["meterValue"][0]["sampledValue"].AsArray())
            {
                Assert.Equal(measurand, value["measurand"].GetValue<string>());
            }
        }

        private void Trigger(string requestedMessage, int? evse = null, string status = "Accepted")
        {
            Ask("TriggerMessage", evse == null ? new { requestedMessage } : new { requestedMessage, evse = new { id = evse } }, status);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class IncomingMessageTests
    {
        [TestMethod]
        public void ChangeAvailability()
        {
            ChangeAvailabilityRequest request = new ChangeAvailabilityRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"connectorId\":0,\"type\":\"Inoperative\"}")));
            Assert.AreEqual((int)0, request.ConnectorId);
            Assert.AreEqual((int)AvailabilityType.Inoperative, (int)request.Type);
            request = new ChangeAvailabilityRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"type\":\"Operative\",\"more\":[{}],\"connectorId\":2147483647}")));
            Assert.AreEqual(int.MaxValue, request.ConnectorId);
            Assert.AreEqual((int)AvailabilityType.Operative, (int)request.Type);
        }

        [TestMethod]
        public void ChangeConfiguration()
        {
            ChangeConfigurationRequest request = new ChangeConfigurationRequest();
            string key = new string('k', 50);
            string value = new string('v', 500);
            Assert.IsTrue(request.Read(JsonText.Payload("{\"key\":\"" + key + "\",\"value\":\"" + value + "\"}")));
            Assert.AreEqual(key, request.Key);
            Assert.AreEqual(value, request.Value);
            request = new ChangeConfigurationRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"value\":\"\",\"key\":\"\"}")));
            Assert.AreEqual(string.Empty, request.Key);
            Assert.AreEqual(string.Empty, request.Value);
        }

        [TestMethod]
        public void DataTransfer()
        {
            DataTransferRequest request = new DataTransferRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"vendorId\":\"v\"}")));
            Assert.AreEqual("v", request.VendorId);
            Assert.IsNull(request.MessageId);
            Assert.IsNull(request.Data);
            request = new DataTransferRequest();
            string data = new string('d', DataTransferRequest.LongestData);
            Assert.IsTrue(request.Read(JsonText.Payload("{\"vendorId\":\"v\",\"messageId\":\"m\",\"data\":\"" + data + "\"}")));
            Assert.AreEqual("m", request.MessageId);
            Assert.AreEqual(data, request.Data);
        }

        [TestMethod]
        public void GetConfiguration()
        {
            NumberedKeys keys = new NumberedKeys(0);
            GetConfigurationRequest request = new GetConfigurationRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{}"), 5, keys));
            Assert.AreEqual((int)0, request.Count);
            Assert.IsTrue(request.Read(JsonText.Payload("{\"key\":[]}"), 5, keys));
            Assert.AreEqual((int)0, request.Count);
            Assert.IsNull(request.UnknownKeys);
            Assert.IsTrue(request.Read(JsonText.Payload("{\"key\":[\"a\",\"Known\",\"b\"],\"more\":1}"), 3, keys));
            Assert.AreEqual((int)3, request.Count);
            Assert.AreEqual((int)2, request.UnknownKeys.Count);
            Assert.AreEqual("a", (string)request.UnknownKeys[0]);
            Assert.AreEqual("b", (string)request.UnknownKeys[1]);
        }

        [TestMethod]
        public void GetConfiguration_MoreKeysThanAllowed_IsRefused()
        {
            GetConfigurationRequest request = new GetConfigurationRequest();
            PayloadReader reader = JsonText.Payload("{\"key\":[\"a\",\"b\",\"c\"]}");
            Assert.IsFalse(request.Read(reader, 2, new NumberedKeys(0)));
            Assert.AreEqual((int)PayloadViolation.Occurrence, (int)reader.Violation);
            Assert.AreEqual((int)2, request.Count);
        }

        [TestMethod]
        public void RemoteStartTransaction()
        {
            RemoteStartTransactionRequest request = new RemoteStartTransactionRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"idTag\":\"12345678901234567890\"}")));
            Assert.AreEqual("12345678901234567890", request.IdTag);
            Assert.AreEqual(RemoteStartTransactionRequest.NoConnector, request.ConnectorId);
            Assert.IsFalse(request.HasChargingProfile);
            request = new RemoteStartTransactionRequest();
            Assert.IsTrue(request.Read(JsonText.Payload(
                "{\"connectorId\":2,\"chargingProfile\":{\"chargingProfileId\":1,\"chargingSchedule\":{\"chargingSchedulePeriod\":"
                + "[{\"startPeriod\":0,\"limit\":16.1}]}},\"idTag\":\"T\"}")));
            Assert.AreEqual((int)2, request.ConnectorId);
            Assert.AreEqual("T", request.IdTag);
            Assert.IsTrue(request.HasChargingProfile);
            request = new RemoteStartTransactionRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"idTag\":\"T\",\"connectorId\":0}")));
            Assert.AreEqual((int)0, request.ConnectorId);
        }

        [TestMethod]
        public void RemoteStopTransaction()
        {
            RemoteStopTransactionRequest request = new RemoteStopTransactionRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"transactionId\":-2147483648}")));
            Assert.AreEqual(int.MinValue, request.TransactionId);
            Assert.IsTrue(request.Read(JsonText.Payload("{\"transactionId\":2147483647}")));
            Assert.AreEqual(int.MaxValue, request.TransactionId);
        }

        [TestMethod]
        public void Reset()
        {
            ResetRequest request = new ResetRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"type\":\"Soft\"}")));
            Assert.AreEqual((int)ResetType.Soft, (int)request.Type);
            Assert.IsTrue(request.Read(JsonText.Payload("{\"type\":\"Hard\"}")));
            Assert.AreEqual((int)ResetType.Hard, (int)request.Type);
        }

        [TestMethod]
        public void UnlockConnector()
        {
            UnlockConnectorRequest request = new UnlockConnectorRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"connectorId\":0}")));
            Assert.AreEqual((int)0, request.ConnectorId);
            Assert.IsTrue(request.Read(JsonText.Payload("{\"connectorId\":3}")));
            Assert.AreEqual((int)3, request.ConnectorId);
        }

        [TestMethod]
        public void TriggerMessage()
        {
            AssertTrigger("BootNotification", MessageTrigger.BootNotification);
            AssertTrigger("DiagnosticsStatusNotification", MessageTrigger.DiagnosticsStatusNotification);
            AssertTrigger("FirmwareStatusNotification", MessageTrigger.FirmwareStatusNotification);
            AssertTrigger("Heartbeat", MessageTrigger.Heartbeat);
            AssertTrigger("MeterValues", MessageTrigger.MeterValues);
            AssertTrigger("StatusNotification", MessageTrigger.StatusNotification);
            TriggerMessageRequest request = new TriggerMessageRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"requestedMessage\":\"MeterValues\",\"connectorId\":0}")));
            Assert.AreEqual((int)0, request.ConnectorId);
        }

        private static void AssertTrigger(string name, MessageTrigger expected)
        {
            TriggerMessageRequest request = new TriggerMessageRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"requestedMessage\":\"" + name + "\"}")));
            Assert.AreEqual((int)expected, (int)request.RequestedMessage);
            Assert.AreEqual(TriggerMessageRequest.NoConnector, request.ConnectorId);
        }
    }
}

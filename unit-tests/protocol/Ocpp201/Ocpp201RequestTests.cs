// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class Ocpp201RequestTests
    {
        [TestMethod]
        public void ChangeAvailability()
        {
            ChangeAvailabilityRequest request = new ChangeAvailabilityRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"operationalStatus\":\"Inoperative\"}")));
            Assert.AreEqual((int)OperationalStatus.Inoperative, (int)request.OperationalStatus);
            AssertEvse(Evse.None, Evse.None, request.Evse);
            request = new ChangeAvailabilityRequest();
            Assert.IsTrue(request.Read(JsonText.Payload(
                "{\"evse\":{\"connectorId\":2,\"customData\":{\"vendorId\":\"v\",\"x\":[1]},\"id\":1},\"operationalStatus\":\"Operative\",\"more\":[{}]}")));
            Assert.AreEqual((int)OperationalStatus.Operative, (int)request.OperationalStatus);
            AssertEvse(1, 2, request.Evse);
            request = new ChangeAvailabilityRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"evse\":{\"id\":0,\"connectorId\":1},\"evse\":{\"id\":2147483647},\"operationalStatus\":\"Operative\"}")));
            AssertEvse(int.MaxValue, Evse.None, request.Evse);
        }

        [TestMethod]
        public void DataTransfer()
        {
            DataTransferRequest request = new DataTransferRequest { TakesJson = true };
            Assert.IsTrue(request.Read(JsonText.Payload("{\"vendorId\":\"v\"}")));
            Assert.AreEqual("v", request.VendorId);
            Assert.IsNull(request.MessageId);
            Assert.IsNull(request.Data);
            string data = new string('d', DataTransferRequest.LongestData);
            request = new DataTransferRequest { TakesJson = true };
            Assert.IsTrue(request.Read(JsonText.Payload("{\"vendorId\":\"v\",\"messageId\":\"m\",\"data\":\"" + data + "\"}")));
            Assert.AreEqual("m", request.MessageId);
            Assert.AreEqual(data, request.Data);
        }

        [TestMethod]
        public void DataTransfer_DataOfAnyType()
        {
            AssertData("{\"a\": [1, {\"b\":\"\\u20AC€\"}]}");
            AssertData("[]");
            AssertData("-1.50e3");
            AssertData("true");
            AssertData("[\"" + new string('x', 1000) + "\"]");
        }

        [TestMethod]
        public void GetBaseReport()
        {
            AssertBaseReport("ConfigurationInventory", ReportBase.ConfigurationInventory);
            AssertBaseReport("FullInventory", ReportBase.FullInventory);
            AssertBaseReport("SummaryInventory", ReportBase.SummaryInventory);
        }

        [TestMethod]
        public void GetTransactionStatus()
        {
            GetTransactionStatusRequest request = new GetTransactionStatusRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"more\":1}")));
            Assert.IsNull(request.TransactionId);
            Assert.IsTrue(request.Read(JsonText.Payload("{\"transactionId\":\"123456789012345678901234567890123456\"}")));
            Assert.AreEqual("123456789012345678901234567890123456", request.TransactionId);
        }

        [TestMethod]
        public void RequestStartTransaction()
        {
            RequestStartTransactionRequest request = new RequestStartTransactionRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"idToken\":{\"idToken\":\"\",\"type\":\"NoAuthorization\"},\"remoteStartId\":-2147483648}")));
            Assert.AreEqual(string.Empty, request.IdToken.Token);
            Assert.AreEqual((int)IdTokenType.NoAuthorization, (int)request.IdToken.Type);
            Assert.AreEqual(int.MinValue, request.RemoteStartId);
            Assert.AreEqual(Evse.None, request.EvseId);
            Assert.IsNull(request.GroupIdToken);
            Assert.IsFalse(request.HasChargingProfile);
            request = new RequestStartTransactionRequest();
            Assert.IsTrue(request.Read(JsonText.Payload(
                "{\"evseId\":2,\"remoteStartId\":7,\"idToken\":{\"idToken\":\"T\",\"type\":\"ISO14443\",\"additionalInfo\":[{\"additionalIdToken\":\"a\",\"type\":\"b\"}]},"
                + "\"groupIdToken\":{\"idToken\":\"G\",\"type\":\"Central\"},\"chargingProfile\":{\"id\":1,\"chargingSchedule\":[{\"chargingSchedulePeriod\":[{\"limit\":16.1}],"
                + "\"salesTariff\":{\"salesTariffEntry\":[{\"consumptionCost\":[{\"cost\":[{\"amount\":1}]}]}]}}]}}")));
            Assert.AreEqual((int)2, request.EvseId);
            Assert.AreEqual("T", request.IdToken.Token);
            Assert.AreEqual((int)IdTokenType.ISO14443, (int)request.IdToken.Type);
            Assert.AreEqual("G", request.GroupIdToken.Token);
            Assert.IsTrue(request.HasChargingProfile);
        }

        [TestMethod]
        public void IdToken_EachType()
        {
            for (IdTokenType type = IdTokenType.Central; type <= IdTokenType.NoAuthorization; type++)
            {
                IdToken token = new IdToken();
                PayloadReader reader = JsonText.Payload("{\"idToken\":\"T\",\"type\":\"" + WireNames.Of(type) + "\"}");
                token.Read(reader);
                Assert.IsFalse(reader.HasFailed);
                Assert.AreEqual((int)type, (int)token.Type);
            }
        }

        [TestMethod]
        public void RequestStopTransaction()
        {
            RequestStopTransactionRequest request = new RequestStopTransactionRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"transactionId\":\"t\"}")));
            Assert.AreEqual("t", request.TransactionId);
        }

        [TestMethod]
        public void Reset()
        {
            ResetRequest request = new ResetRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"type\":\"OnIdle\"}")));
            Assert.AreEqual((int)ResetType.OnIdle, (int)request.Type);
            Assert.AreEqual(Evse.None, request.EvseId);
            Assert.IsTrue(request.Read(JsonText.Payload("{\"type\":\"Immediate\",\"evseId\":1}")));
            Assert.AreEqual((int)ResetType.Immediate, (int)request.Type);
            Assert.AreEqual((int)1, request.EvseId);
        }

        [TestMethod]
        public void SetNetworkProfile()
        {
            SetNetworkProfileRequest request = new SetNetworkProfileRequest();
            Assert.IsTrue(request.Read(JsonText.Payload(
                "{\"configurationSlot\":2,\"connectionData\":{\"messageTimeout\":30,\"ocppCsmsUrl\":\"wss://csms/ocpp\",\"ocppInterface\":\"Wireless3\","
                + "\"ocppTransport\":\"JSON\",\"ocppVersion\":\"OCPP20\",\"securityProfile\":3,\"more\":{}}}")));
            Assert.AreEqual((int)2, request.ConfigurationSlot);
            Assert.AreEqual((int)30, request.MessageTimeout);
            Assert.AreEqual("wss://csms/ocpp", request.CsmsUrl);
            Assert.AreEqual("Wireless3", request.OcppInterface);
            Assert.AreEqual("JSON", request.OcppTransport);
            Assert.AreEqual("OCPP20", request.OcppVersion);
            Assert.AreEqual((int)3, request.SecurityProfile);
            Assert.IsFalse(request.HasApn);
            Assert.IsFalse(request.HasVpn);
            request = new SetNetworkProfileRequest();
            Assert.IsTrue(request.Read(JsonText.Payload(
                "{\"configurationSlot\":-1,\"connectionData\":{\"messageTimeout\":-1,\"ocppCsmsUrl\":\"\",\"ocppInterface\":\"Wired0\",\"ocppTransport\":\"SOAP\","
                + "\"ocppVersion\":\"OCPP12\",\"securityProfile\":-1,\"apn\":{\"apn\":\"x\"},\"vpn\":{\"server\":\"x\"}}}")));
            Assert.IsTrue(request.HasApn);
            Assert.IsTrue(request.HasVpn);
        }

        [TestMethod]
        public void TriggerMessage()
        {
            AssertTrigger("BootNotification", MessageTrigger.BootNotification);
            AssertTrigger("LogStatusNotification", MessageTrigger.LogStatusNotification);
            AssertTrigger("FirmwareStatusNotification", MessageTrigger.FirmwareStatusNotification);
            AssertTrigger("Heartbeat", MessageTrigger.Heartbeat);
            AssertTrigger("MeterValues", MessageTrigger.MeterValues);
            AssertTrigger("SignChargingStationCertificate", MessageTrigger.SignChargingStationCertificate);
            AssertTrigger("SignV2GCertificate", MessageTrigger.SignV2GCertificate);
            AssertTrigger("StatusNotification", MessageTrigger.StatusNotification);
            AssertTrigger("TransactionEvent", MessageTrigger.TransactionEvent);
            AssertTrigger("SignCombinedCertificate", MessageTrigger.SignCombinedCertificate);
            AssertTrigger("PublishFirmwareStatusNotification", MessageTrigger.PublishFirmwareStatusNotification);
            TriggerMessageRequest request = new TriggerMessageRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"requestedMessage\":\"StatusNotification\",\"evse\":{\"id\":1,\"connectorId\":1}}")));
            AssertEvse(1, 1, request.Evse);
        }

        [TestMethod]
        public void UnlockConnector()
        {
            UnlockConnectorRequest request = new UnlockConnectorRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"connectorId\":3,\"evseId\":0}")));
            Assert.AreEqual((int)0, request.EvseId);
            Assert.AreEqual((int)3, request.ConnectorId);
        }

        private static void AssertEvse(int id, int connectorId, Evse evse)
        {
            Assert.AreEqual(id, evse.Id);
            Assert.AreEqual(connectorId, evse.ConnectorId);
        }

        private static void AssertData(string json)
        {
            DataTransferRequest request = new DataTransferRequest { TakesJson = true };
            Assert.IsTrue(request.Read(JsonText.Payload("{\"data\": " + json + " ,\"vendorId\":\"v\"}")), json);
            Assert.AreEqual(json, request.Data);
            Assert.AreEqual("v", request.VendorId);
        }

        private static void AssertBaseReport(string name, ReportBase expected)
        {
            GetBaseReportRequest request = new GetBaseReportRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"reportBase\":\"" + name + "\",\"requestId\":-5}")));
            Assert.AreEqual((int)expected, (int)request.ReportBase);
            Assert.AreEqual((int)-5, request.RequestId);
        }

        private static void AssertTrigger(string name, MessageTrigger expected)
        {
            TriggerMessageRequest request = new TriggerMessageRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"requestedMessage\":\"" + name + "\"}")), name);
            Assert.AreEqual((int)expected, (int)request.RequestedMessage, name);
            AssertEvse(Evse.None, Evse.None, request.Evse);
        }
    }
}

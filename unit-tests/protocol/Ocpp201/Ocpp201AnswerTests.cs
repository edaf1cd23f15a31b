// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class Ocpp201AnswerTests
    {
        private const long Second = 1767323045000L;

        [TestMethod]
        public void BootNotification_EachStatus()
        {
            AssertBoot("Accepted", RegistrationStatus.Accepted);
            AssertBoot("Pending", RegistrationStatus.Pending);
            AssertBoot("Rejected", RegistrationStatus.Rejected);
        }

        [TestMethod]
        public void BootNotification_QuirksOfRealCsms_AreTaken()
        {
            BootNotificationAnswer answer = new BootNotificationAnswer();
            Assert.IsTrue(answer.Read(Answer(
                "{\"customData\":{\"vendorId\":\"x\"},\"interval\":0,\"status\":\"Accepted\",\"currentTime\":\"2026-01-02T03:04:05.1234567+00:00\","
                + "\"statusInfo\":{\"reasonCode\":\"x\"}}")));
            Assert.AreEqual(Second + 123, answer.CurrentTime);
            Assert.AreEqual((int)0, answer.Interval);
        }

        [TestMethod]
        public void BootNotification_Wrong_IsAViolation()
        {
            AssertBootWrong("{}", PayloadViolation.Occurrence);
            AssertBootWrong("{\"status\":\"Accepted\",\"interval\":300}", PayloadViolation.Occurrence);
            AssertBootWrong("{\"status\":\"Accepted\",\"interval\":300,\"currentTime\":null}", PayloadViolation.Type);
            AssertBootWrong("{\"interval\":300,\"currentTime\":\"2026-01-02T03:04:05Z\"}", PayloadViolation.Occurrence);
            AssertBootWrong("{\"status\":\"accepted\",\"interval\":300,\"currentTime\":\"2026-01-02T03:04:05Z\"}", PayloadViolation.Property);
            AssertBootWrong("{\"status\":\"Accepted\",\"interval\":300,\"currentTime\":\"now\"}", PayloadViolation.Property);
            AssertBootWrong("{\"status\":true,\"interval\":300,\"currentTime\":\"2026-01-02T03:04:05Z\"}", PayloadViolation.Type);
        }

        [TestMethod]
        public void Heartbeat()
        {
            PayloadReader reader = Answer("{\"customData\":{},\"currentTime\":\"2026-01-02T03:04:05Z\"}");
            Assert.AreEqual(Second, HeartbeatRequest.ReadAnswer(reader));
            Assert.IsFalse(reader.HasFailed);
            reader = Answer("{}");
            HeartbeatRequest.ReadAnswer(reader);
            Assert.AreEqual((int)PayloadViolation.Occurrence, (int)reader.Violation);
        }

        [TestMethod]
        public void Authorize_EachStatus()
        {
            AssertAuthorize("Accepted", AuthorizationStatus.Accepted);
            AssertAuthorize("Blocked", AuthorizationStatus.Blocked);
            AssertAuthorize("ConcurrentTx", AuthorizationStatus.ConcurrentTx);
            AssertAuthorize("Expired", AuthorizationStatus.Expired);
            AssertAuthorize("Invalid", AuthorizationStatus.Invalid);
            AssertAuthorize("NoCredit", AuthorizationStatus.NoCredit);
            AssertAuthorize("NotAllowedTypeEVSE", AuthorizationStatus.NotAllowedTypeEVSE);
            AssertAuthorize("NotAtThisLocation", AuthorizationStatus.NotAtThisLocation);
            AssertAuthorize("NotAtThisTime", AuthorizationStatus.NotAtThisTime);
            AssertAuthorize("Unknown", AuthorizationStatus.Unknown);
        }

        [TestMethod]
        public void Authorize_AllFields()
        {
            IdTokenInfo info = AuthorizeRequest.ReadAnswer(Answer(
                "{\"certificateStatus\":\"Accepted\",\"idTokenInfo\":{\"cacheExpiryDateTime\":\"2026-01-02T05:04:05+02:00\",\"chargingPriority\":-9,"
                + "\"language1\":\"de\",\"language2\":\"en\",\"evseId\":[2,31,40],\"groupIdToken\":{\"idToken\":\"G\",\"type\":\"eMAID\","
                + "\"additionalInfo\":[{\"additionalIdToken\":\"x\",\"type\":\"y\"}]},\"personalMessage\":{\"format\":\"UTF8\",\"content\":\"hello\"},"
                + "\"customData\":{\"vendorId\":\"v\"},\"status\":\"Accepted\",\"more\":{}},\"customData\":{\"vendorId\":\"v\"}}"));
            Assert.AreEqual((int)AuthorizationStatus.Accepted, (int)info.Status);
            Assert.AreEqual(Second, info.CacheExpiry);
            Assert.AreEqual((int)-9, info.ChargingPriority);
            Assert.AreEqual("G", info.GroupIdToken.Token);
            Assert.AreEqual((int)IdTokenType.EMaid, (int)info.GroupIdToken.Type);
            Assert.AreEqual(1 | (1 << 2) | (1 << 31), info.Evses);
        }

        [TestMethod]
        public void Authorize_ListOfEvses()
        {
            Assert.AreEqual(0, ReadInfo("").Evses);
            Assert.AreEqual(0, ReadInfo(",\"evseId\":[]").Evses);
            Assert.AreEqual(2, ReadInfo(",\"evseId\":[1]").Evses);
            Assert.AreEqual(1, ReadInfo(",\"evseId\":[32]").Evses);
            Assert.AreEqual(1, ReadInfo(",\"evseId\":[0]").Evses);
            Assert.AreEqual(1, ReadInfo(",\"evseId\":[-2147483648]").Evses);
        }

        [TestMethod]
        public void Authorize_NullFields_CountAsAbsent()
        {
            IdTokenInfo info = ReadInfo(",\"cacheExpiryDateTime\":null,\"groupIdToken\":null,\"evseId\":null,\"chargingPriority\":null,\"personalMessage\":null");
            Assert.AreEqual(long.MaxValue, info.CacheExpiry);
            Assert.IsNull(info.GroupIdToken);
            Assert.AreEqual((int)0, info.ChargingPriority);
        }

        [TestMethod]
        public void Authorize_FieldsThatCanBeDoneWithout_MayBeWrong()
        {
            Assert.AreEqual(long.MaxValue, ReadInfo(",\"cacheExpiryDateTime\":\"\"").CacheExpiry);
            Assert.AreEqual(long.MaxValue, ReadInfo(",\"cacheExpiryDateTime\":1767323045").CacheExpiry);
            Assert.AreEqual((int)0, ReadInfo(",\"chargingPriority\":10").ChargingPriority);
        }

        [TestMethod]
        public void Authorize_Wrong_IsAViolation()
        {
            AssertAuthorizeWrong("{}", PayloadViolation.Occurrence);
            AssertAuthorizeWrong("{\"idTokenInfo\":null}", PayloadViolation.Type);
            AssertAuthorizeWrong("{\"idTokenInfo\":{}}", PayloadViolation.Occurrence);
            AssertAuthorizeWrong("{\"idTokenInfo\":\"Accepted\"}", PayloadViolation.Type);
            AssertAuthorizeWrong("{\"idTokenInfo\":{\"status\":\"Fine\"}}", PayloadViolation.Property);
            AssertAuthorizeWrong("{\"idTokenInfo\":{\"status\":\"Accepted\",\"evseId\":1}}", PayloadViolation.Type);
            AssertAuthorizeWrong("{\"idTokenInfo\":{\"status\":\"Accepted\",\"evseId\":[1,\"2\"]}}", PayloadViolation.Type);
            AssertAuthorizeWrong("{\"idTokenInfo\":{\"status\":\"Accepted\",\"groupIdToken\":{\"idToken\":\"G\"}}}", PayloadViolation.Occurrence);
            AssertAuthorizeWrong("{\"idTokenInfo\":{\"status\":\"Accepted\",\"groupIdToken\":{\"type\":\"Central\"}}}", PayloadViolation.Occurrence);
        }

        [TestMethod]
        public void TransactionEvent_Empty()
        {
            TransactionEventAnswer answer = new TransactionEventAnswer();
            Assert.IsTrue(answer.Read(Answer("{\"totalCost\":null,\"idTokenInfo\":null}")));
            Assert.IsNull(answer.TotalCost);
            Assert.IsNull(answer.IdTokenInfo);
            Assert.IsFalse(answer.HasChargingPriority);
        }

        [TestMethod]
        public void TransactionEvent_AllFields()
        {
            TransactionEventAnswer answer = new TransactionEventAnswer();
            Assert.IsTrue(answer.Read(Answer(
                "{\"totalCost\":0.30000000000000004,\"chargingPriority\":9,\"updatedPersonalMessage\":{\"format\":\"UTF8\",\"content\":\"x\"},"
                + "\"idTokenInfo\":{\"status\":\"ConcurrentTx\"}}")));
            Assert.AreEqual("0.30000000000000004", answer.TotalCost);
            Assert.IsTrue(answer.HasChargingPriority);
            Assert.AreEqual((int)9, answer.ChargingPriority);
            Assert.AreEqual((int)AuthorizationStatus.ConcurrentTx, (int)answer.IdTokenInfo.Status);
        }

        [TestMethod]
        public void TransactionEvent_FieldsThatCanBeDoneWithout_MayBeWrong()
        {
            TransactionEventAnswer answer = new TransactionEventAnswer();
            Assert.IsTrue(answer.Read(Answer("{\"totalCost\":\"1.20\",\"chargingPriority\":-10}")));
            Assert.AreEqual("1.20", answer.TotalCost);
            Assert.AreEqual((int)0, answer.ChargingPriority);
        }

        [TestMethod]
        public void TransactionEvent_Wrong_IsAViolation()
        {
            AssertEventWrong("{\"totalCost\":1.0000000000000000000000000000000000000000}", PayloadViolation.Property);
            AssertEventWrong("{\"idTokenInfo\":{}}", PayloadViolation.Occurrence);
        }

        [TestMethod]
        public void DataTransfer()
        {
            AssertDataTransfer(DataTransferResponse.Accepted);
            AssertDataTransfer(DataTransferResponse.Rejected);
            AssertDataTransfer(DataTransferResponse.UnknownMessageId);
            AssertDataTransfer(DataTransferResponse.UnknownVendorId);
            DataTransferResponse response = new DataTransferResponse { TakesJson = true };
            Assert.IsTrue(response.Read(Answer("{\"data\":{\"a\": [1]},\"status\":\"Accepted\"}")));
            Assert.AreEqual("{\"a\": [1]}", response.Data);
            PayloadReader reader = Answer("{\"data\":\"d\"}");
            Assert.IsFalse(new DataTransferResponse { TakesJson = true }.Read(reader));
            Assert.AreEqual((int)PayloadViolation.Occurrence, (int)reader.Violation);
            reader = Answer("{\"status\":\"Fine\"}");
            Assert.IsFalse(new DataTransferResponse { TakesJson = true }.Read(reader));
            Assert.AreEqual((int)PayloadViolation.Property, (int)reader.Violation);
        }

        private static PayloadReader Answer(string payload)
        {
            return JsonText.Payload(payload);
        }

        private static IdTokenInfo ReadInfo(string more)
        {
            return AuthorizeRequest.ReadAnswer(Answer("{\"idTokenInfo\":{\"status\":\"Accepted\"" + more + "}}"));
        }

        private static void AssertBoot(string status, RegistrationStatus expected)
        {
            BootNotificationAnswer answer = new BootNotificationAnswer();
            Assert.IsTrue(answer.Read(Answer("{\"status\":\"" + status + "\",\"currentTime\":\"2026-01-02T03:04:05Z\",\"interval\":300}")));
            Assert.AreEqual((int)expected, (int)answer.Status);
            Assert.AreEqual(Second, answer.CurrentTime);
            Assert.AreEqual((int)300, answer.Interval);
        }

        private static void AssertBootWrong(string payload, PayloadViolation violation)
        {
            PayloadReader reader = Answer(payload);
            Assert.IsFalse(new BootNotificationAnswer().Read(reader), payload);
            Assert.AreEqual((int)violation, (int)reader.Violation, payload);
        }

        private static void AssertAuthorize(string status, AuthorizationStatus expected)
        {
            IdTokenInfo info = AuthorizeRequest.ReadAnswer(Answer("{\"idTokenInfo\":{\"status\":\"" + status + "\"}}"));
            Assert.AreEqual((int)expected, (int)info.Status, status);
            Assert.IsNull(info.GroupIdToken);
            Assert.AreEqual(long.MaxValue, info.CacheExpiry);
        }

        private static void AssertAuthorizeWrong(string payload, PayloadViolation violation)
        {
            PayloadReader reader = Answer(payload);
            Assert.IsNull(AuthorizeRequest.ReadAnswer(reader), payload);
            Assert.AreEqual((int)violation, (int)reader.Violation, payload);
        }

        private static void AssertEventWrong(string payload, PayloadViolation violation)
        {
            PayloadReader reader = Answer(payload);
            Assert.IsFalse(new TransactionEventAnswer().Read(reader), payload);
            Assert.AreEqual((int)violation, (int)reader.Violation, payload);
        }

        private static void AssertDataTransfer(string status)
        {
            DataTransferResponse response = new DataTransferResponse { TakesJson = true };
            Assert.IsTrue(response.Read(Answer("{\"status\":\"" + status + "\",\"statusInfo\":{\"reasonCode\":\"r\"}}")));
            Assert.AreEqual(status, response.Status);
            Assert.IsNull(response.Data);
        }
    }
}

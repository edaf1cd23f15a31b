// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class AnswerTests
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
                "{\"customData\":{\"vendorId\":\"x\"},\"interval\":0,\"status\":\"Accepted\",\"currentTime\":\"2026-01-02T03:04:05.1234567+00:00\",\"statusInfo\":null}")));
            Assert.AreEqual(Second + 123, answer.CurrentTime);
            Assert.AreEqual((int)0, answer.Interval);
        }

        [TestMethod]
        public void BootNotification_WithoutAnIntervalOfUse_IsTaken()
        {
            foreach (string interval in new string[] { string.Empty, ",\"interval\":null", ",\"interval\":-1", ",\"interval\":\"300\"", ",\"interval\":30.5", ",\"interval\":99999999999" })
            {
                BootNotificationAnswer answer = new BootNotificationAnswer();
                Assert.IsTrue(answer.Read(Answer("{\"status\":\"Accepted\",\"currentTime\":\"2026-01-02T03:04:05Z\"" + interval + "}")), interval);
                Assert.AreEqual((int)0, answer.Interval, interval);
            }
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
            reader = Answer("{\"currentTime\":\"\"}");
            HeartbeatRequest.ReadAnswer(reader);
            Assert.AreEqual((int)PayloadViolation.Property, (int)reader.Violation);
        }

        [TestMethod]
        public void Authorize_EachStatus()
        {
            AssertAuthorize("Accepted", AuthorizationStatus.Accepted);
            AssertAuthorize("Blocked", AuthorizationStatus.Blocked);
            AssertAuthorize("Expired", AuthorizationStatus.Expired);
            AssertAuthorize("Invalid", AuthorizationStatus.Invalid);
            AssertAuthorize("ConcurrentTx", AuthorizationStatus.ConcurrentTx);
        }

        [TestMethod]
        public void Authorize_AllFields()
        {
            IdTagInfo info = AuthorizeRequest.ReadAnswer(Answer(
                "{\"idTagInfo\":{\"expiryDate\":\"2026-01-02T05:04:05+02:00\",\"parentIdTag\":\"PARENT\",\"status\":\"Accepted\",\"more\":{}},\"more\":1}"));
            Assert.AreEqual(Second, info.ExpiryDate);
            Assert.AreEqual("PARENT", info.ParentIdTag);
            Assert.AreEqual((int)AuthorizationStatus.Accepted, (int)info.Status);
        }

        [TestMethod]
        public void Authorize_NullFields_CountAsAbsent()
        {
            IdTagInfo info = AuthorizeRequest.ReadAnswer(Answer(
                "{\"idTagInfo\":{\"expiryDate\":null,\"parentIdTag\":null,\"status\":\"Accepted\"}}"));
            Assert.AreEqual(long.MaxValue, info.ExpiryDate);
            Assert.IsNull(info.ParentIdTag);
        }

        [TestMethod]
        public void Authorize_Wrong_IsAViolation()
        {
            AssertAuthorizeWrong("{}", PayloadViolation.Occurrence);
            AssertAuthorizeWrong("{\"idTagInfo\":null}", PayloadViolation.Type);
            AssertAuthorizeWrong("{\"idTagInfo\":{}}", PayloadViolation.Occurrence);
            AssertAuthorizeWrong("{\"idTagInfo\":\"Accepted\"}", PayloadViolation.Type);
            AssertAuthorizeWrong("{\"idTagInfo\":{\"status\":\"NoCredit\"}}", PayloadViolation.Property);
            AssertAuthorizeWrong("{\"idTagInfo\":{\"status\":\"Accepted\",\"parentIdTag\":\"123456789012345678901\"}}", PayloadViolation.Property);
        }

        [TestMethod]
        public void Authorize_ExpiryDateThatCannotBeRead_CountsAsNone()
        {
            foreach (string date in new string[] { "\"\"", "\"soon\"", "5", "{}" })
            {
                IdTagInfo info = AuthorizeRequest.ReadAnswer(Answer("{\"idTagInfo\":{\"expiryDate\":" + date + ",\"status\":\"Accepted\"}}"));
                Assert.AreEqual(long.MaxValue, info.ExpiryDate, date);
                Assert.AreEqual((int)AuthorizationStatus.Accepted, (int)info.Status, date);
            }
        }

        [TestMethod]
        public void StartTransaction()
        {
            StartTransactionAnswer answer = new StartTransactionAnswer();
            Assert.IsTrue(answer.Read(Answer("{\"transactionId\":-1,\"idTagInfo\":{\"status\":\"Invalid\"},\"customData\":{}}")));
            Assert.AreEqual(-1L, answer.TransactionId);
            Assert.AreEqual((int)AuthorizationStatus.Invalid, (int)answer.IdTagInfo.Status);
            answer = new StartTransactionAnswer();
            Assert.IsTrue(answer.Read(Answer("{\"idTagInfo\":{\"status\":\"Accepted\",\"parentIdTag\":\"P\"},\"transactionId\":0}")));
            Assert.AreEqual(0L, answer.TransactionId);
            Assert.AreEqual("P", answer.IdTagInfo.ParentIdTag);
        }

        [TestMethod]
        public void StartTransaction_IdOfMoreThan32Bits_IsTaken()
        {
            StartTransactionAnswer answer = new StartTransactionAnswer();
            Assert.IsTrue(answer.Read(Answer("{\"transactionId\":1767323045678,\"idTagInfo\":{\"status\":\"Accepted\"}}")));
            Assert.AreEqual(1767323045678L, answer.TransactionId);
        }

        [TestMethod]
        public void StartTransaction_WithoutIdTagInfo_SaysNothingAboutTheIdTag()
        {
            StartTransactionAnswer answer = new StartTransactionAnswer();
            Assert.IsTrue(answer.Read(Answer("{\"transactionId\":1}")));
            Assert.IsNull(answer.IdTagInfo);
            Assert.IsTrue(answer.Read(Answer("{\"transactionId\":1,\"idTagInfo\":null}")));
            Assert.IsNull(answer.IdTagInfo);
        }

        [TestMethod]
        public void StartTransaction_Wrong_IsAViolation()
        {
            AssertStartWrong("{\"idTagInfo\":{\"status\":\"Accepted\"}}", PayloadViolation.Occurrence);
            AssertStartWrong("{\"transactionId\":1,\"idTagInfo\":{}}", PayloadViolation.Occurrence);
            AssertStartWrong("{\"transactionId\":\"1\",\"idTagInfo\":{\"status\":\"Accepted\"}}", PayloadViolation.Type);
            AssertStartWrong("{\"transactionId\":1.5,\"idTagInfo\":{\"status\":\"Accepted\"}}", PayloadViolation.Type);
            AssertStartWrong("{\"transactionId\":null,\"idTagInfo\":{\"status\":\"Accepted\"}}", PayloadViolation.Type);
            AssertStartWrong("{\"transactionId\":1,\"idTagInfo\":[]}", PayloadViolation.Type);
        }

        [TestMethod]
        public void StopTransaction_WithAndWithoutIdTagInfo()
        {
            PayloadReader reader = Answer("{}");
            Assert.IsNull(StopTransactionRequest.ReadAnswer(reader));
            Assert.IsFalse(reader.HasFailed);
            reader = Answer("{\"idTagInfo\":null,\"more\":0}");
            Assert.IsNull(StopTransactionRequest.ReadAnswer(reader));
            Assert.IsFalse(reader.HasFailed);
            reader = Answer("{\"idTagInfo\":{\"status\":\"Blocked\"}}");
            Assert.AreEqual((int)AuthorizationStatus.Blocked, (int)StopTransactionRequest.ReadAnswer(reader).Status);
            reader = Answer("{\"idTagInfo\":{}}");
            Assert.IsNull(StopTransactionRequest.ReadAnswer(reader));
            Assert.AreEqual((int)PayloadViolation.Occurrence, (int)reader.Violation);
        }

        [TestMethod]
        public void DataTransfer()
        {
            AssertDataTransfer(DataTransferResponse.Accepted);
            AssertDataTransfer(DataTransferResponse.Rejected);
            AssertDataTransfer(DataTransferResponse.UnknownMessageId);
            AssertDataTransfer(DataTransferResponse.UnknownVendorId);
            DataTransferResponse response = new DataTransferResponse();
            Assert.IsTrue(response.Read(Answer("{\"data\":\"d\",\"status\":\"Accepted\"}")));
            Assert.AreEqual("d", response.Data);
            PayloadReader reader = Answer("{\"data\":\"d\"}");
            Assert.IsFalse(new DataTransferResponse().Read(reader));
            Assert.AreEqual((int)PayloadViolation.Occurrence, (int)reader.Violation);
            reader = Answer("{\"status\":\"Fine\"}");
            Assert.IsFalse(new DataTransferResponse().Read(reader));
            Assert.AreEqual((int)PayloadViolation.Property, (int)reader.Violation);
        }

        private static PayloadReader Answer(string payload)
        {
            return JsonText.Payload(payload);
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
            IdTagInfo info = AuthorizeRequest.ReadAnswer(Answer("{\"idTagInfo\":{\"status\":\"" + status + "\"}}"));
            Assert.AreEqual((int)expected, (int)info.Status);
            Assert.IsNull(info.ParentIdTag);
            Assert.AreEqual(long.MaxValue, info.ExpiryDate);
        }

        private static void AssertAuthorizeWrong(string payload, PayloadViolation violation)
        {
            PayloadReader reader = Answer(payload);
            Assert.IsNull(AuthorizeRequest.ReadAnswer(reader), payload);
            Assert.AreEqual((int)violation, (int)reader.Violation, payload);
        }

        private static void AssertStartWrong(string payload, PayloadViolation violation)
        {
            PayloadReader reader = Answer(payload);
            Assert.IsFalse(new StartTransactionAnswer().Read(reader), payload);
            Assert.AreEqual((int)violation, (int)reader.Violation, payload);
        }

        private static void AssertDataTransfer(string status)
        {
            DataTransferResponse response = new DataTransferResponse();
            Assert.IsTrue(response.Read(Answer("{\"status\":\"" + status + "\"}")));
            Assert.AreEqual(status, response.Status);
            Assert.IsNull(response.Data);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class Ocpp201NamesTests
    {
        [TestMethod]
        public void Of_IdTokenType()
        {
            Assert.AreEqual("Central", WireNames.Of(IdTokenType.Central));
            Assert.AreEqual("eMAID", WireNames.Of(IdTokenType.EMaid));
            Assert.AreEqual("ISO14443", WireNames.Of(IdTokenType.ISO14443));
            Assert.AreEqual("ISO15693", WireNames.Of(IdTokenType.ISO15693));
            Assert.AreEqual("KeyCode", WireNames.Of(IdTokenType.KeyCode));
            Assert.AreEqual("Local", WireNames.Of(IdTokenType.Local));
            Assert.AreEqual("MacAddress", WireNames.Of(IdTokenType.MacAddress));
            Assert.AreEqual("NoAuthorization", WireNames.Of(IdTokenType.NoAuthorization));
        }

        [TestMethod]
        public void Of_AttributeType()
        {
            Assert.AreEqual("Actual", WireNames.Of(AttributeType.Actual));
            Assert.AreEqual("Target", WireNames.Of(AttributeType.Target));
            Assert.AreEqual("MinSet", WireNames.Of(AttributeType.MinSet));
            Assert.AreEqual("MaxSet", WireNames.Of(AttributeType.MaxSet));
        }

        [TestMethod]
        public void Dialect_SpellsTheErrorCodes()
        {
            Ocpp201Dialect dialect = new Ocpp201Dialect();
            Assert.AreEqual("ocpp2.0.1", dialect.Subprotocol);
            Assert.IsTrue(dialect.AnswersUnreadableFrames);
            Assert.AreEqual("NotImplemented", dialect.GetErrorCode(RpcError.NotImplemented));
            Assert.AreEqual("NotSupported", dialect.GetErrorCode(RpcError.NotSupported));
            Assert.AreEqual("InternalError", dialect.GetErrorCode(RpcError.InternalError));
            Assert.AreEqual("ProtocolError", dialect.GetErrorCode(RpcError.ProtocolError));
            Assert.AreEqual("SecurityError", dialect.GetErrorCode(RpcError.SecurityError));
            Assert.AreEqual("FormatViolation", dialect.GetErrorCode(RpcError.FormationViolation));
            Assert.AreEqual("PropertyConstraintViolation", dialect.GetErrorCode(RpcError.PropertyConstraintViolation));
            Assert.AreEqual("OccurrenceConstraintViolation", dialect.GetErrorCode(RpcError.OccurrenceConstraintViolation));
            Assert.AreEqual("TypeConstraintViolation", dialect.GetErrorCode(RpcError.TypeConstraintViolation));
            Assert.AreEqual("GenericError", dialect.GetErrorCode(RpcError.GenericError));
            Assert.AreEqual("MessageTypeNotSupported", dialect.GetErrorCode(RpcError.MessageTypeNotSupported));
            Assert.AreEqual("RpcFrameworkError", dialect.GetErrorCode(RpcError.RpcFrameworkError));
        }

        [TestMethod]
        public void Actions_OfTheSpecification_AreKnown()
        {
            string[] known = new string[]
            {
                "Authorize", "BootNotification", "CancelReservation", "CertificateSigned", "ChangeAvailability", "ClearCache",
                "ClearChargingProfile", "ClearDisplayMessage", "ClearVariableMonitoring", "ClearedChargingLimit", "CostUpdated",
                "CustomerInformation", "DataTransfer", "DeleteCertificate", "FirmwareStatusNotification", "Get15118EVCertificate",
                "GetBaseReport", "GetCertificateStatus", "GetChargingProfiles", "GetCompositeSchedule", "GetDisplayMessages",
                "GetInstalledCertificateIds", "GetLocalListVersion", "GetLog", "GetMonitoringReport", "GetReport",
                "GetTransactionStatus", "GetVariables", "Heartbeat", "InstallCertificate", "LogStatusNotification", "MeterValues",
                "NotifyChargingLimit", "NotifyCustomerInformation", "NotifyDisplayMessages", "NotifyEVChargingNeeds",
                "NotifyEVChargingSchedule", "NotifyEvent", "NotifyMonitoringReport", "NotifyReport", "PublishFirmware",
                "PublishFirmwareStatusNotification", "ReportChargingProfiles", "RequestStartTransaction", "RequestStopTransaction",
                "ReservationStatusUpdate", "ReserveNow", "Reset", "SecurityEventNotification", "SendLocalList", "SetChargingProfile",
                "SetDisplayMessage", "SetMonitoringBase", "SetMonitoringLevel", "SetNetworkProfile", "SetVariableMonitoring",
                "SetVariables", "SignCertificate", "StatusNotification", "TransactionEvent", "TriggerMessage", "UnlockConnector",
                "UnpublishFirmware", "UpdateFirmware",
            };
            Assert.AreEqual((int)64, known.Length);
            foreach (string action in known)
            {
                Assert.IsTrue(Ocpp201Actions.IsKnown(action), action);
            }
        }

        [TestMethod]
        public void Actions_OtherNames_AreNotKnown()
        {
            string[] unknown = new string[]
            {
                "", " ", "heartbeat", "Heart", "Heartbeats", "Heartbeat ", " Heartbeat", "Reset SendLocalList", "StartTransaction",
                "GetConfiguration", "NotifyPeriodicEventStream", "2",
            };
            foreach (string action in unknown)
            {
                Assert.IsFalse(Ocpp201Actions.IsKnown(action), action);
            }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WireNamesTests
    {
        [TestMethod]
        public void Of_ChargePointStatus()
        {
            Assert.AreEqual("Available", WireNames.Of(ChargePointStatus.Available));
            Assert.AreEqual("Preparing", WireNames.Of(ChargePointStatus.Preparing));
            Assert.AreEqual("Charging", WireNames.Of(ChargePointStatus.Charging));
            Assert.AreEqual("SuspendedEV", WireNames.Of(ChargePointStatus.SuspendedEV));
            Assert.AreEqual("SuspendedEVSE", WireNames.Of(ChargePointStatus.SuspendedEVSE));
            Assert.AreEqual("Finishing", WireNames.Of(ChargePointStatus.Finishing));
            Assert.AreEqual("Reserved", WireNames.Of(ChargePointStatus.Reserved));
            Assert.AreEqual("Unavailable", WireNames.Of(ChargePointStatus.Unavailable));
            Assert.AreEqual("Faulted", WireNames.Of(ChargePointStatus.Faulted));
        }

        [TestMethod]
        public void Of_StopReason()
        {
            Assert.AreEqual("Local", WireNames.Of(StopReason.Local));
            Assert.AreEqual("DeAuthorized", WireNames.Of(StopReason.DeAuthorized));
            Assert.AreEqual("EmergencyStop", WireNames.Of(StopReason.EmergencyStop));
            Assert.AreEqual("EVDisconnected", WireNames.Of(StopReason.EVDisconnected));
            Assert.AreEqual("HardReset", WireNames.Of(StopReason.HardReset));
            Assert.AreEqual("Other", WireNames.Of(StopReason.Other));
            Assert.AreEqual("PowerLoss", WireNames.Of(StopReason.PowerLoss));
            Assert.AreEqual("Reboot", WireNames.Of(StopReason.Reboot));
            Assert.AreEqual("Remote", WireNames.Of(StopReason.Remote));
            Assert.AreEqual("SoftReset", WireNames.Of(StopReason.SoftReset));
            Assert.AreEqual("UnlockCommand", WireNames.Of(StopReason.UnlockCommand));
        }

        [TestMethod]
        public void Dialect_SpellsTheErrorCodes()
        {
            Ocpp16Dialect dialect = new Ocpp16Dialect();
            Assert.AreEqual("ocpp1.6", dialect.Subprotocol);
            Assert.IsFalse(dialect.AnswersUnreadableFrames);
            Assert.AreEqual("NotImplemented", dialect.GetErrorCode(RpcError.NotImplemented));
            Assert.AreEqual("NotSupported", dialect.GetErrorCode(RpcError.NotSupported));
            Assert.AreEqual("InternalError", dialect.GetErrorCode(RpcError.InternalError));
            Assert.AreEqual("ProtocolError", dialect.GetErrorCode(RpcError.ProtocolError));
            Assert.AreEqual("SecurityError", dialect.GetErrorCode(RpcError.SecurityError));
            Assert.AreEqual("FormationViolation", dialect.GetErrorCode(RpcError.FormationViolation));
            Assert.AreEqual("PropertyConstraintViolation", dialect.GetErrorCode(RpcError.PropertyConstraintViolation));
            Assert.AreEqual("OccurenceConstraintViolation", dialect.GetErrorCode(RpcError.OccurrenceConstraintViolation));
            Assert.AreEqual("TypeConstraintViolation", dialect.GetErrorCode(RpcError.TypeConstraintViolation));
            Assert.AreEqual("GenericError", dialect.GetErrorCode(RpcError.GenericError));
            Assert.AreEqual("GenericError", dialect.GetErrorCode(RpcError.MessageTypeNotSupported));
            Assert.AreEqual("GenericError", dialect.GetErrorCode(RpcError.RpcFrameworkError));
        }

        [TestMethod]
        public void Actions_OfTheSpecification_AreKnown()
        {
            string[] known = new string[]
            {
                "Authorize", "BootNotification", "CancelReservation", "CertificateSigned",
                "ChangeAvailability", "ChangeConfiguration", "ClearCache", "ClearChargingProfile",
                "DataTransfer", "DeleteCertificate", "DiagnosticsStatusNotification", "ExtendedTriggerMessage",
                "FirmwareStatusNotification", "GetCompositeSchedule", "GetConfiguration", "GetDiagnostics",
                "GetInstalledCertificateIds", "GetLocalListVersion", "GetLog", "Heartbeat",
                "InstallCertificate", "LogStatusNotification", "MeterValues", "RemoteStartTransaction",
                "RemoteStopTransaction", "ReserveNow", "Reset", "SecurityEventNotification",
                "SendLocalList", "SetChargingProfile", "SignCertificate", "SignedFirmwareStatusNotification",
                "SignedUpdateFirmware", "StartTransaction", "StatusNotification", "StopTransaction",
                "TriggerMessage", "UnlockConnector", "UpdateFirmware",
            };
            Assert.AreEqual((int)39, known.Length);
            foreach (string action in known)
            {
                Assert.IsTrue(Ocpp16Actions.IsKnown(action), action);
            }
        }

        [TestMethod]
        public void Actions_OtherNames_AreNotKnown()
        {
            string[] unknown = new string[]
            {
                "", " ", "heartbeat", "Heart", "Heartbeats", "Heartbeat ", " Heartbeat", "Reset SendLocalList", "TransactionEvent", "NotifyReport",
                "Energy", "2",
            };
            foreach (string action in unknown)
            {
                Assert.IsFalse(Ocpp16Actions.IsKnown(action), action);
            }
        }
    }
}

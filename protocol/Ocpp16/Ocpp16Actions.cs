// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// The actions that OCPP 1.6 has. A call with an action outside this list is answered NotImplemented, one inside it that a
    /// charge point does not serve NotSupported (OCPP-J 1.6 section 4.2.3).
    /// </summary>
    public static class Ocpp16Actions
    {
        /// <summary>
        /// Tells whether an action exists: the 28 of OCPP 1.6 in either direction, and the 11 of "Improved security for OCPP 1.6-J".
        /// </summary>
        /// <param name="action">Action as received; upper and lower case matter.</param>
        /// <returns><see langword="true"/> when it exists.</returns>
        public static bool IsKnown(string action)
        {
            switch (action)
            {
                case "Authorize":
                case "BootNotification":
                case "CancelReservation":
                case "ChangeAvailability":
                case "ChangeConfiguration":
                case "ClearCache":
                case "ClearChargingProfile":
                case "DataTransfer":
                case "DiagnosticsStatusNotification":
                case "FirmwareStatusNotification":
                case "GetCompositeSchedule":
                case "GetConfiguration":
                case "GetDiagnostics":
                case "GetLocalListVersion":
                case "Heartbeat":
                case "MeterValues":
                case "RemoteStartTransaction":
                case "RemoteStopTransaction":
                case "ReserveNow":
                case "Reset":
                case "SendLocalList":
                case "SetChargingProfile":
                case "StartTransaction":
                case "StatusNotification":
                case "StopTransaction":
                case "TriggerMessage":
                case "UnlockConnector":
                case "UpdateFirmware":

                // The security whitepaper.
                case "CertificateSigned":
                case "DeleteCertificate":
                case "ExtendedTriggerMessage":
                case "GetInstalledCertificateIds":
                case "GetLog":
                case "InstallCertificate":
                case "LogStatusNotification":
                case "SecurityEventNotification":
                case "SignCertificate":
                case "SignedFirmwareStatusNotification":
                case "SignedUpdateFirmware":
                    return true;
                default:
                    return false;
            }
        }
    }
}

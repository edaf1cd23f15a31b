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
            // One text, which stays in flash, costs half of what a switch over the names costs.
            const string core =
                " "
                + "Authorize BootNotification CancelReservation ChangeAvailability ChangeConfiguration ClearCache "
                + "ClearChargingProfile DataTransfer DiagnosticsStatusNotification FirmwareStatusNotification "
                + "GetCompositeSchedule GetConfiguration GetDiagnostics GetLocalListVersion Heartbeat MeterValues "
                + "RemoteStartTransaction RemoteStopTransaction ReserveNow Reset SendLocalList SetChargingProfile "
                + "StartTransaction StatusNotification StopTransaction TriggerMessage UnlockConnector UpdateFirmware ";
            const string securityWhitepaper =
                "CertificateSigned DeleteCertificate ExtendedTriggerMessage GetInstalledCertificateIds GetLog "
                + "InstallCertificate LogStatusNotification SecurityEventNotification SignCertificate "
                + "SignedFirmwareStatusNotification SignedUpdateFirmware ";
            return action.IndexOf(' ') < 0 && (core + securityWhitepaper).Contains(" " + action + " ");
        }
    }
}

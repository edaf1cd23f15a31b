// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// The actions that OCPP 2.0.1 has. A call with an action outside this list is answered NotImplemented, one inside it that a
    /// station does not serve NotSupported (OCPP 2.0.1 Part 4, section 4.2.3).
    /// </summary>
    public static class Ocpp201Actions
    {
        /// <summary>
        /// Tells whether an action exists: the 64 of OCPP 2.0.1 in either direction.
        /// </summary>
        /// <param name="action">Action as received; upper and lower case matter.</param>
        /// <returns><see langword="true"/> when it exists.</returns>
        public static bool IsKnown(string action)
        {
            // One text, which stays in flash, costs half of what a switch over the names costs.
            const string actions =
                " "
                + "Authorize BootNotification CancelReservation CertificateSigned ChangeAvailability ClearCache "
                + "ClearChargingProfile ClearDisplayMessage ClearVariableMonitoring ClearedChargingLimit CostUpdated "
                + "CustomerInformation DataTransfer DeleteCertificate FirmwareStatusNotification Get15118EVCertificate "
                + "GetBaseReport GetCertificateStatus GetChargingProfiles GetCompositeSchedule GetDisplayMessages "
                + "GetInstalledCertificateIds GetLocalListVersion GetLog GetMonitoringReport GetReport "
                + "GetTransactionStatus GetVariables Heartbeat InstallCertificate LogStatusNotification MeterValues "
                + "NotifyChargingLimit NotifyCustomerInformation NotifyDisplayMessages NotifyEVChargingNeeds "
                + "NotifyEVChargingSchedule NotifyEvent NotifyMonitoringReport NotifyReport PublishFirmware "
                + "PublishFirmwareStatusNotification ReportChargingProfiles RequestStartTransaction "
                + "RequestStopTransaction ReservationStatusUpdate ReserveNow Reset SecurityEventNotification "
                + "SendLocalList SetChargingProfile SetDisplayMessage SetMonitoringBase SetMonitoringLevel "
                + "SetNetworkProfile SetVariableMonitoring SetVariables SignCertificate StatusNotification "
                + "TransactionEvent TriggerMessage UnlockConnector UnpublishFirmware UpdateFirmware ";
            return action.IndexOf(' ') < 0 && actions.Contains(" " + action + " ");
        }
    }
}

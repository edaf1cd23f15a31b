// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// The names that OCPP 1.6 has on the wire for our enumerations, in both directions as far as needed.
    /// </summary>
    public static class WireNames
    {
        /// <summary>
        /// Gets the name of a state (OCPP 1.6 section 7.7).
        /// </summary>
        /// <param name="status">State.</param>
        /// <returns>The name.</returns>
        public static string Of(ChargePointStatus status)
        {
            return status switch
            {
                ChargePointStatus.Available => "Available",
                ChargePointStatus.Preparing => "Preparing",
                ChargePointStatus.Charging => "Charging",
                ChargePointStatus.SuspendedEV => "SuspendedEV",
                ChargePointStatus.SuspendedEVSE => "SuspendedEVSE",
                ChargePointStatus.Finishing => "Finishing",
                ChargePointStatus.Reserved => "Reserved",
                ChargePointStatus.Unavailable => "Unavailable",
                _ => "Faulted",
            };
        }

        /// <summary>
        /// Gets the name of a reason (OCPP 1.6 section 7.36).
        /// </summary>
        /// <param name="reason">Reason.</param>
        /// <returns>The name.</returns>
        public static string Of(StopReason reason)
        {
            return reason switch
            {
                StopReason.DeAuthorized => "DeAuthorized",
                StopReason.EmergencyStop => "EmergencyStop",
                StopReason.EVDisconnected => "EVDisconnected",
                StopReason.HardReset => "HardReset",
                StopReason.Other => "Other",
                StopReason.PowerLoss => "PowerLoss",
                StopReason.Reboot => "Reboot",
                StopReason.Remote => "Remote",
                StopReason.SoftReset => "SoftReset",
                StopReason.UnlockCommand => "UnlockCommand",
                _ => "Local",
            };
        }

        // The names below stand in the order of the enumeration's numbers.
        internal static AvailabilityType ReadAvailabilityType(PayloadReader reader)
        {
            return (AvailabilityType)Choice.ReadIndex(reader, "Inoperative Operative");
        }

        internal static ResetType ReadResetType(PayloadReader reader)
        {
            return (ResetType)Choice.ReadIndex(reader, "Hard Soft");
        }

        internal static AuthorizationStatus ReadAuthorizationStatus(PayloadReader reader)
        {
            return (AuthorizationStatus)Choice.ReadIndex(reader, "Accepted Blocked Expired Invalid ConcurrentTx");
        }

        internal static MessageTrigger ReadMessageTrigger(PayloadReader reader)
        {
            return (MessageTrigger)Choice.ReadIndex(
                reader,
                "BootNotification DiagnosticsStatusNotification FirmwareStatusNotification Heartbeat MeterValues StatusNotification");
        }
    }
}

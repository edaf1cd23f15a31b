// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// The names that OCPP 1.6 has on the wire for our enumerations, in both directions as far as needed.
    /// </summary>
    public static class WireNames
    {
        private const int LongestName = 40;

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

        internal static AvailabilityType ReadAvailabilityType(PayloadReader reader)
        {
            switch (reader.ReadString(LongestName))
            {
                case "Inoperative":
                    return AvailabilityType.Inoperative;
                case "Operative":
                    return AvailabilityType.Operative;
                default:
                    reader.Reject("Inoperative or Operative allowed");
                    return default;
            }
        }

        internal static ResetType ReadResetType(PayloadReader reader)
        {
            switch (reader.ReadString(LongestName))
            {
                case "Hard":
                    return ResetType.Hard;
                case "Soft":
                    return ResetType.Soft;
                default:
                    reader.Reject("Hard or Soft allowed");
                    return default;
            }
        }

        internal static RegistrationStatus ReadRegistrationStatus(PayloadReader reader)
        {
            switch (reader.ReadString(LongestName))
            {
                case "Accepted":
                    return RegistrationStatus.Accepted;
                case "Pending":
                    return RegistrationStatus.Pending;
                case "Rejected":
                    return RegistrationStatus.Rejected;
                default:
                    reader.Reject("Accepted, Pending or Rejected allowed");
                    return default;
            }
        }

        internal static AuthorizationStatus ReadAuthorizationStatus(PayloadReader reader)
        {
            switch (reader.ReadString(LongestName))
            {
                case "Accepted":
                    return AuthorizationStatus.Accepted;
                case "Blocked":
                    return AuthorizationStatus.Blocked;
                case "Expired":
                    return AuthorizationStatus.Expired;
                case "Invalid":
                    return AuthorizationStatus.Invalid;
                case "ConcurrentTx":
                    return AuthorizationStatus.ConcurrentTx;
                default:
                    reader.Reject("not a status of an idTag");
                    return default;
            }
        }

        internal static MessageTrigger ReadMessageTrigger(PayloadReader reader)
        {
            switch (reader.ReadString(LongestName))
            {
                case "BootNotification":
                    return MessageTrigger.BootNotification;
                case "DiagnosticsStatusNotification":
                    return MessageTrigger.DiagnosticsStatusNotification;
                case "FirmwareStatusNotification":
                    return MessageTrigger.FirmwareStatusNotification;
                case "Heartbeat":
                    return MessageTrigger.Heartbeat;
                case "MeterValues":
                    return MessageTrigger.MeterValues;
                case "StatusNotification":
                    return MessageTrigger.StatusNotification;
                default:
                    reader.Reject("not a message that can be triggered");
                    return default;
            }
        }

        internal static string ReadDataTransferStatus(PayloadReader reader)
        {
            string status = reader.ReadString(LongestName);
            switch (status)
            {
                case DataTransferResponse.Accepted:
                case DataTransferResponse.Rejected:
                case DataTransferResponse.UnknownMessageId:
                case DataTransferResponse.UnknownVendorId:
                    return status;
                default:
                    reader.Reject("not a status of DataTransfer");
                    return null;
            }
        }
    }
}

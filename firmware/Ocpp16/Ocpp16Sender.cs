// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.DataTransfer;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Transactions;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Ocpp16
{
    /// <summary>
    /// Translates our messages to OCPP 1.6 and the answers back.
    /// </summary>
    internal sealed class Ocpp16Sender
    {
        /// <summary>Stands in StopTransaction for an id that the CSMS never gave.</summary>
        private const int UnknownTransaction = -1;

        /// <summary>Longest idTag; an idToken of OCPP 2.0.1 may be longer.</summary>
        private const int LongestIdTag = 20;

        private readonly ChargePointServices _services;

        public Ocpp16Sender(ChargePointServices services)
        {
            _services = services;
        }

        public IRpcRequest Render(OutgoingMessage message)
        {
            switch (message)
            {
                case TransactionMessage transaction:
                    return Render(transaction);
                case StatusMessage status:
                    return Render(status);
                case MeterMessage meter:
                    return new MeterValuesRequest(_services.Clock) { ConnectorId = meter.ConnectorId, Samples = new[] { meter.Sample }, SampleCount = 1 };
                case AuthorizeMessage authorize:
                    return new AuthorizeRequest { IdTag = authorize.IdTag };
                case BootMessage _:
                    return RenderBoot();
                case VendorMessage vendor:
                    return new DataTransferRequest { VendorId = vendor.VendorId, MessageId = vendor.MessageId, Data = vendor.Data };
                case HeartbeatMessage _:
                    return new HeartbeatRequest();
                case SecurityEventMessage security:
                    return Render(security);
                default:
                    return null;
            }
        }

        public bool ReadAnswer(OutgoingMessage message, PayloadReader payload)
        {
            switch (message)
            {
                case TransactionMessage transaction:
                    return ReadAnswer(transaction, payload);
                case AuthorizeMessage authorize:
                    authorize.Info = Translate(AuthorizeRequest.ReadAnswer(payload));
                    return authorize.Info != null;
                case BootMessage boot:
                    return CommonMessages.ReadAnswer(boot, payload);
                case HeartbeatMessage heartbeat:
                    heartbeat.CurrentTime = HeartbeatRequest.ReadAnswer(payload);
                    return !payload.HasFailed;
                case VendorMessage vendor:
                    return CommonMessages.ReadAnswer(vendor, payload, false);
                default:
                    return true;
            }
        }

        private IRpcRequest Render(TransactionMessage message)
        {
            TransactionRecord record = message.Record;
            IClock clock = _services.Clock;
            if (record.IdTag == null && message.TransactionKind != TransactionEventKind.Updated)
            {
                // Begun in OCPP 2.0.1 by the cable alone: nobody was authorized, no energy has flowed. OCPP 1.6 has no word for that.
                return null;
            }

            switch (message.TransactionKind)
            {
                case TransactionEventKind.Started:
                    return new StartTransactionRequest
                    {
                        ConnectorId = record.ConnectorId,
                        IdTag = Shorten(record.IdTag),
                        MeterStartMilliwattHours = record.MeterStart,
                        Timestamp = record.StartTime.GetUtc(clock),
                    };
                case TransactionEventKind.Updated:
                    return message.Sample == null ? null : new MeterValuesRequest(clock)
                    {
                        ConnectorId = record.ConnectorId,
                        HasTransaction = record.CsmsId != TransactionRecord.NoCsmsId,
                        TransactionId = record.CsmsId,
                        Samples = new[] { message.Sample },
                        SampleCount = 1,
                    };
                default:
                    return new StopTransactionRequest(clock)
                    {
                        TransactionId = record.CsmsId != TransactionRecord.NoCsmsId ? record.CsmsId : UnknownTransaction,
                        IdTag = Shorten(record.StopIdTag),
                        MeterStopMilliwattHours = record.MeterStop,
                        Timestamp = record.StopTime.GetUtc(clock),
                        Reason = Translate(record.StopReason),
                        TransactionData = record.StopData.ToArray(0),
                        TransactionDataCount = record.StopData.Count,
                    };
            }
        }

        private static string Shorten(string idTag)
        {
            return idTag == null || idTag.Length <= LongestIdTag ? idTag : idTag.Substring(0, LongestIdTag);
        }

        private IRpcRequest Render(StatusMessage message)
        {
            bool isCode = message.Fault != FaultCode.NotCalibrated;
            return new StatusNotificationRequest
            {
                ConnectorId = message.ConnectorId,
                Status = Translate(message.Status),
                Fault = isCode ? message.Fault : FaultCode.OtherError,
                Info = isCode ? null : FaultNames.Get(message.Fault),
                IsListConflict = message.IsListConflict,
                Timestamp = _services.Clock.IsUtcKnown ? message.Time.GetUtc(_services.Clock) : 0,
            };
        }

        /// <summary>
        /// A warning, since charging goes on: the state beside it is not Faulted (OCPP 1.6 section 4.9).
        /// </summary>
        private IRpcRequest Render(SecurityEventMessage message)
        {
            if (message.Type != null && message.Type != SecurityEventMessage.MemoryExhaustion)
            {
                return null;
            }

            return new StatusNotificationRequest
            {
                Status = _services.Model.GetBoolean(Setting.StationOperative) ? ChargePointStatus.Available : ChargePointStatus.Unavailable,
                Fault = message.Type == null ? FaultCode.None : FaultCode.InternalError,
                Info = message.TechInfo,
                Timestamp = message.Time.GetUtc(_services.Clock),
            };
        }

        private IRpcRequest RenderBoot()
        {
            DeviceModel model = _services.Model;
            string serialNumber = model.GetText(Setting.ChargePointSerialNumber);
            return new BootNotificationRequest
            {
                ChargePointVendor = model.GetText(Setting.ChargePointVendor),
                ChargePointModel = model.GetText(Setting.ChargePointModel),
                ChargePointSerialNumber = serialNumber.Length == 0 ? null : serialNumber,
                FirmwareVersion = model.GetText(Setting.FirmwareVersion),
            };
        }

        private static bool ReadAnswer(TransactionMessage message, PayloadReader payload)
        {
            switch (message.TransactionKind)
            {
                case TransactionEventKind.Started:
                    StartTransactionAnswer answer = new StartTransactionAnswer();
                    if (!answer.Read(payload))
                    {
                        return false;
                    }

                    message.CsmsId = answer.TransactionId;
                    message.Info = Translate(answer.IdTagInfo);
                    return true;
                case TransactionEventKind.Ended:
                    message.Info = Translate(StopTransactionRequest.ReadAnswer(payload));
                    return true;
                default:
                    return true;
            }
        }

        internal static IdTokenInfo Translate(IdTagInfo info)
        {
            if (info == null)
            {
                return null;
            }

            return new IdTokenInfo(Translate(info.Status), info.ParentIdTag, info.ExpiryDate == long.MaxValue ? 0 : info.ExpiryDate);
        }

        private static IdTokenStatus Translate(AuthorizationStatus status)
        {
            switch (status)
            {
                case AuthorizationStatus.Accepted:
                    return IdTokenStatus.Accepted;
                case AuthorizationStatus.Blocked:
                    return IdTokenStatus.Blocked;
                case AuthorizationStatus.Expired:
                    return IdTokenStatus.Expired;
                case AuthorizationStatus.ConcurrentTx:
                    return IdTokenStatus.ConcurrentTx;
                default:
                    return IdTokenStatus.Invalid;
            }
        }

        private static ChargePointStatus Translate(ConnectorStatus status)
        {
            switch (status)
            {
                case ConnectorStatus.Available:
                    return ChargePointStatus.Available;
                case ConnectorStatus.Preparing:
                    return ChargePointStatus.Preparing;
                case ConnectorStatus.Charging:
                    return ChargePointStatus.Charging;
                case ConnectorStatus.SuspendedEV:
                    return ChargePointStatus.SuspendedEV;
                case ConnectorStatus.SuspendedEVSE:
                    return ChargePointStatus.SuspendedEVSE;
                case ConnectorStatus.Finishing:
                    return ChargePointStatus.Finishing;
                case ConnectorStatus.Reserved:
                    return ChargePointStatus.Reserved;
                case ConnectorStatus.Unavailable:
                    return ChargePointStatus.Unavailable;
                default:
                    return ChargePointStatus.Faulted;
            }
        }

        private static StopReason Translate(TransactionStopReason reason)
        {
            switch (reason)
            {
                case TransactionStopReason.Local:
                case TransactionStopReason.MasterPass:
                    return StopReason.Local;
                case TransactionStopReason.Remote:
                    return StopReason.Remote;
                case TransactionStopReason.EVDisconnected:
                    return StopReason.EVDisconnected;
                case TransactionStopReason.SoftReset:
                    return StopReason.SoftReset;
                case TransactionStopReason.HardReset:
                    return StopReason.HardReset;
                case TransactionStopReason.UnlockCommand:
                    return StopReason.UnlockCommand;
                case TransactionStopReason.DeAuthorized:
                    return StopReason.DeAuthorized;
                case TransactionStopReason.PowerLoss:
                    return StopReason.PowerLoss;
                case TransactionStopReason.Reboot:
                    return StopReason.Reboot;
                case TransactionStopReason.EmergencyStop:
                    return StopReason.EmergencyStop;
                default:
                    return StopReason.Other;
            }
        }
    }
}

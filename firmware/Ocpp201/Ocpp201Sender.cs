// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Firmware.DataTransfer;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Transactions;
using OcppChargePoint.Firmware.Variables;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Ocpp201
{
    /// <summary>
    /// Translates our messages to OCPP 2.0.1 and the answers back.
    /// </summary>
    internal sealed class Ocpp201Sender
    {
        /// <summary>An EVSE of this hardware has one connector.</summary>
        private const int OnlyConnector = 1;

        private readonly ChargePointServices _services;

        public Ocpp201Sender(ChargePointServices services)
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
                    return Render(meter);
                case AuthorizeMessage authorize:
                    return new AuthorizeRequest { IdToken = new IdToken { Token = authorize.IdTag, Type = Ocpp201Names.Of(authorize.IdTokenKind) } };
                case BootMessage boot:
                    return RenderBoot(boot);
                case ReportMessage report:
                    return Render(report);
                case SecurityEventMessage security:
                    // There is no word for the end of such an event.
                    return security.Type == null ? null : new SecurityEventNotificationRequest
                    {
                        Type = security.Type,
                        Timestamp = security.Time.GetUtc(_services.Clock),
                        TechInfo = security.TechInfo,
                    };
                case VariableEventMessage happened:
                    return Render(happened);
                case VendorMessage vendor:
                    return new DataTransferRequest { VendorId = vendor.VendorId, MessageId = vendor.MessageId, Data = vendor.Data };
                case HeartbeatMessage _:
                    return new HeartbeatRequest();
                default:
                    return null;
            }
        }

        public bool ReadAnswer(OutgoingMessage message, PayloadReader payload)
        {
            switch (message)
            {
                case TransactionMessage transaction:
                    TransactionEventAnswer answer = new TransactionEventAnswer();
                    if (!answer.Read(payload))
                    {
                        return false;
                    }

                    transaction.Info = Translate(answer.IdTokenInfo);
                    return true;
                case AuthorizeMessage authorize:
                    authorize.Info = Translate(AuthorizeRequest.ReadAnswer(payload));
                    return authorize.Info != null;
                case BootMessage boot:
                    return CommonMessages.ReadAnswer(boot, payload);
                case HeartbeatMessage heartbeat:
                    heartbeat.CurrentTime = HeartbeatRequest.ReadAnswer(payload);
                    return !payload.HasFailed;
                case VendorMessage vendor:
                    return CommonMessages.ReadAnswer(vendor, payload, true);
                default:
                    return true;
            }
        }

        private IRpcRequest Render(TransactionMessage message)
        {
            TransactionRecord record = message.Record;
            bool isEnd = message.TransactionKind == TransactionEventKind.Ended;
            TransactionEventRequest request = new TransactionEventRequest(_services.Clock)
            {
                EventType = isEnd ? TransactionEventTypes.Ended
                    : message.TransactionKind == TransactionEventKind.Started ? TransactionEventTypes.Started : TransactionEventTypes.Updated,
                Timestamp = message.Time.GetUtc(_services.Clock),
                TriggerReason = Ocpp201Names.Of(message.Trigger),
                SequenceNumber = message.SequenceNumber,
                IsOffline = message.WasOffline,
                TransactionId = record.StationId,
                ChargingState = Ocpp201Names.Of(message.State),
                StoppedReason = isEnd ? Ocpp201Names.Of(record.StopReason) : null,
                TimeSpentCharging = isEnd && record.ChargingMilliseconds >= 0 ? (int)(record.ChargingMilliseconds / 1000) : TransactionEventRequest.None,
                HasRemoteStartId = message.Told.HasRemoteStartId || (isEnd && record.RemoteStartId != TransactionRecord.NoCsmsId),
                RemoteStartId = record.RemoteStartId,
                PhasesUsed = message.Told.PhasesUsed > 0 ? message.Told.PhasesUsed : TransactionEventRequest.None,
                CableMaxCurrent = message.Told.CableAmperes > 0 ? message.Told.CableAmperes : TransactionEventRequest.None,
            };
            if (message.Told.IsEvseTold)
            {
                request.Evse.Id = record.ConnectorId;
                request.Evse.ConnectorId = OnlyConnector;
            }

            if (message.IdTag != null)
            {
                bool isNone = message.IdTokenKind == IdTokenKind.NoAuthorization;
                request.IdToken = new IdToken { Token = isNone ? string.Empty : message.IdTag, Type = Ocpp201Names.Of(message.IdTokenKind) };
            }

            SetSamples(request, isEnd ? record.StopData : null, message.Sample);
            return request;
        }

        /// <summary>
        /// Those that were kept for the end come first.
        /// </summary>
        private static void SetSamples(TransactionEventRequest request, SampleList kept, MeterSample sample)
        {
            int keptCount = kept == null ? 0 : kept.Count;
            request.SampleCount = sample == null ? keptCount : keptCount + 1;
            if (request.SampleCount == 0)
            {
                return;
            }

            request.Samples = kept == null ? new MeterSample[1] : kept.ToArray(request.SampleCount - keptCount);
            if (sample != null)
            {
                request.Samples[keptCount] = sample;
            }
        }

        private IRpcRequest Render(MeterMessage message)
        {
            // A list that was set over OCPP 1.6 may name what OCPP 2.0.1 has no word for.
            return MeterValuesRequest.HasValues(message.Sample)
                ? new MeterValuesRequest(_services.Clock) { EvseId = message.ConnectorId, Samples = new[] { message.Sample }, SampleCount = 1 }
                : null;
        }

        private IRpcRequest Render(VariableEventMessage message)
        {
            EventData data = new EventData
            {
                EventId = message.Number,
                Timestamp = message.Time.GetUtc(_services.Clock),
                Trigger = EventTriggers.Delta,
                ActualValue = message.Value,
                IsCleared = message.IsCleared,
                TransactionId = message.TransactionId,
                NotificationType = EventNotificationTypes.HardWiredNotification,
            };
            Ocpp201Names.Fill(data.Name, _services.Model.GetDefinition(message.Setting, message.Evse));
            return new NotifyEventRequest { GeneratedAt = _services.Clock.UtcMilliseconds, Events = new[] { data } };
        }

        private IRpcRequest Render(ReportMessage message)
        {
            return new NotifyReportRequest(new ReportDescriptions(_services.Model, message.Selection))
            {
                RequestId = message.RequestId,
                GeneratedAt = _services.Clock.UtcMilliseconds,
                SequenceNumber = message.SequenceNumber,
                IsToBeContinued = !message.IsLast,
                FirstIndex = message.FirstIndex,
                EndIndex = message.EndIndex,
            };
        }

        private IRpcRequest Render(StatusMessage message)
        {
            if (message.ConnectorId == 0)
            {
                // The station itself has no state in OCPP 2.0.1.
                return null;
            }

            return new StatusNotificationRequest
            {
                Timestamp = message.Time.GetUtc(_services.Clock),
                ConnectorStatus = Ocpp201Names.Of(message.Status),
                EvseId = message.ConnectorId,
                ConnectorId = OnlyConnector,
            };
        }

        private IRpcRequest RenderBoot(BootMessage message)
        {
            DeviceModel model = _services.Model;
            string serialNumber = model.GetText(Setting.ChargePointSerialNumber);
            return new BootNotificationRequest
            {
                Reason = Ocpp201Names.Of(message.Reason),
                VendorName = model.GetText(Setting.ChargePointVendor),
                Model = model.GetText(Setting.ChargePointModel),
                SerialNumber = serialNumber.Length == 0 ? null : serialNumber,
                FirmwareVersion = model.GetText(Setting.FirmwareVersion),
            };
        }

        internal static Config.Authorization.IdTokenInfo Translate(Protocol.Ocpp201.IdTokenInfo info)
        {
            if (info == null)
            {
                return null;
            }

            string group = info.GroupIdToken == null ? null : info.GroupIdToken.Token;
            return new Config.Authorization.IdTokenInfo(Ocpp201Names.ToStatus(info.Status), group, info.CacheExpiry == long.MaxValue ? 0 : info.CacheExpiry)
            {
                Evses = info.Evses,
            };
        }
    }
}

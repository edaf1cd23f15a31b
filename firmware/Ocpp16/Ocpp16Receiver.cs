// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.RemoteControl;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Ocpp16
{
    /// <summary>
    /// Translates the requests of an OCPP 1.6 CSMS to calls of the rules, and their results to answers.
    /// </summary>
    internal sealed class Ocpp16Receiver : IRpcHandler, IUnlockListener
    {
        private readonly ChargePointServices _services;
        private readonly ConfigurationAnswers _configuration;
        private readonly LocalListAnswers _localList;

        public Ocpp16Receiver(ChargePointServices services)
        {
            _services = services;
            _configuration = new ConfigurationAnswers(services);
            _localList = new LocalListAnswers(services);
        }

        /// <inheritdoc/>
        public void OnCall(RpcRequest request, PayloadReader payload)
        {
            IRpcPayload answer;
            switch (request.Action)
            {
                case "ChangeAvailability":
                    answer = ChangeAvailability(payload);
                    break;
                case "ChangeConfiguration":
                    answer = _configuration.Change(payload);
                    break;
                case "ClearCache":
                    answer = ClearCache(payload);
                    break;
                case "DataTransfer":
                    answer = CommonMessages.TakeData(_services.Vendors, payload, false);
                    break;
                case "GetConfiguration":
                    answer = _configuration.Get(payload);
                    break;
                case "GetLocalListVersion":
                    answer = CommonMessages.ReadEmpty(payload) ? _localList.GetVersion() : null;
                    break;
                case "RemoteStartTransaction":
                    answer = RemoteStart(payload);
                    break;
                case "RemoteStopTransaction":
                    answer = RemoteStop(payload);
                    break;
                case "Reset":
                    answer = Reset(payload);
                    break;
                case "SendLocalList":
                    answer = _localList.Send(payload);
                    break;
                case "TriggerMessage":
                    Trigger(request, payload);
                    return;
                case "UnlockConnector":
                    Unlock(request, payload);
                    return;
                default:
                    bool isKnown = Ocpp16Actions.IsKnown(request.Action);
                    request.Reject(isKnown ? RpcError.NotSupported : RpcError.NotImplemented, request.Action + (isKnown ? " is not supported" : " is not an action of OCPP 1.6"));
                    return;
            }

            if (answer == null)
            {
                request.RejectPayload(payload);
            }
            else
            {
                request.Respond(answer);
            }
        }

        /// <inheritdoc/>
        public void OnUnlocked(UnlockResult result, object context)
        {
            string status;
            switch (result)
            {
                case UnlockResult.Unlocked:
                    status = StatusResponse.Unlocked;
                    break;
                case UnlockResult.UnlockFailed:
                    status = StatusResponse.UnlockFailed;
                    break;
                default:
                    status = StatusResponse.NotSupported;
                    break;
            }

            ((RpcRequest)context).Respond(new StatusResponse(status));
        }

        private static StatusResponse AcceptedOrRejected(bool isAccepted)
        {
            return new StatusResponse(isAccepted ? StatusResponse.Accepted : StatusResponse.Rejected);
        }

        private IRpcPayload ChangeAvailability(PayloadReader payload)
        {
            ChangeAvailabilityRequest request = new ChangeAvailabilityRequest();
            if (!request.Read(payload))
            {
                return null;
            }

            switch (_services.Availability.Change(request.ConnectorId, 0, request.Type == AvailabilityType.Operative, true))
            {
                case AvailabilityResult.Accepted:
                    return new StatusResponse(StatusResponse.Accepted);
                case AvailabilityResult.Scheduled:
                    return new StatusResponse(StatusResponse.Scheduled);
                default:
                    return new StatusResponse(StatusResponse.Rejected);
            }
        }

        private IRpcPayload ClearCache(PayloadReader payload)
        {
            return CommonMessages.ReadEmpty(payload) ? AcceptedOrRejected(_services.Authorizer.ClearCache()) : null;
        }

        private IRpcPayload RemoteStart(PayloadReader payload)
        {
            RemoteStartTransactionRequest request = new RemoteStartTransactionRequest();
            if (!request.Read(payload))
            {
                return null;
            }

            ChargingPermission permission = new ChargingPermission(request.IdTag, null, true, request.ConnectorId < 0) { Kind = IdTokens.KindOf(request.IdTag) };
            TransactionRecord running;
            return AcceptedOrRejected(_services.RemoteStart.TryStart(request.ConnectorId, permission, out running));
        }

        private IRpcPayload RemoteStop(PayloadReader payload)
        {
            RemoteStopTransactionRequest request = new RemoteStopTransactionRequest();
            return request.Read(payload) ? AcceptedOrRejected(_services.RemoteStop.TryStop(request.TransactionId)) : null;
        }

        private IRpcPayload Reset(PayloadReader payload)
        {
            ResetRequest request = new ResetRequest();
            if (!request.Read(payload))
            {
                return null;
            }

            _services.Reset.Request(request.Type == ResetType.Hard ? ResetKind.Hard : ResetKind.Soft, -1);
            return new StatusResponse(StatusResponse.Accepted);
        }

        private void Trigger(RpcRequest request, PayloadReader payload)
        {
            TriggerMessageRequest trigger = new TriggerMessageRequest();
            if (!trigger.Read(payload))
            {
                request.RejectPayload(payload);
                return;
            }

            switch (_services.Triggers.Trigger(Translate(trigger.RequestedMessage), trigger.ConnectorId, true))
            {
                case TriggerResult.Accepted:
                    request.Respond(new StatusResponse(StatusResponse.Accepted));
                    break;
                case TriggerResult.Rejected:
                    request.Respond(new StatusResponse(StatusResponse.Rejected));
                    break;
                case TriggerResult.Forbidden:
                    request.Reject(RpcError.SecurityError, CallGate.IsRejected);
                    break;
                default:
                    request.Respond(new StatusResponse(StatusResponse.NotImplemented));
                    break;
            }
        }

        private void Unlock(RpcRequest request, PayloadReader payload)
        {
            UnlockConnectorRequest unlock = new UnlockConnectorRequest();
            if (unlock.Read(payload))
            {
                _services.Unlocker.Unlock(unlock.ConnectorId, true, this, request);
            }
            else
            {
                request.RejectPayload(payload);
            }
        }

        private static TriggerKind Translate(MessageTrigger trigger)
        {
            switch (trigger)
            {
                case MessageTrigger.BootNotification:
                    return TriggerKind.Boot;
                case MessageTrigger.Heartbeat:
                    return TriggerKind.Heartbeat;
                case MessageTrigger.MeterValues:
                    return TriggerKind.MeterValues;
                case MessageTrigger.StatusNotification:
                    return TriggerKind.Status;
                default:
                    return TriggerKind.NotSupported;
            }
        }
    }
}

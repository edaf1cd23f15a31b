// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.RemoteControl;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Ocpp201
{
    /// <summary>
    /// Translates the requests of an OCPP 2.0.1 CSMS to calls of the rules, and their results to answers.
    /// </summary>
    internal sealed class Ocpp201Receiver : IRpcHandler, IUnlockListener
    {
        private const int OnlyConnector = 1;

        private readonly ChargePointServices _services;
        private readonly VariableAnswers _variables;
        private readonly NetworkAnswers _networks;
        private readonly LocalListAnswers _localList;

        public Ocpp201Receiver(ChargePointServices services)
        {
            _services = services;
            _variables = new VariableAnswers(services);
            _networks = new NetworkAnswers(services);
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
                case "ClearCache":
                    answer = ClearCache(payload);
                    break;
                case "DataTransfer":
                    answer = CommonMessages.TakeData(_services.Vendors, payload, true);
                    break;
                case "GetBaseReport":
                    answer = _variables.GetBaseReport(payload);
                    break;
                case "GetLocalListVersion":
                    answer = ReadEmpty(payload) ? _localList.GetVersion() : null;
                    break;
                case "GetReport":
                    answer = _variables.GetReport(payload);
                    break;
                case "GetTransactionStatus":
                    answer = GetTransactionStatus(payload);
                    break;
                case "GetVariables":
                    answer = _variables.Get(payload);
                    break;
                case "RequestStartTransaction":
                    answer = RequestStart(payload);
                    break;
                case "RequestStopTransaction":
                    answer = RequestStop(payload);
                    break;
                case "Reset":
                    answer = Reset(payload);
                    break;
                case "SendLocalList":
                    answer = _localList.Send(payload);
                    break;
                case "SetNetworkProfile":
                    answer = _networks.Set(payload);
                    break;
                case "SetVariables":
                    answer = _variables.Set(payload);
                    break;
                case "TriggerMessage":
                    Trigger(request, payload);
                    return;
                case "UnlockConnector":
                    Unlock(request, payload);
                    return;
                default:
                    bool isKnown = Ocpp201Actions.IsKnown(request.Action);
                    request.Reject(isKnown ? RpcError.NotSupported : RpcError.NotImplemented, request.Action + (isKnown ? " is not supported" : " is not an action of OCPP 2.0.1"));
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
                case UnlockResult.UnknownConnector:
                    status = StatusResponse.UnknownConnector;
                    break;
                case UnlockResult.OngoingTransaction:
                    status = StatusResponse.OngoingAuthorizedTransaction;
                    break;
                default:
                    status = StatusResponse.UnlockFailed;
                    break;
            }

            ((RpcRequest)context).Respond(new StatusResponse(status, result == UnlockResult.NotSupported ? ReasonCodes.FixedCable : null));
        }

        private static StatusResponse AcceptedOrRejected(bool isAccepted)
        {
            return new StatusResponse(isAccepted ? StatusResponse.Accepted : StatusResponse.Rejected);
        }

        private static int ConnectorOf(Evse evse)
        {
            // A second connector of an EVSE exists on no board of ours, and an EVSE 0 nowhere.
            bool isUnknown = evse.Id == 0 || (evse.ConnectorId != Evse.None && evse.ConnectorId != OnlyConnector);
            return isUnknown ? int.MaxValue : evse.Id;
        }

        /// <summary>
        /// What is not named means the whole, which the rules call 0; a 0 on the wire names nothing that exists.
        /// </summary>
        private static int ToPlace(int id)
        {
            return id == Evse.None ? 0 : id == 0 ? int.MaxValue : id;
        }

        private IRpcPayload ChangeAvailability(PayloadReader payload)
        {
            ChangeAvailabilityRequest request = new ChangeAvailabilityRequest();
            if (!request.Read(payload))
            {
                return null;
            }

            int evse = ToPlace(request.Evse.Id);
            int connector = ToPlace(request.Evse.ConnectorId);
            switch (_services.Availability.Change(evse, connector, request.OperationalStatus == OperationalStatus.Operative, false))
            {
                case AvailabilityResult.Accepted:
                    return new StatusResponse(StatusResponse.Accepted);
                case AvailabilityResult.Scheduled:
                    return new StatusResponse(StatusResponse.Scheduled);
                default:
                    bool isEvseKnown = evse > 0 && evse <= _services.Model.EvseCount;
                    return new StatusResponse(StatusResponse.Rejected, isEvseKnown ? ReasonCodes.UnknownConnectorId : ReasonCodes.UnknownEvse);
            }
        }

        private IRpcPayload ClearCache(PayloadReader payload)
        {
            return CommonMessages.ReadEmpty(payload) ? AcceptedOrRejected(_services.Authorizer.ClearCache()) : null;
        }

        private IRpcPayload GetTransactionStatus(PayloadReader payload)
        {
            GetTransactionStatusRequest request = new GetTransactionStatusRequest();
            if (!request.Read(payload))
            {
                return null;
            }

            return new GetTransactionStatusResponse
            {
                HasTransaction = request.TransactionId != null,
                IsOngoing = request.TransactionId != null && _services.Transactions.IsRunning(request.TransactionId),
                HasMessagesInQueue = _services.Transactions.AreMessagesWaiting(request.TransactionId),
            };
        }

        private IRpcPayload RequestStart(PayloadReader payload)
        {
            RequestStartTransactionRequest request = new RequestStartTransactionRequest();
            if (!request.Read(payload))
            {
                return null;
            }

            ChargingPermission permission = new ChargingPermission(
                request.IdToken.Token,
                request.GroupIdToken == null ? null : request.GroupIdToken.Token,
                true,
                request.EvseId == Evse.None)
            {
                Kind = Ocpp201Names.ToKind(request.IdToken.Type),
                RemoteStartId = request.RemoteStartId,
            };
            TransactionRecord running;
            bool isAccepted = _services.RemoteStart.TryStart(request.EvseId, permission, out running);
            return new RequestStartTransactionResponse(
                isAccepted ? StatusResponse.Accepted : StatusResponse.Rejected,
                null,
                isAccepted && running != null ? running.StationId : null);
        }

        private IRpcPayload RequestStop(PayloadReader payload)
        {
            RequestStopTransactionRequest request = new RequestStopTransactionRequest();
            return request.Read(payload) ? AcceptedOrRejected(_services.RemoteStop.TryStop(request.TransactionId)) : null;
        }

        private IRpcPayload Reset(PayloadReader payload)
        {
            ResetRequest request = new ResetRequest();
            if (!request.Read(payload))
            {
                return null;
            }

            switch (_services.Reset.Request(request.Type == ResetType.Immediate ? ResetKind.Hard : ResetKind.OnIdle, request.EvseId))
            {
                case ResetResult.Accepted:
                    return new StatusResponse(StatusResponse.Accepted);
                case ResetResult.Scheduled:
                    return new StatusResponse(StatusResponse.Scheduled);
                default:
                    return new StatusResponse(StatusResponse.Rejected, ReasonCodes.UnknownEvse);
            }
        }

        private void Trigger(RpcRequest request, PayloadReader payload)
        {
            TriggerMessageRequest trigger = new TriggerMessageRequest();
            if (!trigger.Read(payload))
            {
                request.RejectPayload(payload);
                return;
            }

            switch (_services.Triggers.Trigger(Translate(trigger.RequestedMessage), ConnectorOf(trigger.Evse), false))
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
                _services.Unlocker.Unlock(unlock.ConnectorId == OnlyConnector ? unlock.EvseId : 0, false, this, request);
            }
            else
            {
                request.RejectPayload(payload);
            }
        }

        private static bool ReadEmpty(PayloadReader payload)
        {
            payload.BeginObject();
            while (payload.NextProperty())
            {
                payload.Skip();
            }

            return !payload.HasFailed;
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
                case MessageTrigger.TransactionEvent:
                    return TriggerKind.Transaction;
                default:
                    return TriggerKind.NotSupported;
            }
        }
    }
}

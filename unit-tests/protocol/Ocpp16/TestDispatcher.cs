// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Serves the calls of OCPP 1.6 Core and TriggerMessage without doing anything: reads each against its schema, accepts it.
    /// </summary>
    internal sealed class TestDispatcher : IRpcHandler
    {
        private const int MaximumKeys = 20;

        /// <inheritdoc/>
        public void OnCall(RpcRequest request, PayloadReader payload)
        {
            if (!Ocpp16Actions.IsKnown(request.Action))
            {
                request.Reject(RpcError.NotImplemented, "unknown action");
                return;
            }

            if (!TryRead(request.Action, payload))
            {
                request.Reject(RpcError.NotSupported, "not supported");
            }
            else if (payload.HasFailed)
            {
                request.RejectPayload(payload);
            }
            else
            {
                request.Respond(new StatusResponse(StatusResponse.Accepted));
            }
        }

        private static bool TryRead(string action, PayloadReader payload)
        {
            switch (action)
            {
                case "ChangeAvailability":
                    new ChangeAvailabilityRequest().Read(payload);
                    return true;
                case "ChangeConfiguration":
                    new ChangeConfigurationRequest().Read(payload);
                    return true;
                case "ClearCache":
                    return true;
                case "DataTransfer":
                    new DataTransferRequest().Read(payload);
                    return true;
                case "GetConfiguration":
                    new GetConfigurationRequest().Read(payload, MaximumKeys, new NumberedKeys(0));
                    return true;
                case "RemoteStartTransaction":
                    new RemoteStartTransactionRequest().Read(payload);
                    return true;
                case "RemoteStopTransaction":
                    new RemoteStopTransactionRequest().Read(payload);
                    return true;
                case "Reset":
                    new ResetRequest().Read(payload);
                    return true;
                case "TriggerMessage":
                    new TriggerMessageRequest().Read(payload);
                    return true;
                case "UnlockConnector":
                    new UnlockConnectorRequest().Read(payload);
                    return true;
                default:
                    return false;
            }
        }
    }
}

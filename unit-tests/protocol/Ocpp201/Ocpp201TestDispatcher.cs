// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Serves the calls that a station of OCPP 2.0.1 takes without doing anything: reads each against its schema, accepts it.
    /// </summary>
    internal sealed class Ocpp201TestDispatcher : IRpcHandler
    {
        /// <summary>
        /// Most elements of a list.
        /// </summary>
        public const int MaximumItems = 20;

        /// <summary>
        /// Most bytes of a payload with a list.
        /// </summary>
        public const int MaximumBytes = 8192;

        /// <inheritdoc/>
        public void OnCall(RpcRequest request, PayloadReader payload)
        {
            if (!Ocpp201Actions.IsKnown(request.Action))
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
                case "DataTransfer":
                    new DataTransferRequest { TakesJson = true }.Read(payload);
                    return true;
                case "GetBaseReport":
                    new GetBaseReportRequest().Read(payload);
                    return true;
                case "GetReport":
                    new GetReportRequest().Read(payload, MaximumItems, MaximumBytes);
                    return true;
                case "GetTransactionStatus":
                    new GetTransactionStatusRequest().Read(payload);
                    return true;
                case "GetVariables":
                    new GetVariablesRequest().Read(payload, MaximumItems, MaximumBytes);
                    return true;
                case "RequestStartTransaction":
                    new RequestStartTransactionRequest().Read(payload);
                    return true;
                case "RequestStopTransaction":
                    new RequestStopTransactionRequest().Read(payload);
                    return true;
                case "Reset":
                    new ResetRequest().Read(payload);
                    return true;
                case "SetNetworkProfile":
                    new SetNetworkProfileRequest().Read(payload);
                    return true;
                case "SetVariables":
                    new SetVariablesRequest().Read(payload, MaximumItems, MaximumBytes);
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

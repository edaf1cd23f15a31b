// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware
{
    /// <summary>
    /// Passes the CSMS's requests to the negotiated face. A CSMS that has rejected the charge point gets SecurityError instead
    /// (OCPP 1.6 section 4.2, OCPP 2.0.1 B03.FR.08); what is left to it is to ask for BootNotification.
    /// </summary>
    internal sealed class CallGate : IRpcHandler
    {
        /// <summary>Why a call is refused.</summary>
        public const string IsRejected = "the CSMS has rejected this charge point";

        private readonly ChargePointServices _services;

        public CallGate(ChargePointServices services)
        {
            _services = services;
        }

        /// <summary>Queue that knows the negotiated face.</summary>
        public MessageQueue Queue { get; set; }

        /// <inheritdoc/>
        public void OnCall(RpcRequest request, PayloadReader payload)
        {
            bool isRejected = _services.Registration.State == RegistrationState.Rejected;
            if (isRejected && request.Action != "TriggerMessage")
            {
                request.Reject(RpcError.SecurityError, IsRejected);
                return;
            }

            Queue.Face.Receiver.OnCall(request, payload);
        }
    }
}

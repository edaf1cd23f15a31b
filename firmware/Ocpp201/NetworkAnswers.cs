// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Network;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Ocpp201
{
    /// <summary>
    /// SetNetworkProfile of OCPP 2.0.1 (B09).
    /// </summary>
    internal sealed class NetworkAnswers
    {
        private const string InvalidSlot = "InvalidConfSlot";
        private const string InvalidProfile = "InvalidNetworkConf";
        private const string SecurityDowngrade = "NoSecurityDowngrade";

        private readonly ChargePointServices _services;

        public NetworkAnswers(ChargePointServices services)
        {
            _services = services;
        }

        public IRpcPayload Set(PayloadReader payload)
        {
            SetNetworkProfileRequest request = new SetNetworkProfileRequest();
            if (!request.Read(payload))
            {
                return null;
            }

            NetworkProfile profile = new NetworkProfile
            {
                Slot = request.ConfigurationSlot,
                Version = ToSubprotocol(request.OcppVersion),
                IsJson = request.OcppTransport == "JSON",
                Url = request.CsmsUrl,
                MessageTimeout = request.MessageTimeout,
                SecurityProfile = request.SecurityProfile,
                Interface = request.OcppInterface,
                HasApn = request.HasApn,
                HasVpn = request.HasVpn,
            };
            switch (_services.Networks.Set(profile))
            {
                case NetworkProfileResult.Accepted:
                    return new StatusResponse(StatusResponse.Accepted);
                case NetworkProfileResult.InvalidSlot:
                    return new StatusResponse(StatusResponse.Rejected, InvalidSlot);
                case NetworkProfileResult.InvalidProfile:
                    return new StatusResponse(StatusResponse.Rejected, InvalidProfile);
                case NetworkProfileResult.SecurityDowngrade:
                    return new StatusResponse(StatusResponse.Rejected, SecurityDowngrade);
                default:
                    return new StatusResponse(StatusResponse.Failed, ReasonCodes.InternalError);
            }
        }

        private static string ToSubprotocol(string version)
        {
            switch (version)
            {
                case "OCPP16":
                    return "ocpp1.6";
                case "OCPP20":
                    return "ocpp2.0.1";
                default:
                    return version;
            }
        }
    }
}

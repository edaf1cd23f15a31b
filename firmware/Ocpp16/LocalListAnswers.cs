// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Ocpp16
{
    /// <summary>
    /// SendLocalList and GetLocalListVersion of OCPP 1.6 (sections 5.10 and 5.15).
    /// </summary>
    internal sealed class LocalListAnswers
    {
        /// <summary>Stands for a list that is not supported.</summary>
        private const int NoList = -1;

        private readonly ChargePointServices _services;

        public LocalListAnswers(ChargePointServices services)
        {
            _services = services;
        }

        public IRpcPayload GetVersion()
        {
            LocalList list = _services.LocalList;
            return new LocalListVersionResponse("listVersion", list.IsEnabled ? list.Version : NoList);
        }

        public IRpcPayload Send(PayloadReader payload)
        {
            SendLocalListRequest request = new SendLocalListRequest();
            if (!request.Read(payload, _services.Model.GetInteger(Config.Setting.SendLocalListMaxLength), int.MaxValue))
            {
                return null;
            }

            switch (_services.LocalList.Update(request.Version, request.IsFull, new LocalListChanges(request)))
            {
                case LocalListResult.Accepted:
                    return new StatusResponse(StatusResponse.Accepted);
                case LocalListResult.NotEnabled:
                    return new StatusResponse(StatusResponse.NotSupported);
                case LocalListResult.VersionMismatch:
                    return new StatusResponse(StatusResponse.VersionMismatch);
                default:
                    return new StatusResponse(StatusResponse.Failed);
            }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Ocpp201
{
    /// <summary>
    /// SendLocalList and GetLocalListVersion of OCPP 2.0.1 (D01, D02).
    /// </summary>
    internal sealed class LocalListAnswers
    {
        private readonly ChargePointServices _services;

        public LocalListAnswers(ChargePointServices services)
        {
            _services = services;
        }

        public IRpcPayload GetVersion()
        {
            LocalList list = _services.LocalList;
            return new LocalListVersionResponse("versionNumber", list.IsEnabled ? list.Version : 0);
        }

        public IRpcPayload Send(PayloadReader payload)
        {
            SendLocalListRequest request = new SendLocalListRequest();
            DeviceModel model = _services.Model;
            if (!request.Read(payload, model.GetInteger(Setting.SendLocalListMaxLength), model.GetInteger(Setting.SendLocalListMaxBytes)))
            {
                return null;
            }

            LocalListResult result = _services.LocalList.Update(request.Version, request.IsFull, new LocalListChanges(request));
            switch (result)
            {
                case LocalListResult.Accepted:
                    return new StatusResponse(StatusResponse.Accepted);
                case LocalListResult.VersionMismatch:
                    return new StatusResponse(StatusResponse.VersionMismatch);
                default:
                    return new StatusResponse(StatusResponse.Failed, GetReason(result));
            }
        }

        private static string GetReason(LocalListResult result)
        {
            switch (result)
            {
                case LocalListResult.NotEnabled:
                    return ReasonCodes.NotEnabled;
                case LocalListResult.WrongVersion:
                    return ReasonCodes.ValueTooLow;
                case LocalListResult.WrongElement:
                    return ReasonCodes.InvalidValue;
                case LocalListResult.TooLong:
                    return ReasonCodes.TooManyElements;
                default:
                    return ReasonCodes.InternalError;
            }
        }
    }
}

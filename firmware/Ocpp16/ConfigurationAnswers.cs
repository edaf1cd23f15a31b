// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Ocpp16
{
    /// <summary>
    /// The configuration keys of OCPP 1.6 as a view on the device model (sections 5.3, 5.8 and 9).
    /// </summary>
    internal sealed class ConfigurationAnswers
    {
        private readonly ChargePointServices _services;

        public ConfigurationAnswers(ChargePointServices services)
        {
            _services = services;
        }

        public IRpcPayload Get(PayloadReader payload)
        {
            DeviceModel model = _services.Model;
            GetConfigurationRequest request = new GetConfigurationRequest();
            ConfigurationKeys keys = new ConfigurationKeys(model);
            if (!request.Read(payload, model.GetInteger(Setting.GetConfigurationMaxKeys), keys))
            {
                return null;
            }

            if (request.Count == 0)
            {
                keys.AddAll();
            }

            return new GetConfigurationResponse(keys, request.UnknownKeys);
        }

        public IRpcPayload Change(PayloadReader payload)
        {
            ChangeConfigurationRequest request = new ChangeConfigurationRequest();
            if (!request.Read(payload))
            {
                return null;
            }

            DeviceModel model = _services.Model;
            int index = model.Find(request.Key);
            if (index < 0 || !model.GetDefinition(index).IsOcpp16)
            {
                return new StatusResponse(StatusResponse.NotSupported);
            }

            string problem;
            switch (model.TrySet(index, ToSetting(index, request.Value), ChangeSource.Csms, out problem))
            {
                case ChangeResult.Accepted:
                    return new StatusResponse(StatusResponse.Accepted);
                case ChangeResult.RebootRequired:
                    return new StatusResponse(StatusResponse.RebootRequired);
                default:
                    return new StatusResponse(StatusResponse.Rejected);
            }
        }

        /// <summary>
        /// OCPP 1.6 hands passwords over as hexadecimal digits (security whitepaper, section 2.2).
        /// </summary>
        private string ToSetting(int index, string value)
        {
            bool isPassword = _services.Model.GetDefinition(index).Setting == Setting.AuthorizationKey;
            return isPassword && BasicAuthPassword.IsHex(value) ? BasicAuthPassword.Mark + value : value;
        }
    }
}

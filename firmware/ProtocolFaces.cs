// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Ocpp16;
using OcppChargePoint.Firmware.Ocpp201;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Ocpp201;

namespace OcppChargePoint.Firmware
{
    /// <summary>
    /// Makes the faces of OCPP 2.0.1 and 1.6.
    /// </summary>
    internal sealed class ProtocolFaces : IProtocolFaces
    {
        private readonly ChargePointServices _services;
        private IProtocolFace _last;

        public ProtocolFaces(ChargePointServices services)
        {
            _services = services;
        }

        /// <inheritdoc/>
        public string[] Versions
        {
            get { return new[] { Ocpp201Dialect.Name, Ocpp16Dialect.Name }; }
        }

        /// <inheritdoc/>
        public IProtocolFace Get(string version)
        {
            bool is201 = version == Ocpp201Dialect.Name;
            if (!is201 && version != Ocpp16Dialect.Name)
            {
                return null;
            }

            if (is201 && !(_last is Ocpp201Face))
            {
                _last = new Ocpp201Face(_services);
            }
            else if (!is201 && !(_last is Ocpp16Face))
            {
                _last = new Ocpp16Face(_services);
            }

            return _last;
        }
    }
}

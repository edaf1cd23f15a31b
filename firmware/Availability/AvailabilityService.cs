// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Charging;

namespace OcppChargePoint.Firmware.Availability
{
    /// <summary>
    /// Takes connectors into and out of service (OCPP 1.6 section 5.2, OCPP 2.0.1 G03-G04). The switch survives restarts; a connector
    /// that is in use goes on, and is unavailable when that has ended.
    /// </summary>
    public sealed class AvailabilityService
    {
        private readonly DeviceModel _model;
        private readonly Connector[] _connectors;

        /// <summary>
        /// Initializes a new instance of the <see cref="AvailabilityService"/> class.
        /// </summary>
        /// <param name="model">Settings; they keep the switches.</param>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        public AvailabilityService(DeviceModel model, Connector[] connectors)
        {
            _model = model;
            _connectors = connectors;
        }

        /// <summary>
        /// Changes the availability.
        /// </summary>
        /// <param name="connectorId">Connector; 0 for the station with all connectors.</param>
        /// <param name="operative">Whether it is to be in service.</param>
        /// <returns>Outcome.</returns>
        public AvailabilityResult Change(int connectorId, bool operative)
        {
            if (connectorId < 0 || connectorId > _connectors.Length)
            {
                return AvailabilityResult.Rejected;
            }

            string value = operative ? "true" : "false";
            bool isBusy = false;
            if (connectorId == 0)
            {
                _model.Set(Setting.StationOperative, 0, value);
            }

            foreach (Connector connector in _connectors)
            {
                if (connectorId == 0 || connector.Id == connectorId)
                {
                    _model.Set(Setting.Operative, connector.Id, value);
                    isBusy |= connector.IsInUse;
                }
            }

            return isBusy && !operative ? AvailabilityResult.Scheduled : AvailabilityResult.Accepted;
        }
    }
}

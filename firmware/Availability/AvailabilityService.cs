// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Messaging;

namespace OcppChargePoint.Firmware.Availability
{
    /// <summary>
    /// Takes the station, EVSEs and connectors into and out of service (OCPP 1.6 section 5.2, OCPP 2.0.1 G03-G04). Each has a switch of its
    /// own, which survives restarts; a connector is in service when all three are on. One that is in use goes on, and is unavailable when
    /// that has ended.
    /// </summary>
    public sealed class AvailabilityService
    {
        private const int Whole = 0;
        private const int OnlyConnector = 1;

        private readonly DeviceModel _model;
        private readonly MessageQueue _queue;
        private readonly StatusReporter _reporter;
        private readonly Connector[] _connectors;

        /// <summary>
        /// Initializes a new instance of the <see cref="AvailabilityService"/> class.
        /// </summary>
        /// <param name="model">Settings; they keep the switches.</param>
        /// <param name="queue">Knows what the version demands.</param>
        /// <param name="reporter">Tells states.</param>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        public AvailabilityService(DeviceModel model, MessageQueue queue, StatusReporter reporter, Connector[] connectors)
        {
            _model = model;
            _queue = queue;
            _reporter = reporter;
            _connectors = connectors;
        }

        /// <summary>
        /// Changes the availability.
        /// </summary>
        /// <param name="evseId">EVSE; 0 for the station.</param>
        /// <param name="connectorId">Connector of the EVSE; 0 for the EVSE.</param>
        /// <param name="operative">Whether it is to be in service.</param>
        /// <param name="withParts">Whether the switches of all its parts are set, too, as OCPP 1.6 has it.</param>
        /// <returns>Outcome.</returns>
        public AvailabilityResult Change(int evseId, int connectorId, bool operative, bool withParts)
        {
            if (evseId < Whole || evseId > _connectors.Length || connectorId < Whole || connectorId > OnlyConnector)
            {
                return AvailabilityResult.Rejected;
            }

            bool isBusy = false;
            bool isChanged = evseId == Whole && Switch(Setting.StationOperative, 0, operative);
            foreach (Connector connector in _connectors)
            {
                if (evseId != Whole && evseId != connector.Id)
                {
                    continue;
                }

                if (withParts || (evseId != Whole && connectorId == Whole))
                {
                    isChanged |= Switch(Setting.Operative, connector.Id, operative);
                }

                if (withParts || connectorId != Whole)
                {
                    isChanged |= Switch(Setting.ConnectorOperative, connector.Id, operative);
                }

                isBusy |= connector.IsInUse;
            }

            if (isBusy && !operative)
            {
                return AvailabilityResult.Scheduled;
            }

            if (!isChanged && _queue.Traits.ConfirmsAvailability)
            {
                _reporter.TellAgain();
            }

            return AvailabilityResult.Accepted;
        }

        private bool Switch(Setting setting, int evseId, bool operative)
        {
            bool old = evseId == 0 ? _model.GetBoolean(setting) : _model.GetBoolean(setting, evseId);
            _model.Set(setting, evseId, operative ? "true" : "false");
            return old != operative;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Firmware.Provisioning;

namespace OcppChargePoint.Firmware.RemoteControl
{
    /// <summary>
    /// Messages that the CSMS asks for (OCPP 1.6 section 5.17, OCPP 2.0.1 F06). The answer goes out before the message.
    /// </summary>
    public sealed class MessageTriggers
    {
        private readonly Registration _registration;
        private readonly Heartbeat _heartbeat;
        private readonly StatusReporter _reporter;
        private readonly MeteringSchedule _metering;
        private readonly Connector[] _connectors;

        /// <summary>
        /// Initializes a new instance of the <see cref="MessageTriggers"/> class.
        /// </summary>
        /// <param name="registration">Sends BootNotification.</param>
        /// <param name="heartbeat">Sends Heartbeat.</param>
        /// <param name="reporter">Sends states.</param>
        /// <param name="metering">Sends meter values.</param>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        public MessageTriggers(Registration registration, Heartbeat heartbeat, StatusReporter reporter, MeteringSchedule metering, Connector[] connectors)
        {
            _registration = registration;
            _heartbeat = heartbeat;
            _reporter = reporter;
            _metering = metering;
            _connectors = connectors;
        }

        /// <summary>
        /// Queues the message. As the queue is served after the answer, it follows the answer.
        /// </summary>
        /// <param name="kind">Message.</param>
        /// <param name="connectorId">Connector; less than 0 for all.</param>
        /// <param name="mayBootAgain">Whether BootNotification may be asked for when the CSMS has accepted the charge point already.</param>
        /// <returns>What becomes of it.</returns>
        public TriggerResult Trigger(TriggerKind kind, int connectorId, bool mayBootAgain)
        {
            if (_registration.State == RegistrationState.Rejected && kind != TriggerKind.Boot)
            {
                return TriggerResult.Forbidden;
            }

            switch (kind)
            {
                case TriggerKind.Boot:
                    bool isAllowed = mayBootAgain || _registration.State != RegistrationState.Accepted;
                    return isAllowed && _registration.Trigger() ? TriggerResult.Accepted : TriggerResult.Rejected;
                case TriggerKind.Heartbeat:
                    _heartbeat.Trigger();
                    return TriggerResult.Accepted;
                case TriggerKind.MeterValues:
                    return TriggerMeterValues(connectorId);
                case TriggerKind.Status:
                    return TriggerStatus(connectorId);
                case TriggerKind.Transaction:
                    return TriggerTransactions(connectorId);
                default:
                    return TriggerResult.NotImplemented;
            }
        }

        private TriggerResult TriggerMeterValues(int connectorId)
        {
            if (connectorId == 0 || connectorId > _connectors.Length)
            {
                return TriggerResult.Rejected;
            }

            bool isSent = false;
            foreach (Connector connector in _connectors)
            {
                if (connectorId < 0 || connector.Id == connectorId)
                {
                    isSent |= _metering.Trigger(connector);
                }
            }

            return isSent ? TriggerResult.Accepted : TriggerResult.Rejected;
        }

        private TriggerResult TriggerTransactions(int connectorId)
        {
            bool isFound = false;
            foreach (Connector connector in _connectors)
            {
                if ((connectorId < 0 || connector.Id == connectorId) && connector.Transaction != null)
                {
                    _metering.TriggerTransaction(connector);
                    isFound = true;
                }
            }

            return isFound ? TriggerResult.Accepted : TriggerResult.Rejected;
        }

        private TriggerResult TriggerStatus(int connectorId)
        {
            if (connectorId > _connectors.Length)
            {
                return TriggerResult.Rejected;
            }

            for (int id = 0; id <= _connectors.Length; id++)
            {
                if (connectorId < 0 || id == connectorId)
                {
                    _reporter.Trigger(id);
                }
            }

            return TriggerResult.Accepted;
        }
    }
}

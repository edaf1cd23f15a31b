// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Availability
{
    /// <summary>
    /// Tells the CSMS each state that lasts at least MinimumStatusDuration. After a reconnect only what has changed is told, and
    /// only as it is now (OCPP 1.6 section 4.9, OCPP 2.0.1 B04).
    /// </summary>
    public sealed class StatusReporter : IRegistrationListener, IMessageOwner
    {
        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly MessageQueue _queue;
        private readonly Registration _registration;
        private readonly ReportedStatus[] _reported;
        private Connector[] _connectors;

        /// <summary>
        /// Initializes a new instance of the <see cref="StatusReporter"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Settings.</param>
        /// <param name="queue">Way to the CSMS.</param>
        /// <param name="registration">Tells whether the CSMS can be told.</param>
        public StatusReporter(IClock clock, DeviceModel model, MessageQueue queue, Registration registration)
        {
            _clock = clock;
            _model = model;
            _queue = queue;
            _registration = registration;
            _reported = new ReportedStatus[model.EvseCount + 1];
            for (int i = 0; i < _reported.Length; i++)
            {
                _reported[i] = new ReportedStatus();
            }

            registration.AddListener(this);
        }

        /// <summary>
        /// Gives the connectors.
        /// </summary>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        public void Attach(Connector[] connectors)
        {
            _connectors = connectors;
        }

        /// <summary>
        /// Looks at a connector and reports its state when that is news.
        /// </summary>
        /// <param name="connector">Connector.</param>
        public void Look(Connector connector)
        {
            Look(0, GetStationStatus(), FaultCode.None);
            Look(connector.Id, GetStatus(connector), connector.Fault);
        }

        /// <summary>
        /// Reports a cable before the transaction that begins or ends with it, where the version has an order for that (OCPP 2.0.1 E02, E06).
        /// </summary>
        /// <param name="connector">Connector.</param>
        public void LookAtPlug(Connector connector)
        {
            // A connector that waits for its transaction to go out of service is not Available in between.
            bool isSettled = connector.Fault == FaultCode.None && connector.Status != ConnectorStatus.Faulted && (connector.IsPlugged || connector.IsOperative);
            if (_queue.Traits.TellsEveryChange && isSettled)
            {
                Look(connector.Id, GetStatus(connector), connector.Fault);
            }
        }

        /// <summary>
        /// Reports a state because the CSMS has asked for it.
        /// </summary>
        /// <param name="connectorId">Connector; 0 for the station.</param>
        public void Trigger(int connectorId)
        {
            StatusMessage message = CreateMessage(connectorId);
            message.MayPrecedeAcceptance = true;
            _reported[connectorId].MarkQueued();
            _queue.Add(message);
        }

        /// <summary>
        /// Tells the states of all connectors as they are now, news or not.
        /// </summary>
        public void TellAgain()
        {
            for (int id = 1; id < _reported.Length; id++)
            {
                Connector connector = _connectors[id - 1];
                See(id);
                _reported[id].MarkQueued();
                _queue.Add(new StatusMessage(this, id, GetStatus(connector), connector.Fault, new EventTime(_clock)));
            }
        }

        /// <inheritdoc/>
        public void OnOnline(bool isFirst)
        {
            bool forgetsAll = isFirst || IsLongOffline();
            for (int id = 0; id < _reported.Length; id++)
            {
                _reported[id].Restart(forgetsAll);
                See(id);
                if (_reported[id].IsNews)
                {
                    Report(id);
                }
            }
        }

        /// <inheritdoc/>
        public void OnAnswered(OutgoingMessage message)
        {
            StatusMessage status = (StatusMessage)message;
            _reported[status.ConnectorId].MarkTold(status.Status, status.Fault);
        }

        /// <inheritdoc/>
        public void OnGivenUp(OutgoingMessage message, RpcFailure failure)
        {
            if (failure == RpcFailure.CallError || failure == RpcFailure.UnreadableAnswer)
            {
                // The CSMS has seen it and does not want it: telling it again would not help.
                OnAnswered(message);
            }

            // What got no answer is told again after the next reconnect, not at once: a CSMS that never answers would be flooded.
        }

        private bool IsLongOffline()
        {
            long threshold = _model.GetInteger(Setting.OfflineThreshold) * 1000L;
            return _queue.Traits.HasOfflineThreshold && _registration.OfflineMilliseconds > threshold;
        }

        private void Look(int id, ConnectorStatus status, FaultCode fault)
        {
            ReportedStatus reported = _reported[id];
            reported.See(status, fault, _clock);
            if (!reported.IsNews || !_registration.IsOnline)
            {
                return;
            }

            long lasted = _clock.MonotonicMilliseconds - reported.Since.MonotonicMilliseconds;
            if (lasted >= _model.GetInteger(Setting.MinimumStatusDuration) * 1000L)
            {
                Report(id);
            }
        }

        private void See(int id)
        {
            if (id == 0)
            {
                _reported[0].See(GetStationStatus(), FaultCode.None, _clock);
            }
            else
            {
                _reported[id].See(GetStatus(_connectors[id - 1]), _connectors[id - 1].Fault, _clock);
            }
        }

        private void Report(int id)
        {
            _reported[id].MarkQueued();
            _queue.Add(CreateMessage(id));
        }

        private StatusMessage CreateMessage(int id)
        {
            See(id);
            ConnectorStatus status = id == 0 ? GetStationStatus() : GetStatus(_connectors[id - 1]);
            FaultCode fault = id == 0 ? FaultCode.None : _connectors[id - 1].Fault;
            return new StatusMessage(this, id, status, fault, _reported[id].Since);
        }

        /// <summary>
        /// State of a connector in the words that the version has.
        /// </summary>
        private ConnectorStatus GetStatus(Connector connector)
        {
            return _queue.Traits.TellsEveryChange ? AvailabilityStates.StatusOf(connector) : connector.Status;
        }

        private ConnectorStatus GetStationStatus()
        {
            return _model.GetBoolean(Setting.StationOperative) ? ConnectorStatus.Available : ConnectorStatus.Unavailable;
        }
    }
}

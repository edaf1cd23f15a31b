// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Transactions
{
    /// <summary>
    /// Opens and closes transactions and sees to it that the CSMS learns of them (OCPP 1.6 sections 4.8 and 4.10).
    /// </summary>
    public sealed class TransactionService : IMessageOwner
    {
        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly EventLog _log;
        private readonly MessageQueue _queue;
        private readonly ITransactionStore _store;
        private readonly Authorizer _authorizer;
        private readonly MeteringSchedule _metering;
        private Connector[] _connectors;

        /// <summary>
        /// Initializes a new instance of the <see cref="TransactionService"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Settings.</param>
        /// <param name="log">Log.</param>
        /// <param name="queue">Way to the CSMS.</param>
        /// <param name="store">Keeps the records.</param>
        /// <param name="authorizer">Learns what the CSMS says about idTokens.</param>
        /// <param name="metering">Takes the samples of a transaction.</param>
        public TransactionService(IClock clock, DeviceModel model, EventLog log, MessageQueue queue, ITransactionStore store, Authorizer authorizer, MeteringSchedule metering)
        {
            _clock = clock;
            _model = model;
            _log = log;
            _queue = queue;
            _store = store;
            _authorizer = authorizer;
            _metering = metering;
        }

        /// <summary>
        /// Gives the connectors; they know this service, so they come after it.
        /// </summary>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        public void Attach(Connector[] connectors)
        {
            _connectors = connectors;
        }

        /// <summary>
        /// Opens a transaction.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="authorization">Permission.</param>
        /// <returns>Its record.</returns>
        public TransactionRecord Start(Connector connector, ChargingPermission authorization)
        {
            connector.Meter.ReadNow();
            TransactionRecord record = _store.Open(connector.Id, authorization.IdTag, new EventTime(_clock), connector.Meter.EnergyMilliwattHours);
            record.ParentIdTag = authorization.ParentIdTag;
            _log.Write("Connector " + connector.Id.ToString() + ": transaction started for " + record.IdTag);
            _queue.Add(new TransactionMessage(this, TransactionMessageKind.Started, record, null));
            _metering.Begin(connector, record);
            _store.Update(record);
            return record;
        }

        /// <summary>
        /// Closes a transaction; the contactor is open.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="record">Its record.</param>
        /// <param name="reason">Why.</param>
        /// <param name="idTag">idToken that ended it, or <see langword="null"/>.</param>
        public void End(Connector connector, TransactionRecord record, TransactionStopReason reason, string idTag)
        {
            connector.Meter.ReadNow();
            record.StopTime = new EventTime(_clock);
            record.MeterStop = connector.Meter.EnergyMilliwattHours;
            record.StopReason = reason;
            record.StopIdTag = idTag;
            _metering.End(connector, record);
            _store.Update(record);
            _log.Write("Connector " + connector.Id.ToString() + ": transaction ended, " + ((record.MeterStop / 1000) - (record.MeterStart / 1000)).ToString() + " Wh");
            _queue.Add(new TransactionMessage(this, TransactionMessageKind.Ended, record, null));
        }

        /// <inheritdoc/>
        public void OnAnswered(OutgoingMessage message)
        {
            TransactionMessage answered = (TransactionMessage)message;
            TransactionRecord record = answered.Record;
            string idTag = answered.TransactionKind == TransactionMessageKind.Ended && record.StopIdTag != null ? record.StopIdTag : record.IdTag;
            _authorizer.Learn(idTag, answered.Info);
            if (answered.TransactionKind == TransactionMessageKind.Ended)
            {
                _store.Close(record);
                return;
            }

            record.CsmsId = answered.CsmsId;
            if (answered.Info != null)
            {
                if (answered.Info.ParentId != null)
                {
                    record.ParentIdTag = answered.Info.ParentId;
                }

                if (answered.Info.Status != IdTokenStatus.Accepted && answered.Info.Status != IdTokenStatus.NoVerdict)
                {
                    Invalidate(record);
                }
            }

            _store.Update(record);
        }

        /// <inheritdoc/>
        public void OnGivenUp(OutgoingMessage message, RpcFailure failure)
        {
            TransactionMessage lost = (TransactionMessage)message;
            if (lost.TransactionKind == TransactionMessageKind.Ended)
            {
                _store.Close(lost.Record);
            }
        }

        /// <summary>
        /// The CSMS calls the idToken of a running transaction invalid (OCPP 1.6 section 4.8): at most MaxEnergyOnInvalidId more.
        /// </summary>
        private void Invalidate(TransactionRecord record)
        {
            Connector connector = _connectors[record.ConnectorId - 1];
            if (connector.Transaction != record)
            {
                return;
            }

            _log.Write("Connector " + connector.Id.ToString() + ": CSMS refuses " + record.IdTag);
            connector.EnergyEndsAt = connector.Meter.EnergyMilliwattHours + (_model.GetInteger(Setting.MaxEnergyOnInvalidId) * 1000L);
        }
    }
}

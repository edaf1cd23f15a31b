// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Transactions
{
    /// <summary>
    /// Opens and closes transactions and sees to it that the CSMS learns of them (OCPP 1.6 sections 4.8 and 4.10).
    /// </summary>
    public sealed class TransactionService : IMessageOwner, IVariableListener
    {
        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly EventLog _log;
        private readonly MessageQueue _queue;
        private readonly ITransactionStore _store;
        private readonly Authorizer _authorizer;
        private readonly MeteringSchedule _metering;
        private readonly Registration _registration;
        private readonly MessageIds _ids;
        private Connector[] _connectors;
        private int _startPoints;
        private int _stopPoints;

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
        /// <param name="registration">Tells whether the CSMS can be reached.</param>
        /// <param name="ids">Makes transaction ids.</param>
        public TransactionService(IClock clock, DeviceModel model, EventLog log, MessageQueue queue, ITransactionStore store, Authorizer authorizer, MeteringSchedule metering, Registration registration, MessageIds ids)
        {
            _clock = clock;
            _model = model;
            _log = log;
            _queue = queue;
            _store = store;
            _authorizer = authorizer;
            _metering = metering;
            _registration = registration;
            _ids = ids;
            model.AddListener(this);
            ReadSettings();
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
        /// Gets the set of <see cref="TransactionPoints"/> that begins a transaction.
        /// </summary>
        public int StartPoints
        {
            get { return _queue.Traits.StartPoints != 0 ? _queue.Traits.StartPoints : _startPoints; }
        }

        /// <summary>
        /// Gets the set of <see cref="TransactionPoints"/> whose loss ends a transaction.
        /// </summary>
        public int StopPoints
        {
            get { return _queue.Traits.StopPoints != 0 ? _queue.Traits.StopPoints : _stopPoints; }
        }

        /// <summary>
        /// Opens a transaction.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="permission">Permission; <see langword="null"/> when nobody is authorized yet.</param>
        /// <param name="trigger">What began it.</param>
        /// <returns>Its record.</returns>
        public TransactionRecord Start(Connector connector, ChargingPermission permission, TransactionTrigger trigger)
        {
            connector.Meter.ReadNow();
            TransactionRecord record = _store.Open(connector.Id, null, new EventTime(_clock), connector.Meter.EnergyMilliwattHours);
            record.StationId = _ids.Next();
            if (permission != null)
            {
                Identify(record, permission);
            }

            _log.Write("Connector " + connector.Id.ToString() + ": transaction started" + (permission == null ? string.Empty : " for " + record.IdTag));
            MeterSample first = TakeRegister(connector, SampleContext.TransactionBegin);
            _queue.Add(CreateMessage(connector, TransactionMessageKind.Started, record, first, trigger, permission));
            _metering.Begin(connector, record);
            _store.Update(record);
            return record;
        }

        /// <summary>
        /// Tells a change during a transaction, where the version of the protocol wants that.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="record">Its record.</param>
        /// <param name="permission">Permission that was given now; <see langword="null"/> when the change is another.</param>
        /// <param name="trigger">What has changed.</param>
        public void Tell(Connector connector, TransactionRecord record, ChargingPermission permission, TransactionTrigger trigger)
        {
            if (permission != null)
            {
                Identify(record, permission);
                _store.Update(record);
            }

            if (_queue.Traits.TellsEveryChange)
            {
                _queue.Add(CreateMessage(connector, TransactionMessageKind.Updated, record, null, trigger, permission));
            }
        }

        /// <summary>
        /// Sends meter values of a transaction.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="sample">Values.</param>
        public void TellMeterValues(Connector connector, MeterSample sample)
        {
            TransactionTrigger trigger = sample.Context == SampleContext.SampleClock ? TransactionTrigger.MeterValueClock
                : sample.Context == SampleContext.Trigger ? TransactionTrigger.Trigger : TransactionTrigger.MeterValuePeriodic;
            _queue.Add(CreateMessage(connector, TransactionMessageKind.Updated, connector.Transaction, sample, trigger, (string)null));
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
            MeterSample last = record.StopData.Count > 0 ? null : TakeRegister(connector, SampleContext.TransactionEnd);
            TransactionMessage message = CreateMessage(connector, TransactionMessageKind.Ended, record, last, StopTriggers.Of(reason), idTag);
            _store.Update(record);
            _log.Write("Connector " + connector.Id.ToString() + ": transaction ended, " + ((record.MeterStop / 1000) - (record.MeterStart / 1000)).ToString() + " Wh");
            _queue.Add(message);
        }

        /// <summary>
        /// Tells the start of a transaction to a CSMS that does not know it although it was told before: to another CSMS, or in another version.
        /// </summary>
        /// <param name="record">Its record.</param>
        public void TellStartAgain(TransactionRecord record)
        {
            MeterSample first = new MeterSample(1) { Time = record.StartTime, Context = SampleContext.TransactionBegin };
            first.Add(Measurand.EnergyActiveImportRegister, Phase.All, record.MeterStart);
            TransactionTrigger trigger = record.IdTag == null ? TransactionTrigger.CablePluggedIn : TransactionTrigger.Authorized;
            TransactionMessage message = CreateMessage(_connectors[record.ConnectorId - 1], TransactionMessageKind.Started, record, first, trigger, record.IdTag);
            record.MessageCount--;
            message.SequenceNumber = 0;
            message.IdTokenKind = record.IdTokenKind;
            message.WasOffline = true;
            _queue.AddFirst(message);
        }

        /// <inheritdoc/>
        public void OnChanged(Setting setting, int evse)
        {
            ReadSettings();
        }

        /// <inheritdoc/>
        public void OnAnswered(OutgoingMessage message)
        {
            TransactionMessage answered = (TransactionMessage)message;
            TransactionRecord record = answered.Record;
            string idTag = answered.IdTag != null ? answered.IdTag : record.IdTag;
            if (idTag != null)
            {
                _authorizer.Learn(idTag, answered.Info);
            }

            if (answered.TransactionKind == TransactionMessageKind.Ended)
            {
                _store.Close(record);
                return;
            }

            if (answered.TransactionKind == TransactionMessageKind.Started)
            {
                record.IsStationIdTold |= answered.CsmsId == TransactionRecord.NoCsmsId;
                record.CsmsId = answered.CsmsId != TransactionRecord.NoCsmsId ? answered.CsmsId : record.CsmsId;
            }

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
            connector.Session.EnergyEndsAt = connector.Meter.EnergyMilliwattHours + (_model.GetInteger(Setting.MaxEnergyOnInvalidId) * 1000L);
        }

        /// <summary>
        /// Where start and end are told without a register of their own, a sample carries it; which version will tell them is not known yet.
        /// </summary>
        private MeterSample TakeRegister(Connector connector, SampleContext context)
        {
            return _metering.TakeRegister(connector, context);
        }

        private void ReadSettings()
        {
            _startPoints = TransactionPoints.Parse(_model.GetText(Setting.TxStartPoint));
            _stopPoints = TransactionPoints.Parse(_model.GetText(Setting.TxStopPoint));
        }

        private static void Identify(TransactionRecord record, ChargingPermission permission)
        {
            record.IdTag = permission.IdTag;
            record.IdTokenKind = permission.Kind;
            record.ParentIdTag = permission.ParentIdTag;
            record.RemoteStartId = permission.RemoteStartId;
        }

        private TransactionMessage CreateMessage(
            Connector connector,
            TransactionMessageKind kind,
            TransactionRecord record,
            MeterSample sample,
            TransactionTrigger trigger,
            ChargingPermission permission)
        {
            TransactionMessage message = CreateMessage(connector, kind, record, sample, trigger, permission == null ? null : permission.IdTag);
            message.IdTokenKind = permission == null ? default : permission.Kind;
            return message;
        }

        private TransactionMessage CreateMessage(
            Connector connector,
            TransactionMessageKind kind,
            TransactionRecord record,
            MeterSample sample,
            TransactionTrigger trigger,
            string idTag)
        {
            IMessageOwner owner = kind == TransactionMessageKind.Updated && !_queue.Traits.TellsEveryChange ? null : this;
            return new TransactionMessage(owner, kind, record, sample, idTag)
            {
                Trigger = trigger,
                State = connector.ChargingState,
                Time = kind == TransactionMessageKind.Started ? record.StartTime : kind == TransactionMessageKind.Ended ? record.StopTime : new EventTime(_clock),
                SequenceNumber = record.MessageCount++,
                WasOffline = !_registration.IsOnline,
            };
        }
    }
}

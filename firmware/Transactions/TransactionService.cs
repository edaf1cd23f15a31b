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
        /// <summary>A vehicle that draws less from a phase does not use it, mA.</summary>
        private const int LeastPhaseMilliamperes = 1000;

        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly EventLog _log;
        private readonly MessageQueue _queue;
        private readonly TransactionJournal _journal;
        private readonly TransactionOutbox _outbox;
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
        /// <param name="journal">Keeps the transactions.</param>
        /// <param name="outbox">Takes what is to be told about them.</param>
        /// <param name="authorizer">Learns what the CSMS says about idTokens.</param>
        /// <param name="metering">Takes the samples of a transaction.</param>
        /// <param name="registration">Tells whether the CSMS can be reached.</param>
        /// <param name="ids">Makes transaction ids.</param>
        public TransactionService(IClock clock, DeviceModel model, EventLog log, MessageQueue queue, TransactionJournal journal, TransactionOutbox outbox, Authorizer authorizer, MeteringSchedule metering, Registration registration, MessageIds ids)
        {
            _clock = clock;
            _model = model;
            _log = log;
            _queue = queue;
            _journal = journal;
            _outbox = outbox;
            outbox.Owner = this;
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
        /// Gets what the version negotiated last demands.
        /// </summary>
        public ProtocolTraits Traits
        {
            get { return _queue.Traits; }
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
            TransactionRecord record = _journal.Begin(connector.Id, _ids.Next(), new EventTime(_clock), connector.Meter.EnergyMilliwattHours);
            record.IsEvseKnown = connector.IsPlugged || _connectors.Length == 1 || permission == null || !permission.IsForAnyConnector;
            record.IsMeterStartTold = record.IsEvseKnown;
            if (permission != null)
            {
                Identify(record, permission);
            }

            _log.Write("Connector " + connector.Id.ToString() + ": transaction started" + (permission == null ? string.Empty : " for " + IdTokens.ForLog(record.IdTag, record.IdTokenKind)));
            MeterSample first = record.IsEvseKnown ? _metering.TakeStarted(connector) : null;
            Add(connector, TransactionEventKind.Started, record, first, trigger, permission);
            if (record.IsEvseKnown)
            {
                _metering.Begin(connector, record);
            }

            return record;
        }

        /// <summary>
        /// Gives a transaction that began without a cable the connector that the driver has chosen with it (OCPP 2.0.1 E01.FR.17).
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="record">Its record.</param>
        public void Assign(Connector connector, TransactionRecord record)
        {
            connector.Meter.ReadNow();
            record.IsEvseKnown = true;
            record.ConnectorId = connector.Id;
            record.MeterStart = connector.Meter.EnergyMilliwattHours;
            record.LastEnergy = record.MeterStart;
            _metering.Begin(connector, record);
            _journal.Save(record);
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
                _journal.Save(record);
            }

            if (_queue.Traits.TellsEveryChange)
            {
                MeterSample first = null;
                if (!record.IsMeterStartTold && connector.ChargingState == ChargingState.Charging)
                {
                    record.IsMeterStartTold = true;
                    first = _metering.TakeStarted(connector);
                }

                Add(connector, TransactionEventKind.Updated, record, first, trigger, permission);
            }
        }

        /// <summary>
        /// Tells that the permission ends while the transaction goes on, where the version of the protocol wants that.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="record">Its record.</param>
        /// <param name="trigger">What has ended it.</param>
        /// <param name="idTag">idToken that ended it, or <see langword="null"/>.</param>
        public void TellStop(Connector connector, TransactionRecord record, TransactionTrigger trigger, string idTag)
        {
            if (_queue.Traits.TellsEveryChange)
            {
                _outbox.Add(CreateEvent(connector, TransactionEventKind.Updated, record, null, trigger, idTag));
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
            _outbox.Add(CreateEvent(connector, TransactionEventKind.Updated, connector.Transaction, sample, trigger, null));
        }

        /// <summary>
        /// Closes a transaction; the contactor is open.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="record">Its record.</param>
        /// <param name="reason">Why.</param>
        /// <param name="trigger">What has happened now.</param>
        /// <param name="idTag">idToken that ended it and was not told yet, or <see langword="null"/>.</param>
        public void End(Connector connector, TransactionRecord record, TransactionStopReason reason, TransactionTrigger trigger, string idTag)
        {
            connector.Meter.ReadNow();
            record.StopTime = record.InOrder(new EventTime(_clock));
            record.MeterStop = connector.Meter.EnergyMilliwattHours;
            record.StopReason = reason;
            record.StopIdTag = idTag;
            MeterSample last = null;
            if (record.IsEvseKnown)
            {
                _metering.End(connector, record);
                last = _metering.TakeRegister(connector, SampleContext.TransactionEnd);
            }

            _outbox.Add(CreateEvent(connector, TransactionEventKind.Ended, record, last, trigger, idTag));
            _log.Write("Connector " + connector.Id.ToString() + ": transaction ended, " + ((record.MeterStop / 1000) - (record.MeterStart / 1000)).ToString() + " Wh");
        }

        /// <summary>
        /// Tells the start of a transaction to a CSMS that does not know it although it was told before: to another CSMS, or in another version.
        /// </summary>
        /// <param name="record">Its record.</param>
        public void TellStartAgain(TransactionRecord record)
        {
            MeterSample first = null;
            if (record.IsEvseKnown)
            {
                first = new MeterSample(1) { Time = record.StartTime, Context = SampleContext.TransactionBegin };
                first.Add(Measurand.EnergyActiveImportRegister, Phase.All, record.MeterStart);
            }

            TransactionTrigger trigger = record.IdTag == null ? TransactionTrigger.CablePluggedIn : TransactionTrigger.Authorized;
            _outbox.AddAgain(new TransactionEvent(record, TransactionEventKind.Started)
            {
                Time = record.StartTime,
                Trigger = (int)trigger,
                State = (int)ChargingState.EVConnected,
                IdTag = record.IdTag,
                IdTokenKind = record.IdTokenKind,
                HasRemoteStartId = record.RemoteStartId != TransactionRecord.NoCsmsId,
                IsEvseTold = record.IsEvseKnown,
                Sample = first,
                WasOffline = true,
            });
        }

        /// <summary>
        /// Ends a transaction that was running when the power went, with what was kept of it last.
        /// </summary>
        /// <param name="record">Its record.</param>
        /// <param name="reason">Why.</param>
        public void EndLost(TransactionRecord record, TransactionStopReason reason)
        {
            record.StopTime = record.InOrder(record.LastTime);
            record.MeterStop = record.LastEnergy;
            record.StopReason = reason;
            record.StopIdTag = null;
            record.ChargingMilliseconds = TransactionRecord.NotKnown;
            MeterSample last = new MeterSample(1) { Time = record.StopTime, Context = SampleContext.TransactionEnd };
            last.Add(Measurand.EnergyActiveImportRegister, Phase.All, record.LastEnergy);
            _outbox.Add(new TransactionEvent(record, TransactionEventKind.Ended)
            {
                Time = record.StopTime,
                Trigger = (int)TransactionTrigger.AbnormalCondition,
                State = (int)ChargingState.Idle,
                IsEvseTold = record.IsEvseKnown,
                Sample = record.IsEvseKnown ? last : null,
                WasOffline = true,
            });
            _log.Write("Connector " + record.ConnectorId.ToString() + ": transaction was cut, " + ((record.MeterStop / 1000) - (record.MeterStart / 1000)).ToString() + " Wh");
        }

        /// <summary>
        /// Goes on with a transaction that was running when the power went.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="record">Its record.</param>
        public void Resume(Connector connector, TransactionRecord record)
        {
            _metering.Resume(connector);
            _log.Write("Connector " + connector.Id.ToString() + ": transaction goes on");
            Tell(connector, record, null, TransactionTrigger.ChargingStateChanged);
        }

        /// <summary>
        /// Gets a value indicating whether a transaction may start: not while it could be kept nowhere but in memory, when the installer wants that.
        /// </summary>
        public bool MayStart
        {
            get { return !IsRecovering && (_journal.IsDurable || _model.GetBoolean(Setting.ChargeWithoutJournal)); }
        }

        /// <summary>
        /// Brings the start of a transaction to flash at once, when the installer wants no energy without that. Else it is kept within the turn.
        /// </summary>
        /// <returns><see langword="false"/> when flash does not take it.</returns>
        public bool IsStartKept()
        {
            return _model.GetBoolean(Setting.ChargeWithoutJournal) || _journal.Keep();
        }

        /// <summary>
        /// Gets or sets a value indicating whether it is still open what becomes of transactions from before the restart.
        /// </summary>
        public bool IsRecovering { get; set; }

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
            if (answered.Time.IsEstimated && answered.TransactionKind != TransactionEventKind.Updated)
            {
                _log.Write("Connector " + record.ConnectorId.ToString() + ": told with an estimated time");
            }

            string idTag = answered.IdTag != null ? answered.IdTag : record.IdTag;
            if (idTag != null)
            {
                _authorizer.Learn(idTag, answered.IdTag != null ? answered.IdTokenKind : record.IdTokenKind, answered.Info);
            }

            if (answered.TransactionKind == TransactionEventKind.Ended)
            {
                return;
            }

            if (answered.TransactionKind == TransactionEventKind.Started)
            {
                record.IsStationIdTold |= Traits.UsesStationIds;
                record.CsmsId = answered.CsmsId != TransactionRecord.NoCsmsId ? answered.CsmsId : record.CsmsId;
            }

            // Another idToken of the group has ended the permission: what is said about it does not concern the driver who charges.
            if (answered.Info != null && (answered.IdTag == null || answered.IdTag == record.IdTag))
            {
                if (answered.Info.ParentId != null)
                {
                    record.ParentIdTag = answered.Info.ParentId;
                }

                bool isAccepted = answered.Info.Status == IdTokenStatus.Accepted && answered.Info.IsForEvse(record.ConnectorId);
                if (!isAccepted && answered.Info.Status != IdTokenStatus.NoVerdict)
                {
                    Invalidate(record);
                }
            }
        }

        /// <inheritdoc/>
        public void OnGivenUp(OutgoingMessage message, RpcFailure failure)
        {
            TransactionMessage failed = (TransactionMessage)message;
            _log.Write("Connector " + failed.Record.ConnectorId.ToString() + ": message " + failed.SequenceNumber.ToString() + " of its transaction kept as failed");
        }

        /// <summary>
        /// The CSMS calls the idToken of a running transaction invalid (OCPP 1.6 section 4.8, OCPP 2.0.1 E05): at most
        /// MaxEnergyOnInvalidId more from now on, also when it says so again.
        /// </summary>
        private void Invalidate(TransactionRecord record)
        {
            Connector connector = _connectors[record.ConnectorId - 1];
            if (connector.Transaction != record)
            {
                return;
            }

            _log.Write("Connector " + connector.Id.ToString() + ": CSMS refuses " + IdTokens.ForLog(record.IdTag, record.IdTokenKind));
            if (Traits.StopsInvalidAtOnce && _model.GetBoolean(Setting.StopTransactionOnInvalidId))
            {
                connector.Stop(TransactionStopReason.DeAuthorized, null);
            }
            else if (connector.Session.EnergyEndsAt == long.MaxValue)
            {
                connector.Session.EnergyEndsAt = connector.Meter.EnergyMilliwattHours + (_model.GetInteger(Setting.MaxEnergyOnInvalidId) * 1000L);
            }
        }

        private void ReadSettings()
        {
            _startPoints = TransactionPoints.Parse(_model.GetText(Setting.TxStartPoint));
            _stopPoints = TransactionPoints.ParseStop(_model.GetText(Setting.TxStopPoint));
        }

        private static void Identify(TransactionRecord record, ChargingPermission permission)
        {
            record.IdTag = permission.IdTag;
            record.IdTokenKind = permission.Kind;
            record.ParentIdTag = permission.ParentIdTag;
            record.RemoteStartId = permission.RemoteStartId;
        }

        private static int CountPhases(Connector connector)
        {
            int count = 0;
            for (int phase = (int)Phase.L1; phase <= (int)Phase.L3; phase++)
            {
                long milliamperes;
                if (connector.Meter.TryRead(Measurand.CurrentImport, (Phase)phase, out milliamperes) && milliamperes >= LeastPhaseMilliamperes)
                {
                    count++;
                }
            }

            return count;
        }

        private void Add(
            Connector connector,
            TransactionEventKind kind,
            TransactionRecord record,
            MeterSample sample,
            TransactionTrigger trigger,
            ChargingPermission permission)
        {
            TransactionEvent added = CreateEvent(connector, kind, record, sample, trigger, permission == null ? null : permission.IdTag);
            if (permission != null)
            {
                added.IdTokenKind = permission.Kind;
                added.HasRemoteStartId = permission.RemoteStartId != TransactionRecord.NoCsmsId;
            }

            _outbox.Add(added);
        }

        private TransactionEvent CreateEvent(
            Connector connector,
            TransactionEventKind kind,
            TransactionRecord record,
            MeterSample sample,
            TransactionTrigger trigger,
            string idTag)
        {
            bool isNewlyPlugged = connector.IsPlugged && !record.IsEvseTold;
            record.IsEvseTold |= isNewlyPlugged;
            ChargingState state = connector.ChargingState;
            int phases = state == ChargingState.Charging ? CountPhases(connector) : 0;
            bool isPhasesNews = phases > 0 && phases != record.PhasesTold;
            record.PhasesTold = isPhasesNews ? phases : record.PhasesTold;
            if (sample != null)
            {
                sample.Time = record.InOrder(sample.Time);
                record.Note(sample);
            }

            EventTime time = kind == TransactionEventKind.Started ? record.StartTime : kind == TransactionEventKind.Ended ? record.StopTime
                : sample != null ? sample.Time : record.InOrder(new EventTime(_clock));

            return new TransactionEvent(record, kind)
            {
                // One that no permission stands for comes from a reader.
                IdTag = idTag,
                IdTokenKind = idTag == null ? default : IdTokens.KindOf(idTag),
                Trigger = (int)trigger,
                State = (int)state,
                Sample = sample,
                IsEvseTold = isNewlyPlugged || (kind == TransactionEventKind.Started && record.IsEvseKnown),
                CableAmperes = isNewlyPlugged && connector.Hardware.Proximity != null ? connector.Hardware.Proximity.CableDeciamperes / 10 : 0,
                PhasesUsed = isPhasesNews ? phases : 0,
                Time = time,
                WasOffline = !_registration.IsOnline,
            };
        }
    }
}

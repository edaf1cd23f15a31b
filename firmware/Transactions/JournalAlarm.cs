// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Transactions
{
    /// <summary>
    /// Tells log and CSMS when flash takes no transactions, when meter values of a long time offline are thinned, and when that is over. One
    /// message at a time is on its way, so that flash that comes and goes fills neither memory nor the link.
    /// </summary>
    public sealed class JournalAlarm : IMessageOwner
    {
        private const string Well = "Journal of transactions is well again";
        private const string Thinned = "No room for all meter values: some are dropped";
        private const string Failing = "Flash is full or failing: sessions in memory only";

        private readonly IClock _clock;
        private readonly EventLog _log;
        private readonly MessageQueue _queue;
        private readonly TransactionJournal _journal;
        private readonly Registration _registration;
        private string _state = Well;
        private string _told = Well;
        private int _droppedBefore;
        private bool _isTelling;

        /// <summary>
        /// Initializes a new instance of the <see cref="JournalAlarm"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="log">Log.</param>
        /// <param name="queue">Way to the CSMS.</param>
        /// <param name="journal">Keeps the transactions.</param>
        /// <param name="registration">Tells when the states have been told for the first time: in OCPP 1.6 they would take an alarm back that came before them.</param>
        public JournalAlarm(IClock clock, EventLog log, MessageQueue queue, TransactionJournal journal, Registration registration)
        {
            _clock = clock;
            _log = log;
            _queue = queue;
            _journal = journal;
            _registration = registration;
        }

        /// <summary>
        /// Looks at the journal.
        /// </summary>
        public void Poll()
        {
            if (_journal.WaitingCount == 0)
            {
                // All is told: what was dropped for it is over.
                _droppedBefore = _journal.DroppedCount;
            }

            string state = !_journal.IsDurable ? Failing : _journal.DroppedCount != _droppedBefore ? Thinned : Well;
            if (state != _state)
            {
                _state = state;
                _log.Write(state);
            }

            if (state != _told && !_isTelling && _registration.State == RegistrationState.Accepted)
            {
                _told = state;
                _isTelling = true;
                _queue.Add(new SecurityEventMessage(this, state == Well ? null : SecurityEventMessage.MemoryExhaustion, new EventTime(_clock)) { TechInfo = state });
            }
        }

        /// <inheritdoc/>
        public void OnAnswered(OutgoingMessage message)
        {
            _isTelling = false;
        }

        /// <inheritdoc/>
        public void OnGivenUp(OutgoingMessage message, RpcFailure failure)
        {
            _isTelling = false;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Transactions
{
    /// <summary>
    /// Keeps the energy register of each running transaction in flash, so that a loss of power costs no more than the energy of one
    /// interval; at once where the supply tells that it is failing.
    /// </summary>
    public sealed class RegisterKeeper : IPollable
    {
        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly TransactionJournal _journal;
        private readonly Connector[] _connectors;
        private readonly IPowerFailSignal _powerFail;
        private long _next;
        private bool _wasFailing;

        /// <summary>
        /// Initializes a new instance of the <see cref="RegisterKeeper"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Settings: the interval.</param>
        /// <param name="journal">Keeps the transactions.</param>
        /// <param name="connectors">Connectors.</param>
        /// <param name="powerFail">Tells that the supply is failing, or <see langword="null"/>.</param>
        public RegisterKeeper(IClock clock, DeviceModel model, TransactionJournal journal, Connector[] connectors, IPowerFailSignal powerFail)
        {
            _clock = clock;
            _model = model;
            _journal = journal;
            _connectors = connectors;
            _powerFail = powerFail;
            _next = clock.MonotonicMilliseconds + Interval;
        }

        /// <inheritdoc/>
        public long NextDueMilliseconds
        {
            get { return _next; }
        }

        private long Interval
        {
            get { return _model.GetInteger(Setting.JournalInterval) * 1000L; }
        }

        /// <inheritdoc/>
        public void Poll()
        {
            _journal.Keep();
            bool isFailing = _powerFail != null && _powerFail.IsFailing;
            bool isNew = isFailing && !_wasFailing;
            _wasFailing = isFailing;
            if (_clock.MonotonicMilliseconds < _next && !isNew)
            {
                return;
            }

            _next = _clock.MonotonicMilliseconds + Interval;
            _journal.Retry();
            foreach (Connector connector in _connectors)
            {
                Keep(connector, isNew);
                if (isNew && !_model.GetBoolean(Setting.ResumeAfterRestart))
                {
                    // What can be told before all is dark need not wait until it is light again.
                    connector.Stop(TransactionStopReason.PowerLoss, null);
                }
            }

            _journal.Keep();
        }

        /// <summary>
        /// An event with the register is as good.
        /// </summary>
        private void Keep(Connector connector, bool isUrgent)
        {
            TransactionRecord record = connector.Transaction;
            if (record == null || !record.IsEvseKnown)
            {
                return;
            }

            if (isUrgent)
            {
                connector.Meter.ReadNow();
            }
            else if (_journal.IsDurable && record.LastTime.MonotonicMilliseconds + Interval > _clock.MonotonicMilliseconds)
            {
                long due = record.LastTime.MonotonicMilliseconds + Interval;
                _next = due < _next ? due : _next;
                return;
            }

            if (connector.Meter.EnergyMilliwattHours > record.LastEnergy)
            {
                record.Note(record.InOrder(new EventTime(_clock)), connector.Meter.EnergyMilliwattHours);
            }
            else if (_journal.IsDurable)
            {
                return;
            }

            _journal.Save(record);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Transactions
{
    /// <summary>
    /// Makes messages of the journal's events when their turn comes. In front of them stand the starts that have to be told again; they are made
    /// anew after a restart.
    /// </summary>
    public sealed class TransactionOutbox : IOutbox
    {
        private readonly TransactionJournal _journal;
        private readonly IClock _clock;
        private ArrayList _again;
        private TransactionMessage _head;
        private int _offlineLeft;

        /// <summary>
        /// Initializes a new instance of the <see cref="TransactionOutbox"/> class.
        /// </summary>
        /// <param name="journal">Journal.</param>
        /// <param name="clock">Clock.</param>
        public TransactionOutbox(TransactionJournal journal, IClock clock)
        {
            _journal = journal;
            _clock = clock;
            AddedCount = journal.WaitingCount;
            _offlineLeft = journal.WaitingCount;
        }

        /// <inheritdoc/>
        public int AddedCount { get; private set; }

        /// <inheritdoc/>
        public int Count
        {
            get { return _journal.WaitingCount + AgainCount; }
        }

        /// <summary>
        /// Gets or sets who gets the outcome of all messages.
        /// </summary>
        public IMessageOwner Owner { get; set; }

        private int AgainCount
        {
            get { return _again == null ? 0 : _again.Count; }
        }

        /// <summary>
        /// Adds an event; it is in flash before it is sent, when there is room.
        /// </summary>
        /// <param name="added">Event.</param>
        public void Add(TransactionEvent added)
        {
            AddedCount++;
            _journal.Add(added);
        }

        /// <summary>
        /// Adds a start that is told again, before all that wait.
        /// </summary>
        /// <param name="start">Start.</param>
        public void AddAgain(TransactionEvent start)
        {
            AddedCount++;
            _again = _again == null ? new ArrayList() : _again;
            _again.Insert(0, new TransactionMessage(Owner, start));
        }

        /// <summary>
        /// Takes a start out again that waits for its repetition: the version has changed back to one in which the CSMS knows it.
        /// </summary>
        /// <param name="record">Transaction.</param>
        public void DropAgain(TransactionRecord record)
        {
            for (int i = AgainCount - 1; i >= 0; i--)
            {
                if (((TransactionMessage)_again[i]).Record == record)
                {
                    _again.RemoveAt(i);
                }
            }
        }

        /// <summary>
        /// Tells whether the start of a transaction waits to be told again.
        /// </summary>
        /// <param name="record">Transaction.</param>
        /// <returns><see langword="true"/> when it does.</returns>
        public bool IsStartWaiting(TransactionRecord record)
        {
            for (int i = 0; i < AgainCount; i++)
            {
                if (((TransactionMessage)_again[i]).Record == record)
                {
                    return true;
                }
            }

            return record.DoneCount == 0;
        }

        /// <inheritdoc/>
        public OutgoingMessage Peek()
        {
            TransactionEvent told = _journal.Peek();
            if (AgainCount > 0)
            {
                return (OutgoingMessage)_again[0];
            }

            if (told == null)
            {
                _head = null;
            }
            else if (told.Time.KnownUtcMilliseconds == 0 && !_clock.IsUtcKnown)
            {
                // When it was cannot be said yet.
                return null;
            }
            else if (_head == null || _head.Told != told)
            {
                _head = new TransactionMessage(Owner, told);
                _head.WasOffline |= _offlineLeft > 0;
            }

            return _head;
        }

        /// <inheritdoc/>
        public void Finish(OutgoingMessage message, bool isFailed)
        {
            if (AgainCount > 0 && _again[0] == message)
            {
                _again.RemoveAt(0);
                _journal.Save(((TransactionMessage)message).Record);
                return;
            }

            _offlineLeft -= _offlineLeft > 0 ? 1 : 0;
            _head = null;
            _journal.Finish(isFailed);
        }

        /// <inheritdoc/>
        public void Keep()
        {
            _journal.Keep();
        }

        /// <inheritdoc/>
        public void OnOffline()
        {
            _offlineLeft = _journal.WaitingCount;
            if (_head != null)
            {
                _head.WasOffline = true;
            }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Stores;

namespace OcppChargePoint.Config.Transactions
{
    /// <content>
    /// What a boot finds: how much waits, and how far the transactions were when the power went.
    /// </content>
    public sealed partial class TransactionJournal
    {
        private void Open()
        {
            _reader = new RecordReader();
            byte[] state = _stateFile.Read();
            if (state != null)
            {
                _reader.Begin(state, 0, state.Length);
                _codec.Boot = _reader.GetInteger();
                _lastNumber = _reader.GetInteger();
                _cursor = _reader.GetNumber();
                _times.Latest = _reader.HasMore ? _reader.GetNumber() : 0;
            }

            _codec.Boot++;
            _log.Open(_cursor);
            Survey();
            _slots.Open();
            if (_times.Count > 0)
            {
                // They say how long the boots without UTC were, too; now their moments can be placed.
                _slots.Open();
            }

            Reconcile();
            _slots.Flush();
            IsDurable = SaveState();
            _log.Release();

            // What cannot be read there is put aside and told as any other.
            OpenFailed();
            _writer.Release();
            _reader = null;
        }

        /// <summary>
        /// Looks at all that is there: how much of it waits, and when it was.
        /// </summary>
        private void Survey()
        {
            TransactionEventKind kind;
            int number;
            int sequenceNumber;
            long position = 0;
            while (_log.Read(ref position, _reader))
            {
                if (_codec.ReadHead(_reader, out kind, out number, out sequenceNumber))
                {
                    _lastNumber = number > _lastNumber ? number : _lastNumber;
                    _codec.NoticeTime(_reader);
                    WaitingCount += position > _cursor ? 1 : 0;
                }
            }
        }

        /// <summary>
        /// Events are kept a moment before their transactions: makes up for the moment in which the power went.
        /// </summary>
        private void Reconcile()
        {
            TransactionEventKind kind;
            int number;
            int sequenceNumber;
            long position = 0;
            while (_log.Read(ref position, _reader))
            {
                if (!_codec.ReadHead(_reader, out kind, out number, out sequenceNumber))
                {
                    continue;
                }

                // What is told already and still there says how far a transaction was.
                bool isTold = position <= _cursor;
                TransactionRecord record = _slots.Find(number);
                TransactionEvent read = record == null && (isTold || kind != TransactionEventKind.Started) ? null : _codec.Read(_reader, kind, number, sequenceNumber, record);
                if (read == null)
                {
                    // Neither its transaction nor the start of that is there any more.
                    _lostCount += record == null && !isTold ? 1 : 0;
                    continue;
                }

                record = read.Record;
                _slots.Hold(record);
                record.MessageCount = sequenceNumber >= record.MessageCount ? sequenceNumber + 1 : record.MessageCount;
                int done = isTold ? sequenceNumber + 1 : read.DoneBefore;
                record.DoneCount = done > record.DoneCount ? done : record.DoneCount;
                record.InOrder(read.Time);
                record.Note(read.Sample);
                if (kind == TransactionEventKind.Ended)
                {
                    record.HasEnded = true;
                    if (isTold)
                    {
                        _slots.Free(number);
                    }
                    else
                    {
                        Settle(record);
                    }
                }
            }

            for (int i = 0; i < _slots.Count; i++)
            {
                TransactionRecord record = _slots.Get(i);
                if (record != null && record.HasEnded && record.StopTime == null)
                {
                    // Its end is told; the power went before the transaction was forgotten.
                    _slots.Free(record.Number);
                }
                else if (record != null && !record.HasEnded && record.DoneCount == 0 && !IsStartWaiting(record.StationId))
                {
                    // The file with its start is gone. Its end is told all the same, as that of a start that was given up.
                    _lostCount++;
                    record.DoneCount = record.MessageCount;
                    record.IsStartFailed = true;
                    _slots.Mark(record);
                }

                _lastNumber = record != null && record.Number > _lastNumber ? record.Number : _lastNumber;
            }
        }
    }
}

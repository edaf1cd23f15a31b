// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Config.Transactions
{
    /// <summary>
    /// All that is still to be told about transactions, and the transactions that run: the only truth about them. Events are durable before
    /// they are sent, stand in the order in which they happened, and are read back one by one when their turn comes, so that a long time
    /// offline costs no memory. What the rules add, save and finish goes to flash with <see cref="Keep"/>, in the same turn of the event loop and before
    /// anything is sent: a write needs a deep stack, which lives on the heap, and the rules that call have one already.
    /// </summary>
    /// <remarks>
    /// Three kinds of files: <c>events.*</c> (a <see cref="RecordLog"/>), <c>tx*</c> (<see cref="TransactionSlots"/>) and <c>journal</c>: the
    /// number of the boot, the last number given, how far all is told. Flash that takes nothing is made up for in memory, see <see cref="IsDurable"/>.
    /// </remarks>
    public sealed partial class TransactionJournal
    {
        /// <summary>
        /// First part of the names of the files with events that the CSMS could not process.
        /// </summary>
        public const string FailedPrefix = "failed.";

        /// <summary>Events in memory, while flash takes none, beyond which meter values are dropped.</summary>
        private const int MostInMemory = 40;

        /// <summary>A file so short lies among the file system's own data and is cheap to append to; a longer one goes when all of it is told.</summary>
        private const int ShortFile = 400;

        private const int LargestState = 60;
        private const int FailedFiles = 3;

        private readonly IClock _clock;
        private readonly RecordLog _log;
        private readonly IFileStore _files;
        private readonly SlotFile _stateFile;
        private readonly BootTimes _times = new BootTimes();
        private readonly TransactionCodec _codec;
        private readonly TransactionSlots _slots;
        private readonly RecordWriter _writer = new RecordWriter();
        private RecordReader _reader;
        private ArrayList _inMemory;
        private bool _hasNews;
        private bool _isTold;
        private bool _isEndTold;
        private TransactionEvent _head;
        private int _lostCount;
        private long _cursor;
        private long _behindHead;
        private int _lastNumber;

        /// <summary>
        /// Initializes a new instance of the <see cref="TransactionJournal"/> class and reads what is there.
        /// </summary>
        /// <param name="files">Flash.</param>
        /// <param name="clock">Clock.</param>
        /// <param name="connectors">Number of connectors.</param>
        /// <param name="mostFiles">Most files of 4 KiB for events, at least 3.</param>
        public TransactionJournal(IFileStore files, IClock clock, int connectors, int mostFiles)
        {
            _clock = clock;
            _codec = new TransactionCodec(_times);
            _slots = new TransactionSlots(files, _codec, _writer, (connectors * 2) + 1);
            _log = new RecordLog(files, "events.", mostFiles);
            _files = files;
            _stateFile = new SlotFile(files, "journal", LargestState);
            Open();
        }

        /// <summary>Gets a value indicating whether all that was added is in flash.</summary>
        public bool IsDurable { get; private set; } = true;

        /// <summary>Gets the number of events that wait to be sent.</summary>
        public int WaitingCount { get; private set; }

        /// <summary>Gets the number of meter values and changes in between that had to go because there was no room, since the board has started.</summary>
        public int DroppedCount { get; private set; }

        /// <summary>Gets the number of events that the CSMS could not process, since the board has started.</summary>
        public int FailedCount { get; private set; }

        /// <summary>Gets the number of files and records that could not be read since the board has started.</summary>
        public int DamagedCount
        {
            get { return _log.ForeignFiles + _log.BadRecords + _lostCount; }
        }

        /// <summary>Gets the number of places for transactions, see <see cref="GetKept"/>.</summary>
        public int KeptCount
        {
            get { return _slots.Count; }
        }

        private int InMemoryCount
        {
            get { return _inMemory == null ? 0 : _inMemory.Count; }
        }

        /// <summary>
        /// Gets a transaction that runs, or did when the power went (<see cref="TransactionRecord.HasEnded"/> tells), or one that is told at present.
        /// </summary>
        /// <param name="index">0 to <see cref="KeptCount"/> - 1.</param>
        /// <returns>The transaction, or <see langword="null"/>.</returns>
        public TransactionRecord GetKept(int index)
        {
            return _slots.Get(index);
        }

        /// <summary>
        /// Makes a transaction. It is kept with its first event.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <param name="stationId">Id for OCPP 2.0.1.</param>
        /// <param name="startTime">When it starts.</param>
        /// <param name="meterStart">Energy register, mWh.</param>
        /// <returns>The transaction.</returns>
        public TransactionRecord Begin(int connectorId, string stationId, EventTime startTime, long meterStart)
        {
            return new TransactionRecord(++_lastNumber, connectorId, null, startTime, meterStart) { StationId = stationId };
        }

        /// <summary>
        /// Adds an event and gives it its number. <see cref="Keep"/> brings it to flash.
        /// </summary>
        /// <param name="added">Event.</param>
        public void Add(TransactionEvent added)
        {
            TransactionRecord record = added.Record;
            added.SequenceNumber = record.MessageCount;
            AddInMemory(added);
            record.MessageCount++;
            WaitingCount++;
            if (added.Kind == TransactionEventKind.Ended)
            {
                record.HasEnded = true;
                Settle(record);
            }
            else if (added.Kind == TransactionEventKind.Started || added.IdTag != null)
            {
                Save(record);
            }

            _hasNews = true;
        }

        /// <summary>
        /// Takes what is known of a running transaction for <see cref="Keep"/>: its idToken, its energy register.
        /// </summary>
        /// <param name="record">Transaction.</param>
        public void Save(TransactionRecord record)
        {
            _slots.Mark(record);
            _hasNews = true;
        }

        /// <summary>
        /// Brings to flash what was added, saved and finished.
        /// </summary>
        /// <returns><see langword="false"/> when something is in memory only.</returns>
        public bool Keep()
        {
            KeepUtc();
            if (!_hasNews)
            {
                return IsDurable;
            }

            _hasNews = false;
            if (InMemoryCount > 0)
            {
                IsDurable = Flush();
            }

            if (_isEndTold)
            {
                SaveState();
            }

            IsDurable &= _slots.Flush();
            if (_isTold)
            {
                DropTold();
            }

            if (WaitingCount == 0)
            {
                Release();
            }

            _isTold = false;
            _isEndTold = false;
            return IsDurable;
        }

        /// <summary>
        /// As soon as UTC is known, moments without it get it from their boot. That is kept, so that what was told once is told again with the
        /// same time.
        /// </summary>
        public void KeepUtc()
        {
            if (!_clock.IsUtcKnown)
            {
                return;
            }

            if (_times.UtcAtZero == 0)
            {
                SettleTimes(_clock.UtcMilliseconds - _clock.MonotonicMilliseconds);
            }

            for (int i = 0; i < _times.Count && IsDurable; i++)
            {
                int boot = _times.GetBoot(i);
                if (_times.GetUtcAtZero(i) == 0)
                {
                    bool isEstimated = boot != _codec.Boot;
                    long utcAtZero = _times.Place(boot, 0, _codec.Boot).KnownUtcMilliseconds;
                    _writer.Begin();
                    TransactionCodec.WriteUtc(_writer, boot, isEstimated, utcAtZero);
                    IsDurable = AppendWritten();
                    if (IsDurable)
                    {
                        _times.NoticeUtc(boot, utcAtZero, isEstimated);
                    }
                }
            }
        }

        /// <summary>
        /// Tries again to bring to flash what it did not take.
        /// </summary>
        public void Retry()
        {
            if (!IsDurable)
            {
                IsDurable = Flush() && _slots.Flush() && SaveState();
                DropTold();
            }
        }

        /// <summary>
        /// Gets the event whose turn it is.
        /// </summary>
        /// <returns>The same event until <see cref="Finish"/>; <see langword="null"/> when none waits.</returns>
        public TransactionEvent Peek()
        {
            Keep();
            while (_head == null && WaitingCount > 0)
            {
                _reader = _reader == null ? new RecordReader() : _reader;
                _behindHead = _cursor;
                if (!_log.Read(ref _behindHead, _reader))
                {
                    _head = InMemoryCount > 0 ? (TransactionEvent)_inMemory[0] : null;
                    WaitingCount = InMemoryCount;
                    return _head;
                }

                _head = Decode();
                if (_head == null)
                {
                    _cursor = _behindHead;
                }
            }

            return _head;
        }

        /// <summary>
        /// The CSMS has the event that <see cref="Peek"/> has given, or it was given up. <see cref="Keep"/> brings that to flash.
        /// </summary>
        /// <param name="isFailed">Whether the CSMS could not process it; it is kept apart for people to look at.</param>
        public void Finish(bool isFailed)
        {
            TransactionEvent done = _head;
            TransactionRecord record = done.Record;
            _head = null;
            record.DoneCount = done.SequenceNumber + 1;
            if (isFailed)
            {
                FailedCount++;
                record.IsStartFailed |= done.Kind == TransactionEventKind.Started;
                KeepFailed(done);
            }

            if (InMemoryCount > 0 && _inMemory[0] == done)
            {
                _inMemory.RemoveAt(0);
            }
            else
            {
                _cursor = _behindHead;
            }

            CountOut();
            _isTold = true;
            _hasNews = true;
            if (done.Kind == TransactionEventKind.Ended)
            {
                _isEndTold = true;
                _slots.Free(record.Number);
            }
            else if (done.Kind == TransactionEventKind.Started || done.IdTag != null)
            {
                Save(record);
            }
        }

        /// <summary>
        /// Tells whether events of a transaction wait.
        /// </summary>
        /// <param name="stationId">Id of the transaction.</param>
        /// <returns><see langword="true"/> when at least one waits.</returns>
        public bool IsWaiting(string stationId)
        {
            for (int i = 0; i < _slots.Count; i++)
            {
                TransactionRecord record = _slots.Get(i);
                if (record != null && record.StationId == stationId)
                {
                    return record.HasEnded || record.DoneCount < record.MessageCount;
                }
            }

            for (int i = 0; i < InMemoryCount; i++)
            {
                if (((TransactionEvent)_inMemory[i]).Record.StationId == stationId)
                {
                    return true;
                }
            }

            return IsStartWaiting(stationId);
        }

        private bool IsStartWaiting(string stationId)
        {
            long position = _cursor;
            RecordReader reader = new RecordReader();
            TransactionEventKind kind;
            int number;
            int sequenceNumber;
            while (_log.Read(ref position, reader))
            {
                if (_codec.ReadHead(reader, out kind, out number, out sequenceNumber) && kind == TransactionEventKind.Started)
                {
                    TransactionEvent start = _codec.Read(reader, kind, number, sequenceNumber, null);
                    if (start != null && start.Record.StationId == stationId)
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        /// <summary>
        /// A transaction that is over is known by its events alone until its start is told.
        /// </summary>
        private void Settle(TransactionRecord record)
        {
            if (record.DoneCount > 0)
            {
                Save(record);
            }
            else
            {
                _slots.Free(record.Number);
            }
        }

        /// <summary>
        /// Makes the event of the record that was read.
        /// </summary>
        private TransactionEvent Decode()
        {
            TransactionEventKind kind;
            int number;
            int sequenceNumber;
            if (!_codec.ReadHead(_reader, out kind, out number, out sequenceNumber))
            {
                return null;
            }

            TransactionRecord known = _slots.Find(number);
            bool isTold = known != null && sequenceNumber < known.DoneCount;
            TransactionEvent decoded = isTold ? null : _codec.Read(_reader, kind, number, sequenceNumber, known);
            if (decoded == null)
            {
                CountOut();
            }
            else if (known == null)
            {
                decoded.Record.HasEnded = true;
                Identify(decoded.Record);
            }

            return decoded;
        }

        /// <summary>
        /// Who charged in a transaction that began with the cable stands in a later event only.
        /// </summary>
        private void Identify(TransactionRecord record)
        {
            TransactionEventKind kind;
            int number;
            int sequenceNumber;
            long position = _behindHead;
            while (record.IdTag == null && _log.Read(ref position, _reader))
            {
                if (_codec.ReadHead(_reader, out kind, out number, out sequenceNumber) && number == record.Number && kind == TransactionEventKind.Updated)
                {
                    TransactionEvent later = _codec.Read(_reader, kind, number, sequenceNumber, record);
                    record.IdTag = later == null ? null : later.IdTag;
                    record.IdTokenKind = later == null ? record.IdTokenKind : later.IdTokenKind;
                }
            }
        }

        private bool Append(TransactionEvent added)
        {
            _writer.Begin();
            _codec.Write(_writer, added);
            return AppendWritten();
        }

        private bool AppendWritten()
        {
            while (!_log.Append(_writer))
            {
                EventThinning thinning = new EventThinning(_codec);
                if (!_log.IsFull || !_log.Shrink(_head == null ? _cursor : _behindHead, thinning))
                {
                    return false;
                }

                WaitingCount -= thinning.LeftOut;
                DroppedCount += thinning.LeftOut;
            }

            return true;
        }

        private void AddInMemory(TransactionEvent added)
        {
            _inMemory = _inMemory == null ? new ArrayList() : _inMemory;
            _inMemory.Add(added);
            for (int i = _inMemory.Count - 2; i > 0 && _inMemory.Count > MostInMemory; i--)
            {
                if (((TransactionEvent)_inMemory[i]).IsDispensable)
                {
                    _inMemory.RemoveAt(i);
                    CountOut();
                    DroppedCount++;
                }
            }
        }

        /// <summary>
        /// Tries to bring to flash what is in memory.
        /// </summary>
        private bool Flush()
        {
            while (InMemoryCount > 0)
            {
                TransactionEvent first = (TransactionEvent)_inMemory[0];
                bool isNext = _head == null && WaitingCount == InMemoryCount;
                if (first == _head || !Append(first))
                {
                    return false;
                }

                _inMemory.RemoveAt(0);
                if (isNext)
                {
                    // Its turn has come already: it need not be read back.
                    _head = first;
                    _behindHead = _log.End;
                }
            }

            if (!IsDurable)
            {
                // Flash takes something again: what it did not take meanwhile.
                _slots.MarkAll();
                _slots.Flush();
                SaveState();
            }

            return true;
        }

        private void SettleTimes(long utcAtZero)
        {
            _times.Settle(_codec.Boot, utcAtZero);
            for (int i = 0; i < _slots.Count; i++)
            {
                TransactionRecord record = _slots.Get(i);
                if (record != null)
                {
                    record.Settle(_times.UtcAtZero);
                    if (_times.UtcAtZero > utcAtZero)
                    {
                        // The clock was ahead before: nothing of the transaction comes before what has happened without UTC.
                        record.InOrder(new EventTime(_clock.MonotonicMilliseconds, _times.UtcAtZero + _clock.MonotonicMilliseconds));
                    }
                }
            }

            for (int i = 0; i < InMemoryCount; i++)
            {
                Settle((TransactionEvent)_inMemory[i]);
            }

            if (_head != null)
            {
                Settle(_head);
            }
        }

        private void Settle(TransactionEvent waiting)
        {
            waiting.Time.Settle(_times.UtcAtZero);
            waiting.Record.Settle(_times.UtcAtZero);
            if (waiting.Sample != null)
            {
                waiting.Sample.Time.Settle(_times.UtcAtZero);
            }
        }

        private void KeepFailed(TransactionEvent done)
        {
            _writer.Begin();
            _codec.Write(_writer, done);

            RecordLog failed = OpenFailed();
            if (!failed.Append(_writer) && failed.IsFull)
            {
                failed.Drop(1);
                failed.Append(_writer);
            }
        }

        /// <summary>
        /// Opens the log of failed events. It is seldom needed and costs no memory in between.
        /// </summary>
        private RecordLog OpenFailed()
        {
            RecordLog failed = new RecordLog(_files, FailedPrefix, FailedFiles);
            failed.Open(0);
            return failed;
        }

        private void DropTold()
        {
            int count = _log.CountDone(_cursor, ShortFile);
            if (count == 0)
            {
                return;
            }

            // What the events say of transactions must be known without them.
            _slots.MarkAll();
            IsDurable &= _slots.Flush() && SaveState();
            if (IsDurable)
            {
                _log.Drop(count);
            }
        }

        private bool SaveState()
        {
            _writer.Begin();
            _writer.PutNumber(_codec.Boot);
            _writer.PutNumber(_lastNumber);
            _writer.PutNumber(_cursor);
            _writer.PutNumber(_times.UtcAtZero == 0 ? _times.Latest : 0);
            return _stateFile.Write(_writer.Bytes, RecordWriter.Room, _writer.End - RecordWriter.Room);
        }

        /// <summary>
        /// Gives memory that is not needed before the next event.
        /// </summary>
        private void Release()
        {
            _log.Release();
            _reader = null;
            _inMemory = null;
            if (_isEndTold)
            {
                _writer.Release();
            }
        }

        private void CountOut()
        {
            WaitingCount -= WaitingCount > 0 ? 1 : 0;
        }
    }
}

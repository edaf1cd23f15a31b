// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Config.Transactions
{
    /// <summary>
    /// Writes transactions and their events as records of flash and reads them back. Fields are only ever added at the end of a record: what an
    /// older firmware has not written reads as its default.
    /// </summary>
    internal sealed class TransactionCodec
    {
        private const int TimeKnown = 9;
        private const int Offline = 0x01;
        private const int HasIdTag = 0x02;
        private const int HasSample = 0x04;
        private const int HasRemoteStartId = 0x08;
        private const int IsEvseTold = 0x10;
        private const int HasCable = 0x20;
        private const int HasPhases = 0x40;

        private const int EvseKnown = 0x01;
        private const int MeterStartTold = 0x02;
        private const int StationIdTold = 0x04;
        private const int Ended = 0x08;
        private const int StartFailed = 0x10;

        private readonly BootTimes _times;

        public TransactionCodec(BootTimes times)
        {
            _times = times;
        }

        /// <summary>
        /// Gets or sets the number of the present boot.
        /// </summary>
        public int Boot { get; set; }

        public void Write(RecordWriter writer, TransactionEvent source)
        {
            TransactionRecord record = source.Record;
            writer.PutByte((int)source.Kind);
            writer.PutNumber(record.Number);
            writer.PutNumber(source.SequenceNumber);
            writer.PutByte(GetFlags(source));
            writer.PutByte(source.Trigger);
            writer.PutByte(source.State);
            Write(writer, source.Time);
            if (source.IdTag != null)
            {
                writer.PutText(source.IdTag);
                writer.PutByte((int)source.IdTokenKind);
            }

            if (source.Sample != null)
            {
                Write(writer, source.Sample);
            }

            if (source.CableAmperes != 0)
            {
                writer.PutNumber(source.CableAmperes);
            }

            if (source.PhasesUsed != 0)
            {
                writer.PutByte(source.PhasesUsed);
            }

            if (source.Kind == TransactionEventKind.Started)
            {
                writer.PutByte(record.ConnectorId);
                writer.PutText(record.StationId);
                writer.PutNumber(record.MeterStart);
                writer.PutNumber(record.RemoteStartId);
                writer.PutText(record.IdTag);
                writer.PutByte((int)record.IdTokenKind);
                writer.PutByte(record.IsEvseKnown ? EvseKnown : 0);
            }
            else if (source.Kind == TransactionEventKind.Ended)
            {
                writer.PutNumber(record.MeterStop);
                writer.PutByte((int)record.StopReason);
                writer.PutText(record.StopIdTag);
                writer.PutByte(record.ConnectorId);
                writer.PutNumber(record.MeterStart);
                writer.PutNumber(record.ChargingMilliseconds);
                writer.PutByte(record.StopData.Count);
                for (int i = 0; i < record.StopData.Count; i++)
                {
                    Write(writer, record.StopData[i]);
                }
            }

            writer.PutNumber(record.DoneCount);
        }

        /// <summary>
        /// Writes what UTC was when the monotonic clock of a boot stood at 0.
        /// </summary>
        public static void WriteUtc(RecordWriter writer, int boot, bool isEstimated, long utcAtZero)
        {
            writer.PutByte(TimeKnown);
            writer.PutNumber(boot);
            writer.PutNumber(isEstimated ? 1 : 0);
            writer.PutNumber(utcAtZero);
        }

        /// <summary>
        /// Reads the head of a record: of which transaction it is, which of its events.
        /// </summary>
        /// <returns><see langword="false"/> when it is no event; what it says about time is then taken notice of.</returns>
        public bool ReadHead(RecordReader reader, out TransactionEventKind kind, out int number, out int sequenceNumber)
        {
            int first = reader.GetByte();
            number = reader.GetInteger();
            sequenceNumber = reader.GetInteger();
            kind = (TransactionEventKind)first;
            if (first == TimeKnown)
            {
                _times.NoticeUtc(number, reader.GetNumber(), sequenceNumber != 0);
            }

            return !reader.HasFailed && first <= (int)TransactionEventKind.Ended;
        }

        /// <summary>
        /// Reads behind the head whether nobody misses the event.
        /// </summary>
        public static bool ReadIsDispensable(RecordReader reader, TransactionEventKind kind)
        {
            return kind == TransactionEventKind.Updated && (reader.GetByte() & (HasIdTag | IsEvseTold)) == 0;
        }

        /// <summary>
        /// Reads an event behind its head.
        /// </summary>
        /// <param name="reader">Record.</param>
        /// <param name="kind">What the head says.</param>
        /// <param name="number">Number of the transaction.</param>
        /// <param name="sequenceNumber">Number of the event.</param>
        /// <param name="known">Its transaction; <see langword="null"/> to make that from a start.</param>
        /// <returns>The event, or <see langword="null"/> when it cannot be read.</returns>
        public TransactionEvent Read(RecordReader reader, TransactionEventKind kind, int number, int sequenceNumber, TransactionRecord known)
        {
            int flags = reader.GetByte();
            int trigger = reader.GetByte();
            int state = reader.GetByte();
            EventTime time = ReadTime(reader);
            string idTag = (flags & HasIdTag) != 0 ? reader.GetText() : null;
            IdTokenKind idTokenKind = (flags & HasIdTag) != 0 ? (IdTokenKind)reader.GetByte() : default;
            MeterSample sample = (flags & HasSample) != 0 ? ReadSample(reader) : null;
            int cable = (flags & HasCable) != 0 ? reader.GetInteger() : 0;
            int phases = (flags & HasPhases) != 0 ? reader.GetByte() : 0;
            TransactionRecord record = known;
            if (kind == TransactionEventKind.Started)
            {
                TransactionRecord start = ReadStart(reader, number, time);
                record = known == null ? start : known;
            }
            else if (kind == TransactionEventKind.Ended && known != null)
            {
                ReadEnd(reader, known, time);
            }

            int doneBefore = reader.HasMore ? reader.GetInteger() : 0;
            return reader.HasFailed || record == null ? null : new TransactionEvent(record, kind)
            {
                DoneBefore = doneBefore,
                SequenceNumber = sequenceNumber,
                Time = time,
                Trigger = trigger,
                State = state,
                WasOffline = (flags & Offline) != 0,
                IdTag = idTag,
                IdTokenKind = idTokenKind,
                Sample = sample,
                HasRemoteStartId = (flags & HasRemoteStartId) != 0,
                IsEvseTold = (flags & IsEvseTold) != 0,
                CableAmperes = cable,
                PhasesUsed = phases,
            };
        }

        public void Write(RecordWriter writer, TransactionRecord record)
        {
            writer.PutNumber(record.Number);
            writer.PutByte(record.ConnectorId);
            writer.PutText(record.StationId);
            Write(writer, record.StartTime);
            writer.PutNumber(record.MeterStart);
            writer.PutText(record.IdTag);
            writer.PutByte((int)record.IdTokenKind);
            writer.PutText(record.ParentIdTag);
            writer.PutNumber(record.RemoteStartId);
            writer.PutNumber(record.CsmsId);
            writer.PutNumber(record.MessageCount);
            writer.PutNumber(record.DoneCount);
            Write(writer, record.LastTime);
            writer.PutNumber(record.LastEnergy);
            writer.PutByte(GetFlags(record));
            writer.PutNumber(record.ChargingMilliseconds);
            Write(writer, record.LastMoment);
        }

        /// <summary>
        /// Reads a transaction.
        /// </summary>
        /// <param name="reader">Record.</param>
        /// <returns>The transaction, or <see langword="null"/> when it cannot be read.</returns>
        public TransactionRecord ReadRecord(RecordReader reader)
        {
            int number = reader.GetInteger();
            int connectorId = reader.GetByte();
            string stationId = reader.GetText();
            EventTime startTime = ReadTime(reader);
            TransactionRecord record = new TransactionRecord(number, connectorId, null, startTime, reader.GetNumber())
            {
                StationId = stationId,
                IdTag = reader.GetText(),
                IdTokenKind = (IdTokenKind)reader.GetByte(),
                ParentIdTag = reader.GetText(),
                RemoteStartId = reader.GetInteger(),
                CsmsId = reader.GetNumber(),
                MessageCount = reader.GetInteger(),
                DoneCount = reader.GetInteger(),
                LastTime = ReadTime(reader),
                LastEnergy = reader.GetNumber(),
            };
            int flags = reader.GetByte();
            record.HasEnded = (flags & Ended) != 0;
            record.IsStartFailed = (flags & StartFailed) != 0;
            record.IsEvseKnown = (flags & EvseKnown) != 0;
            record.IsEvseTold = record.IsEvseKnown;
            record.IsMeterStartTold = (flags & MeterStartTold) != 0;
            record.IsStationIdTold = (flags & StationIdTold) != 0;
            record.ChargingMilliseconds = reader.GetNumber();
            record.InOrder(record.LastTime);
            if (reader.HasMore)
            {
                record.InOrder(ReadTime(reader));
            }

            return reader.HasFailed ? null : record;
        }

        /// <summary>
        /// Takes notice of the moment of an event, whose head was read.
        /// </summary>
        public void NoticeTime(RecordReader reader)
        {
            reader.GetByte();
            reader.GetByte();
            reader.GetByte();
            ReadTime(reader);
        }

        private static TransactionRecord ReadStart(RecordReader reader, int number, EventTime time)
        {
            int connectorId = reader.GetByte();
            string stationId = reader.GetText();
            return new TransactionRecord(number, connectorId, null, time, reader.GetNumber())
            {
                StationId = stationId,
                RemoteStartId = reader.GetInteger(),
                IdTag = reader.GetText(),
                IdTokenKind = (IdTokenKind)reader.GetByte(),
                IsEvseKnown = reader.GetByte() != 0,
            };
        }

        private static int GetFlags(TransactionEvent source)
        {
            int flags = source.WasOffline ? Offline : 0;
            flags |= source.IdTag != null ? HasIdTag : 0;
            flags |= source.Sample != null ? HasSample : 0;
            flags |= source.HasRemoteStartId ? HasRemoteStartId : 0;
            flags |= source.IsEvseTold ? IsEvseTold : 0;
            flags |= source.CableAmperes != 0 ? HasCable : 0;
            return flags | (source.PhasesUsed != 0 ? HasPhases : 0);
        }

        private static int GetFlags(TransactionRecord record)
        {
            int flags = record.IsEvseKnown ? EvseKnown : 0;
            flags |= record.IsMeterStartTold ? MeterStartTold : 0;
            flags |= record.IsStationIdTold ? StationIdTold : 0;
            flags |= record.IsStartFailed ? StartFailed : 0;
            return flags | (record.HasEnded ? Ended : 0);
        }

        private void ReadEnd(RecordReader reader, TransactionRecord record, EventTime time)
        {
            record.StopTime = time;
            record.MeterStop = reader.GetNumber();
            record.StopReason = (TransactionStopReason)reader.GetByte();
            record.StopIdTag = reader.GetText();
            record.ConnectorId = reader.GetByte();
            record.MeterStart = reader.GetNumber();
            record.ChargingMilliseconds = reader.GetNumber();
            record.StopData.Clear();
            for (int count = reader.GetByte(); count > 0 && !reader.HasFailed; count--)
            {
                record.StopData.Add(ReadSample(reader));
            }
        }

        private void Write(RecordWriter writer, EventTime time)
        {
            if (time.KnownUtcMilliseconds == 0 && _times.UtcAtZero != 0)
            {
                time.Settle(_times.UtcAtZero);
            }

            writer.PutNumber(time.KnownUtcMilliseconds);
            if (time.KnownUtcMilliseconds == 0)
            {
                int boot = Boot;
                long monotonic = time.MonotonicMilliseconds;
                _times.Trace(ref boot, ref monotonic);
                writer.PutNumber(boot);
                writer.PutNumber(monotonic);
                _times.Notice(boot, monotonic);
            }
        }

        private EventTime ReadTime(RecordReader reader)
        {
            long utc = reader.GetNumber();
            if (utc != 0)
            {
                _times.Latest = utc > _times.Latest ? utc : _times.Latest;
                return new EventTime(BootTimes.LongAgo, utc);
            }

            int boot = reader.GetInteger();
            long monotonic = reader.GetNumber();
            _times.Notice(boot, monotonic);
            return _times.Place(boot, monotonic, Boot);
        }

        private void Write(RecordWriter writer, MeterSample sample)
        {
            writer.PutByte((int)sample.Context);
            Write(writer, sample.Time);
            writer.PutByte(sample.Count);
            for (int i = 0; i < sample.Count; i++)
            {
                writer.PutByte((int)sample.GetMeasurand(i));
                writer.PutByte((int)sample.GetPhase(i));
                writer.PutNumber(sample.GetThousandths(i));
            }
        }

        private MeterSample ReadSample(RecordReader reader)
        {
            SampleContext context = (SampleContext)reader.GetByte();
            EventTime time = ReadTime(reader);
            int count = reader.GetByte();
            MeterSample sample = new MeterSample(count) { Context = context, Time = time };
            for (int i = 0; i < count && !reader.HasFailed; i++)
            {
                Measurand measurand = (Measurand)reader.GetByte();
                Phase phase = (Phase)reader.GetByte();
                sample.Add(measurand, phase, reader.GetNumber());
            }

            return sample;
        }
    }
}

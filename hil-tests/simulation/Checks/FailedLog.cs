// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Csms;
using OcppChargePoint.Simulation.Flash;

namespace OcppChargePoint.Simulation.Checks
{
    /// <summary>
    /// What the charge point keeps as failed, read from its flash as often as that grows. The oldest go there in time; here all stay.
    /// </summary>
    internal sealed class FailedLog
    {
        private const string Prefix = "failed.";
        private const int MostFiles = 3;

        private readonly LittlefsModel _flash;
        private readonly HashSet<FailedEvent> _events = new HashSet<FailedEvent>();
        private readonly List<FailedEvent> _final = new List<FailedEvent>();
        private int _length;

        public FailedLog(LittlefsModel flash)
        {
            _flash = flash;
        }

        public IReadOnlyCollection<FailedEvent> Events
        {
            get { return _events; }
        }

        public bool Has(IncomingCall call)
        {
            return _events.Any(one => one.IsOf(call));
        }

        /// <summary>
        /// Tells whether a start or an end is kept as failed and must not be sent again.
        /// </summary>
        public bool IsFinal(IncomingCall call)
        {
            return _final.Exists(one => one.IsOf(call));
        }

        /// <summary>
        /// Reads what is new.
        /// </summary>
        /// <param name="isWhole">Whether the firmware has come to the end of what it did; else the message may yet be sent again.</param>
        public void Look(bool isWhole)
        {
            string[] names = _flash.List(Prefix);
            int length = names.Sum(name => _flash.GetLength(name));
            if (length == _length)
            {
                return;
            }

            _length = length;
            RecordLog log = new RecordLog(Copy(names), Prefix, MostFiles);
            log.Open(0);
            RecordReader reader = new RecordReader();
            long position = 0;
            while (log.Read(ref position, reader))
            {
                FailedEvent one = Read(reader);
                if (one != null && _events.Add(one) && isWhole)
                {
                    _final.Add(one);
                }
            }
        }

        private MemoryFileStore Copy(string[] names)
        {
            MemoryFileStore copy = new MemoryFileStore();
            foreach (string name in names)
            {
                byte[] content = new byte[_flash.GetLength(name)];
                _flash.Read(name, 0, content, 0, content.Length);
                copy.Append(name, content, 0, content.Length);
            }

            return copy;
        }

        private static FailedEvent Read(RecordReader reader)
        {
            TransactionEventKind kind = (TransactionEventKind)reader.GetByte();
            int number = reader.GetInteger();
            int sequenceNumber = reader.GetInteger();
            int flags = reader.GetByte();
            reader.GetByte();
            reader.GetByte();
            DateTimeOffset time = DateTimeOffset.FromUnixTimeMilliseconds(ReadTime(reader));
            if ((flags & 0x02) != 0)
            {
                reader.GetText();
                reader.GetByte();
            }

            if ((flags & 0x04) != 0)
            {
                reader.GetByte();
                ReadTime(reader);
                for (int count = reader.GetByte(); count > 0; count--)
                {
                    reader.GetByte();
                    reader.GetByte();
                    reader.GetNumber();
                }
            }

            if ((flags & 0x20) != 0)
            {
                reader.GetNumber();
            }

            if ((flags & 0x40) != 0)
            {
                reader.GetByte();
            }

            switch (kind)
            {
                case TransactionEventKind.Started:
                    int at = reader.GetByte();
                    string id = reader.GetText();
                    return new FailedEvent(kind, number, sequenceNumber, time, at, id, Math.Floor(reader.GetNumber() / 1000m), 0);
                case TransactionEventKind.Ended:
                    decimal stop = Math.Floor(reader.GetNumber() / 1000m);
                    reader.GetByte();
                    reader.GetText();
                    int connector = reader.GetByte();
                    return new FailedEvent(kind, number, sequenceNumber, time, connector, null, Math.Floor(reader.GetNumber() / 1000m), stop);
                default:
                    return new FailedEvent(kind, number, sequenceNumber, time, 0, null, 0, 0);
            }
        }

        private static long ReadTime(RecordReader reader)
        {
            long utc = reader.GetNumber();
            if (utc == 0)
            {
                reader.GetInteger();
                reader.GetNumber();
            }

            return utc;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Who ever connected, and who is connected now.
    /// </summary>
    internal sealed class ChargePointRegistry
    {
        private readonly List<CsmsSession> _sessions = new List<CsmsSession>();
        private readonly Dictionary<string, ChargePointRecord> _records =
            new Dictionary<string, ChargePointRecord>(StringComparer.Ordinal);

        public IReadOnlyList<ChargePointRecord> Records
        {
            get
            {
                return _records.Values.ToArray();
            }
        }

        public IReadOnlyList<CsmsSession> Sessions
        {
            get
            {
                return _sessions.ToArray();
            }
        }

        public ChargePointRecord Record(string identity)
        {
            if (!_records.TryGetValue(identity, out ChargePointRecord record))
            {
                record = new ChargePointRecord(identity);
                _records.Add(identity, record);
            }

            return record;
        }

        public CsmsSession Session(string identity)
        {
            return _sessions.FindLast(session => session.Identity == identity);
        }

        public void Add(CsmsSession session)
        {
            _sessions.Add(session);
        }

        public void Remove(CsmsSession session)
        {
            _sessions.Remove(session);
        }
    }
}

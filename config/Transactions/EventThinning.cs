// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Stores;

namespace OcppChargePoint.Config.Transactions
{
    /// <summary>
    /// What may go when there is no room: meter values and changes of state in between, the more the less room there is. Start and end of a
    /// transaction, and who has charged, always stay.
    /// </summary>
    internal sealed class EventThinning : IRecordFilter
    {
        private readonly TransactionCodec _codec;
        private int _seen;
        private int _mask;

        public EventThinning(TransactionCodec codec)
        {
            _codec = codec;
        }

        /// <summary>
        /// Gets the number of events left out since <see cref="Begin"/>.
        /// </summary>
        public int LeftOut { get; private set; }

        public void Begin(int strength)
        {
            _seen = 0;
            LeftOut = 0;
            _mask = strength == RecordLog.GreatestStrength ? -1 : (1 << strength) - 1;
        }

        public bool Keeps(RecordReader record)
        {
            TransactionEventKind kind;
            int number;
            int sequenceNumber;
            if (!_codec.ReadHead(record, out kind, out number, out sequenceNumber) || !TransactionCodec.ReadIsDispensable(record, kind))
            {
                return true;
            }

            _seen++;
            if ((_seen & _mask) == 0)
            {
                return true;
            }

            LeftOut++;
            return false;
        }
    }
}

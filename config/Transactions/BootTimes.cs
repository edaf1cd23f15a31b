// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Config.Transactions
{
    /// <summary>
    /// Puts moments of earlier boots that did not know UTC on the clock of the present one: exactly where that boot has learned UTC later,
    /// else as if it had ended with its last kept moment and the next had begun at once.
    /// </summary>
    internal sealed class BootTimes
    {
        /// <summary>Where the monotonic clock stands for moments of earlier boots whose UTC is known: before all of the present one.</summary>
        public const long LongAgo = -1L << 50;

        private const int Most = 8;

        private readonly int[] _boots = new int[Most];
        private readonly long[] _ends = new long[Most];
        private readonly long[] _offsets = new long[Most];
        private readonly bool[] _isEstimated = new bool[Most];

        /// <summary>Gets or sets the latest UTC that is known of anything kept.</summary>
        public long Latest { get; set; }

        /// <summary>Gets what UTC was when the monotonic clock of the present boot stood at 0, or 0 while that is not known.</summary>
        public long UtcAtZero { get; private set; }

        /// <summary>Gets the number of boots that are known.</summary>
        public int Count { get; private set; }

        public int GetBoot(int index)
        {
            return _boots[index];
        }

        /// <summary>
        /// Gets what UTC was when the monotonic clock of a boot stood at 0, or 0 when that is not known.
        /// </summary>
        public long GetUtcAtZero(int index)
        {
            return _offsets[index];
        }

        public bool IsEstimated(int index)
        {
            return _isEstimated[index];
        }

        /// <summary>
        /// Takes notice of a moment without UTC.
        /// </summary>
        public void Notice(int boot, long monotonic)
        {
            int index = Find(boot);
            if (index >= 0 && monotonic > _ends[index])
            {
                _ends[index] = monotonic;
            }
        }

        /// <summary>
        /// Takes notice of what UTC was when the monotonic clock of a boot stood at 0.
        /// </summary>
        public void NoticeUtc(int boot, long utcAtZero, bool isEstimated)
        {
            int index = Find(boot);
            if (index >= 0)
            {
                _offsets[index] = utcAtZero;
                _isEstimated[index] = isEstimated;
            }
        }

        /// <summary>
        /// UTC is known now. What happened since the first boot without it does not lie before what was known until then, whatever has been
        /// done to the clock meanwhile: each boot begins 1 ms behind the last moment of the one before.
        /// </summary>
        public void Settle(int presentBoot, long utcAtZero)
        {
            long earliest = 0;
            for (int i = 0; i < Count; i++)
            {
                if (_offsets[i] != 0)
                {
                    Latest = _offsets[i] + _ends[i] > Latest ? _offsets[i] + _ends[i] : Latest;
                }
                else if (_boots[i] < presentBoot)
                {
                    long zero = GetZero(_boots[i], presentBoot);
                    earliest = zero < earliest ? zero : earliest;
                }
            }

            UtcAtZero = utcAtZero <= Latest - earliest ? Latest - earliest + 1 : utcAtZero;
        }

        /// <summary>
        /// Makes the moment.
        /// </summary>
        public EventTime Place(int boot, long monotonic, int presentBoot)
        {
            bool isKnown = boot == presentBoot;
            for (int i = 0; i < Count && !isKnown; i++)
            {
                isKnown = _boots[i] == boot;
                if (isKnown && _offsets[i] != 0)
                {
                    return new EventTime(LongAgo, _offsets[i] + monotonic) { IsEstimated = _isEstimated[i] };
                }
            }

            // Of boots too long ago nothing is known but that they were before the others.
            long place = GetZero(boot, presentBoot) + (isKnown ? monotonic : -1);
            return new EventTime(place, UtcAtZero == 0 ? 0 : UtcAtZero + place) { IsEstimated = boot != presentBoot };
        }

        /// <summary>
        /// Finds the boot of a moment on the clock of the present one, so that it is written as it was: how long that boot was, is then still known.
        /// </summary>
        public void Trace(ref int boot, ref long monotonic)
        {
            for (int i = 0; i < Count && monotonic < 0; i++)
            {
                long since = monotonic - GetZero(_boots[i], boot);
                if (_boots[i] < boot && since >= 0 && since <= _ends[i])
                {
                    boot = _boots[i];
                    monotonic = since;
                }
            }
        }

        private long GetZero(int boot, int presentBoot)
        {
            long zero = 0;
            for (int i = 0; i < Count; i++)
            {
                if (_boots[i] >= boot && _boots[i] < presentBoot)
                {
                    zero -= _ends[i] + 1;
                }
            }

            return zero;
        }

        private int Find(int boot)
        {
            for (int i = 0; i < Count; i++)
            {
                if (_boots[i] == boot)
                {
                    return i;
                }
            }

            int index = Count;
            if (Count < Most)
            {
                Count++;
            }
            else
            {
                // The oldest goes: it is the one that is told first.
                index = 0;
                for (int i = 1; i < Most; i++)
                {
                    index = _boots[i] < _boots[index] ? i : index;
                }

                if (boot < _boots[index])
                {
                    return -1;
                }
            }

            _boots[index] = boot;
            _ends[index] = 0;
            _offsets[index] = 0;
            return index;
        }
    }
}

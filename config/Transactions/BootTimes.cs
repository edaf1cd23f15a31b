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
        private const int Most = 8;

        private readonly int[] _boots = new int[Most];
        private readonly long[] _ends = new long[Most];
        private readonly long[] _offsets = new long[Most];
        private readonly bool[] _isEstimated = new bool[Most];

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
        /// UTC is known now: what was only a guess of an earlier boot is settled from here on, so that it is told again with the same time.
        /// </summary>
        public void Settle(int presentBoot, long utcAtZero)
        {
            NoticeUtc(presentBoot, utcAtZero, false);
            for (int i = 0; i < Count; i++)
            {
                if (_offsets[i] == 0)
                {
                    NoticeUtc(_boots[i], utcAtZero + Place(_boots[i], 0, presentBoot).MonotonicMilliseconds, true);
                }
            }
        }

        /// <summary>
        /// Makes the moment.
        /// </summary>
        public EventTime Place(int boot, long monotonic, int presentBoot)
        {
            if (boot == presentBoot)
            {
                return new EventTime(monotonic, 0);
            }

            long place = monotonic;
            for (int i = 0; i < Count; i++)
            {
                if (_boots[i] == boot && _offsets[i] != 0)
                {
                    return new EventTime(0, _offsets[i] + monotonic) { IsEstimated = _isEstimated[i] };
                }

                if (_boots[i] >= boot && _boots[i] < presentBoot)
                {
                    place -= _ends[i];
                }
            }

            return new EventTime(place, 0) { IsEstimated = true };
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

            if (Count == Most)
            {
                return -1;
            }

            _boots[Count] = boot;
            return Count++;
        }
    }
}

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
        private const int Length = 4; // of a boot: its number, its last moment, UTC at its zero, whether that is estimated

        private long[] _boots;

        /// <summary>Gets the number of boots that are known.</summary>
        public int Count { get; private set; }

        public int GetBoot(int index)
        {
            return (int)_boots[index * Length];
        }

        /// <summary>
        /// Gets what UTC was when the monotonic clock of a boot stood at 0, or 0 when that is not known.
        /// </summary>
        public long GetUtcAtZero(int index)
        {
            return _boots[(index * Length) + 2];
        }

        public bool IsEstimated(int index)
        {
            return _boots[(index * Length) + 3] != 0;
        }

        /// <summary>
        /// Takes notice of a moment without UTC.
        /// </summary>
        public void Notice(int boot, long monotonic)
        {
            int index = Find(boot);
            if (index >= 0 && monotonic > GetEnd(index))
            {
                _boots[(index * Length) + 1] = monotonic;
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
                _boots[(index * Length) + 2] = utcAtZero;
                _boots[(index * Length) + 3] = isEstimated ? 1 : 0;
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
                if (GetUtcAtZero(i) == 0)
                {
                    NoticeUtc(GetBoot(i), utcAtZero + Place(GetBoot(i), 0, presentBoot).MonotonicMilliseconds, true);
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
                if (GetBoot(i) == boot && GetUtcAtZero(i) != 0)
                {
                    return new EventTime(0, GetUtcAtZero(i) + monotonic) { IsEstimated = IsEstimated(i) };
                }

                if (GetBoot(i) >= boot && GetBoot(i) < presentBoot)
                {
                    place -= GetEnd(i);
                }
            }

            return new EventTime(place, 0) { IsEstimated = true };
        }

        private long GetEnd(int index)
        {
            return _boots[(index * Length) + 1];
        }

        private int Find(int boot)
        {
            for (int i = 0; i < Count; i++)
            {
                if (GetBoot(i) == boot)
                {
                    return i;
                }
            }

            if (Count == Most)
            {
                return -1;
            }

            // Seldom needed: a boot that knows UTC costs nothing.
            _boots = _boots == null ? new long[Most * Length] : _boots;
            _boots[Count * Length] = boot;
            return Count++;
        }
    }
}

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
        private int _count;

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
        public void NoticeUtc(int boot, long utcAtZero)
        {
            int index = Find(boot);
            if (index >= 0)
            {
                _offsets[index] = utcAtZero;
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
            for (int i = 0; i < _count; i++)
            {
                if (_boots[i] == boot && _offsets[i] != 0)
                {
                    return new EventTime(0, _offsets[i] + monotonic);
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
            for (int i = 0; i < _count; i++)
            {
                if (_boots[i] == boot)
                {
                    return i;
                }
            }

            if (_count == Most)
            {
                return -1;
            }

            _boots[_count] = boot;
            return _count++;
        }
    }
}

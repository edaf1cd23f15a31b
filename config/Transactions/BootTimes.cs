// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
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

        private const int Most = 32;
        private const int Length = 4; // of a boot: its number, its last moment, UTC at its zero, whether that is estimated

        private long[] _boots;

        /// <summary>Gets or sets the latest UTC that is known of anything kept.</summary>
        public long Latest { get; set; }

        /// <summary>Gets what UTC was when the monotonic clock of the present boot stood at 0, or 0 while that is not known.</summary>
        public long UtcAtZero { get; private set; }

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
        /// UTC is known now. What happened since the first boot without it does not lie before what was known until then, whatever has been
        /// done to the clock meanwhile: each boot begins 1 ms behind the last moment of the one before.
        /// </summary>
        public void Settle(int presentBoot, long utcAtZero)
        {
            long earliest = 0;
            for (int i = 0; i < Count; i++)
            {
                if (GetUtcAtZero(i) != 0)
                {
                    Latest = GetUtcAtZero(i) + GetEnd(i) > Latest ? GetUtcAtZero(i) + GetEnd(i) : Latest;
                }
                else if (GetBoot(i) < presentBoot)
                {
                    long zero = GetZero(GetBoot(i), presentBoot);
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
                isKnown = GetBoot(i) == boot;
                if (isKnown && GetUtcAtZero(i) != 0)
                {
                    return new EventTime(LongAgo, GetUtcAtZero(i) + monotonic) { IsEstimated = IsEstimated(i) };
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
                long since = monotonic - GetZero(GetBoot(i), boot);
                if (GetBoot(i) < boot && since >= 0 && since <= GetEnd(i))
                {
                    boot = GetBoot(i);
                    monotonic = since;
                }
            }
        }

        private long GetZero(int boot, int presentBoot)
        {
            long zero = 0;
            for (int i = 0; i < Count; i++)
            {
                if (GetBoot(i) >= boot && GetBoot(i) < presentBoot)
                {
                    zero -= GetEnd(i) + 1;
                }
            }

            return zero;
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

            int index = Count;
            if (Count < Most)
            {
                // A boot that knows UTC costs nothing.
                long[] longer = new long[(Count + 1) * Length];
                if (_boots != null)
                {
                    Array.Copy(_boots, longer, _boots.Length);
                }

                _boots = longer;
                Count++;
            }
            else
            {
                // The oldest goes: it is the one that is told first.
                index = 0;
                for (int i = 1; i < Most; i++)
                {
                    index = GetBoot(i) < GetBoot(index) ? i : index;
                }

                if (boot < GetBoot(index))
                {
                    return -1;
                }
            }

            _boots[index * Length] = boot;
            _boots[(index * Length) + 1] = 0;
            _boots[(index * Length) + 2] = 0;
            return index;
        }
    }
}

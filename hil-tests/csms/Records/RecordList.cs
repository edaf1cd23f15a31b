// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using System.Collections.Generic;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// A list that only the CSMS adds to. Reading is safe while it grows: an enumeration sees the list as it was at its start.
    /// </summary>
    /// <typeparam name="T">Type of the entries.</typeparam>
    public sealed class RecordList<T> : IReadOnlyList<T>
    {
        private readonly List<T> _items = new List<T>();
        private readonly int _limit;

        internal RecordList(int limit = int.MaxValue)
        {
            _limit = limit;
        }

        /// <summary>
        /// Gets the number of entries.
        /// </summary>
        public int Count
        {
            get
            {
                lock (_items)
                {
                    return _items.Count;
                }
            }
        }

        /// <summary>
        /// Gets the newest entry, or the type's default when there is none.
        /// </summary>
        public T Latest
        {
            get
            {
                lock (_items)
                {
                    return _items.Count == 0 ? default : _items[_items.Count - 1];
                }
            }
        }

        /// <summary>
        /// Gets one entry.
        /// </summary>
        /// <param name="index">0 is the oldest.</param>
        public T this[int index]
        {
            get
            {
                lock (_items)
                {
                    return _items[index];
                }
            }
        }

        /// <inheritdoc />
        public IEnumerator<T> GetEnumerator()
        {
            T[] snapshot;

            lock (_items)
            {
                snapshot = _items.ToArray();
            }

            return ((IEnumerable<T>)snapshot).GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        internal void Add(T item)
        {
            lock (_items)
            {
                _items.Add(item);

                if (_items.Count > _limit)
                {
                    // A tenth at once, so that trimming a long log does not move it at every entry.
                    _items.RemoveRange(0, (_limit / 10) + 1);
                }
            }
        }

        internal void Clear()
        {
            lock (_items)
            {
                _items.Clear();
            }
        }
    }
}

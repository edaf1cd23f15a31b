// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Threading.Tasks;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Bytes between the task that receives and the event loop that reads: bounded, never blocks the reading side.
    /// </summary>
    internal sealed class ReceiveQueue
    {
        private readonly object _gate = new object();
        private readonly byte[] _ring;
        private int _first;
        private int _count;
        private TaskCompletionSource _spaceWanted;

        /// <summary>
        /// Initializes a new instance of the <see cref="ReceiveQueue"/> class.
        /// </summary>
        /// <param name="capacity">Most bytes held, at least 1.</param>
        internal ReceiveQueue(int capacity)
        {
            _ring = new byte[capacity];
        }

        /// <summary>
        /// Gets a value indicating whether nothing waits to be read.
        /// </summary>
        internal bool IsEmpty
        {
            get
            {
                lock (_gate)
                {
                    return _count == 0;
                }
            }
        }

        /// <summary>
        /// Waits until at least one byte fits.
        /// </summary>
        /// <returns>Number of bytes that fit; only the receiving task adds, so they stay free.</returns>
        internal async Task<int> WaitForSpaceAsync()
        {
            while (true)
            {
                Task space;
                lock (_gate)
                {
                    if (_count < _ring.Length)
                    {
                        return _ring.Length - _count;
                    }

                    _spaceWanted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    space = _spaceWanted.Task;
                }

                await space.ConfigureAwait(false);
            }
        }

        /// <summary>
        /// Adds bytes at the end.
        /// </summary>
        /// <param name="source">Bytes; not more than <see cref="WaitForSpaceAsync"/> has promised.</param>
        internal void Add(ReadOnlySpan<byte> source)
        {
            lock (_gate)
            {
                int start = (_first + _count) % _ring.Length;
                int untilWrap = Math.Min(source.Length, _ring.Length - start);
                source.Slice(0, untilWrap).CopyTo(_ring.AsSpan(start));
                source.Slice(untilWrap).CopyTo(_ring);
                _count += source.Length;
            }
        }

        /// <summary>
        /// Takes bytes from the front.
        /// </summary>
        /// <param name="destination">Destination.</param>
        /// <returns>Bytes taken; 0 when none are there.</returns>
        internal int Take(Span<byte> destination)
        {
            lock (_gate)
            {
                int taken = Math.Min(destination.Length, _count);
                int untilWrap = Math.Min(taken, _ring.Length - _first);
                _ring.AsSpan(_first, untilWrap).CopyTo(destination);
                _ring.AsSpan(0, taken - untilWrap).CopyTo(destination.Slice(untilWrap));
                _first = (_first + taken) % _ring.Length;
                _count -= taken;
                if (taken > 0)
                {
                    _spaceWanted?.TrySetResult();
                }

                return taken;
            }
        }

        /// <summary>
        /// Throws away everything, which also ends a wait for space.
        /// </summary>
        internal void Clear()
        {
            lock (_gate)
            {
                _count = 0;
                _spaceWanted?.TrySetResult();
            }
        }
    }
}

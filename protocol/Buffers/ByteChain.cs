// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;

namespace OcppChargePoint.Protocol.Buffers
{
    /// <summary>
    /// A growing sequence of bytes held in small segments, so that a large message needs no large allocation. The first
    /// segment is kept between messages, the others are released by <see cref="Clear"/>.
    /// </summary>
    public sealed class ByteChain
    {
        /// <summary>
        /// Bytes in one segment.
        /// </summary>
        public const int SegmentSize = 256;

        /// <summary>A message up to this size always fits: a board that has no room for it has no room for anything.</summary>
        private const int SmallMessage = 2048;

        /// <summary>
        /// Segments that must be free beside a larger message: the memory for those who work meanwhile, and on it. Looked for piece by piece,
        /// because on a crowded heap there is no large block.
        /// </summary>
        private const int FreeSegments = 16;

        /// <summary>How often that is looked after, in segments.</summary>
        private const int LookEvery = 4;

        /// <summary>A block that is looked for before work on a message of several segments begins. Looking for it makes nanoFramework tidy its heap up.</summary>
        private const int FreeBlock = 4096;

        private readonly ArrayList _segments = new ArrayList();
        private int _length;

        /// <summary>
        /// Initializes a new instance of the <see cref="ByteChain"/> class.
        /// </summary>
        /// <param name="limit">Most bytes that the chain takes, at least 1.</param>
        public ByteChain(int limit)
        {
            Limit = limit;
            _segments.Add(new byte[SegmentSize]);
        }

        /// <summary>
        /// Gets the most bytes that the chain takes.
        /// </summary>
        public int Limit { get; }

        /// <summary>
        /// Gets the number of bytes held.
        /// </summary>
        public int Length
        {
            get { return _length; }
        }

        /// <summary>
        /// Gets the number of segments that hold bytes.
        /// </summary>
        public int SegmentCount
        {
            get { return (_length + SegmentSize - 1) / SegmentSize; }
        }

        /// <summary>
        /// Appends bytes.
        /// </summary>
        /// <param name="source">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns>
        /// Bytes taken; fewer than <paramref name="count"/> when the chain has reached <see cref="Limit"/> or memory is short.
        /// </returns>
        public int Append(byte[] source, int offset, int count)
        {
            int accepted = Limit - _length;
            if (accepted > count)
            {
                accepted = count;
            }

            int start = offset;
            int end = offset + accepted;
            while (offset < end)
            {
                int index = _length / SegmentSize;
                int position = _length - (index * SegmentSize);
                if (index == _segments.Count && !Provide(index + 1, _length >= SmallMessage && index % LookEvery == 0 ? FreeSegments : 0))
                {
                    return offset - start;
                }

                int part = SegmentSize - position;
                if (part > end - offset)
                {
                    part = end - offset;
                }

                Array.Copy(source, offset, (byte[])_segments[index], position, part);
                offset += part;
                _length += part;
            }

            return accepted;
        }

        /// <summary>
        /// Gets a segment for reading in place.
        /// </summary>
        /// <param name="index">0 to <see cref="SegmentCount"/> - 1.</param>
        /// <returns>The segment; all but the last one are full.</returns>
        public byte[] GetSegment(int index)
        {
            return (byte[])_segments[index];
        }

        /// <summary>
        /// Gets how many bytes of a segment are in use.
        /// </summary>
        /// <param name="index">0 to <see cref="SegmentCount"/> - 1.</param>
        /// <returns>1 to <see cref="SegmentSize"/>.</returns>
        public int GetSegmentLength(int index)
        {
            int rest = _length - (index * SegmentSize);
            return rest < SegmentSize ? rest : SegmentSize;
        }

        /// <summary>
        /// Copies a range out of the chain.
        /// </summary>
        /// <param name="position">First byte to copy.</param>
        /// <param name="target">Destination.</param>
        /// <param name="offset">First index written.</param>
        /// <param name="count">Number of bytes; the range must lie inside the chain.</param>
        public void CopyTo(int position, byte[] target, int offset, int count)
        {
            while (count > 0)
            {
                int index = position / SegmentSize;
                int inside = position - (index * SegmentSize);
                int part = SegmentSize - inside;
                if (part > count)
                {
                    part = count;
                }

                Array.Copy((byte[])_segments[index], inside, target, offset, part);
                position += part;
                offset += part;
                count -= part;
            }
        }

        /// <summary>
        /// Cuts off what lies behind the first segment, and releases it.
        /// </summary>
        public void KeepFirstSegment()
        {
            if (_length > SegmentSize)
            {
                _length = SegmentSize;
            }

            RemoveFrom(1);
        }

        /// <summary>
        /// Tells whether there is memory for the work on the message, which is complete now.
        /// </summary>
        /// <returns><see langword="false"/> when it must be given up.</returns>
        public bool HasRoom()
        {
            if (_length <= SegmentSize)
            {
                return true;
            }

            try
            {
                return new byte[FreeBlock].Length > 0;
            }
            catch (OutOfMemoryException)
            {
                // The heap is tidy now; small pieces will do.
                return _length <= SmallMessage || Provide(SegmentCount, FreeSegments);
            }
        }

        /// <summary>
        /// Empties the chain and releases all segments but the first.
        /// </summary>
        public void Clear()
        {
            KeepFirstSegment();
            _length = 0;
        }

        /// <summary>
        /// Sees to it that there are segments, and beside them memory for some more.
        /// </summary>
        private bool Provide(int count, int more)
        {
            try
            {
                while (_segments.Count < count + more)
                {
                    _segments.Add(new byte[SegmentSize]);
                }

                RemoveFrom(count);
                return true;
            }
            catch (OutOfMemoryException)
            {
                return false;
            }
        }

        private void RemoveFrom(int index)
        {
            while (_segments.Count > index)
            {
                _segments.RemoveAt(_segments.Count - 1);
            }
        }
    }
}

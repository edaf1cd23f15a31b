// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Buffers;

namespace OcppChargePoint.Protocol.Json
{
    /// <summary>
    /// A place in a <see cref="ByteChain"/>; keeps the segment at hand so that reading a byte costs an index only.
    /// </summary>
    internal sealed class ByteCursor
    {
        private ByteChain _source;
        private byte[] _segment;
        private int _segmentStart;
        private int _segmentEnd;

        public int Position { get; set; }

        public int End { get; private set; }

        public ByteChain Source
        {
            get { return _source; }
        }

        public void Reset(ByteChain source, int start, int end)
        {
            _source = source;
            _segment = null;
            _segmentStart = 0;
            _segmentEnd = 0;
            Position = start;
            End = end;
        }

        /// <summary>
        /// Gets the byte at a position, or -1 behind the end.
        /// </summary>
        public int At(int position)
        {
            if (position >= End)
            {
                return -1;
            }

            if (position < _segmentStart || position >= _segmentEnd)
            {
                int index = position / ByteChain.SegmentSize;
                _segment = _source.GetSegment(index);
                _segmentStart = index * ByteChain.SegmentSize;
                _segmentEnd = _segmentStart + ByteChain.SegmentSize;
            }

            return _segment[position - _segmentStart];
        }

        /// <summary>
        /// Gets the segment that holds a whole range and the range's index in it.
        /// </summary>
        /// <returns><see langword="null"/> when the range lies in more than one segment.</returns>
        public byte[] SegmentOf(int start, int end, out int index)
        {
            At(start);
            index = start - _segmentStart;
            return end <= _segmentEnd ? _segment : null;
        }

        /// <summary>
        /// Moves to the next byte that is not white space and returns it, or -1 at the end.
        /// </summary>
        public int SkipWhiteSpace()
        {
            int next = At(Position);
            while (next == ' ' || next == '\n' || next == '\r' || next == '\t')
            {
                Position++;
                next = At(Position);
            }

            return next;
        }

        /// <summary>
        /// Moves over a literal.
        /// </summary>
        /// <returns><see langword="null"/>, or what is wrong.</returns>
        public string SkipLiteral(string literal)
        {
            foreach (char expected in literal)
            {
                if (At(Position) != expected)
                {
                    return "true, false or null expected";
                }

                Position++;
            }

            return null;
        }
    }
}

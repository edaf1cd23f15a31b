// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// Reads the header of a frame that a server sent, byte by byte (RFC 6455, section 5.2).
    /// </summary>
    internal sealed class FrameHeader
    {
        /// <summary>
        /// Most bytes in the payload of a control frame.
        /// </summary>
        public const int MaxControlLength = 125;

        private int _bytesRead;
        private int _bytesNeeded = 2;

        /// <summary>
        /// Gets a value indicating whether the frame ends its message.
        /// </summary>
        public bool IsFinal { get; private set; }

        /// <summary>
        /// Gets the kind of the frame, see <see cref="Rfc6455.Opcode"/>.
        /// </summary>
        public int Opcode { get; private set; }

        /// <summary>
        /// Gets the number of bytes in the payload.
        /// </summary>
        public long Length { get; private set; }

        /// <summary>
        /// Gets which rule the header violates, or <see langword="null"/>.
        /// </summary>
        public string Error { get; private set; }

        /// <summary>
        /// Starts the next header.
        /// </summary>
        public void Reset()
        {
            _bytesRead = 0;
            _bytesNeeded = 2;
            Error = null;
        }

        /// <summary>
        /// Takes the next byte.
        /// </summary>
        /// <param name="value">The byte.</param>
        /// <returns>Whether the header is complete or violates a rule, which <see cref="Error"/> tells.</returns>
        public bool Add(byte value)
        {
            _bytesRead++;
            if (_bytesRead == 1)
            {
                ReadFirst(value);
            }
            else if (_bytesRead == 2)
            {
                ReadSecond(value);
            }
            else
            {
                if (_bytesRead == 3 && _bytesNeeded == 10 && value >= 0x80)
                {
                    Error = "impossible length";
                }

                Length = (Length << 8) | value;
            }

            return _bytesRead == _bytesNeeded || Error != null;
        }

        private void ReadFirst(byte value)
        {
            IsFinal = (value & 0x80) != 0;
            Opcode = value & 0x0F;
            if ((value & 0x70) != 0)
            {
                Error = "reserved bit set";
            }
            else if ((Opcode > Rfc6455.Opcode.Binary && Opcode < Rfc6455.Opcode.Close) || Opcode > Rfc6455.Opcode.Pong)
            {
                Error = "reserved opcode";
            }
            else if (Rfc6455.Opcode.IsControl(Opcode) && !IsFinal)
            {
                Error = "fragmented control frame";
            }
        }

        private void ReadSecond(byte value)
        {
            if ((value & 0x80) != 0)
            {
                Error = "masked frame";
                return;
            }

            if (Rfc6455.Opcode.IsControl(Opcode) && value > MaxControlLength)
            {
                Error = "control frame longer than 125 bytes";
                return;
            }

            Length = value < 126 ? value : 0;
            if (value >= 126)
            {
                _bytesNeeded = value == 126 ? 4 : 10;
            }
        }
    }
}

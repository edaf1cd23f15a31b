// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A WebSocket frame as a client sent it, mask removed.
    /// </summary>
    public sealed class ClientFrame
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="ClientFrame"/> class.
        /// </summary>
        /// <param name="first">First byte of the header.</param>
        /// <param name="lengthForm">Second byte of the header without its highest bit.</param>
        /// <param name="mask">The four bytes of the mask.</param>
        /// <param name="payload">The payload.</param>
        public ClientFrame(byte first, int lengthForm, byte[] mask, byte[] payload)
        {
            IsFinal = (first & 0x80) != 0;
            ReservedBits = first & 0x70;
            Opcode = first & 0x0F;
            LengthForm = lengthForm;
            Mask = mask;
            Payload = payload;
        }

        /// <summary>
        /// Gets a value indicating whether the frame ends its message.
        /// </summary>
        public bool IsFinal { get; }

        /// <summary>
        /// Gets the reserved bits, 0 if all is well.
        /// </summary>
        public int ReservedBits { get; }

        /// <summary>
        /// Gets the kind of the frame.
        /// </summary>
        public int Opcode { get; }

        /// <summary>
        /// Gets the length's first byte: the length itself, 126 or 127.
        /// </summary>
        public int LengthForm { get; }

        /// <summary>
        /// Gets the mask.
        /// </summary>
        public byte[] Mask { get; }

        /// <summary>
        /// Gets the payload.
        /// </summary>
        public byte[] Payload { get; }

        /// <summary>
        /// Gets the payload as text.
        /// </summary>
        public string Text
        {
            get { return Payload.Length == 0 ? string.Empty : Encoding.UTF8.GetString(Payload, 0, Payload.Length); }
        }

        /// <summary>
        /// Gets the code of a close frame, 0 if it has none.
        /// </summary>
        public int CloseCode
        {
            get { return Payload.Length < 2 ? 0 : (Payload[0] << 8) | Payload[1]; }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Buffers;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// Makes messages of data frames: checks their order, keeps text up to the limit, checks its UTF-8, discards the rest.
    /// </summary>
    internal sealed class MessageAssembler
    {
        private readonly Utf8Validator _utf8 = new Utf8Validator();
        private MessageKind _kind;

        /// <summary>
        /// Initializes a new instance of the <see cref="MessageAssembler"/> class.
        /// </summary>
        /// <param name="maxMessageBytes">Longest text message that is delivered whole.</param>
        public MessageAssembler(int maxMessageBytes)
        {
            Message = new ByteChain(maxMessageBytes);
        }

        private enum MessageKind
        {
            None,
            Text,
            Oversize,
            Binary,
        }

        /// <summary>
        /// Gets the text message so far.
        /// </summary>
        public ByteChain Message { get; }

        /// <summary>
        /// Forgets a message that has not ended.
        /// </summary>
        public void Reset()
        {
            _kind = MessageKind.None;
            Message.Clear();
        }

        /// <summary>
        /// Begins a data frame.
        /// </summary>
        /// <param name="opcode">Text, binary or continuation.</param>
        /// <returns><see langword="false"/> if such a frame may not come now.</returns>
        public bool BeginFrame(int opcode)
        {
            bool isContinuation = opcode == Opcode.Continuation;
            if (isContinuation != (_kind != MessageKind.None))
            {
                return false;
            }

            if (!isContinuation)
            {
                _kind = opcode == Opcode.Text ? MessageKind.Text : MessageKind.Binary;
                _utf8.Reset();
                Message.Clear();
            }

            return true;
        }

        /// <summary>
        /// Takes payload of the data frame.
        /// </summary>
        /// <param name="buffer">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns>
        /// <see cref="FrameEvent.Oversize"/>, <see cref="FrameEvent.InvalidUtf8"/> or <see cref="FrameEvent.None"/>.
        /// </returns>
        public FrameEvent Add(byte[] buffer, int offset, int count)
        {
            if (_kind == MessageKind.Binary && Message.Length < ByteChain.SegmentSize)
            {
                // Its beginning is enough to answer it.
                Message.Append(buffer, offset, count);
                Message.KeepFirstSegment();
            }

            if (_kind != MessageKind.Text)
            {
                return FrameEvent.None;
            }

            int accepted = Message.Append(buffer, offset, count);
            if (!_utf8.Check(buffer, offset, accepted))
            {
                return FrameEvent.InvalidUtf8;
            }

            if (accepted == count)
            {
                return FrameEvent.None;
            }

            _kind = MessageKind.Oversize;
            Message.KeepFirstSegment();
            return FrameEvent.Oversize;
        }

        /// <summary>
        /// Ends the data frame.
        /// </summary>
        /// <param name="isFinal">Whether it ends the message too.</param>
        /// <returns>
        /// <see cref="FrameEvent.Text"/>, <see cref="FrameEvent.Binary"/>, <see cref="FrameEvent.InvalidUtf8"/> or
        /// <see cref="FrameEvent.None"/>.
        /// </returns>
        public FrameEvent EndFrame(bool isFinal)
        {
            if (!isFinal)
            {
                return FrameEvent.None;
            }

            MessageKind kind = _kind;
            _kind = MessageKind.None;
            switch (kind)
            {
                case MessageKind.Text:
                    return _utf8.IsComplete ? EndText() : FrameEvent.InvalidUtf8;
                case MessageKind.Binary:
                    return FrameEvent.Binary;
                default:
                    return FrameEvent.None;
            }
        }

        private FrameEvent EndText()
        {
            if (Message.HasRoom())
            {
                return FrameEvent.Text;
            }

            Message.KeepFirstSegment();
            return FrameEvent.Oversize;
        }
    }
}

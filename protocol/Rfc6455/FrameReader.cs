// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// Reads what a server sends after the opening handshake, in whatever pieces it arrives.
    /// </summary>
    internal sealed class FrameReader
    {
        private readonly FrameHeader _header = new FrameHeader();
        private readonly MessageAssembler _assembler;
        private bool _isInPayload;
        private long _rest;

        /// <summary>
        /// Initializes a new instance of the <see cref="FrameReader"/> class.
        /// </summary>
        /// <param name="maxMessageBytes">Longest text message that is delivered whole.</param>
        public FrameReader(int maxMessageBytes)
        {
            _assembler = new MessageAssembler(maxMessageBytes);
        }

        /// <summary>
        /// Gets the message, after <see cref="FrameEvent.Text"/> or <see cref="FrameEvent.Oversize"/>.
        /// </summary>
        public ByteChain Message
        {
            get { return _assembler.Message; }
        }

        /// <summary>
        /// Gets the payload of the last control frame; <see cref="ControlLength"/> bytes of it count. Those behind are spare: the answer is made in it.
        /// </summary>
        public byte[] ControlPayload { get; } = new byte[FrameHeader.MaxControlLength + RpcPeer.SpareBytes];

        /// <summary>
        /// Gets the number of bytes in <see cref="ControlPayload"/>.
        /// </summary>
        public int ControlLength { get; private set; }

        /// <summary>
        /// Gets which rule was violated, after <see cref="FrameEvent.ProtocolError"/>.
        /// </summary>
        public string Error { get; private set; }

        /// <summary>
        /// Starts reading a new connection.
        /// </summary>
        public void Reset()
        {
            _header.Reset();
            _assembler.Reset();
            _isInPayload = false;
            Error = null;
        }

        /// <summary>
        /// Takes bytes until something has happened or no byte is left.
        /// </summary>
        /// <param name="input">The bytes.</param>
        /// <returns>What has happened; <see cref="FrameEvent.None"/> when all bytes are taken.</returns>
        public FrameEvent Next(ReceiveBuffer input)
        {
            while (true)
            {
                if (!_isInPayload)
                {
                    if (input.Count == 0)
                    {
                        return FrameEvent.None;
                    }

                    if (_header.Add(input.TakeByte()) && !BeginPayload())
                    {
                        return FrameEvent.ProtocolError;
                    }
                }
                else if (_rest > 0)
                {
                    if (input.Count == 0)
                    {
                        return FrameEvent.None;
                    }

                    FrameEvent found = TakePayload(input);
                    if (found != FrameEvent.None)
                    {
                        return found;
                    }
                }
                else
                {
                    _isInPayload = false;
                    FrameEvent found = EndFrame();
                    _header.Reset();
                    if (found != FrameEvent.None)
                    {
                        return found;
                    }
                }
            }
        }

        private bool BeginPayload()
        {
            Error = _header.Error;
            if (Error == null && Opcode.IsControl(_header.Opcode))
            {
                ControlLength = 0;
            }
            else if (Error == null && !_assembler.BeginFrame(_header.Opcode))
            {
                Error = _header.Opcode == Opcode.Continuation ? "continuation of no message" : "message inside a message";
            }

            _isInPayload = true;
            _rest = _header.Length;
            return Error == null;
        }

        private FrameEvent TakePayload(ReceiveBuffer input)
        {
            int count = input.Count < _rest ? input.Count : (int)_rest;
            int offset = input.Position;
            input.Skip(count);
            _rest -= count;
            if (!Opcode.IsControl(_header.Opcode))
            {
                return _assembler.Add(input.Bytes, offset, count);
            }

            Array.Copy(input.Bytes, offset, ControlPayload, ControlLength, count);
            ControlLength += count;
            return FrameEvent.None;
        }

        private FrameEvent EndFrame()
        {
            switch (_header.Opcode)
            {
                case Opcode.Ping:
                    return FrameEvent.Ping;
                case Opcode.Pong:
                    return FrameEvent.Pong;
                case Opcode.Close:
                    return FrameEvent.Close;
                default:
                    return _assembler.EndFrame(_header.IsFinal);
            }
        }
    }
}

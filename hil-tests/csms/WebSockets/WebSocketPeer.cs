// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The server's end of one WebSocket, on any transport that passes bytes. It is strict with the client, and can do wrong
    /// itself where a script says so.
    /// </summary>
    internal sealed class WebSocketPeer : IRawCsmsLink
    {
        private const double CloseHandshakeSeconds = 2;
        private const int AbnormalClosure = 1006;
        private const int LongestControlPayload = 125;

        private static readonly UTF8Encoding s_utf8 = new UTF8Encoding(false, true);

        private readonly CentralSystem _central;
        private readonly IByteTransport _transport;
        private readonly WebSocketReader _reader = new WebSocketReader();
        private readonly MemoryStream _message = new MemoryStream();

        private CsmsSession _session;
        private int _messageOpcode;
        private bool _isClosing;
        private bool _isEnded;
        private bool _isFrozen;

        public WebSocketPeer(CentralSystem central, IByteTransport transport)
        {
            _central = central;
            _transport = transport;
        }

        /// <inheritdoc />
        public bool IsFrozen
        {
            get
            {
                return _isFrozen;
            }

            set
            {
                _isFrozen = value;
                _transport.SetReading(!value);

                if (!value)
                {
                    ReadFrames();
                }
            }
        }

        /// <summary>
        /// Begins the life of an accepted WebSocket, or ends it at once.
        /// </summary>
        /// <param name="request">What the charge point asked for.</param>
        /// <param name="decision">What the CSMS decided.</param>
        public void Open(UpgradeRequest request, UpgradeDecision decision)
        {
            lock (_central.Sync)
            {
                if (decision.CloseCode == 0)
                {
                    _session = _central.Connect(request.Identity, this, decision.Subprotocol);
                }
                else if (decision.CloseCode == AbnormalClosure)
                {
                    // Not with a reset, which could overtake the answer to the handshake.
                    End(false);
                }
                else
                {
                    Close(decision.CloseCode, decision.CloseReason);
                }
            }
        }

        /// <summary>
        /// Takes bytes of the client.
        /// </summary>
        /// <param name="bytes">The bytes.</param>
        public void Feed(ReadOnlySpan<byte> bytes)
        {
            lock (_central.Sync)
            {
                _reader.Add(bytes);
                ReadFrames();
            }
        }

        /// <summary>
        /// Notes that the transport has ended.
        /// </summary>
        public void TransportEnded()
        {
            lock (_central.Sync)
            {
                _isEnded = true;
                _session?.LinkClosed(AbnormalClosure, "no close frame");
            }
        }

        /// <inheritdoc />
        public void SendText(string text)
        {
            SendFrame(WebSocketFrame.OfText(text));
        }

        /// <inheritdoc />
        public void SendFrame(WebSocketFrame frame)
        {
            if (!_isClosing)
            {
                SendBytes(frame.ToBytes());
            }
        }

        /// <inheritdoc />
        public void SendBytes(byte[] bytes)
        {
            if (!_isFrozen && !_isEnded)
            {
                _transport.Send(bytes);
            }
        }

        /// <inheritdoc />
        public void Close(int code, string reason)
        {
            if (!_isClosing)
            {
                SendBytes(WebSocketFrame.OfClose(code, reason).ToBytes());
                _isClosing = true;
                _central.Schedule(CloseHandshakeSeconds, () => End(false));
            }
        }

        /// <inheritdoc />
        public void Abort()
        {
            End(true);
        }

        private void End(bool isAbort)
        {
            if (!_isEnded)
            {
                _isEnded = true;
                _transport.End(isAbort);
            }
        }

        private void ReadFrames()
        {
            while (!_isFrozen && !_isEnded && _reader.TryRead(out WebSocketFrame frame))
            {
                if (_isClosing && frame.Opcode != WebSocketFrame.Close)
                {
                    continue;
                }

                string fault = FaultOf(frame);

                if (fault == null)
                {
                    Receive(frame);
                }
                else
                {
                    Fail(1002, fault);
                }
            }

            if (_reader.Fault != null && !_isEnded)
            {
                Fail(1002, _reader.Fault);
                End(false);
            }
        }

        private string FaultOf(WebSocketFrame frame)
        {
            bool isControl = frame.Opcode >= WebSocketFrame.Close;

            if (frame.ReservedBits != 0)
            {
                return "A frame with reserved bits";
            }

            if (isControl && (!frame.IsFinal || frame.Payload.Length > LongestControlPayload))
            {
                return "A control frame that is too long or in fragments";
            }

            if (!isControl && (frame.Opcode == WebSocketFrame.Continuation) == (_messageOpcode == 0))
            {
                return "A fragment out of order";
            }

            return frame.Opcode is > WebSocketFrame.Binary and < WebSocketFrame.Close or > WebSocketFrame.Pong
                ? "A frame of the unknown opcode " + frame.Opcode
                : null;
        }

        private void Receive(WebSocketFrame frame)
        {
            switch (frame.Opcode)
            {
                case WebSocketFrame.Close:
                    ReceiveClose(frame);
                    break;
                case WebSocketFrame.Ping:
                    _session?.ReceivePing(frame.Payload);
                    SendFrame(frame with { Opcode = WebSocketFrame.Pong });
                    break;
                case WebSocketFrame.Pong:
                    _session?.ReceivePong(frame.Payload);
                    break;
                default:
                    ReceiveData(frame);
                    break;
            }
        }

        private void ReceiveData(WebSocketFrame frame)
        {
            if (frame.Opcode != WebSocketFrame.Continuation)
            {
                _messageOpcode = frame.Opcode;
            }

            _message.Write(frame.Payload);

            if (!frame.IsFinal)
            {
                return;
            }

            bool isText = _messageOpcode == WebSocketFrame.Text;
            byte[] message = _message.ToArray();
            _messageOpcode = 0;
            _message.SetLength(0);

            if (isText)
            {
                ReceiveText(message);
            }
            else
            {
                _session?.ReceiveBinary(message);
            }
        }

        private void ReceiveText(byte[] message)
        {
            string text;

            try
            {
                text = s_utf8.GetString(message);
            }
            catch (DecoderFallbackException)
            {
                Fail(1007, "A text message that is not UTF-8");

                return;
            }

            _session?.ReceiveText(text);
        }

        private void ReceiveClose(WebSocketFrame frame)
        {
            int code = frame.Payload.Length < 2 ? 1005 : BinaryPrimitives.ReadUInt16BigEndian(frame.Payload);
            string reason = frame.Payload.Length < 2 ? string.Empty : Encoding.UTF8.GetString(frame.Payload, 2, frame.Payload.Length - 2);
            SendFrame(frame);
            _isClosing = true;
            _session?.LinkClosed(code, reason);
            End(false);
        }

        private void Fail(int code, string fault)
        {
            _session?.ReportViolation(fault);

            if (_session != null && _session.IsOpen)
            {
                _session.Close(code, fault);
            }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// A door of bytes without sockets and threads: to the charge point it is the TCP (or TLS) connection to the CSMS, so
    /// its HTTP handshake and its WebSocket frames are played too. All happens within the calls made here and within
    /// <see cref="CentralSystem.Tick"/>.
    /// </summary>
    public sealed class MemoryWire : IByteTransport
    {
        private readonly CentralSystem _central;
        private readonly X509Certificate2 _clientCertificate;
        private readonly Queue<byte> _output = new Queue<byte>();
        private readonly StringBuilder _head = new StringBuilder();

        private WebSocketPeer _peer;
        private bool _isDecided;

        /// <summary>
        /// Connects to the CSMS.
        /// </summary>
        /// <param name="central">The CSMS.</param>
        /// <param name="clientCertificate">Certificate that the charge point has shown, or <see langword="null"/>.</param>
        public MemoryWire(CentralSystem central, X509Certificate2 clientCertificate = null)
        {
            _central = central;
            _clientCertificate = clientCertificate;
        }

        /// <summary>
        /// Gets a value indicating whether one of the two has ended the connection. What was sent before can still be read.
        /// </summary>
        public bool IsEnded { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the CSMS has cut the connection (a TCP reset).
        /// </summary>
        public bool IsReset { get; private set; }

        /// <summary>
        /// Gets the number of bytes that the charge point can read.
        /// </summary>
        public int Available
        {
            get
            {
                lock (_central.Sync)
                {
                    return _output.Count;
                }
            }
        }

        /// <summary>
        /// Takes bytes that the charge point sends.
        /// </summary>
        /// <param name="bytes">The bytes.</param>
        public void Write(ReadOnlySpan<byte> bytes)
        {
            lock (_central.Sync)
            {
                if (IsEnded)
                {
                    return;
                }

                int start = _isDecided ? 0 : ReadHead(bytes);

                if (start < bytes.Length)
                {
                    _peer?.Feed(bytes.Slice(start));
                }
            }
        }

        /// <summary>
        /// Gives the charge point what the CSMS has sent.
        /// </summary>
        /// <param name="buffer">Destination.</param>
        /// <returns>Bytes given; 0 when there are none now.</returns>
        public int Read(Span<byte> buffer)
        {
            lock (_central.Sync)
            {
                int count = 0;

                while (count < buffer.Length && _output.TryDequeue(out byte one))
                {
                    buffer[count++] = one;
                }

                return count;
            }
        }

        /// <summary>
        /// Ends the connection from the charge point's side, or by a fault of the network.
        /// </summary>
        public void Close()
        {
            lock (_central.Sync)
            {
                if (!IsEnded)
                {
                    IsEnded = true;
                    _peer?.TransportEnded();
                }
            }
        }

        void IByteTransport.Send(byte[] bytes)
        {
            foreach (byte one in bytes)
            {
                _output.Enqueue(one);
            }
        }

        void IByteTransport.SetReading(bool isReading)
        {
            // The WebSocket keeps what comes meanwhile.
        }

        void IByteTransport.End(bool isAbort)
        {
            IsEnded = true;
            IsReset |= isAbort;

            if (isAbort)
            {
                _output.Clear();
            }
        }

        private int ReadHead(ReadOnlySpan<byte> bytes)
        {
            for (int index = 0; index < bytes.Length; index++)
            {
                _head.Append((char)bytes[index]);

                if (bytes[index] == '\n' && _head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                {
                    _isDecided = true;
                    Decide(HttpUpgradeHead.Parse(_head.ToString()));

                    return index + 1;
                }
            }

            return bytes.Length;
        }

        private void Decide(HttpUpgradeHead head)
        {
            UpgradeRequest request = head.ToRequest(_clientCertificate);
            UpgradeDecision decision = head.IsWebSocket ? _central.Decide(request) : UpgradeDecision.Refuse(426);

            // The WebSocket exists before it is accepted: what the charge point sends too early waits in it.
            _peer = decision.IsUpgrade && !decision.IsSilent ? new WebSocketPeer(_central, this) : null;

            if (decision.DelaySeconds > 0)
            {
                _central.Schedule(decision.DelaySeconds, () => Carry(head, request, decision));
            }
            else
            {
                Carry(head, request, decision);
            }
        }

        private void Carry(HttpUpgradeHead head, UpgradeRequest request, UpgradeDecision decision)
        {
            if (IsEnded || decision.IsSilent)
            {
                return;
            }

            IByteTransport transport = this;
            transport.Send(Encoding.ASCII.GetBytes(head.Answer(decision)));

            if (decision.IsUpgrade)
            {
                _peer.Open(request, decision);
            }
            else
            {
                transport.End(false);
            }
        }
    }
}

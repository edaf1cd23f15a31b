// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Net.Security;
using System.Net.Sockets;

namespace OcppChargePoint.Hal.Esp32
{
    /// <summary>
    /// TCP and TLS over nanoFramework's sockets. Connecting happens on a thread of its own; reading asks the socket in each
    /// turn of the event loop, so that received bytes are noticed within a turn (100 ms at most) and cost no second thread.
    /// All members belong to the event loop.
    /// </summary>
    /// <remarks>
    /// <para>What the platform cannot do, and this class cannot mend:</para>
    /// <para>Name look-up and TLS handshake block every managed thread, also the event loop. A server that accepts the TCP
    /// connection and then says nothing blocks the board until TCP gives up. Safety must not hang on managed code.</para>
    /// <para>A write over TLS ignores the send time-out while the peer takes no data. One call in flight, as OCPP-J demands, and
    /// a closed link after unanswered calls keep the send buffer from filling.</para>
    /// <para>When a certificate is not accepted the platform does not say why: it is <see cref="StreamFailure.TlsUntrusted"/>,
    /// or <see cref="StreamFailure.TlsExpired"/> while the clock is not set. <see cref="StreamFailure.TlsWrongHost"/> never
    /// comes. The certificate's dates are checked against the system clock, which a time server or an estimate must have set before
    /// the first wss (<see cref="IEstimatedTime"/>).</para>
    /// <para>IPv4 only; the first address of a name is used.</para>
    /// </remarks>
    public sealed class NanoTcpStream : ITcpStream
    {
        private const int SendTimeoutMilliseconds = 5000;

        /// <summary>The platform takes 0 for endless. A part of a TLS record may be all that is there.</summary>
        private const int ShortestTimeoutMilliseconds = 1;

        private ConnectAttempt _attempt;
        private Socket _socket;
        private SslStream _tls;
        private StreamState _state;
        private StreamFailure _failure;
        private string _failureDetail;
        private string _server;
        private bool _hasWriteFailed;

        /// <inheritdoc/>
        public StreamState State
        {
            get
            {
                TakeResult();
                return _state;
            }
        }

        /// <inheritdoc/>
        public StreamFailure Failure
        {
            get
            {
                TakeResult();
                return _failure;
            }
        }

        /// <inheritdoc/>
        public string FailureDetail
        {
            get
            {
                TakeResult();
                return _failureDetail;
            }
        }

        /// <summary>
        /// Starts connecting and returns at once. A connection that is still there is closed first.
        /// </summary>
        /// <param name="host">DNS name or IPv4 address; also the name that a TLS certificate must carry.</param>
        /// <param name="port">TCP port, 1 to 65535.</param>
        /// <param name="tls">TLS settings, or <see langword="null"/> for a plain connection.</param>
        /// <param name="wake">Woken when the connecting has ended; may be <see langword="null"/>.</param>
        public void Connect(string host, int port, TlsSettings tls, IWakeSignal wake)
        {
            Close();
            _server = host + ":" + port.ToString();
            _state = StreamState.Connecting;
            _attempt = new ConnectAttempt(host, port, tls, wake);
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int offset, int count)
        {
            if (State != StreamState.Open || count == 0)
            {
                return 0;
            }

            try
            {
                if (!HasArrived())
                {
                    if (_hasWriteFailed)
                    {
                        End(StreamFailure.Broken, _server + " takes no more data.");
                    }

                    return 0;
                }

                int taken = _tls != null ? _tls.Read(buffer, offset, count) : _socket.Receive(buffer, offset, count, SocketFlags.None);
                if (taken == 0)
                {
                    End(StreamFailure.ClosedByPeer, _server + " closed the connection.");
                }

                return taken;
            }
            catch (SocketException e)
            {
                if (_tls == null || e.ErrorCode != (int)SocketError.TimedOut)
                {
                    End(StreamFailure.Broken, "The connection to " + _server + " broke, socket error " + e.ErrorCode.ToString() + ".");
                }

                return 0;
            }
        }

        /// <summary>
        /// Sends bytes. May block for 5 s. When it has returned <see langword="false"/> the connection is lost; what had
        /// arrived can still be read.
        /// </summary>
        /// <param name="buffer">Source; not changed and not kept.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns><see langword="false"/> when the connection is not open or failed while sending.</returns>
        public bool Write(byte[] buffer, int offset, int count)
        {
            if (State != StreamState.Open || _hasWriteFailed)
            {
                return false;
            }

            try
            {
                if (_tls != null)
                {
                    _tls.Write(buffer, offset, count);
                }
                else
                {
                    _socket.Send(buffer, offset, count, SocketFlags.None);
                }
            }
            catch (SocketException)
            {
                _hasWriteFailed = true;
            }

            return !_hasWriteFailed;
        }

        /// <inheritdoc/>
        public void Close()
        {
            if (_attempt != null)
            {
                _attempt.Abandon();
                _attempt = null;
            }

            Release();
            _state = StreamState.Closed;
            _failure = StreamFailure.None;
            _failureDetail = null;
            _hasWriteFailed = false;
        }

        private void TakeResult()
        {
            if (_attempt == null || !_attempt.IsDone)
            {
                return;
            }

            ConnectAttempt done = _attempt;
            _attempt = null;
            if (done.Failure != StreamFailure.None)
            {
                End(done.Failure, done.FailureDetail);
                return;
            }

            _socket = done.Socket;
            _tls = done.Tls;
            _socket.SendTimeout = SendTimeoutMilliseconds;
            _socket.ReceiveTimeout = ShortestTimeoutMilliseconds;
            _state = StreamState.Open;
        }

        private bool HasArrived()
        {
            return (_tls != null && _tls.DataAvailable) || _socket.Poll(0, SelectMode.SelectRead);
        }

        private void End(StreamFailure failure, string detail)
        {
            Release();
            _state = StreamState.Failed;
            _failure = failure;
            _failureDetail = detail;
        }

        private void Release()
        {
            if (_tls != null)
            {
                _tls.Dispose();
            }

            if (_socket != null)
            {
                _socket.Close();
            }

            _tls = null;
            _socket = null;
        }
    }
}

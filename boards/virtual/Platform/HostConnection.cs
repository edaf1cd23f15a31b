// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// One connection from the first look-up to its end. A new attempt is a new object, so that nothing an old one still
    /// does can touch it. All members may be called from any thread.
    /// </summary>
    internal sealed class HostConnection
    {
        private const int FarewellMilliseconds = 100;
        private const int AbortMilliseconds = 1000;

        // Guards the state; never held while something waits or calls out.
        private readonly object _gate = new object();

        // One write at a time.
        private readonly object _writeGate = new object();
        private readonly CancellationTokenSource _ending = new CancellationTokenSource();
        private readonly HostTcpStreamOptions _options;
        private readonly ReceiveQueue _received;
        private readonly string _host;
        private readonly int _port;
        private readonly string _server;
        private readonly TlsSettings _tls;
        private readonly IWakeSignal _wake;
        private Socket _socket;
        private Stream _stream;
        private bool _isClosed;
        private StreamFailure _failure;
        private string _failureDetail;
        private string _writeProblem;

        /// <summary>
        /// Initializes a new instance of the <see cref="HostConnection"/> class and starts connecting.
        /// </summary>
        /// <param name="host">DNS name or address.</param>
        /// <param name="port">TCP port.</param>
        /// <param name="tls">TLS settings, or <see langword="null"/>.</param>
        /// <param name="wake">Woken at each change, or <see langword="null"/>.</param>
        /// <param name="options">Limits.</param>
        internal HostConnection(string host, int port, TlsSettings tls, IWakeSignal wake, HostTcpStreamOptions options)
        {
            _host = host;
            _port = port;
            _server = host + ":" + port;
            _tls = tls;
            _wake = wake;
            _options = options;
            _received = new ReceiveQueue(options.ReceiveQueueBytes);
            Task.Run(RunAsync);
        }

        /// <summary>
        /// Gets the address that the connection leads to; <see langword="null"/> before it is known.
        /// </summary>
        internal string Address { get; private set; }

        /// <summary>
        /// Gets one line about the server's certificate; <see langword="null"/> when there is none.
        /// </summary>
        internal string Certificate { get; private set; }

        /// <summary>
        /// Gets where the connection stands. It stays open until the last received byte has been read.
        /// </summary>
        internal StreamState State
        {
            get
            {
                lock (_gate)
                {
                    if (_isClosed)
                    {
                        return StreamState.Closed;
                    }

                    if (_failure != StreamFailure.None)
                    {
                        return _received.IsEmpty ? StreamState.Failed : StreamState.Open;
                    }

                    return _stream == null ? StreamState.Connecting : StreamState.Open;
                }
            }
        }

        /// <summary>
        /// Gets why the connection failed, once <see cref="State"/> is <see cref="StreamState.Failed"/>.
        /// </summary>
        internal StreamFailure Failure
        {
            get
            {
                lock (_gate)
                {
                    return State == StreamState.Failed ? _failure : StreamFailure.None;
                }
            }
        }

        /// <summary>
        /// Gets the line for people, once <see cref="State"/> is <see cref="StreamState.Failed"/>.
        /// </summary>
        internal string FailureDetail
        {
            get
            {
                lock (_gate)
                {
                    return State == StreamState.Failed ? _failureDetail : null;
                }
            }
        }

        private string WriteProblem
        {
            get
            {
                lock (_gate)
                {
                    return _writeProblem;
                }
            }
        }

        /// <summary>
        /// Takes received bytes.
        /// </summary>
        /// <param name="destination">Destination.</param>
        /// <returns>Bytes taken.</returns>
        internal int Read(Span<byte> destination)
        {
            if (State == StreamState.Closed)
            {
                return 0;
            }

            int taken = _received.Take(destination);
            if (taken > 0 && State == StreamState.Failed)
            {
                // These were the last bytes of a connection that has ended: the state has just changed.
                Wake();
            }

            return taken;
        }

        /// <summary>
        /// Sends bytes.
        /// </summary>
        /// <param name="source">Source.</param>
        /// <returns><see langword="false"/> when they could not all be handed to the operating system in time.</returns>
        internal bool Write(ReadOnlyMemory<byte> source)
        {
            lock (_writeGate)
            {
                Stream stream;
                lock (_gate)
                {
                    if (_isClosed || _failure != StreamFailure.None || _stream == null || _writeProblem != null)
                    {
                        return false;
                    }

                    stream = _stream;
                }

                try
                {
                    Task sending = stream.WriteAsync(source, CancellationToken.None).AsTask();
                    if (sending.Wait(_options.SendTimeoutMilliseconds))
                    {
                        return true;
                    }

                    End(StreamFailure.Broken, _server + " took no data for " + Texts.Seconds(_options.SendTimeoutMilliseconds) + ".");

                    // End has aborted the socket; the caller's buffer is free only when the task has noticed.
                    sending.Wait(AbortMilliseconds);
                    return false;
                }
                catch (Exception e)
                {
                    NoteWriteProblem(e);
                    return false;
                }
            }
        }

        /// <summary>
        /// Ends the connection in any state. Bytes that were written before still reach the peer.
        /// </summary>
        internal void Close()
        {
            Stream stream;
            lock (_gate)
            {
                if (_isClosed)
                {
                    return;
                }

                bool isSound = _failure == StreamFailure.None && _writeProblem == null;
                stream = isSound ? _stream : null;
                _isClosed = true;
            }

            SayFarewell(stream as SslStream);
            Release();
            _received.Clear();
            Wake();
        }

        private static SocketException FindSocketError(Exception error)
        {
            while (error != null && !(error is SocketException))
            {
                error = error.InnerException;
            }

            return (SocketException)error;
        }

        private async Task RunAsync()
        {
            try
            {
                await OpenAsync().ConfigureAwait(false);
            }
            catch (StreamFailureException e)
            {
                End(e.Failure, e.Message);
                return;
            }
            catch (Exception e)
            {
                End(StreamFailure.Broken, "Connecting to " + _server + " failed: " + Texts.InnermostMessage(e));
                return;
            }

            bool hasReceived = false;
            try
            {
                byte[] buffer = new byte[_options.ReceiveQueueBytes];
                while (true)
                {
                    int space = await _received.WaitForSpaceAsync().ConfigureAwait(false);
                    _ending.Token.ThrowIfCancellationRequested();
                    int count = await _stream.ReadAsync(buffer.AsMemory(0, space), _ending.Token).ConfigureAwait(false);
                    if (count == 0)
                    {
                        EndByPeer(hasReceived);
                        return;
                    }

                    hasReceived = true;
                    _received.Add(buffer.AsSpan(0, count));
                    Wake();
                }
            }
            catch (Exception e)
            {
                EndByError(e, hasReceived);
            }
        }

        private async Task OpenAsync()
        {
            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
            limit.CancelAfter(_options.ConnectTimeoutMilliseconds);

            // The PEM settings are read first: their faults show without a network.
            using TlsClient tlsClient = _tls == null ? null : new TlsClient(_host, _port, _tls);
            Socket socket = await TcpConnector.ConnectAsync(_host, _port, _options, limit.Token).ConfigureAwait(false);
            Address = (socket.RemoteEndPoint as IPEndPoint)?.Address.ToString();
            Stream stream = new NetworkStream(socket, ownsSocket: true);
            if (tlsClient != null)
            {
                stream = await tlsClient.HandshakeAsync(stream, _options.ConnectTimeoutMilliseconds, limit.Token).ConfigureAwait(false);
                Certificate = TlsClient.Describe((SslStream)stream);
            }

            bool isLate;
            lock (_gate)
            {
                isLate = _isClosed;
                if (!isLate)
                {
                    _socket = socket;
                    _stream = stream;
                }
            }

            if (isLate)
            {
                await stream.DisposeAsync().ConfigureAwait(false);
                throw new OperationCanceledException();
            }

            Wake();
        }

        private void EndByPeer(bool hasReceived)
        {
            string writeProblem = WriteProblem;
            string detail = writeProblem ?? _server + " closed the connection";
            End(writeProblem == null ? StreamFailure.ClosedByPeer : StreamFailure.Broken, detail + Hint(hasReceived) + ".");
        }

        private void EndByError(Exception error, bool hasReceived)
        {
            if (_tls != null && !hasReceived && FindSocketError(error) == null)
            {
                // With TLS 1.3 a server judges the client certificate after the client's handshake has ended.
                End(StreamFailure.TlsFailed, "TLS with " + _server + " failed: " + TlsAlert.Explain(error));
                return;
            }

            string detail = WriteProblem ?? "The connection to " + _server + " broke: " + Texts.InnermostMessage(error);
            End(StreamFailure.Broken, detail + Hint(hasReceived) + ".");
        }

        /// <summary>
        /// Says what may be behind the end of a TLS connection on which nothing has come in: some servers hang up instead of saying that
        /// they want a certificate.
        /// </summary>
        private string Hint(bool hasReceived)
        {
            return _tls != null && !hasReceived ? "; nothing had come in, perhaps it wants a (different) client certificate" : string.Empty;
        }

        private void End(StreamFailure failure, string detail)
        {
            lock (_gate)
            {
                if (_isClosed || _failure != StreamFailure.None)
                {
                    return;
                }

                _failure = failure;
                _failureDetail = detail;
            }

            Release();
            Wake();
        }

        private void NoteWriteProblem(Exception error)
        {
            Socket socket;
            lock (_gate)
            {
                _writeProblem = "Sending to " + _server + " failed: " + Texts.InnermostMessage(error);
                socket = _socket;
            }

            try
            {
                // The receiving task ends the connection after the bytes that had come in: a TLS alert may be among them.
                socket.Shutdown(SocketShutdown.Both);
            }
            catch (Exception e) when (e is SocketException || e is ObjectDisposedException)
            {
                // The peer's reset has already ended both directions.
            }
        }

        private void SayFarewell(SslStream stream)
        {
            if (stream == null || !Monitor.TryEnter(_writeGate))
            {
                return;
            }

            try
            {
                stream.ShutdownAsync().Wait(FarewellMilliseconds);
            }
            catch (Exception)
            {
                // The peer is gone already, or does not take it; it will see the end of the connection. The receiving task may
                // just have read the peer's alert: of that TLS session nothing can be asked any more, and the platform says so
                // with exceptions of many kinds.
            }
            finally
            {
                Monitor.Exit(_writeGate);
            }
        }

        private void Release()
        {
            _ending.Cancel();
            _stream?.Dispose();
        }

        private void Wake()
        {
            _wake?.Wake();
        }
    }
}

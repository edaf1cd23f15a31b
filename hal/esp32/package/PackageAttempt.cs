// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;
using System.Net.Security;
using System.Net.WebSockets;
using System.Net.WebSockets.WebSocketFrame;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using OcppChargePoint.Hal.Package;

namespace OcppChargePoint.Hal.Esp32.Package
{
    /// <summary>
    /// One connection of the package, from the attempt to its end. Connecting happens on a thread of its own, because it blocks and knows no
    /// time-out; giving up does too, because it may wait for ever for a sender that hangs. The package's threads only hand over.
    /// </summary>
    internal sealed class PackageAttempt
    {
        /// <summary>More frames than this that nobody takes end the connection: memory is worth more.</summary>
        private const int MostWaiting = 16;

        // Guards what follows; never held while something waits.
        private readonly object _gate = new object();
        private readonly ArrayList _frames = new ArrayList();
        private readonly ClientWebSocket _socket;
        private readonly ClientWebSocketHeaders _headers;
        private readonly IWakeSignal _wake;
        private readonly string _url;
        private readonly bool _isSecure;
        private StreamState _state = StreamState.Connecting;
        private bool _isAbandoned;
        private bool _isOver;

        /// <summary>
        /// Initializes a new instance of the <see cref="PackageAttempt"/> class and starts its thread.
        /// </summary>
        /// <param name="url">The whole URL.</param>
        /// <param name="headers">HTTP headers.</param>
        /// <param name="tls">TLS settings, or <see langword="null"/>.</param>
        /// <param name="pingSeconds">Seconds between pings.</param>
        /// <param name="pongSeconds">Seconds to the answer.</param>
        /// <param name="longestMessage">Longest frame accepted.</param>
        /// <param name="wake">Woken when something has happened, or <see langword="null"/>.</param>
        public PackageAttempt(string url, ClientWebSocketHeaders headers, TlsSettings tls, int pingSeconds, int pongSeconds, int longestMessage, IWakeSignal wake)
        {
            _url = url;
            _headers = headers;
            _wake = wake;
            _isSecure = tls != null;
            if (tls != null && tls.ClientCertificatePem != null)
            {
                Fail(StreamFailure.TlsFailed, "The package takes no client certificate from the settings (security profile 3).");
                _isOver = true;
                return;
            }

            try
            {
                ClientWebSocketOptions options = new ClientWebSocketOptions();
                options.KeepAliveInterval = TimeSpan.FromSeconds(pingSeconds);
                options.ServerTimeout = TimeSpan.FromSeconds(pongSeconds);

                // It corrupts what it sends in fragments, and would make room for a frame of any size.
                options.MaxFragmentSize = int.MaxValue;
                options.MaxReceiveFrameSize = longestMessage;
                if (tls != null)
                {
                    options.SslProtocol = SslProtocols.Tls12;
                    options.SslVerification = SslVerification.CertificateRequired;

                    // What the package calls the certificate of the client is the root that it trusts.
                    options.Certificate = tls.RootCertificatesPem == null ? null : new X509Certificate(tls.RootCertificatesPem);
                }

                _socket = new ClientWebSocket(options);
                _socket.MessageReceived += OnMessage;
                _socket.ConnectionClosed += OnClosed;
            }
            catch (Exception e)
            {
                Fail(StreamFailure.TlsFailed, "The root certificate cannot be read: " + e.GetType().Name + ".");
                _isOver = true;
                return;
            }

            new Thread(Run).Start();
        }

        /// <summary>
        /// Gets where the connection stands; not failed before all frames were taken.
        /// </summary>
        public StreamState State
        {
            get
            {
                lock (_gate)
                {
                    return _state == StreamState.Failed && _frames.Count > 0 ? StreamState.Open : _state;
                }
            }
        }

        /// <summary>
        /// Gets a value indicating whether the package has come back from connecting.
        /// </summary>
        public bool IsOver
        {
            get
            {
                lock (_gate)
                {
                    return _isOver;
                }
            }
        }

        /// <summary>
        /// Gets why the connection failed.
        /// </summary>
        public StreamFailure Failure { get; private set; }

        /// <summary>
        /// Gets one line for people.
        /// </summary>
        public string FailureDetail { get; private set; }

        /// <summary>
        /// Takes the next frame.
        /// </summary>
        /// <returns>The frame, or <see langword="null"/>.</returns>
        public PackageFrame Take()
        {
            lock (_gate)
            {
                if (_frames.Count == 0)
                {
                    return null;
                }

                PackageFrame frame = (PackageFrame)_frames[0];
                _frames.RemoveAt(0);
                return frame;
            }
        }

        /// <summary>
        /// Hands a message over. The package queues it without a bound; the charge point has one call under way.
        /// </summary>
        /// <param name="message">The message; the package writes into it.</param>
        /// <returns>Whether the connection is open.</returns>
        public bool Send(byte[] message)
        {
            try
            {
                return State == StreamState.Open && _socket.Send(message, WebSocketMessageType.Text, -1);
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <summary>
        /// Ends the connection; whatever it still does is thrown away.
        /// </summary>
        public void Abandon()
        {
            bool wasOpen;
            lock (_gate)
            {
                wasOpen = _state == StreamState.Open;
                _isAbandoned = true;
                _state = StreamState.Closed;
                _frames.Clear();
            }

            if (wasOpen)
            {
                new Thread(Release).Start();
            }
        }

        private void Run()
        {
            string problem = null;
            try
            {
                _socket.Connect(_url, _headers);
            }
            catch (Exception e)
            {
                // The name was not found, TLS failed, or the server did not answer 101: the package does not say which.
                problem = e.GetType().Name;
            }

            bool isOpen = problem == null && _socket.State == WebSocketState.Open;
            bool isWanted;
            lock (_gate)
            {
                _isOver = true;
                isWanted = !_isAbandoned;
                if (isWanted && isOpen && _state == StreamState.Connecting)
                {
                    _state = StreamState.Open;
                }
            }

            if (!isWanted && isOpen)
            {
                Release();
            }
            else if (!isOpen)
            {
                // Without an exception: the connection was refused, or nobody answered. There is nothing to dispose of then, and trying throws.
                Unsubscribe();
                Fail(
                    problem == null ? StreamFailure.Refused : StreamFailure.None,
                    problem == null ? "The server cannot be reached." : "Name, TLS or handshake failed (" + problem + "); the package does not say which.");
            }

            if (!isOpen && _isSecure)
            {
                // What a failed handshake has left in memory beside the heap goes with its objects.
                nanoFramework.Runtime.Native.GC.Run(true);
            }

            Tell();
        }

        private void Release()
        {
            try
            {
                Unsubscribe();
                _socket.Abort();
            }
            catch (Exception)
            {
                // The end of a connection that is given up interests nobody.
                return;
            }
        }

        private void Unsubscribe()
        {
            _socket.MessageReceived -= OnMessage;
            _socket.ConnectionClosed -= OnClosed;
        }

        private void OnMessage(object sender, MessageReceivedEventArgs e)
        {
            // On the package's receiving thread, which ends without a word when something is thrown here.
            try
            {
                ReceiveMessageFrame received = e.Frame;
                FragmentationType part = received.Fragmentation;
                PackageFrame frame = new PackageFrame();
                frame.Bytes = received.Buffer;
                frame.Length = received.MessageLength;
                frame.IsText = received.MessageType == WebSocketMessageType.Text;
                frame.IsFirst = part == FragmentationType.NotFragmented || part == FragmentationType.FirstFragment;
                frame.IsLast = part == FragmentationType.NotFragmented || part == FragmentationType.FinalFragment;
                bool isTooMany;
                lock (_gate)
                {
                    isTooMany = _frames.Count >= MostWaiting;
                    if (!isTooMany && !_isAbandoned)
                    {
                        _frames.Add(frame);
                    }
                }

                if (isTooMany)
                {
                    Fail(StreamFailure.Broken, "The server sends faster than the charge point can take.");
                }
            }
            catch (Exception exception)
            {
                Fail(StreamFailure.Broken, "Receiving failed: " + exception.GetType().Name + ".");
            }

            Tell();
        }

        private void OnClosed(object sender, EventArgs e)
        {
            Fail(StreamFailure.None, "The connection has ended; the package does not say why.");
            Tell();
        }

        private void Fail(StreamFailure failure, string detail)
        {
            lock (_gate)
            {
                if (_state == StreamState.Connecting || _state == StreamState.Open)
                {
                    Failure = failure;
                    FailureDetail = detail;
                    _state = StreamState.Failed;
                }
            }
        }

        private void Tell()
        {
            if (_wake != null)
            {
                _wake.Wake();
            }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading;

namespace OcppChargePoint.Hal.Esp32
{
    /// <summary>
    /// One try to connect, on a thread of its own: name look-up, TCP, TLS. A new try is a new object, so that nothing an old one
    /// still does can touch it. The thread hands its result over through <see cref="IsDone"/> and ends.
    /// </summary>
    internal sealed class ConnectAttempt
    {
        /// <summary>mbedTLS: the certificate was not accepted. It does not say whether for its root, its dates or its name.</summary>
        private const int CertificateNotAccepted = -0x2700;

        /// <summary>A system clock that stands before this year has not been set.</summary>
        private const int EarliestYear = 2025;

        // Guards what follows; never held while something waits.
        private readonly object _gate = new object();
        private readonly string _host;
        private readonly int _port;
        private readonly TlsSettings _tls;
        private readonly IWakeSignal _wake;
        private bool _isDone;
        private bool _isAbandoned;

        /// <summary>
        /// Initializes a new instance of the <see cref="ConnectAttempt"/> class and starts its thread.
        /// </summary>
        /// <param name="host">DNS name or address.</param>
        /// <param name="port">TCP port.</param>
        /// <param name="tls">TLS settings, or <see langword="null"/>.</param>
        /// <param name="wake">Woken at the end, or <see langword="null"/>.</param>
        public ConnectAttempt(string host, int port, TlsSettings tls, IWakeSignal wake)
        {
            _host = host;
            _port = port;
            _tls = tls;
            _wake = wake;
            new Thread(Run).Start();
        }

        /// <summary>
        /// Gets a value indicating whether the try has ended; the other properties are valid from then on.
        /// </summary>
        public bool IsDone
        {
            get
            {
                lock (_gate)
                {
                    return _isDone;
                }
            }
        }

        /// <summary>
        /// Gets the connected socket.
        /// </summary>
        public Socket Socket { get; private set; }

        /// <summary>
        /// Gets the TLS layer over <see cref="Socket"/>, or <see langword="null"/> for a plain connection.
        /// </summary>
        public SslStream Tls { get; private set; }

        /// <summary>
        /// Gets why the try failed; <see cref="StreamFailure.None"/> when it did not.
        /// </summary>
        public StreamFailure Failure { get; private set; }

        /// <summary>
        /// Gets one line for people about the failure.
        /// </summary>
        public string FailureDetail { get; private set; }

        /// <summary>
        /// Ends the try; whatever it still achieves is thrown away.
        /// </summary>
        public void Abandon()
        {
            bool isDone;
            lock (_gate)
            {
                _isAbandoned = true;
                isDone = _isDone;
            }

            if (isDone)
            {
                Release();
            }
            else if (Socket != null)
            {
                // The thread may wait in Connect: this lets it go on, with an exception.
                Socket.Close();
            }
        }

        private void Release()
        {
            if (Tls != null)
            {
                Tls.Dispose();
            }

            if (Socket != null)
            {
                Socket.Close();
            }
        }

        private void Run()
        {
            try
            {
                if (Connect() && _tls != null)
                {
                    Secure();
                }
            }
            catch (Exception e)
            {
                // An exception that leaves a thread ends it without a word.
                Fail(StreamFailure.Broken, e.GetType().Name + " while connecting to " + _host + ".");
            }

            bool isWanted;
            lock (_gate)
            {
                _isDone = true;
                isWanted = !_isAbandoned;
            }

            if (!isWanted || Failure != StreamFailure.None)
            {
                Release();
            }

            if (isWanted && _wake != null)
            {
                _wake.Wake();
            }
        }

        private bool Connect()
        {
            try
            {
                IPEndPoint server = new IPEndPoint(Resolve(), _port);
                Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                lock (_gate)
                {
                    Socket = socket;
                    if (_isAbandoned)
                    {
                        return false;
                    }
                }

                socket.Connect(server);
                socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
                return true;
            }
            catch (SocketException e)
            {
                StreamFailure failure = ConnectFailure.Judge(Socket, e);
                Fail(failure, ConnectFailure.Describe(failure, _host, _port));
                return false;
            }
        }

        private IPAddress Resolve()
        {
            // An empty name would give the addresses of this board.
            IPAddress[] addresses = _host.Length == 0 ? new IPAddress[0] : Dns.GetHostEntry(_host).AddressList;
            foreach (IPAddress address in addresses)
            {
                if (address.AddressFamily == AddressFamily.InterNetwork)
                {
                    return address;
                }
            }

            throw new SocketException(SocketError.HostNotFound);
        }

        /// <summary>
        /// Does the TLS handshake. The platform checks chain, dates and host name, because nothing else was asked for; it
        /// blocks every managed thread meanwhile and knows no time-out.
        /// </summary>
        private void Secure()
        {
            try
            {
                X509Certificate root = _tls.RootCertificatesPem == null ? null : new X509Certificate(_tls.RootCertificatesPem);
                X509Certificate client = _tls.ClientCertificatePem == null
                    ? null
                    : new X509Certificate2(_tls.ClientCertificatePem, _tls.ClientKeyPem, string.Empty);
                Tls = new SslStream(Socket);
                Tls.AuthenticateAsClient(_host, client, root, SslProtocols.Tls12 | SslProtocols.Tls13);
            }
            catch (SocketException e)
            {
                FailTls(e.ErrorCode);
            }
            catch (Exception e)
            {
                Fail(StreamFailure.TlsFailed, "TLS with " + _host + " failed: " + e.GetType().Name + ".");
            }
        }

        private void FailTls(int code)
        {
            if (code != CertificateNotAccepted)
            {
                Fail(StreamFailure.TlsFailed, "TLS with " + _host + " failed, mbedTLS code -0x" + (-code).ToString("X4") + ".");
            }
            else if (DateTime.UtcNow.Year < EarliestYear)
            {
                Fail(StreamFailure.TlsExpired, "The certificate of " + _host + " cannot be checked: the clock of the board is not set.");
            }
            else
            {
                Fail(StreamFailure.TlsUntrusted, "The certificate of " + _host + " was not accepted: root, dates or host name are wrong.");
            }
        }

        private void Fail(StreamFailure failure, string detail)
        {
            Failure = failure;
            FailureDetail = detail;
        }
    }
}

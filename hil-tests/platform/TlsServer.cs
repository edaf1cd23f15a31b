// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// A TLS server on 127.0.0.1 that serves one connection: after the handshake it sends "hello" and then sends back
    /// what it receives, until the peer ends.
    /// </summary>
    internal sealed class TlsServer : IDisposable
    {
        /// <summary>
        /// A record of data that no key of the session has encrypted.
        /// </summary>
        internal static readonly byte[] BadRecord = { 23, 3, 3, 0, 30, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30 };

        private readonly LoopbackServer _listener = new LoopbackServer();
        private readonly SslServerAuthenticationOptions _options;
        private readonly CancellationTokenSource _limit = new CancellationTokenSource(Eventually.Patience);
        private readonly byte[] _garbage;

        /// <summary>
        /// Starts the server.
        /// </summary>
        /// <param name="certificate">Its certificate.</param>
        /// <param name="protocols">Versions it speaks; none stands for the platform's choice.</param>
        /// <param name="clientRoot">Demands a client certificate of this root.</param>
        /// <param name="garbage">Sent unencrypted after the handshake.</param>
        internal TlsServer(
            IssuedCertificate certificate, SslProtocols protocols = SslProtocols.None, CertificateAuthority clientRoot = null, byte[] garbage = null)
        {
            _garbage = garbage;
            _options = new SslServerAuthenticationOptions
            {
                ServerCertificateContext = SslStreamCertificateContext.Create(certificate.Certificate, certificate.Intermediates, offline: true),
                EnabledSslProtocols = protocols,
            };
            if (clientRoot != null)
            {
                _options.ClientCertificateRequired = true;
                _options.CertificateChainPolicy = new X509ChainPolicy
                {
                    RevocationMode = X509RevocationMode.NoCheck,
                    DisableCertificateDownloads = true,
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                };
                _options.CertificateChainPolicy.CustomTrustStore.Add(clientRoot.Certificate);
            }

            Served = Task.Run(ServeAsync);
        }

        internal int Port => _listener.Port;

        /// <summary>
        /// Gets the subject of the client's certificate, or <see langword="null"/>.
        /// </summary>
        internal string ClientSubject { get; private set; }

        /// <summary>
        /// Gets the protocol that was agreed on.
        /// </summary>
        internal SslProtocols Protocol { get; private set; }

        /// <summary>
        /// Gets the type of the last TLS record that came in: 21 for an alert, 23 for data.
        /// </summary>
        internal byte LastRecordType { get; private set; }

        /// <summary>
        /// Gets the task that serves; failed when the handshake failed.
        /// </summary>
        internal Task Served { get; }

        public void Dispose()
        {
            _listener.Dispose();
            _limit.Cancel();

            // It may end with any fault, but not in the middle of the next test.
            Assert.True(((IAsyncResult)Served).AsyncWaitHandle.WaitOne(Eventually.Patience), "the server does not end");
        }

        private async Task ServeAsync()
        {
            using Socket socket = _listener.Accept();
            using SslStream stream = new SslStream(new TappedStream(this, socket));
            await stream.AuthenticateAsServerAsync(_options, _limit.Token);
            ClientSubject = stream.RemoteCertificate?.Subject;
            Protocol = stream.SslProtocol;
            if (_garbage != null)
            {
                socket.Send(_garbage);
            }

            await stream.WriteAsync("hello"u8.ToArray(), _limit.Token);
            byte[] buffer = new byte[1000];
            int count;
            while ((count = await stream.ReadAsync(buffer, _limit.Token)) > 0)
            {
                await stream.WriteAsync(buffer.AsMemory(0, count), _limit.Token);
            }
        }

        /// <summary>
        /// Looks at the first byte of what comes in. The tests send one record at a time, so it begins a record.
        /// </summary>
        private sealed class TappedStream : NetworkStream
        {
            private readonly TlsServer _owner;

            internal TappedStream(TlsServer owner, Socket socket)
                : base(socket, ownsSocket: true)
            {
                _owner = owner;
            }

            public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            {
                int count = await base.ReadAsync(buffer, cancellationToken);
                if (count > 0)
                {
                    _owner.LastRecordType = buffer.Span[0];
                }

                return count;
            }
        }
    }
}

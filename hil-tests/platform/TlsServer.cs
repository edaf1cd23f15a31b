// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.HilTests.Support;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// A TLS server on 127.0.0.1 that serves one connection: after the handshake it sends "hello" and then sends back
    /// what it receives, until the peer ends.
    /// </summary>
    internal sealed class TlsServer : IDisposable
    {
        private readonly LoopbackServer _listener = new LoopbackServer();
        private readonly SslServerAuthenticationOptions _options;
        private readonly CancellationTokenSource _limit = new CancellationTokenSource(10000);

        internal TlsServer(IssuedCertificate certificate, SslProtocols protocols = SslProtocols.None, CertificateAuthority clientRoot = null)
        {
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
        /// Gets the task that serves; failed when the handshake failed.
        /// </summary>
        internal Task Served { get; }

        public void Dispose()
        {
            _listener.Dispose();
            _limit.Cancel();
        }

        private async Task ServeAsync()
        {
            using Socket socket = _listener.Accept();
            using SslStream stream = new SslStream(new NetworkStream(socket, true));
            await stream.AuthenticateAsServerAsync(_options, _limit.Token);
            ClientSubject = stream.RemoteCertificate?.Subject;
            Protocol = stream.SslProtocol;
            await stream.WriteAsync("hello"u8.ToArray(), _limit.Token);
            byte[] buffer = new byte[1000];
            int count;
            while ((count = await stream.ReadAsync(buffer, _limit.Token)) > 0)
            {
                await stream.WriteAsync(buffer.AsMemory(0, count), _limit.Token);
            }
        }
    }
}

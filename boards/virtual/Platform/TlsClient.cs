// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// The TLS handshake of one connection: TLS 1.2 or 1.3, chain, dates (by the computer's clock) and host name always
    /// checked. Revocation is not checked, as on the device.
    /// </summary>
    internal sealed class TlsClient : IDisposable
    {
        private const string ServerAuthenticationOid = "1.3.6.1.5.5.7.3.1";

        private readonly string _host;
        private readonly string _server;
        private readonly X509Certificate2Collection _roots;
        private readonly X509Certificate2 _clientCertificate;
        private readonly X509Certificate2Collection _clientChain;
        private StreamFailureException _certificateProblem;

        /// <summary>
        /// Initializes a new instance of the <see cref="TlsClient"/> class and reads the PEM settings.
        /// </summary>
        /// <param name="host">DNS name or address that the server's certificate must carry.</param>
        /// <param name="port">TCP port, for messages.</param>
        /// <param name="settings">Trust and identity.</param>
        /// <exception cref="StreamFailureException">A PEM setting cannot be used.</exception>
        internal TlsClient(string host, int port, TlsSettings settings)
        {
            _host = IPAddress.TryParse(host, out IPAddress literal) ? literal.ToString() : host;
            _server = host + ":" + port;
            if (settings.RootCertificatesPem != null)
            {
                _roots = PemReader.ReadCertificates(settings.RootCertificatesPem, "root certificate");
            }

            if (settings.ClientCertificatePem != null)
            {
                _clientChain = PemReader.ReadCertificates(settings.ClientCertificatePem, "client certificate");
                _clientCertificate = PemReader.ReadIdentity(settings.ClientCertificatePem, settings.ClientKeyPem);
            }
        }

        /// <summary>
        /// Makes the handshake.
        /// </summary>
        /// <param name="transport">Open connection; disposed with the returned stream, or when this fails.</param>
        /// <param name="timeoutMilliseconds">The whole connect timeout, for the message.</param>
        /// <param name="limit">Cancelled when that time is over.</param>
        /// <returns>The encrypted stream.</returns>
        /// <exception cref="StreamFailureException">The handshake failed.</exception>
        internal async Task<SslStream> HandshakeAsync(Stream transport, int timeoutMilliseconds, CancellationToken limit)
        {
            SslStream stream = new SslStream(transport, leaveInnerStreamOpen: false);
            try
            {
                await stream.AuthenticateAsClientAsync(BuildOptions(), limit).ConfigureAwait(false);
                return stream;
            }
            catch (Exception e)
            {
                await stream.DisposeAsync().ConfigureAwait(false);
                throw Explain(e, timeoutMilliseconds, limit);
            }
        }

        /// <summary>
        /// Frees the certificates; allowed once the handshake is over.
        /// </summary>
        public void Dispose()
        {
            _clientCertificate?.Dispose();
            DisposeAll(_roots);
            DisposeAll(_clientChain);
        }

        /// <summary>
        /// Describes a finished handshake for people.
        /// </summary>
        /// <param name="stream">The encrypted stream.</param>
        /// <returns>Version of TLS, subject, issuer, end of validity.</returns>
        internal static string Describe(SslStream stream)
        {
            string version = stream.SslProtocol == SslProtocols.Tls13 ? "TLS 1.3" : "TLS 1.2";
            return stream.RemoteCertificate is X509Certificate2 certificate
                ? version + ", certificate of " + Texts.OneLine(certificate.Subject) + " by " + Texts.OneLine(certificate.Issuer) + ", valid until "
                    + certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : version;
        }

        private static void DisposeAll(X509Certificate2Collection certificates)
        {
            if (certificates != null)
            {
                foreach (X509Certificate2 certificate in certificates)
                {
                    certificate.Dispose();
                }
            }
        }

        private SslClientAuthenticationOptions BuildOptions()
        {
            X509ChainPolicy chainPolicy = new X509ChainPolicy
            {
                RevocationMode = X509RevocationMode.NoCheck,
                DisableCertificateDownloads = true,
            };
            chainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthenticationOid));
            if (_roots != null)
            {
                chainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
                chainPolicy.CustomTrustStore.AddRange(_roots);
            }

            SslClientAuthenticationOptions options = new SslClientAuthenticationOptions
            {
                TargetHost = _host,
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                CertificateChainPolicy = chainPolicy,
                RemoteCertificateValidationCallback = Verify,
                AllowRenegotiation = false,

                // A resumed session would skip the check of a changed client certificate.
                AllowTlsResume = false,
            };
            if (_clientCertificate != null)
            {
                options.ClientCertificateContext = SslStreamCertificateContext.Create(_clientCertificate, _clientChain, offline: true);
            }

            return options;
        }

        private bool Verify(object sender, X509Certificate certificate, X509Chain chain, SslPolicyErrors errors)
        {
            if (errors == SslPolicyErrors.None)
            {
                return true;
            }

            _certificateProblem = CertificateProblem.Explain(_host, _server, certificate as X509Certificate2, chain, errors);
            return false;
        }

        private StreamFailureException Explain(Exception error, int timeoutMilliseconds, CancellationToken limit)
        {
            if (_certificateProblem != null)
            {
                return _certificateProblem;
            }

            if (limit.IsCancellationRequested)
            {
                return new StreamFailureException(
                    StreamFailure.TimedOut,
                    _server + " did not finish the TLS handshake within " + Texts.Seconds(timeoutMilliseconds) + ".");
            }

            return new StreamFailureException(TlsAlert.Judge(error), "TLS handshake with " + _server + " failed: " + TlsAlert.Explain(error));
        }
    }
}

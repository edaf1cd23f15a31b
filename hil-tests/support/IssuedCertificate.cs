// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OcppChargePoint.HilTests.Support
{
    /// <summary>
    /// A certificate with its private key, in memory and as PEM.
    /// </summary>
    public sealed class IssuedCertificate : IDisposable
    {
        internal IssuedCertificate(X509Certificate2 certificate, AsymmetricAlgorithm key, X509Certificate2Collection intermediates)
        {
            Certificate = certificate;
            Intermediates = intermediates;
            CertificatePem = certificate.ExportCertificatePem() + "\n";
            KeyPem = key.ExportPkcs8PrivateKeyPem() + "\n";
            ChainPem = CertificatePem;
            foreach (X509Certificate2 intermediate in intermediates)
            {
                ChainPem += intermediate.ExportCertificatePem() + "\n";
            }
        }

        /// <summary>
        /// Gets the certificate together with its private key, ready for an SslStream.
        /// </summary>
        public X509Certificate2 Certificate { get; }

        /// <summary>
        /// Gets the intermediate certificates that a peer must be sent, nearest first; empty when a root has issued it.
        /// </summary>
        public X509Certificate2Collection Intermediates { get; }

        /// <summary>
        /// Gets the certificate alone, PEM.
        /// </summary>
        public string CertificatePem { get; }

        /// <summary>
        /// Gets the certificate followed by its intermediates, PEM.
        /// </summary>
        public string ChainPem { get; }

        /// <summary>
        /// Gets the private key, PKCS#8 PEM.
        /// </summary>
        public string KeyPem { get; }

        /// <inheritdoc/>
        public void Dispose()
        {
            Certificate.Dispose();
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Reads the PEM texts of <see cref="TlsSettings"/>.
    /// </summary>
    internal static class PemReader
    {
        /// <summary>
        /// Reads all certificates of a text.
        /// </summary>
        /// <param name="pem">PEM text.</param>
        /// <param name="what">What the text is for, as used in the message.</param>
        /// <returns>At least one certificate.</returns>
        /// <exception cref="StreamFailureException">The text holds no certificate.</exception>
        internal static X509Certificate2Collection ReadCertificates(string pem, string what)
        {
            X509Certificate2Collection certificates = new X509Certificate2Collection();
            try
            {
                certificates.ImportFromPem(pem);
            }
            catch (CryptographicException)
            {
                throw new StreamFailureException(StreamFailure.TlsFailed, "The " + what + " is damaged: it cannot be read as PEM.");
            }

            if (certificates.Count == 0)
            {
                throw new StreamFailureException(StreamFailure.TlsFailed, "The " + what + " is not PEM: no '-----BEGIN CERTIFICATE-----' in it.");
            }

            return certificates;
        }

        /// <summary>
        /// Reads the client certificate together with its key.
        /// </summary>
        /// <param name="certificatePem">Client certificate first, then its chain.</param>
        /// <param name="keyPem">Private key, not encrypted.</param>
        /// <returns>The certificate with its key.</returns>
        /// <exception cref="StreamFailureException">The key is missing, unreadable or belongs to another certificate.</exception>
        internal static X509Certificate2 ReadIdentity(string certificatePem, string keyPem)
        {
            if (keyPem == null)
            {
                throw new StreamFailureException(StreamFailure.ClientCertificateUnusable, "There is a client certificate but no private key for it.");
            }

            try
            {
                X509Certificate2 identity = X509Certificate2.CreateFromPem(certificatePem, keyPem);
                return OperatingSystem.IsWindows() ? CopyForWindows(identity) : identity;
            }
            catch (Exception e) when (e is CryptographicException || e is ArgumentException)
            {
                // The platform's text is left out: nothing of a key may reach a log.
                throw new StreamFailureException(
                    StreamFailure.ClientCertificateUnusable,
                    "The private key of the client certificate cannot be read, is encrypted, or belongs to another certificate.");
            }
        }

        private static X509Certificate2 CopyForWindows(X509Certificate2 identity)
        {
            // TLS on Windows cannot use a key that lives in memory only.
            using (identity)
            {
                return X509CertificateLoader.LoadPkcs12(identity.Export(X509ContentType.Pkcs12), null);
            }
        }
    }
}

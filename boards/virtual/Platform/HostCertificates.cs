// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Reads certificates with .NET.
    /// </summary>
    public sealed class HostCertificates : ICertificateReader
    {
        /// <inheritdoc/>
        public bool TryRead(string pem, out string subject, out string issuer, out long notBefore, out long notAfter)
        {
            subject = null;
            issuer = null;
            notBefore = 0;
            notAfter = 0;
            try
            {
                using X509Certificate2 certificate = X509Certificate2.CreateFromPem(pem);
                subject = Texts.OneLine(certificate.Subject);
                issuer = Texts.OneLine(certificate.Issuer);
                notBefore = new DateTimeOffset(certificate.NotBefore).ToUnixTimeMilliseconds();
                notAfter = new DateTimeOffset(certificate.NotAfter).ToUnixTimeMilliseconds();
                return true;
            }
            catch (CryptographicException)
            {
                return false;
            }
        }
    }
}

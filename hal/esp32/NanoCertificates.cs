// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Security.Cryptography.X509Certificates;

namespace OcppChargePoint.Hal.Esp32
{
    /// <summary>
    /// Reads certificates with mbedTLS. A text of 4 KB takes twice that of the managed heap for a moment, as each connection with it does, too.
    /// </summary>
    public sealed class NanoCertificates : ICertificateReader
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
                X509Certificate certificate = new X509Certificate(pem);
                subject = certificate.Subject;
                issuer = certificate.Issuer;
                notBefore = ToMilliseconds(certificate.GetEffectiveDate());
                notAfter = ToMilliseconds(certificate.GetExpirationDate());
                return true;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }

        private static long ToMilliseconds(DateTime time)
        {
            return (time.Ticks - DateTime.UnixEpoch.Ticks) / 10000;
        }
    }
}

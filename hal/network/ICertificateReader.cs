// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Reads what stands in a certificate, as far as the platform can, for somebody who looks for a mistake.
    /// </summary>
    public interface ICertificateReader
    {
        /// <summary>
        /// Reads an X.509 certificate. Nothing of it is checked: neither who has signed it nor its dates.
        /// </summary>
        /// <param name="pem">One certificate as PEM; text around it is passed over.</param>
        /// <param name="subject">Whom it is for, a distinguished name; platforms write it in different ways.</param>
        /// <param name="issuer">Who has signed it, the same way.</param>
        /// <param name="notBefore">First moment of its validity, UTC in milliseconds.</param>
        /// <param name="notAfter">Last moment of its validity, UTC in milliseconds.</param>
        /// <returns><see langword="false"/> when the platform cannot read it.</returns>
        bool TryRead(string pem, out string subject, out string issuer, out long notBefore, out long notAfter);
    }
}

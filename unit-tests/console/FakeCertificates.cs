// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Takes the second line of a PEM text for the name; valid in 2026 by the first moment of the year and the last.
    /// </summary>
    public sealed class FakeCertificates : ICertificateReader
    {
        private const long First = 1767225600000;
        private const long Last = 1798761599000;

        public bool TryRead(string pem, out string subject, out string issuer, out long notBefore, out long notAfter)
        {
            string[] lines = pem.Split('\n');
            bool isWhole = lines[0] == "-----BEGIN CERTIFICATE-----" && lines[2] == "-----END CERTIFICATE-----";
            subject = "CN=" + lines[1];
            issuer = "CN=root";
            notBefore = First;
            notAfter = Last;
            return isWhole && lines[1] != "MAMBAAA=";
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// Certificates that live as long as a test.
    /// </summary>
    internal static class TestCertificates
    {
        public static X509Certificate2 Root(string name)
        {
            using RSA key = RSA.Create(2048);
            CertificateRequest request = Request(name, key);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));

            return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        }

        public static X509Certificate2 Leaf(string name, X509Certificate2 root)
        {
            using RSA key = RSA.Create(2048);
            CertificateRequest request = Request(name, key);
            SubjectAlternativeNameBuilder names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Loopback);
            names.AddDnsName("localhost");
            request.CertificateExtensions.Add(names.Build());

            using X509Certificate2 certificate = request.Create(
                root,
                DateTimeOffset.UtcNow.AddHours(-1),
                DateTimeOffset.UtcNow.AddDays(1),
                RandomNumberGenerator.GetBytes(8));

            return certificate.CopyWithPrivateKey(key);
        }

        private static CertificateRequest Request(string name, RSA key)
        {
            return new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }
}

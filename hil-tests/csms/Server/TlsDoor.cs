// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The TLS settings of a server.
    /// </summary>
    internal static class TlsDoor
    {
        public static HttpsConnectionAdapterOptions Options(CsmsServerOptions options)
        {
            HttpsConnectionAdapterOptions https = new HttpsConnectionAdapterOptions { ServerCertificate = options.Certificate };

            if (options.ClientCertificateRoot != null)
            {
                https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                https.ClientCertificateValidation = (certificate, chain, errors) => IsSignedBy(certificate, options.ClientCertificateRoot);
            }

            return https;
        }

        private static bool IsSignedBy(X509Certificate2 certificate, X509Certificate2 root)
        {
            using (X509Chain chain = new X509Chain())
            {
                chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
                chain.ChainPolicy.CustomTrustStore.Add(root);
                chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;

                return chain.Build(certificate);
            }
        }
    }
}

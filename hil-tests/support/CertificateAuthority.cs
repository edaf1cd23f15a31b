// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OcppChargePoint.HilTests.Support
{
    /// <summary>
    /// A certificate authority that lives in memory for the length of a test. Nothing of it is written anywhere.
    /// </summary>
    public sealed class CertificateAuthority : IDisposable
    {
        private const string ServerAuthenticationOid = "1.3.6.1.5.5.7.3.1";
        private const string ClientAuthenticationOid = "1.3.6.1.5.5.7.3.2";

        private readonly KeyKind _keyKind;
        private readonly AsymmetricAlgorithm _key;
        private readonly X509Certificate2 _certificate;
        private readonly X509Certificate2Collection _intermediates = new X509Certificate2Collection();

        private CertificateAuthority(string name, KeyKind keyKind, CertificateAuthority issuer)
        {
            _keyKind = keyKind;
            _key = CreateKey(keyKind);
            CertificateRequest request = CreateRequest(name, _key);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
            request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
            _certificate = Sign(request, issuer, DateTimeOffset.UtcNow.AddYears(-10), DateTimeOffset.UtcNow.AddYears(10));
            if (issuer != null)
            {
                _intermediates.Add(_certificate);
                _intermediates.AddRange(issuer._intermediates);
            }
        }

        /// <summary>
        /// Gets the certificate of the authority itself, PEM: what a charger must trust when the authority is a root.
        /// </summary>
        public string CertificatePem => _certificate.ExportCertificatePem() + "\n";

        /// <summary>
        /// Gets the certificate of the authority itself, without its key.
        /// </summary>
        public X509Certificate2 Certificate => _certificate;

        /// <summary>
        /// Makes a root authority, valid from 10 years ago to 10 years ahead.
        /// </summary>
        /// <param name="name">Common name.</param>
        /// <param name="keyKind">Kind of its key and of the keys it issues for.</param>
        /// <returns>The authority.</returns>
        public static CertificateAuthority CreateRoot(string name, KeyKind keyKind = KeyKind.Ecdsa)
        {
            return new CertificateAuthority(name, keyKind, null);
        }

        /// <summary>
        /// Makes an authority below this one.
        /// </summary>
        /// <param name="name">Common name.</param>
        /// <returns>The intermediate authority.</returns>
        public CertificateAuthority CreateIntermediate(string name)
        {
            return new CertificateAuthority(name, _keyKind, this);
        }

        /// <summary>
        /// Issues a server certificate that is valid now.
        /// </summary>
        /// <param name="hosts">DNS names and IP addresses it is for, at least one; the first is also the common name.</param>
        /// <returns>The certificate.</returns>
        public IssuedCertificate IssueServer(params string[] hosts)
        {
            return IssueServer(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30), hosts);
        }

        /// <summary>
        /// Issues a server certificate that expired yesterday.
        /// </summary>
        /// <param name="hosts">DNS names and IP addresses it is for, at least one.</param>
        /// <returns>The certificate.</returns>
        public IssuedCertificate IssueExpiredServer(params string[] hosts)
        {
            return IssueServer(DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(-1), hosts);
        }

        /// <summary>
        /// Issues a server certificate that becomes valid tomorrow.
        /// </summary>
        /// <param name="hosts">DNS names and IP addresses it is for, at least one.</param>
        /// <returns>The certificate.</returns>
        public IssuedCertificate IssueNotYetValidServer(params string[] hosts)
        {
            return IssueServer(DateTimeOffset.UtcNow.AddDays(1), DateTimeOffset.UtcNow.AddDays(30), hosts);
        }

        /// <summary>
        /// Issues a server certificate.
        /// </summary>
        /// <param name="notBefore">First moment of validity, within the authority's own.</param>
        /// <param name="notAfter">Last moment of validity, within the authority's own.</param>
        /// <param name="hosts">DNS names and IP addresses it is for, at least one; the first is also the common name.</param>
        /// <returns>The certificate.</returns>
        public IssuedCertificate IssueServer(DateTimeOffset notBefore, DateTimeOffset notAfter, params string[] hosts)
        {
            SubjectAlternativeNameBuilder names = new SubjectAlternativeNameBuilder();
            foreach (string host in hosts)
            {
                if (IPAddress.TryParse(host, out IPAddress address))
                {
                    names.AddIpAddress(address);
                }
                else
                {
                    names.AddDnsName(host);
                }
            }

            return Issue(hosts[0], ServerAuthenticationOid, names.Build(), notBefore, notAfter);
        }

        /// <summary>
        /// Issues a client certificate that is valid now.
        /// </summary>
        /// <param name="name">Common name: the identity of the charge point.</param>
        /// <returns>The certificate.</returns>
        public IssuedCertificate IssueClient(string name)
        {
            return IssueClient(name, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        }

        /// <summary>
        /// Issues a client certificate.
        /// </summary>
        /// <param name="name">Common name: the identity of the charge point.</param>
        /// <param name="notBefore">First moment of validity.</param>
        /// <param name="notAfter">Last moment of validity.</param>
        /// <returns>The certificate.</returns>
        public IssuedCertificate IssueClient(string name, DateTimeOffset notBefore, DateTimeOffset notAfter)
        {
            return Issue(name, ClientAuthenticationOid, null, notBefore, notAfter);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _certificate.Dispose();
            _key.Dispose();
        }

        private static AsymmetricAlgorithm CreateKey(KeyKind keyKind)
        {
            return keyKind == KeyKind.Rsa ? RSA.Create(2048) : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        }

        private static CertificateRequest CreateRequest(string name, AsymmetricAlgorithm key)
        {
            X500DistinguishedNameBuilder subject = new X500DistinguishedNameBuilder();
            subject.AddCommonName(name);
            return key is RSA rsa
                ? new CertificateRequest(subject.Build(), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                : new CertificateRequest(subject.Build(), (ECDsa)key, HashAlgorithmName.SHA256);
        }

        private static X509SignatureGenerator CreateGenerator(AsymmetricAlgorithm key)
        {
            return key is RSA rsa
                ? X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1)
                : X509SignatureGenerator.CreateForECDsa((ECDsa)key);
        }

        private static X509Certificate2 WithKey(X509Certificate2 certificate, AsymmetricAlgorithm key)
        {
            using X509Certificate2 pair = key is RSA rsa ? certificate.CopyWithPrivateKey(rsa) : certificate.CopyWithPrivateKey((ECDsa)key);

            // Through PKCS#12, because TLS on Windows cannot use a key that lives in memory only.
            return X509CertificateLoader.LoadPkcs12(pair.Export(X509ContentType.Pkcs12), null);
        }

        private X509Certificate2 Sign(CertificateRequest request, CertificateAuthority issuer, DateTimeOffset notBefore, DateTimeOffset notAfter)
        {
            X500DistinguishedName issuerName = issuer == null ? request.SubjectName : issuer._certificate.SubjectName;
            AsymmetricAlgorithm issuerKey = issuer == null ? _key : issuer._key;
            if (issuer != null)
            {
                // Strict peers look for it.
                request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer._certificate, true, false));
            }

            return request.Create(issuerName, CreateGenerator(issuerKey), notBefore, notAfter, RandomNumberGenerator.GetBytes(12));
        }

        private IssuedCertificate Issue(
            string name, string purposeOid, X509Extension alternativeNames, DateTimeOffset notBefore, DateTimeOffset notAfter)
        {
            using AsymmetricAlgorithm key = CreateKey(_keyKind);
            CertificateRequest request = CreateRequest(name, key);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, true));
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(new OidCollection { new Oid(purposeOid) }, false));
            if (alternativeNames != null)
            {
                request.CertificateExtensions.Add(alternativeNames);
            }

            using X509Certificate2 certificate = Sign(request, this, notBefore, notAfter);
            return new IssuedCertificate(WithKey(certificate, key), key, _intermediates);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using OcppChargePoint.HilTests.Support;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Certificates and keys for one test, as files that go away with it.
    /// </summary>
    internal sealed class TlsFiles : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("ocpp-peer-tls-").FullName;

        /// <summary>
        /// Initializes a new instance of the <see cref="TlsFiles"/> class.
        /// </summary>
        /// <param name="identity">Name in the client certificate.</param>
        public TlsFiles(string identity)
        {
            using CertificateAuthority serverRoot = CertificateAuthority.CreateRoot("root of the CSMS", KeyKind.Rsa);
            using CertificateAuthority serverIssuer = serverRoot.CreateIntermediate("issuer of the CSMS");
            using CertificateAuthority clientRoot = CertificateAuthority.CreateRoot("root of the chargers");
            using CertificateAuthority otherRoot = CertificateAuthority.CreateRoot("root of somebody else");
            using IssuedCertificate server = serverIssuer.IssueServer("localhost", "127.0.0.1");
            using IssuedCertificate client = clientRoot.IssueClient(identity);
            ServerRoot = Write("server-root.pem", serverRoot.CertificatePem);
            ServerCertificate = Write("server.pem", server.ChainPem);
            ServerKey = Write("server.key", server.KeyPem);
            ClientRoot = Write("client-root.pem", clientRoot.CertificatePem);
            ClientCertificate = Write("client.pem", client.CertificatePem);
            ClientKey = Write("client.key", client.KeyPem);
            OtherRoot = Write("other-root.pem", otherRoot.CertificatePem);
        }

        /// <summary>Gets the root that the charger must trust.</summary>
        public string ServerRoot { get; }

        /// <summary>Gets the certificate of the CSMS with its chain.</summary>
        public string ServerCertificate { get; }

        /// <summary>Gets the key of the CSMS.</summary>
        public string ServerKey { get; }

        /// <summary>Gets the root that the CSMS must trust.</summary>
        public string ClientRoot { get; }

        /// <summary>Gets the certificate of the charger.</summary>
        public string ClientCertificate { get; }

        /// <summary>Gets the key of the charger.</summary>
        public string ClientKey { get; }

        /// <summary>Gets a root that has issued nothing here.</summary>
        public string OtherRoot { get; }

        /// <inheritdoc/>
        public void Dispose()
        {
            Directory.Delete(_folder, true);
        }

        private string Write(string name, string text)
        {
            string path = Path.Combine(_folder, name);
            File.WriteAllText(path, text);

            return path;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Network
{
    /// <summary>
    /// The certificates and the key that an installer has given, in flash as PEM. They take the place of those that the board brings along.
    /// </summary>
    public sealed class CertificateStore
    {
        /// <summary>Longest PEM text, in bytes.</summary>
        public const int LongestPem = 4000;

        /// <summary>Names of what can be kept: the roots that we trust, our own chain, its private key.</summary>
        public const string Kinds = "ca client key";

        private const int Client = 1;
        private const int Key = 2;

        private readonly IFileStore _files;

        /// <summary>
        /// Initializes a new instance of the <see cref="CertificateStore"/> class.
        /// </summary>
        /// <param name="files">Flash.</param>
        public CertificateStore(IFileStore files)
        {
            _files = files;
        }

        /// <summary>
        /// Puts what is kept into the settings of a connection.
        /// </summary>
        /// <param name="tls">Settings; what is not kept stays as it is.</param>
        public void Load(TlsSettings tls)
        {
            for (int kind = 0; kind <= Key; kind++)
            {
                byte[] pem = Open(kind).Read();
                if (pem != null && pem.Length > 0)
                {
                    Use(tls, kind, Encoding.UTF8.GetString(pem, 0, pem.Length));
                }
            }
        }

        /// <summary>
        /// Keeps a PEM text, and uses it from the next connection on.
        /// </summary>
        /// <param name="tls">Settings of the connection.</param>
        /// <param name="kind">Number of its name in <see cref="Kinds"/>.</param>
        /// <param name="pem">PEM; <see langword="null"/> takes away what is there.</param>
        /// <returns><see langword="null"/> when it is kept, else what is wrong and what is allowed, without full stop.</returns>
        public string Keep(TlsSettings tls, int kind, string pem)
        {
            byte[] bytes = pem == null ? new byte[0] : Encoding.UTF8.GetBytes(pem);
            if (bytes.Length > LongestPem)
            {
                return "at most " + LongestPem.ToString() + " bytes are allowed";
            }

            string mark = kind == Key ? "PRIVATE KEY-----" : "CERTIFICATE-----";
            if (pem != null && (pem.IndexOf("-----BEGIN ") < 0 || pem.IndexOf("-----END ") < 0 || pem.IndexOf(mark) < 0))
            {
                return "PEM is allowed, from -----BEGIN to -----END, of a " + (kind == Key ? "private key" : "certificate");
            }

            SlotFile file = Open(kind);
            file.Read();
            if (!file.Write(bytes, bytes.Length))
            {
                return "flash does not take it";
            }

            Use(tls, kind, pem);
            return null;
        }

        /// <summary>
        /// Gets what a connection uses.
        /// </summary>
        /// <param name="tls">Settings of the connection.</param>
        /// <param name="kind">Number of its name in <see cref="Kinds"/>.</param>
        /// <returns>PEM, or <see langword="null"/>.</returns>
        public static string Get(TlsSettings tls, int kind)
        {
            return kind == Key ? tls.ClientKeyPem : kind == Client ? tls.ClientCertificatePem : tls.RootCertificatesPem;
        }

        private static void Use(TlsSettings tls, int kind, string pem)
        {
            switch (kind)
            {
                case Key:
                    tls.ClientKeyPem = pem;
                    break;
                case Client:
                    tls.ClientCertificatePem = pem;
                    break;
                default:
                    tls.RootCertificatesPem = pem;
                    break;
            }
        }

        private SlotFile Open(int kind)
        {
            return new SlotFile(_files, kind == Key ? "certkey" : kind == Client ? "certclient" : "certca", LongestPem);
        }
    }
}

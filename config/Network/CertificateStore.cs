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

            if (pem != null && !IsPem(pem, kind == Key ? "PRIVATE KEY-----" : "-----BEGIN CERTIFICATE-----"))
            {
                return "PEM is allowed, whole, from -----BEGIN to -----END, of a " + (kind == Key ? "private key without a password" : "certificate");
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

        /// <summary>
        /// Tells whether a text has PEM blocks (RFC 7468) of a kind, each the Base64 of one whole sequence in DER. Other blocks, such as the
        /// parameters of a curve, are passed over; so is what stands between blocks.
        /// </summary>
        private static bool IsPem(string pem, string mark)
        {
            int blocks = 0;
            bool isInside = false;
            bool isRight = true;
            int symbols = 0;
            int padding = 0;
            long head = 0;
            int start = 0;
            while (start < pem.Length)
            {
                // A line at a time: all of them at once would take more memory than the text.
                int next = pem.IndexOf('\n', start);
                next = next < 0 ? pem.Length : next;
                string line = pem.Substring(start, next - start).Trim('\r', ' ', '\t');
                start = next + 1;
                bool isEnd = line.StartsWith("-----END ");
                if (line.StartsWith("-----BEGIN "))
                {
                    isRight &= !isInside && line.IndexOf("ENCRYPTED") < 0;
                    isInside = line.EndsWith(mark);
                    symbols = 0;
                    padding = 0;
                    head = 0;
                }
                else if (isEnd && isInside)
                {
                    isRight &= symbols % 4 == 0 && padding < 3 && (symbols / 4 * 3) - padding == GetSequenceLength(head);
                    isInside = false;
                    blocks++;
                }
                else if (isInside)
                {
                    foreach (byte symbol in Encoding.UTF8.GetBytes(line))
                    {
                        int value = GetBase64Value(symbol);
                        padding += symbol == '=' ? 1 : 0;
                        isRight &= symbol == '=' || (value >= 0 && padding == 0);
                        head = symbols++ < 8 ? (head << 6) | (uint)(value & 0x3F) : head;
                    }
                }
            }

            return blocks > 0 && isRight && !isInside;
        }

        /// <summary>
        /// Gets the bytes of a sequence in DER from its first six; -1 when it is none, or is longer than 64 KB.
        /// </summary>
        private static int GetSequenceLength(long head)
        {
            int length = (int)(head >> 32) & 0xFF;
            length = length < 0x80 ? length + 2 : length == 0x81 ? ((int)(head >> 24) & 0xFF) + 3 : length == 0x82 ? ((int)(head >> 16) & 0xFFFF) + 4 : -1;
            return head >> 40 == 0x30 ? length : -1;
        }

        private static int GetBase64Value(byte symbol)
        {
            return symbol >= 'A' && symbol <= 'Z' ? symbol - 'A'
                : symbol >= 'a' && symbol <= 'z' ? symbol - 'a' + 26
                : symbol >= '0' && symbol <= '9' ? symbol - '0' + 52
                : symbol == '+' ? 62 : symbol == '/' ? 63 : -1;
        }

        private SlotFile Open(int kind)
        {
            return new SlotFile(_files, kind == Key ? "certkey" : kind == Client ? "certclient" : "certca", LongestPem);
        }
    }
}

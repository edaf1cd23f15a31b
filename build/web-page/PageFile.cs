// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace OcppChargePoint.WebPageTool
{
    /// <summary>
    /// The page as the source file of the device.
    /// </summary>
    public static class PageFile
    {
        private const int BytesPerPart = 1024;
        private const int BytesPerLine = 32;
        private const int TagLength = 16;

        /// <summary>
        /// Compresses a page. Another version of the compressor may make other bytes of the same page.
        /// </summary>
        /// <param name="html">Page.</param>
        /// <returns>Bytes as <c>Content-Encoding: gzip</c> wants them.</returns>
        public static byte[] Compress(string html)
        {
            using MemoryStream bytes = new MemoryStream();
            using (GZipStream gzip = new GZipStream(bytes, CompressionLevel.SmallestSize))
            {
                gzip.Write(Encoding.UTF8.GetBytes(html));
            }

            return bytes.ToArray();
        }

        /// <summary>
        /// Writes the source.
        /// </summary>
        /// <param name="bundle">Page.</param>
        /// <returns>Text of WebPage.cs.</returns>
        public static string Write(PageBundle bundle)
        {
            byte[] bytes = Compress(bundle.Html);
            string tag = Convert.ToHexString(SHA256.HashData(bytes)).Substring(0, TagLength);
            StringBuilder parts = new StringBuilder();
            for (int start = 0; start < bytes.Length; start += BytesPerPart)
            {
                parts.Append("                ").Append(start / BytesPerPart).Append(" => new byte[]\n                {\n");
                AppendLines(parts, bytes.AsSpan(start, Math.Min(BytesPerPart, bytes.Length - start)));
                parts.Append("                },\n");
            }

            return Template.Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace("$LENGTH", bytes.Length.ToString(), StringComparison.Ordinal)
                .Replace("$TAG", tag, StringComparison.Ordinal)
                .Replace("$SCRIPT", bundle.ScriptHash, StringComparison.Ordinal)
                .Replace("$STYLE", bundle.StyleHash, StringComparison.Ordinal)
                .Replace("$PARTS", parts.ToString(), StringComparison.Ordinal);
        }

        private static void AppendLines(StringBuilder text, ReadOnlySpan<byte> bytes)
        {
            for (int i = 0; i < bytes.Length; i++)
            {
                text.Append(i % BytesPerLine == 0 ? "                    " : " ").Append(bytes[i]).Append(',');
                if (i % BytesPerLine == BytesPerLine - 1 || i == bytes.Length - 1)
                {
                    text.Append('\n');
                }
            }
        }

        private const string Template =
@"// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.
//
// Written by 'dotnet run --project build/web-page'. Change the sources in page/, not this file.

using OcppChargePoint.Firmware.Web;

namespace OcppChargePoint.Firmware.WebPage
{
    /// <summary>
    /// The web page of the charger (page/), gzipped. Its bytes are literals, so that they stay in flash; a part is copied to RAM when it is sent.
    /// </summary>
    public sealed class ChargerPage : IWebPage
    {
        /// <inheritdoc/>
        public int Length => $LENGTH;

        /// <inheritdoc/>
        public string Tag => ""$TAG"";

        /// <inheritdoc/>
        public string Policy => ""default-src 'none'; script-src 'sha256-$SCRIPT'; style-src 'sha256-$STYLE'; ""
            + ""img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"";

        /// <inheritdoc/>
        public byte[] GetPart(int index)
        {
            return index switch
            {
$PARTS                _ => null,
            };
        }
    }
}
";
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using OcppChargePoint.Firmware.Web;
using OcppChargePoint.Firmware.WebPage;
using OcppChargePoint.WebPageTool;
using Xunit;

namespace OcppChargePoint.WebTests
{
    /// <summary>
    /// The bytes in flash: are they the sources, and do they keep to what a small device and a strict browser want?
    /// </summary>
    public sealed class PageTests
    {
        private const int MostBytes = 40 * 1024;
        private const int MostBytesPerPart = 1024;

        private readonly IWebPage _page = new ChargerPage();

        [Fact]
        public void The_bytes_are_the_sources()
        {
            // Compared unpacked: another version of the compressor makes other bytes.
            bool isSame = PageBundle.Read(Path.Combine(Repository(), "firmware", "WebPage", "page")).Html == Unpack(Bytes());
            Assert.True(isSame, "firmware/WebPage/page was changed: run 'dotnet run --project build/web-page'.");
        }

        [Fact]
        public void The_page_is_small_and_comes_in_small_parts()
        {
            int part = 0;
            for (byte[] bytes = _page.GetPart(0); bytes != null; bytes = _page.GetPart(++part))
            {
                Assert.InRange(bytes.Length, 1, MostBytesPerPart);
            }

            Assert.Equal(_page.Length, Bytes().Length);
            Assert.InRange(_page.Length, 1, MostBytes);
            Assert.Null(_page.GetPart(part + 1));
            Assert.Null(_page.GetPart(-1));
        }

        [Fact]
        public void The_policy_allows_the_only_script_and_the_only_style_by_their_hashes()
        {
            string html = Unpack(Bytes());
            string script = Hash(Assert.Single(Regex.Matches(html, "<script>(.*?)</script>", RegexOptions.Singleline)).Groups[1].Value);
            string style = Hash(Assert.Single(Regex.Matches(html, "<style>(.*?)</style>", RegexOptions.Singleline)).Groups[1].Value);

            Assert.Equal(
                "default-src 'none'; script-src 'sha256-" + script + "'; style-src 'sha256-" + style
                    + "'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                _page.Policy);
        }

        [Fact]
        public void The_tag_names_these_bytes()
        {
            Assert.Matches("^[0-9A-Za-z]{8,32}$", _page.Tag);
            Assert.StartsWith(_page.Tag, Convert.ToHexString(SHA256.HashData(Bytes())), StringComparison.Ordinal);
        }

        [Fact]
        public void Nothing_comes_from_elsewhere_and_nothing_is_inline_in_attributes()
        {
            string html = Unpack(Bytes());

            Assert.DoesNotMatch("(src|href)=\"(?!#|data:)", html);
            Assert.DoesNotMatch("url\\(|@import", html);
            Assert.DoesNotMatch("<[^>]+ (style|on[a-z]+)=", Regex.Replace(html, "<script>.*?</script>", string.Empty, RegexOptions.Singleline));
            Assert.DoesNotContain("innerHTML", html, StringComparison.Ordinal);
            Assert.DoesNotContain("eval(", html, StringComparison.Ordinal);
        }

        private static string Repository()
        {
            DirectoryInfo above = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(above.FullName, "OcppChargePoint.sln")))
            {
                above = above.Parent;
            }

            return above.FullName;
        }

        private static string Hash(string text)
        {
            return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }

        private static string Unpack(byte[] bytes)
        {
            using StreamReader text = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), new UTF8Encoding(false));
            return text.ReadToEnd();
        }

        private byte[] Bytes()
        {
            using MemoryStream all = new MemoryStream();
            int part = 0;
            for (byte[] bytes = _page.GetPart(0); bytes != null; bytes = _page.GetPart(++part))
            {
                all.Write(bytes);
            }

            return all.ToArray();
        }
    }
}

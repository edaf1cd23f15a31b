// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace OcppChargePoint.WebPageTool
{
    /// <summary>
    /// The sources of the page as one HTML text without anything outside: styles and scripts inline, comments and indentation gone.
    /// </summary>
    public sealed class PageBundle
    {
        private const string StyleLink = "<link rel=\"stylesheet\" href=\"([^\"]+)\">\n";
        private const string ScriptLinks = "(<script src=\"([^\"]+)\"></script>\n)+";

        private PageBundle(string html, string script, string style)
        {
            Html = html;
            ScriptHash = Hash(script);
            StyleHash = Hash(style);
        }

        /// <summary>Gets the page.</summary>
        public string Html { get; }

        /// <summary>Gets the SHA-256 of what stands in the script element, base64.</summary>
        public string ScriptHash { get; }

        /// <summary>Gets the SHA-256 of what stands in the style element, base64.</summary>
        public string StyleHash { get; }

        /// <summary>
        /// Reads the sources.
        /// </summary>
        /// <param name="folder">Folder with index.html and what it names.</param>
        /// <returns>The page.</returns>
        /// <exception cref="InvalidDataException">index.html has not exactly one style sheet, or not one row of scripts.</exception>
        public static PageBundle Read(string folder)
        {
            string html = ReadText(folder, "index.html");
            MatchCollection styles = Regex.Matches(html, StyleLink);
            MatchCollection scripts = Regex.Matches(html, ScriptLinks);
            if (styles.Count != 1 || scripts.Count != 1)
            {
                throw new InvalidDataException("index.html has " + styles.Count + " style sheets and " + scripts.Count + " rows of scripts; one of each is expected.");
            }

            string style = PackStyle(ReadText(folder, styles[0].Groups[1].Value));
            StringBuilder script = new StringBuilder("'use strict';\n");
            foreach (Capture name in scripts[0].Groups[2].Captures)
            {
                script.Append(PackScript(ReadText(folder, name.Value)));
            }

            html = html.Replace(styles[0].Value, "<style>" + style + "</style>\n", StringComparison.Ordinal);
            html = html.Replace(scripts[0].Value, "<script>" + script + "</script>\n", StringComparison.Ordinal);
            return new PageBundle(Regex.Replace(html, "\n[ ]+", "\n"), script.ToString(), style);
        }

        private static string ReadText(string folder, string name)
        {
            return File.ReadAllText(Path.Combine(folder, name)).Replace("\r\n", "\n", StringComparison.Ordinal);
        }

        // Lines stay lines, so that nothing depends on where a statement ends.
        private static string PackScript(string text)
        {
            StringBuilder packed = new StringBuilder();
            foreach (string line in text.Split('\n'))
            {
                string code = line.Trim();
                if (code.Length > 0 && code != "'use strict';" && !code.StartsWith("//", StringComparison.Ordinal))
                {
                    packed.Append(code).Append('\n');
                }
            }

            return packed.ToString();
        }

        private static string PackStyle(string text)
        {
            string packed = Regex.Replace(text, @"/\*.*?\*/", string.Empty, RegexOptions.Singleline);
            packed = Regex.Replace(packed, @"\s+", " ");
            packed = Regex.Replace(packed, " ?([{};,]) ?", "$1");
            return packed.Replace(": ", ":", StringComparison.Ordinal).Replace(";}", "}", StringComparison.Ordinal).Trim();
        }

        private static string Hash(string text)
        {
            return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }
    }
}

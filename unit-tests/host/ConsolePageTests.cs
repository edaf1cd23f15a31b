// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Hal.Simulated;
using Xunit;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// docs/console.md is what the commands are. To write it anew: <c>WRITE_DOCS=1 dotnet test unit-tests --filter ConsolePage</c>.
    /// </summary>
    public class ConsolePageTests
    {
        private const string Mark = "<!-- generated -->\n";

        [Fact]
        public void Page_IsCurrent()
        {
            string path = Path.Combine(FindRepository(), "docs", "console.md");
            string page = File.ReadAllText(path);
            int start = page.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
            int end = page.LastIndexOf(Mark, StringComparison.Ordinal);
            Assert.True(end >= start, "the marks are missing");
            string written = page.Substring(0, start) + Write() + page.Substring(end);
            if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("WRITE_DOCS")))
            {
                File.WriteAllText(path, written);
                return;
            }

            Assert.True(written == page, "docs/console.md is not what the commands are; WRITE_DOCS=1 writes it");
        }

        [Fact]
        public void Rows_AreComplete()
        {
            foreach (string row in Rows())
            {
                string[] fields = row.Substring(2).Split('~');
                Assert.Equal(3, fields.Length);
                Assert.All(fields, field => Assert.NotEmpty(field));
                string name = fields[0].Split(' ')[0];
                Assert.All(fields[2].Split(';'), example => Assert.StartsWith(name, example));
                Assert.All(fields[0].Split(", "), usage => Assert.StartsWith(name, usage));
            }
        }

        private static string[] Rows()
        {
            Type table = typeof(CommandSession).Assembly.GetType("OcppChargePoint.Firmware.Console.CommandTable");
            MethodInfo getRow = table.GetMethod("GetRow", BindingFlags.Public | BindingFlags.Static);
            int count = (int)table.GetField("Count").GetRawConstantValue();
            return Enumerable.Range(0, count).Select(i => (string)getRow.Invoke(null, new object[] { i })).ToArray();
        }

        private static string Write()
        {
            StringBuilder page = new StringBuilder();
            foreach (string row in Rows())
            {
                string[] fields = row.Substring(2).Split('~');
                page.Append("\n### ").Append(fields[0].Split(' ')[0]).Append("\n\n");
                foreach (string usage in fields[0].Split(", "))
                {
                    page.Append("    ").Append(usage).Append('\n');
                }

                page.Append('\n').Append(char.ToUpperInvariant(fields[1][0])).Append(fields[1], 1, fields[1].Length - 1).Append(".\n\nFor example: ");
                page.Append(string.Join(", ", fields[2].Split(';').Select(example => "`" + example + "`"))).Append("\n");
            }

            page.Append("\n### On the bench\n\n| command | what it does |\n|---|---|\n");
            foreach (string row in StationHands.Help.Split('\n'))
            {
                page.Append("| `").Append(row.Replace("|", "\\|").Replace("~", "` | ")).Append(" |\n");
            }

            return page.Append('\n').ToString();
        }

        private static string FindRepository()
        {
            string folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "OcppChargePoint.sln")))
            {
                folder = Path.GetDirectoryName(folder);
            }

            return folder;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.WebTests
{
    /// <summary>
    /// Goes through the page in Chromium, each time on a virtual board of its own. What a scenario does stands in browser/scenarios; a failed one
    /// leaves a picture in artifacts/web-pictures.
    /// </summary>
    public abstract class BrowserTests
    {
        private const string Address = @"http://127\.0\.0\.1:\d+/";

        /// <summary>
        /// Runs a scenario on a new board.
        /// </summary>
        /// <param name="scenario">Name of the file.</param>
        /// <param name="size">desktop or phone.</param>
        /// <param name="theme">light or dark.</param>
        /// <param name="motion">no-preference or reduce.</param>
        protected static async Task Run(string scenario, string size, string theme, string motion = "no-preference")
        {
            using BoardProcess board = BoardProcess.Start("--web", "0", "--connectors", "2", "--console", "tcp:0", "--attached");
            string line = await board.WaitForLine("http://127.0.0.1:");

            // The firmware turns connections away until then.
            await board.WaitForLine("Web: port");
            using CertificateAuthority authority = CertificateAuthority.CreateRoot("Root of the web tests");
            string pictures = Path.Combine(Path.GetDirectoryName(BoardProcess.ProgramFile), "..", "..", "..", "web-pictures");
            Directory.CreateDirectory(pictures);
            string problem = await Browser.CarryOut(new JsonObject
            {
                ["scenario"] = scenario,
                ["url"] = Regex.Match(line, Address).Value,
                ["size"] = size,
                ["theme"] = theme,
                ["motion"] = motion,
                ["pem"] = authority.CertificatePem,
                ["expired"] = authority.IssueServer(DateTimeOffset.UtcNow.AddDays(-3), DateTimeOffset.UtcNow.AddDays(-1), "expired.example").CertificatePem,
                ["pictures"] = Path.GetFullPath(pictures),
                ["name"] = scenario + "-" + size + "-" + theme,
            });
            Assert.True(problem == null, problem + "\n" + board);
        }
    }
}

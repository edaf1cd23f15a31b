// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Conformance
{
    /// <summary>
    /// The page about what is proven says what the tests say.
    /// </summary>
    public sealed class ConformancePageTests
    {
        [Fact]
        public void Page_is_current()
        {
            string path = Path.Combine(RepositoryRoot(), "docs", "conformance-1.6.md");
            string page = ConformancePage.Write();
            if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("WRITE_DOCS")))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path));
                File.WriteAllText(path, page);
            }

            Assert.True(File.Exists(path), path + " is missing; WRITE_DOCS=1 writes it");
            Assert.Equal(page, File.ReadAllText(path));
        }

        [Fact]
        public void Tests_with_an_id_are_in_the_catalogue()
        {
            string[] ids = Catalogue.ComplianceTool.Select(row => row[1]).ToArray();

            foreach (string name in ConformancePage.Tests.Select(test => test.Name).Where(name => Regex.IsMatch(name, "^TC_[0-9]")))
            {
                string id = Regex.Match(name, "^TC_[0-9_]+_CS").Value;
                Assert.Contains(id, ids);
            }
        }

        [Fact]
        public void Scenarios_that_are_said_to_be_played_are()
        {
            foreach (string[] row in Catalogue.Everest.Where(row => row[2].Length > 0))
            {
                Assert.True(ConformancePage.Find(row[2]).Count > 0, row[1]);
            }
        }

        private static string RepositoryRoot()
        {
            string folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "OcppChargePoint.sln")))
            {
                folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar));
            }

            return folder;
        }
    }
}

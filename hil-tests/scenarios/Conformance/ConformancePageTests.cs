// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Conformance
{
    /// <summary>
    /// The pages about what is proven say what the tests say.
    /// </summary>
    public sealed class ConformancePageTests
    {
        public static IEnumerable<object[]> Versions()
        {
            return ConformancePage.All.Select(page => new object[] { page.Version });
        }

        [Theory]
        [MemberData(nameof(Versions))]
        public void Page_is_current(string version)
        {
            string path = Path.Combine(RepositoryRoot(), "docs", "conformance-" + version + ".md");
            string page = PageOf(version).Write();
            if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("WRITE_DOCS")))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path));
                File.WriteAllText(path, page);
            }

            Assert.True(File.Exists(path), path + " is missing; WRITE_DOCS=1 writes it");
            Assert.Equal(page, File.ReadAllText(path));
        }

        [Theory]
        [MemberData(nameof(Versions))]
        public void Tests_with_an_id_are_in_the_catalogue(string version)
        {
            ConformancePage page = PageOf(version);

            Assert.Empty(page.Tests.Where(test => page.FaultOf(test.Name) != null).Select(test => test.Name + " " + page.FaultOf(test.Name)));
        }

        [Theory]
        [InlineData("1.6", "TC_999_CS_something")]
        [InlineData("1.6", "TC_E_04_CS_something")]
        [InlineData("2.0.1", "TC_E_99_CS_something")]
        [InlineData("2.0.1", "TC_E_03_99_CS_something")]
        [InlineData("2.0.1", "TC_E_4_CS_something")]
        [InlineData("2.0.1", "TC_E_04_something")]
        [InlineData("2.0.1", "TC_E_04_CSMS_something")]
        [InlineData("2.0.1", "TC_012_CS_something")]
        [InlineData("2.0.1", "B04_FR_77_something")]
        [InlineData("2.0.1", "B04_FR_1_something")]
        [InlineData("2.0.1", "B04FR_01_something")]
        [InlineData("2.0.1", "B99_FR_01_something")]
        [InlineData("2.0.1", "TC_E_04_CS_something_as_in_B04_FR_77")]
        public void Wrong_ids_are_found(string version, string name)
        {
            Assert.NotNull(PageOf(version).FaultOf(name));
        }

        [Theory]
        [InlineData("TC_E_04_CS_tag_first", "TC_E_04", "tag first")]
        [InlineData("TC_B_12_13_14_CS_base_reports", "TC_B_12 TC_B_13 TC_B_14", "base reports")]
        [InlineData("B04_FR_01_02_states_after_60_seconds", "B04.FR.01 B04.FR.02", "states after 60 seconds")]
        [InlineData("TC_B_51_CS_B04_FR_01_states", "TC_B_51 B04.FR.01", "states")]
        [InlineData("Everest201_two_parallel_transactions", "", "two parallel transactions")]
        [InlineData("A00_FR_201_password", "A00.FR.201", "password")]
        public void Ids_are_read_from_names(string name, string ids, string meaning)
        {
            Assert.Null(PageOf("2.0.1").FaultOf(name));
            Assert.Equal(ids, string.Join(" ", Ids201.Of(name)));
            Assert.Equal(meaning, Ids201.MeaningOf(name));
        }

        [Fact]
        public void Catalogue_of_2_0_1_is_complete()
        {
            Assert.Equal(424, Catalogue201.Cases.Count);
            Assert.Equal(424, Catalogue201.Cases.Select(row => row[0]).Distinct().Count());
            Assert.All(Catalogue201.Cases, row => Assert.Contains(Catalogue201.Blocks, block => block[0] == row[0][3]));
            Assert.All(Catalogue201.Cases, row => Assert.Contains(row[1], new[] { "M", "C", "-" }));
        }

        [Fact]
        public void Pages_do_not_list_tests_of_the_other_version()
        {
            Assert.All(PageOf("1.6").Tests.Intersect(PageOf("2.0.1").Tests), test => Assert.Contains(test.GetParameters(), parameter => parameter.Name == "version"));
            Assert.Contains(PageOf("2.0.1").Tests, test => test.Name == "TC_E_24_CS_unplug_at_the_vehicle_ends_and_unlocks");
            Assert.DoesNotContain(PageOf("1.6").Tests, test => test.Name == "TC_E_24_CS_unplug_at_the_vehicle_ends_and_unlocks");
            Assert.DoesNotContain(PageOf("2.0.1").Tests, test => test.Name == "TC_012_CS_remote_stop");
        }

        [Fact]
        public void Scenarios_that_are_said_to_be_played_are()
        {
            foreach (string[] row in Catalogue16.Everest.Where(row => row[2].Length > 0))
            {
                Assert.True(PageOf("1.6").Find(row[2]).Count > 0, row[1]);
            }

            foreach (string id in Catalogue201.Everest.SelectMany(row => row[2].Split(' ')).Where(id => !Ids201.IsOfEverest(id)))
            {
                Assert.True(Catalogue201.Cases.Any(row => row[0] == id) || Catalogue201.Requirements.Contains(id), id);
            }
        }

        private static ConformancePage PageOf(string version)
        {
            return ConformancePage.All.Single(page => page.Version == version);
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

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace OcppChargePoint.UnitTests.Boards
{
    /// <summary>
    /// What belongs to each board beside its code. That the code compiles is proven by the device build, which builds the whole solution.
    /// </summary>
    public class BoardDocumentsTests
    {
        private static readonly string[] s_sections = { "What is on it", "Wiring", "Flash", "Interlock", "Console", "Verified" };

        public static TheoryData<string> Boards
        {
            get
            {
                TheoryData<string> boards = new TheoryData<string>();
                foreach (string folder in BoardFolders.Applications)
                {
                    boards.Add(Path.GetFileName(folder));
                }

                return boards;
            }
        }

        public static TheoryData<string> FlashDocuments
        {
            get
            {
                TheoryData<string> documents = new TheoryData<string> { "docs/flashing.md", "docs/porting.md" };
                foreach (string folder in BoardFolders.Applications)
                {
                    documents.Add("boards/" + Path.GetFileName(folder) + "/README.md");
                }

                return documents;
            }
        }

        [Theory]
        [MemberData(nameof(Boards))]
        public void Board_IsInTheSolution(string board)
        {
            string project = Path.GetFileName(BoardFolders.Project(Folder(board)));

            Assert.Contains($"\"boards\\{board}\\{project}\"", BoardFolders.Read("OcppChargePoint.sln"));
        }

        [Theory]
        [MemberData(nameof(Boards))]
        public void Board_HasAReadmeWithAllSections(string board)
        {
            string readme = BoardFolders.Read("boards", board, "README.md");

            Assert.All(s_sections, section => Assert.True(readme.Contains("\n## " + section + "\n"), $"boards/{board}/README.md has no section '## {section}'."));
            string verified = readme.Substring(readme.IndexOf("\n## Verified\n", System.StringComparison.Ordinal));
            Assert.All(
                new[] { "Host emulation:", "Real CLR:", "Hardware:" },
                word => Assert.True(verified.Contains(word), $"boards/{board}/README.md, Verified: '{word}' and what was tried is missing; 'none' is an answer."));
        }

        [Theory]
        [MemberData(nameof(Boards))]
        public void Board_IsInTheReadmeOfTheRepository_AndAmongThoseToCopy(string board)
        {
            Assert.True(BoardFolders.Read("README.md").Contains($"(boards/{board}/README.md)"), $"README.md, table Boards: a link to boards/{board}/README.md is missing.");
            Assert.True(BoardFolders.Read("docs", "porting.md").Contains($"(../boards/{board}/README.md)"), $"docs/porting.md, table of step 1: a link to ../boards/{board}/README.md is missing.");
        }

        [Theory]
        [MemberData(nameof(Boards))]
        public void Targets_StandInTheReadme(string board)
        {
            string readme = BoardFolders.Read("boards", board, "README.md");
            Match targets = Regex.Match(File.ReadAllText(BoardFolders.Project(Folder(board))), "<FlashTargets>(.+)</FlashTargets>");

            Assert.True(targets.Success || board == "template", board + " names no <FlashTargets>: build/release.sh would leave it out.");
            Assert.All(targets.Groups[1].Value.Split(';').Where(target => target.Length > 0), target => Assert.True(readme.Contains($"`{target}`"), $"boards/{board}/README.md does not name the target `{target}` of <FlashTargets>."));
        }

        [Theory]
        [MemberData(nameof(FlashDocuments))]
        public void Documents_NameTheVersionsOfFlashVersions(string document)
        {
            string text = BoardFolders.Read(document);

            Assert.All(Regex.Matches(text, @"--fwversion ([\d.<]\S*)").Select(match => match.Groups[1].Value), version => Assert.Equal(Versions("clr").Single(), version));
            Assert.All(Regex.Matches(text, @"nanoff --version (\S+)").Select(match => match.Groups[1].Value), version => Assert.Equal(Versions("nanoff").Single(), version));
            Assert.All(Regex.Matches(text, @"(?<!`)nanoff (flash|deploy|list) ").Select(match => match.Value), verb => Assert.Fail(verb + "is a command of nanoff 3.x."));
        }

        [Theory]
        [MemberData(nameof(FlashDocuments))]
        public void Documents_LinkToWhatIsThere(string document)
        {
            string folder = Path.GetDirectoryName(Path.Combine(BoardFolders.Root, document));
            IEnumerable<string> links = Regex.Matches(BoardFolders.Read(document), @"\]\(([^)#]+)[^)]*\)").Select(match => match.Groups[1].Value).Where(link => !link.StartsWith("http", System.StringComparison.Ordinal));

            Assert.All(links, link => Assert.True(File.Exists(Path.Combine(folder, link)), document + " links to " + link));
        }

        [Fact]
        public void FlashingPage_NamesTheNativesToCheck()
        {
            string page = BoardFolders.Read("docs", "flashing.md");

            Assert.NotEmpty(Versions("native"));
            Assert.All(Versions("native"), native => Assert.Contains("\n" + native + "\n", page));
            Assert.Contains("--fwversion " + Versions("clr").Single(), page);
        }

        [Fact]
        public void ReaderPage_HasThePinsOfTheDevKitC()
        {
            string[] rows = BoardFolders.Read("docs", "drivers", "mfrc522.md").Split('\n');
            Dictionary<string, int> pins = BoardFolders.Pins(Folder("esp32-devkitc")).Entries.ToDictionary(entry => entry.Name, entry => entry.Pin);

            Assert.Contains(rows, row => row.StartsWith($"| SCK, MOSI, MISO | {pins["ReaderClock"]}, {pins["ReaderMosi"]}, {pins["ReaderMiso"]} |", System.StringComparison.Ordinal));
            Assert.Contains(rows, row => row.StartsWith($"| SDA (= NSS) | {pins["ReaderSelect"]} |", System.StringComparison.Ordinal));
        }

        private static string Folder(string board)
        {
            return Path.Combine(BoardFolders.Root, "boards", board);
        }

        private static IEnumerable<string> Versions(string key)
        {
            return BoardFolders.Read("build", "flash-versions.txt").Split('\n').Where(line => line.StartsWith(key + "=", System.StringComparison.Ordinal)).Select(line => line.Substring(key.Length + 1));
        }
    }
}

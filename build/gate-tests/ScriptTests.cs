using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Xunit;

namespace OcppChargePoint.GateTests;

/// <summary>
/// release.sh, new-board.sh and list-sources.sh in a small repository of their own, with stand-ins for the images.
/// </summary>
public sealed class ScriptTests : IDisposable
{
    private const string Project =
        "<Project><PropertyGroup><ProjectGuid>{11111111-2222-3333-4444-555555555555}</ProjectGuid><OutputType>Exe</OutputType>" +
        "\n<AssemblyName>OcppChargePoint.Boards.FirstBoard</AssemblyName>\n<FlashTargets>ESP32_REV3;ESP32_PSRAM_REV0</FlashTargets>\n</PropertyGroup></Project>\n";

    private const string Image = "boards/first-board/bin/Release/OcppChargePoint.Boards.FirstBoard.bin";

    private const string ListSources =
        "for folder in protocol config firmware; do mkdir -p $folder/Messages; done; mkdir -p protocol/Ocpp16 protocol/Ocpp201 unit-tests; build/list-sources.sh";

    private readonly string _folder = Directory.CreateTempSubdirectory("ocpp-scripts-").FullName;

    public ScriptTests()
    {
        foreach (string script in new[] { "release.sh", "new-board.sh", "list-sources.sh" })
        {
            Write("repository/build/" + script, File.ReadAllText(Path.Combine(RepositoryPaths.Root, "build", script)));
        }

        foreach (string name in new[] { "hal", "protocol", "config", "firmware" })
        {
            Write($"repository/{name}/Code.cs", "// Code.\n");
        }

        Write("repository/build/flash-versions.txt", "nanoff=1.2.3\nclr=4.5.6.7\n");
        Write("repository/docs/flashing.md", "# Flashing\n");
        Write("repository/LICENSE", "Free.\n");
        Write("repository/.gitignore", "bin/\n");
        Write("repository/boards/first-board/README.md", "# First\n");
        Write("repository/boards/first-board/Program.cs", "            : base(\"First board\")\n");
        Write("repository/boards/first-board/Pins.cs", "namespace OcppChargePoint.Boards.FirstBoard { }\n");
        Write("repository/boards/first-board/OcppChargePoint.Boards.FirstBoard.nfproj", Project);
        Write("repository/OcppChargePoint.sln", string.Join("\n", new[]
        {
            "Project(\"{11A8}\") = \"OcppChargePoint.Boards.FirstBoard\", \"boards\\first-board\\OcppChargePoint.Boards.FirstBoard.nfproj\", \"{11111111-2222-3333-4444-555555555555}\"",
            "EndProject",
            "\t\t{11111111-2222-3333-4444-555555555555}.Debug|Any CPU.Deploy.0 = Debug|Any CPU",
            "\t\t{11111111-2222-3333-4444-555555555555}.Release|Any CPU.Deploy.0 = Release|Any CPU",
            "\t\t{99999999-2222-3333-4444-555555555555}.Debug|Any CPU.Build.0 = Debug|Any CPU",
            string.Empty,
        }));
        Assert.Equal(0, Bash("git init -q . && git add -A && git -c user.name=a -c user.email=a@localhost commit -q -m all").Code);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Release_HoldsImageReadmeCommandsAndChecksums()
    {
        WriteImage();

        (int code, string output) = Bash("build/release.sh ../out && cd ../out && sha256sum -c --quiet SHA256SUMS");

        Assert.True(code == 0, output);
        Assert.Equal(0x80000000, StandInAssembly.FlagsOf(File.ReadAllBytes(Path.Combine(_folder, "out/first-board/OcppChargePoint.Boards.FirstBoard.bin")), 0) & 0x80000000);
        string[] files = Directory.GetFiles(Path.Combine(_folder, "out"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Path.Combine(_folder, "out"), path).Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(
            ["LICENSE", "SHA256SUMS", "commit.txt", "first-board/OcppChargePoint.Boards.FirstBoard.bin", "first-board/README.md", "first-board/flash.txt", "flash-versions.txt", "flashing.md"],
            files);
        string commands = File.ReadAllText(Path.Combine(_folder, "out", "first-board", "flash.txt"));
        Assert.Contains("nanoff --target ESP32_REV3 --serialport PORT --update --fwversion 4.5.6.7 --deploy --image OcppChargePoint.Boards.FirstBoard.bin", commands);
        Assert.Contains("nanoff --target ESP32_PSRAM_REV0 ", commands);
        Assert.Equal(7, File.ReadAllLines(Path.Combine(_folder, "out", "SHA256SUMS")).Length);
    }

    [Fact]
    public void Release_NamesAllThatIsWrong_AndMakesNothing()
    {
        File.Delete(Path.Combine(_folder, "repository/boards/first-board/README.md"));

        (int code, string output) = Bash("build/release.sh ../out");

        Assert.NotEqual(0, code);
        Assert.Contains("first-board has no README.md", output);
        Assert.Contains("FirstBoard.bin is missing", output);
        Assert.Contains("not committed", output);
        Assert.Equal(["repository"], Directory.GetFileSystemEntries(_folder).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void Release_RefusesAnImageThatIsDamaged_AndMakesNothing()
    {
        Write("repository/" + Image, "image");

        (int code, string output) = Bash("build/release.sh ../out");

        Assert.NotEqual(0, code);
        Assert.Contains("FirstBoard.bin: something in it is no assembly", output);
        Assert.Equal(["repository"], Directory.GetFileSystemEntries(_folder).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void Release_RefusesAnImageOlderThanItsSources()
    {
        WriteImage();
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "repository", Image), DateTime.UtcNow.AddHours(-1));

        Assert.Contains("is older than", Bash("build/release.sh ../out").Output);
    }

    [Fact]
    public void Release_LeavesAFolderAloneThatIsThere()
    {
        WriteImage();
        Write("out/mine.txt", "mine");

        (int code, string output) = Bash("build/release.sh ../out");

        Assert.NotEqual(0, code);
        Assert.Contains("is there already", output);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder, "out", "mine.txt")));
    }

    [Fact]
    public void NewBoard_HasNamesAndIdentityOfItsOwn_AndIsInTheSolution()
    {
        (int code, string output) = Bash("build/new-board.sh my-charger first-board");

        Assert.True(code == 0, output);
        string project = File.ReadAllText(Path.Combine(_folder, "repository/boards/my-charger/OcppChargePoint.Boards.MyCharger.nfproj"));
        Assert.Contains("<AssemblyName>OcppChargePoint.Boards.MyCharger</AssemblyName>", project);
        Assert.DoesNotContain("11111111-2222", project);
        Assert.Contains("namespace OcppChargePoint.Boards.MyCharger", File.ReadAllText(Path.Combine(_folder, "repository/boards/my-charger/Pins.cs")));
        Assert.Contains(": base(\"my-charger\")", File.ReadAllText(Path.Combine(_folder, "repository/boards/my-charger/Program.cs")));
        string[] solution = File.ReadAllLines(Path.Combine(_folder, "repository/OcppChargePoint.sln"));
        Assert.Equal(9, solution.Length);
        Assert.Contains("\"OcppChargePoint.Boards.MyCharger\", \"boards\\my-charger\\OcppChargePoint.Boards.MyCharger.nfproj\"", solution[2]);
        string identity = solution[2].Split('{', '}')[3];
        Assert.Equal($"\t\t{{{identity}}}.Release|Any CPU.Deploy.0 = Release|Any CPU", solution[7]);
        Assert.Contains($"{{{identity}}}", project);
    }

    [Fact]
    public void NewBoard_HasAReadmeOfItsOwnName_WithoutWhatIsOfTheTemplateOnly()
    {
        Write("repository/boards/first-board/README.md", File.ReadAllText(Path.Combine(RepositoryPaths.Root, "boards/template/README.md")));

        (int code, string output) = Bash("build/new-board.sh my-charger first-board");

        Assert.True(code == 0, output);
        string readme = File.ReadAllText(Path.Combine(_folder, "repository/boards/my-charger/README.md"));
        Assert.StartsWith("# my-charger\n\n> [!WARNING]\n", readme);
        Assert.DoesNotContain("new-board.sh", readme);
        Assert.DoesNotContain("no release", readme);
        Assert.DoesNotContain("<!--", readme);
        Assert.Contains("\n## Verified\n", readme);
    }

    [Fact]
    public void ListSources_TakesWhatTheBoardsPartsNameButWhatItDoesWithout()
    {
        Write("repository/hal/drivers/lamp/Lamp.nfproj", "<Project/>\n");
        Write("repository/hal/drivers/lamp/Lamp.cs", "// Lamp.\n");
        Write("repository/hal/drivers/lamp/Horn.cs", "// Horn.\n");
        Write("repository/hal/drivers/lamp/Properties/AssemblyInfo.cs", "// Lamp's own.\n");
        Write("repository/boards/first-board/parts.txt", "# What it has.\nhal/drivers/lamp\n-hal/drivers/lamp/Horn.cs\n");
        Write("repository/boards/first-board/OcppChargePoint.Boards.FirstBoard.nfproj", "<Project>\n  <ItemGroup Label=\"Sources\">\n  </ItemGroup>\n</Project>\n");

        (int code, string output) = Bash(ListSources);

        Assert.True(code == 0, output);
        string[] listed = File.ReadAllLines(Path.Combine(_folder, "repository/boards/first-board/OcppChargePoint.Boards.FirstBoard.nfproj")).Where(line => line.Contains("Compile")).Select(line => line.Split('"')[1]).ToArray();
        Assert.Equal([@"..\..\hal\drivers\lamp\Lamp.cs", "Pins.cs", "Program.cs"], listed);
    }

    [Theory]
    [InlineData("hal/drivers/lamp\n\n# Again.\nhal/drivers/lamp\n", "boards/first-board/parts.txt(4): 'hal/drivers/lamp' stands in line 1 already")]
    [InlineData("hal/drivers/lamp\nhal/drivers/lmap\n", "boards/first-board/parts.txt(2): 'hal/drivers/lmap' is no folder with a project")]
    [InlineData("hal/drivers/lamp\nhal/drivers/lamp/", "boards/first-board/parts.txt(2): 'hal/drivers/lamp/' is no folder with a project")]
    [InlineData("hal/drivers\n", "boards/first-board/parts.txt(1): 'hal/drivers' is no folder with a project")]
    public void ListSources_RefusesAPartThatIsNotThereOrNamedTwice_AndChangesNothing(string parts, string reason)
    {
        const string BoardProject = "<Project>\n  <ItemGroup Label=\"Sources\">\n  </ItemGroup>\n</Project>\n";
        Write("repository/hal/drivers/lamp/Lamp.nfproj", "<Project/>\n");
        Write("repository/hal/drivers/lamp/Lamp.cs", "// Lamp.\n");
        Write("repository/boards/first-board/parts.txt", parts);
        Write("repository/boards/first-board/OcppChargePoint.Boards.FirstBoard.nfproj", BoardProject);

        (int code, string output) = Bash(ListSources);

        Assert.Equal(1, code);
        Assert.Equal(2, output.TrimEnd().Split('\n').Length);
        Assert.Contains(reason, output);
        Assert.Equal(BoardProject, File.ReadAllText(Path.Combine(_folder, "repository/boards/first-board/OcppChargePoint.Boards.FirstBoard.nfproj")));
    }

    [Theory]
    [InlineData("My-Charger first-board", "is no name")]
    [InlineData("first-board first-board", "is there already")]
    [InlineData("my-charger nothing", "holds no board")]
    [InlineData("my-charger common", "holds no board")]
    public void NewBoard_RefusesWhatItCannotMake(string arguments, string reason)
    {
        Write("repository/boards/common/OcppChargePoint.Boards.Common.nfproj", "<Project><PropertyGroup><OutputType>Library</OutputType></PropertyGroup></Project>\n");
        string before = File.ReadAllText(Path.Combine(_folder, "repository/OcppChargePoint.sln"));

        (int code, string output) = Bash("build/new-board.sh " + arguments);

        Assert.NotEqual(0, code);
        Assert.Contains(reason, output);
        Assert.Equal(before, File.ReadAllText(Path.Combine(_folder, "repository/OcppChargePoint.sln")));
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(_folder, "repository/boards")).Length);
    }

    private void Write(string path, string text)
    {
        string file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        if (path.EndsWith(".sh", StringComparison.Ordinal) && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.UserExecute);
        }
    }

    private void WriteImage()
    {
        Write("repository/" + Image, string.Empty);
        File.WriteAllBytes(Path.Combine(_folder, "repository", Image), StandInAssembly.Make(0x06, 0x16));
    }

    private (int Code, string Output) Bash(string command)
    {
        ProcessStartInfo start = new("bash")
        {
            ArgumentList = { "-c", command + " 2>&1" },
            WorkingDirectory = Path.Combine(_folder, "repository"),
            RedirectStandardOutput = true,
            Environment = { ["DEVICE_CHECK"] = RepositoryPaths.DeviceCheck },
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}

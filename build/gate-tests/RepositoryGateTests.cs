using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.GateTests;

/// <summary>
/// Sources, packages and layers, one violation each, planted into a copy of this repository: the device build must
/// fail, and its message must name the place and the rule.
/// </summary>
public class RepositoryGateTests(BuiltRepository built) : IClassFixture<BuiltRepository>
{
    private const string ProtocolProject = "OcppChargePoint.Protocol.nfproj";

    [Fact]
    public void UntouchedCopyBuilds()
    {
        Assert.True(built.Result.Succeeded, built.Result.Output);
        Assert.Contains("0 Warning(s)", built.Result.Output);
        Assert.Contains("OcppChargePoint.Boards.Esp32Simulated.exe", built.Result.Output);
    }

    [Fact]
    public async Task SourceThatNoProjectListsBreaksTheBuild()
    {
        using TemporaryRepository repository = built.Copy();
        repository.Write("protocol/Forgotten.cs", "// Nobody compiles this.");

        await repository.AssertBuildFailsAsync("protocol/" + ProtocolProject, "protocol/Forgotten.cs", "OCPP2001", "list-sources.sh");
    }

    [Fact]
    public async Task SourceThatTwoProjectsListBreaksTheBuild()
    {
        using TemporaryRepository repository = built.Copy();
        repository.AddSource("hal/simulated", "OcppChargePoint.Hal.Simulated.nfproj", "Shared.cs", "// One too many.");
        repository.Replace("hal/OcppChargePoint.Hal.nfproj", "<ItemGroup Label=\"Sources\">", "<ItemGroup Label=\"Sources\"><Compile Include=\"simulated\\Shared.cs\" />");

        await repository.AssertBuildFailsAsync("protocol/" + ProtocolProject, "hal/simulated/Shared.cs", "OCPP2002");
    }

    [Fact]
    public async Task PartThatTheBoardDoesNotCompileBreaksTheBuild()
    {
        using TemporaryRepository repository = built.Copy();
        repository.AddSource("hal/simulated", "OcppChargePoint.Hal.Simulated.nfproj", "Planted.cs", "// The board names the folder, its project does not list this.");

        await repository.AssertBuildFailsAsync("protocol/" + ProtocolProject, "OcppChargePoint.Boards.Esp32Simulated.nfproj", "hal/simulated/Planted.cs", "OCPP2007", "list-sources.sh");
    }

    [Theory]
    [InlineData("hal/nothing")]
    [InlineData("-hal/simulated/Nothing.cs")]
    public async Task PartThatIsNotThereBreaksTheBuild(string line)
    {
        using TemporaryRepository repository = built.Copy();
        repository.Replace("boards/esp32-simulated/parts.txt", "hal/simulated\n", "hal/simulated\n" + line + "\n");

        await repository.AssertBuildFailsAsync("protocol/" + ProtocolProject, "parts.txt", line, "OCPP2008");
    }

    [Fact]
    public async Task PackageVersionThatDiffersFromTheHintPathBreaksTheBuild()
    {
        using TemporaryRepository repository = built.Copy();
        repository.Replace("protocol/packages.config", "1.17.11", "1.17.12");

        await repository.AssertBuildFailsAsync("protocol/" + ProtocolProject, "packages.config(", "OCPP2004", "nanoFramework.CoreLibrary.1.17.12");
    }

    [Theory]
    [InlineData("using OcppChargePoint.Firmware;", "OCPP2006", "OcppChargePoint.Firmware: protocol may only know hal")]
    [InlineData("class Planted { OcppChargePoint.Firmware.Rules _rules; }", "OCPP2006", "OcppChargePoint.Firmware.Rules: protocol may only know hal")]
    [InlineData("namespace OcppChargePoint.Protocol { class Planted { Firmware.Rules _rules; } }", "CS0246", "'Firmware'")]
    public async Task UsingAHigherLayerBreaksTheBuild(string source, params string[] expected)
    {
        using TemporaryRepository repository = built.Copy();
        repository.AddSource("firmware", "OcppChargePoint.Firmware.nfproj", "Planted.cs", "namespace OcppChargePoint.Firmware { internal class Rules { } }\n");
        repository.AddSource("protocol", ProtocolProject, "Planted.cs", source);

        await repository.AssertBuildFailsAsync("protocol/" + ProtocolProject, ["Planted.cs(1", .. expected]);
    }

    [Fact]
    public async Task ReferencingAHigherLayerBreaksTheBuild()
    {
        using TemporaryRepository repository = built.Copy();
        repository.Replace("protocol/" + ProtocolProject, "OcppChargePoint.Hal.nfproj", "simulated\\OcppChargePoint.Hal.Simulated.nfproj");

        await repository.AssertBuildFailsAsync("protocol/" + ProtocolProject, ProtocolProject + "(", "OCPP2006", "protocol may only know hal");
    }
}

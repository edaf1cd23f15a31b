using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.GateTests;

/// <summary>A copy of what a device build needs, in a temporary folder, to break and to build.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    private static readonly TimeSpan s_buildLimit = TimeSpan.FromMinutes(6);

    private static readonly string[] s_parts =
    {
        "build/device.props", "build/offline.props", "build/device-tools.proj", "build/nanoframework.offline.targets",
        "build/reference", "hal", "protocol", "config", "firmware", "boards/esp32", "boards/esp32-simulated",
    };

    /// <summary>Copies a repository, and what is compiled in it already: file times are kept, so it is not compiled again.</summary>
    public TemporaryRepository(string original, string compiled)
    {
        foreach (string part in s_parts.Append(compiled))
        {
            string source = Path.Combine(original, part);
            string target = Path.Combine(Root, part);
            if (Directory.Exists(source))
            {
                CopyFolder(source, target);
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(source, target);
            }
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("ocpp-gate-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(Root, path), text);

    public void Replace(string path, string oldText, string newText)
    {
        string file = Path.Combine(Root, path);
        string text = File.ReadAllText(file);
        if (!text.Contains(oldText))
        {
            throw new ArgumentException($"{path} does not contain: {oldText}");
        }

        File.WriteAllText(file, text.Replace(oldText, newText));
    }

    /// <summary>Writes a source file and lists it in the project of its folder.</summary>
    public void AddSource(string folder, string project, string fileName, string text)
    {
        Write($"{folder}/{fileName}", text);
        Replace($"{folder}/{project}", "<ItemGroup Label=\"Sources\">", $"<ItemGroup Label=\"Sources\"><Compile Include=\"{fileName}\" />");
    }

    /// <summary>Asserts that the build fails and that one line of its output holds all that is expected.</summary>
    public async Task AssertBuildFailsAsync(string project, params string[] expected)
    {
        BuildResult result = await BuildAsync(project);

        Assert.False(result.Succeeded, result.Output);
        Assert.True(
            result.Output.Split('\n').Any(line => line.Contains(": error ") && expected.All(line.Contains)),
            $"No error with {string.Join(", ", expected)} in:\n{result.Output}");
    }

    public async Task<BuildResult> BuildAsync(string project)
    {
        // Neither nodes nor a compiler server may outlive the test: they would hold its output open.
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList =
            {
                "build", Path.Combine(Root, project), "-nologo", "-tl:off", "-m:1", "-nodeReuse:false",
                "-p:UseSharedCompilation=false", "-p:DeviceCheck=" + RepositoryPaths.DeviceCheck,
            },
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The build that started these tests must not reach into the builds that they start.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(s_buildLimit);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new BuildResult(process.ExitCode == 0, await output + await errors);
    }

    private static void CopyFolder(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (string file in Directory.GetFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.GetDirectories(source))
        {
            CopyFolder(folder, Path.Combine(target, Path.GetFileName(folder)));
        }
    }
}

/// <summary>How a build ended, and all that it wrote.</summary>
internal sealed record BuildResult(bool Succeeded, string Output);

using System;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace OcppChargePoint.GateTests;

/// <summary>What "device-check image" makes of an image, and what it refuses.</summary>
public sealed class DeploymentImageTests : IDisposable
{
    private const uint Mark = 0x80000000;

    private readonly string _folder = Directory.CreateTempSubdirectory("ocpp-image-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Image_MarksInstanceMethodsOfAllAssemblies_AndChangesNothingElse()
    {
        byte[] first = StandInAssembly.Make(0x00000046, 0x00000096, 0x40001086, Mark | 0x06);
        byte[] second = StandInAssembly.Make(0x00000001);
        byte[] image = [.. first, 0, 0, .. second, 0, 0];

        (int code, string output) = Prepare(image);

        Assert.True(code == 0, output);
        Assert.Contains("2 assemblies, 4 instance methods", output);
        byte[] expected =
        [
            .. StandInAssembly.Make(Mark | 0x00000046, 0x00000096, Mark | 0x40001086, Mark | 0x06), 0, 0,
            .. StandInAssembly.Make(Mark | 0x00000001), 0, 0,
        ];
        Assert.Equal(expected, File.ReadAllBytes(Path.Combine(_folder, "new")));
    }

    [Fact]
    public void Image_ThatIsFitAlready_StaysAsItIs()
    {
        byte[] image = StandInAssembly.Make(Mark | 0x06, 0x16);

        Assert.Equal(0, Prepare(image).Code);

        Assert.Equal(image, File.ReadAllBytes(Path.Combine(_folder, "new")));
    }

    [Fact]
    public void Image_ThatIsDamaged_IsRefused()
    {
        byte[] sound = [.. StandInAssembly.Make(0x06), 0, 0, .. StandInAssembly.Make(0x06, 0x06)];
        AssertRefused([], "it is empty");
        AssertRefused(sound[..^1], "damaged");
        AssertRefused([.. sound, 1, 2, 3], "is no assembly");
        foreach (int offset in new[] { 9, 13, 41, 64, 65, 66, 67, 100, 114, 125, 139 })
        {
            byte[] damaged = [.. sound];
            damaged[offset] ^= 0x40;
            AssertRefused(damaged, "damaged");
        }

        byte[] later = [.. sound];
        later[5] = (byte)'2';
        AssertRefused(later, "is no assembly for a CLR 1.x");
    }

    [Fact]
    public void Image_WhoseMethodTableLiesElsewhere_IsRefused()
    {
        foreach (uint end in new uint[] { 0, 4, 100, 4096, 0x7FFFFFFF, 0xFFFFFFFF })
        {
            byte[] image = StandInAssembly.Make(0x06);
            BitConverter.GetBytes(end).CopyTo(image, 40 + (4 * 7));
            image.AsSpan(8, 4).Clear();
            BitConverter.GetBytes(StandInAssembly.Checksum(image.AsSpan(0, 124))).CopyTo(image, 8);
            AssertRefused(image, "damaged");
        }
    }

    [Fact]
    public void Checksum_IsTheOneOfTheMetadataProcessor() => Assert.Equal(~0x765E7680u, StandInAssembly.Checksum("123456789"u8));

    private void AssertRefused(byte[] image, string reason)
    {
        (int code, string output) = Prepare(image);

        Assert.Equal(1, code);
        Assert.Contains(reason, output);
        Assert.False(File.Exists(Path.Combine(_folder, "new")));
    }

    private (int Code, string Output) Prepare(byte[] image)
    {
        File.WriteAllBytes(Path.Combine(_folder, "old"), image);
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "exec", RepositoryPaths.DeviceCheck, "image", "old", "new" },
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        string output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}

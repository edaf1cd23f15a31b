using System;
using System.IO;

namespace OcppChargePoint.GateTests;

/// <summary>Where this repository lies on the machine that runs the tests.</summary>
internal static class RepositoryPaths
{
    public static readonly string Root = FindRoot();

    public static string ReferenceAssemblies => Path.Combine(Root, "artifacts", "device", "reference");

    public static string ApiListings => Path.Combine(Root, "build", "reference", "api");

    public static string DeviceCheck =>
        Path.Combine(Root, "artifacts", "bin", "OcppChargePoint.DeviceCheck", "release", "OcppChargePoint.DeviceCheck.dll");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder != null && !File.Exists(Path.Combine(folder.FullName, "OcppChargePoint.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds OcppChargePoint.sln.");
    }
}

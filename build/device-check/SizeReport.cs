using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;

namespace OcppChargePoint.DeviceCheck;

/// <summary>Keeps <c>artifacts/device-sizes.txt</c>: the size of each device assembly of each configuration.</summary>
internal static class SizeReport
{
    private static readonly string[] s_configurations = { "Debug", "Release" };

    /// <summary>Writes the report anew and returns the line of one assembly.</summary>
    public static string Update(string assembly, string artifacts)
    {
        StringBuilder report = new();

        // Projects build at the same time: whoever writes last has seen all files.
        using FileStream file = OpenAlone(Path.Combine(artifacts, "device-sizes.txt"));
        foreach (string folder in s_configurations.Select(name => Path.Combine(artifacts, "device", name)).Where(Directory.Exists))
        {
            foreach (string path in Directory.GetFiles(folder).Where(IsAssembly).Order(StringComparer.Ordinal))
            {
                report.Append(Line(path)).Append('\n');
            }
        }

        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes(report.ToString()));
        return Line(assembly);
    }

    private static bool IsAssembly(string path) => Path.GetExtension(path) is ".dll" or ".exe";

    private static string Line(string path)
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(path)) ?? string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{configuration,-7} {new FileInfo(path).Length,7} {Path.GetFileName(path)}");
    }

    private static FileStream OpenAlone(string path)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 200)
            {
                Thread.Sleep(10);
            }
        }
    }
}

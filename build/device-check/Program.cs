using System;
using System.Collections.Generic;
using System.IO;

namespace OcppChargePoint.DeviceCheck;

/// <summary>
/// What the compiler cannot see: <c>repository FOLDER</c> checks sources, packages and layers of all device projects,
/// <c>assembly FILE</c> checks the IL of one compiled assembly and prints its size. Both run in the repository's root.
/// <c>image FILE NEW</c> makes of an image one that may be flashed (docs/clr-inlining.md); both may be the same file.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length == 3 && arguments[0] == "image")
        {
            return Prepare(arguments[1], arguments[2]);
        }

        if (arguments.Length != 2 || (arguments[0] != "repository" && arguments[0] != "assembly"))
        {
            Console.Error.WriteLine("usage: repository FOLDER | assembly FILE | image FILE NEW");
            return 2;
        }

        string root = Directory.GetCurrentDirectory();
        string path = Path.GetFullPath(arguments[1]);
        IReadOnlyCollection<Finding> findings = arguments[0] == "repository"
            ? new RepositoryRules(path).Check()
            : AssemblyRules.Check(path, root);

        foreach (Finding finding in findings)
        {
            Console.WriteLine(finding);
        }

        if (arguments[0] == "assembly")
        {
            Console.WriteLine(SizeReport.Update(path, Path.Combine(root, "artifacts")));
        }

        return findings.Count == 0 ? 0 : 1;
    }

    private static int Prepare(string from, string to)
    {
        try
        {
            byte[] image = File.ReadAllBytes(from);
            (int assemblies, int methods) = DeploymentImage.KeepCallsApart(image);
            File.WriteAllBytes(to, image);
            Console.WriteLine($"{to}: {assemblies} assemblies, {methods} instance methods");
            return 0;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{from}: {exception.Message}");
            return 1;
        }
    }
}

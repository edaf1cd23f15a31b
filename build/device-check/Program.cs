using System;
using System.Collections.Generic;
using System.IO;

namespace OcppChargePoint.DeviceCheck;

/// <summary>
/// What the compiler cannot see: <c>repository FOLDER</c> checks sources, packages and layers of all device projects,
/// <c>assembly FILE</c> checks the IL of one compiled assembly and prints its size. Both run in the repository's root.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length != 2 || (arguments[0] != "repository" && arguments[0] != "assembly"))
        {
            Console.Error.WriteLine("usage: repository FOLDER | assembly FILE");
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
}

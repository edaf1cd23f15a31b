using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace OcppChargePoint.GateTests;

/// <summary>What the device code compiles against must exist on the device, to the letter.</summary>
public class ReferenceDeclarationTests
{
    public static TheoryData<string> Assemblies => new(Directory
        .GetFiles(Path.Combine(RepositoryPaths.Root, "build", "reference"), "*.cs")
        .Select(path => Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void EveryDeclarationIsInTheListing(string assembly)
    {
        HashSet<string> listed = File.ReadLines(Path.Combine(RepositoryPaths.ApiListings, assembly + ".txt")).ToHashSet();
        ILookup<string, string> listedByKey = listed.ToLookup(KeyOf);

        IReadOnlyList<string> declared = ApiListing.Of(Path.Combine(RepositoryPaths.ReferenceAssemblies, assembly + ".dll"));

        Assert.NotEmpty(declared);
        IEnumerable<string> unknown = declared
            .Where(line => !listed.Contains(line))
            .Where(line => !listedByKey[KeyOf(line)].Any(other => IsTypeWithFewerBases(line, other)));
        Assert.Equal([], unknown);
    }

    [Fact]
    public void VersionsAreThoseThatTheDeviceProjectsPin()
    {
        Regex hintPath = new(@"\.(\d+\.\d+\.\d+)\\lib\\(.+)\.dll</HintPath>");
        string[] projects = Directory.GetFiles(Path.Combine(RepositoryPaths.Root, "boards"), "*.nfproj", SearchOption.AllDirectories);
        Match[] pinned = projects.SelectMany(path => hintPath.Matches(File.ReadAllText(path))).ToArray();

        Assert.NotEmpty(pinned);
        foreach (Match pin in pinned)
        {
            string path = Path.Combine(RepositoryPaths.ReferenceAssemblies, pin.Groups[2].Value + ".dll");
            Assert.Equal(pin.Groups[1].Value, AssemblyName.GetAssemblyName(path).Version?.ToString(3));
        }
    }

    /// <summary>The listings are copies of those that all of the project share; they lie beside a developer's clone only.</summary>
    [Fact]
    public void ListingsEqualTheSharedOnes()
    {
        string shared = Path.GetFullPath(Path.Combine(RepositoryPaths.Root, "..", "shared", "nanoframework-api"));
        if (!Directory.Exists(shared))
        {
            return;
        }

        foreach (string copy in Directory.GetFiles(RepositoryPaths.ApiListings))
        {
            Assert.Equal(File.ReadAllLines(Path.Combine(shared, Path.GetFileName(copy))), File.ReadAllLines(copy));
        }
    }

    private static string KeyOf(string line) => line.Split("  ## ")[0];

    /// <summary>A declaration may leave out interfaces that the firmware has no use for (Type: IReflect).</summary>
    private static bool IsTypeWithFewerBases(string declared, string listed)
    {
        string[] declaredParts = declared.Split(" : ");
        string[] listedParts = listed.Split(" : ");
        return listedParts.Length == 2
            && declaredParts[0] == listedParts[0]
            && declaredParts.Skip(1).SelectMany(bases => bases.Split(", ")).All(listedParts[1].Split(", ").Contains);
    }
}

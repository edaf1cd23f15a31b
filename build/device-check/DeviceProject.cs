using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace OcppChargePoint.DeviceCheck;

/// <summary>What the repository's rules need to know of one .nfproj.</summary>
internal sealed class DeviceProject
{
    private readonly XDocument _document;

    public DeviceProject(string path)
    {
        FilePath = path;
        _document = XDocument.Load(path, LoadOptions.SetLineInfo);
    }

    public string FilePath { get; }

    public string Folder => Path.GetDirectoryName(FilePath)!;

    public string PackagesPath => Path.Combine(Folder, "packages.config");

    /// <summary>The listed source files, with their lines in the project.</summary>
    public IEnumerable<(string Path, int Line)> Sources => Includes("Compile");

    public IEnumerable<(string Path, int Line)> ProjectReferences => Includes("ProjectReference");

    /// <summary>The folder names, "id.version", of the packages that the references point into.</summary>
    public IEnumerable<(string Name, int Line)> HintedPackages(string root)
    {
        string packages = Path.Combine(root, "packages") + Path.DirectorySeparatorChar;
        foreach (XElement hint in Elements("HintPath"))
        {
            // A path that leads elsewhere stays whole, and so matches no package.
            string path = Resolve(hint.Value);
            string name = path.StartsWith(packages, StringComparison.Ordinal)
                ? path[packages.Length..].Split(Path.DirectorySeparatorChar)[0]
                : path;
            yield return (name, LineOf(hint));
        }
    }

    public IEnumerable<(string Id, string Version, int Line)> PinnedPackages()
    {
        XDocument packages = XDocument.Load(PackagesPath, LoadOptions.SetLineInfo);
        return packages.Descendants("package")
            .Select(package => ((string)package.Attribute("id")!, (string)package.Attribute("version")!, LineOf(package)));
    }

    private static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;

    private IEnumerable<XElement> Elements(string name) => _document.Descendants().Where(element => element.Name.LocalName == name);

    private IEnumerable<(string Path, int Line)> Includes(string name) =>
        Elements(name).Select(element => (Resolve((string)element.Attribute("Include")!), LineOf(element)));

    private string Resolve(string relativePath) =>
        Path.GetFullPath(Path.Combine(Folder, relativePath.Replace('\\', Path.DirectorySeparatorChar)));
}

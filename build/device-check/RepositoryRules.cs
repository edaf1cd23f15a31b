using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace OcppChargePoint.DeviceCheck;

/// <summary>Checks the device projects of the whole repository against each other and against the files on disk.</summary>
internal sealed partial class RepositoryRules
{
    private static readonly string[] s_layerFolders = { "hal", "protocol", "config", "firmware", "boards" };
    private static readonly string[] s_outputFolders = { "bin", "obj" };

    private readonly string _root;
    private readonly List<DeviceProject> _projects = [];
    private readonly List<Finding> _findings = [];

    public RepositoryRules(string root)
    {
        _root = root;
        foreach (string folder in s_layerFolders.Append("unit-tests"))
        {
            _projects.AddRange(FilesBelow(Path.Combine(root, folder), "*.nfproj").Select(path => new DeviceProject(path)));
        }
    }

    public IReadOnlyCollection<Finding> Check()
    {
        CheckSources();
        CheckParts();
        CheckPackages();
        CheckLayers();
        return _findings;
    }

    private void CheckSources()
    {
        HashSet<string> listed = [];
        foreach (DeviceProject project in _projects)
        {
            bool isBoard = Layer.Of(Relative(project.FilePath)).Folder == "boards";
            foreach ((string path, int line) in project.Sources)
            {
                string subject = Relative(path);

                // A board may compile parts into its own assembly that have one of their own for others.
                bool isPart = isBoard && !IsBelow(path, project.Folder);
                if (!isPart && !listed.Add(path))
                {
                    _findings.Add(new Finding(project.FilePath, line, Rule.ListedTwice, subject));
                }

                if (!File.Exists(path))
                {
                    _findings.Add(new Finding(project.FilePath, line, Rule.Missing, subject));
                }
            }
        }

        IEnumerable<string> sources = s_layerFolders.SelectMany(folder => FilesBelow(Path.Combine(_root, folder), "*.cs"));
        foreach (string path in sources.Where(path => !listed.Contains(path) && !IsHostOnly(path)))
        {
            _findings.Add(new Finding(path, 0, Rule.Unlisted, Relative(path)));
        }
    }

    /// <summary>A board compiles all that its parts.txt names, and nothing else from outside its folder.</summary>
    private void CheckParts()
    {
        foreach (DeviceProject board in _projects.Where(project => Layer.Of(Relative(project.FilePath)).Folder == "boards"))
        {
            HashSet<string> parts = PartsOf(board).ToHashSet();
            HashSet<string> compiled = board.Sources.Select(source => source.Path).Where(path => !IsBelow(path, board.Folder)).ToHashSet();
            parts.SymmetricExceptWith(compiled);
            _findings.AddRange(parts.Select(path => new Finding(board.FilePath, 0, Rule.Part, Relative(path))));
        }
    }

    /// <summary>The sources of the projects whose folders stand in parts.txt, but for the files that stand there behind a minus sign.</summary>
    private IEnumerable<string> PartsOf(DeviceProject board)
    {
        string list = Path.Combine(board.Folder, "parts.txt");
        string[] lines = File.Exists(list) ? File.ReadAllLines(list).Where(line => line.Length > 0 && line[0] != '#').ToArray() : [];
        DeviceProject[] parts = _projects.Where(project => lines.Contains(Relative(project.Folder))).ToArray();
        string[] sources = parts
            .SelectMany(part => part.Sources.Where(source => !IsBelow(source.Path, Path.Combine(part.Folder, "Properties"))))
            .Select(source => source.Path)
            .ToArray();

        HashSet<string> known = parts.Select(part => Relative(part.Folder)).Concat(sources.Select(path => "-" + Relative(path))).ToHashSet();
        _findings.AddRange(lines.Where(line => !known.Contains(line)).Select(line => new Finding(list, 0, Rule.PartName, line)));
        return sources.Where(path => !lines.Contains("-" + Relative(path)));
    }

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>A file whose nearest project is a .csproj, as in boards/virtual, never gets to a device.</summary>
    private bool IsHostOnly(string path)
    {
        for (string folder = Path.GetDirectoryName(path)!; folder.Length > _root.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (Directory.EnumerateFiles(folder, "*.nfproj").Any())
            {
                return false;
            }

            if (Directory.EnumerateFiles(folder, "*.csproj").Any())
            {
                return true;
            }
        }

        return false;
    }

    private void CheckPackages()
    {
        Dictionary<string, string> versions = [];
        foreach (DeviceProject project in _projects)
        {
            HashSet<string> pinned = [];
            HashSet<string> hinted = project.HintedPackages(_root).Select(hint => hint.Name).ToHashSet();
            foreach ((string id, string version, int line) in project.PinnedPackages())
            {
                pinned.Add($"{id}.{version}");
                if (!hinted.Contains($"{id}.{version}"))
                {
                    _findings.Add(new Finding(project.PackagesPath, line, Rule.Package, $"{id}.{version}"));
                }

                if (!versions.TryAdd(id, version) && versions[id] != version)
                {
                    _findings.Add(new Finding(project.PackagesPath, line, Rule.PackageVersion, $"{id} {version} and {versions[id]}"));
                }
            }

            foreach ((string name, int line) in project.HintedPackages(_root).Where(hint => !pinned.Contains(hint.Name)))
            {
                _findings.Add(new Finding(project.FilePath, line, Rule.Package, name));
            }
        }
    }

    /// <summary>
    /// The compiler rejects a type that is out of reach, but cannot say why it is; and nothing but this keeps a new
    /// project reference from bringing it within reach.
    /// </summary>
    private void CheckLayers()
    {
        foreach (DeviceProject project in _projects)
        {
            Layer layer = Layer.Of(Relative(project.FilePath));
            foreach ((string path, int line) in project.ProjectReferences)
            {
                CheckKnown(layer, Layer.Of(Relative(path)), project.FilePath, line, Relative(path));
            }

            foreach (string path in project.Sources.Select(source => source.Path).Where(File.Exists))
            {
                // A file's own folder, not the project's: the firmware compiles the messages of protocol/ too.
                Layer own = Layer.Of(Relative(path));
                int line = 0;
                foreach (string text in File.ReadLines(path))
                {
                    line++;
                    foreach (Match name in QualifiedName().Matches(text.Split("//")[0]))
                    {
                        if (Layer.OfNamespace(name.Value) is { } used)
                        {
                            CheckKnown(own, used, path, line, name.Value);
                        }
                    }
                }
            }
        }
    }

    private void CheckKnown(Layer layer, Layer used, string file, int line, string subject)
    {
        if (!layer.MayKnow(used))
        {
            _findings.Add(new Finding(file, line, Rule.Layer(layer.Folder, string.Join(", ", layer.Known)), subject));
        }
    }

    private string Relative(string path) => Path.GetRelativePath(_root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static IEnumerable<string> FilesBelow(string folder, string pattern)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        IEnumerable<string> below = Directory.GetDirectories(folder)
            .Where(path => !s_outputFolders.Contains(Path.GetFileName(path)))
            .SelectMany(path => FilesBelow(path, pattern));
        return Directory.GetFiles(folder, pattern).Concat(below).Order(StringComparer.Ordinal);
    }

    // Not in a string: InternalsVisibleTo may name any assembly.
    [GeneratedRegex(@"(?<![""\w.])OcppChargePoint\.[\w.]+")]
    private static partial Regex QualifiedName();
}

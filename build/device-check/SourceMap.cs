using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace OcppChargePoint.DeviceCheck;

/// <summary>Finds file and line of a member in the portable PDB beside the assembly.</summary>
internal sealed class SourceMap : IDisposable
{
    // The prefix that the offline targets put in place of the repository's path (PathMap).
    private const string MappedRoot = "/_/";

    private readonly MetadataReaderProvider _provider;
    private readonly MetadataReader _pdb;
    private readonly MetadataReader _metadata;
    private readonly string _root;

    public SourceMap(string pdbPath, MetadataReader metadata, string root)
    {
        _provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(pdbPath));
        _pdb = _provider.GetMetadataReader();
        _metadata = metadata;
        _root = root;
    }

    public void Dispose() => _provider.Dispose();

    /// <summary>The place of an instruction, or the method's first place.</summary>
    public (string File, int Line)? Find(MethodDefinitionHandle method, int offset = 0)
    {
        (string, int)? found = null;
        foreach (SequencePoint point in _pdb.GetMethodDebugInformation(method).GetSequencePoints())
        {
            if (point.IsHidden)
            {
                continue;
            }

            if (found != null && point.Offset > offset)
            {
                break;
            }

            found = (FileOf(point.Document), point.StartLine);
        }

        return found;
    }

    /// <summary>The place of a type: that of its first method with a body, else its file, which the compiler notes down.</summary>
    public (string File, int Line)? Find(TypeDefinitionHandle type)
    {
        foreach (MethodDefinitionHandle method in _metadata.GetTypeDefinition(type).GetMethods())
        {
            if (Find(method) is { } place)
            {
                return place;
            }
        }

        // The blob of the custom debug information "type definition documents" is a list of compressed row numbers.
        Guid typeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");
        return _pdb.GetCustomDebugInformation(type)
            .Select(_pdb.GetCustomDebugInformation)
            .Where(information => _pdb.GetGuid(information.Kind) == typeDefinitionDocuments)
            .Select(information => _pdb.GetBlobReader(information.Value).ReadCompressedInteger())
            .Select(row => ((string, int)?)(FileOf(MetadataTokens.DocumentHandle(row)), 0))
            .FirstOrDefault();
    }

    private string FileOf(DocumentHandle handle)
    {
        string name = _pdb.GetString(_pdb.GetDocument(handle).Name);
        return name.StartsWith(MappedRoot, StringComparison.Ordinal) ? Path.Combine(_root, name[MappedRoot.Length..]) : name;
    }
}

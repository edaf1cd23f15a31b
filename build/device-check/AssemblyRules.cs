using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace OcppChargePoint.DeviceCheck;

/// <summary>Finds in a compiled assembly what C# allows and the nanoFramework CLR does not.</summary>
internal sealed class AssemblyRules
{
    private const int LargestStringTable = 62000;
    private const int MostStackSlots = 32;

    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly SourceMap _sources;
    private readonly string _assemblyPath;
    private readonly HashSet<Finding> _findings = [];

    private AssemblyRules(PEReader image, SourceMap sources, string assemblyPath)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
        _sources = sources;
        _assemblyPath = assemblyPath;
    }

    public static IReadOnlyCollection<Finding> Check(string assemblyPath, string root)
    {
        using PEReader image = new(File.OpenRead(assemblyPath));
        using SourceMap sources = new(Path.ChangeExtension(assemblyPath, ".pdb"), image.GetMetadataReader(), root);
        AssemblyRules rules = new(image, sources, assemblyPath);
        foreach (TypeDefinitionHandle type in rules._metadata.TypeDefinitions)
        {
            rules.CheckType(type);
        }

        rules.CheckStrings();
        return rules._findings;
    }

    /// <summary>The metadata processor numbers each different string with 16 bits; this sum comes within a few per cent of its own.</summary>
    private void CheckStrings()
    {
        int bytes = StringTable.Of(_metadata).Sum(text => Encoding.UTF8.GetByteCount(text) + 1);
        if (bytes > LargestStringTable)
        {
            Report(Rule.Strings(bytes), Path.GetFileName(_assemblyPath), null);
        }
    }

    private void CheckType(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        string name = NameOf(handle);
        (string, int)? place = _sources.Find(handle);
        Report(type.GetGenericParameters().Count > 0 ? Rule.Generic : null, name, place);
        Report(RuleOf(type.BaseType), name, place);
        foreach (InterfaceImplementationHandle implemented in type.GetInterfaceImplementations())
        {
            Report(RuleOf(_metadata.GetInterfaceImplementation(implemented).Interface), name, place);
        }

        bool isTestClass = type.GetCustomAttributes().Any(attribute => TypeNameOf(attribute) == "TestClassAttribute");
        foreach (FieldDefinitionHandle field in type.GetFields())
        {
            FieldDefinition definition = _metadata.GetFieldDefinition(field);
            bool isLost = isTestClass && (definition.Attributes & System.Reflection.FieldAttributes.Static) == 0;
            Report(isLost ? Rule.TestField : null, $"{name}.{_metadata.GetString(definition.Name)}", place);
            Report(definition.DecodeSignature(TypeRules.Instance, null), $"{name}.{_metadata.GetString(definition.Name)}", place);
        }

        bool isInterface = (type.Attributes & System.Reflection.TypeAttributes.Interface) != 0;
        foreach (MethodDefinitionHandle method in type.GetMethods())
        {
            CheckMethod(method, name, isInterface, _sources.Find(method) ?? place);
        }
    }

    private void CheckMethod(MethodDefinitionHandle handle, string typeName, bool isInterface, (string File, int Line)? place)
    {
        MethodDefinition method = _metadata.GetMethodDefinition(handle);
        string name = $"{typeName}.{_metadata.GetString(method.Name)}";
        bool isGeneric = method.GetGenericParameters().Count > 0;
        Report(isGeneric ? Rule.Generic : TypeRules.First(method.DecodeSignature(TypeRules.Instance, null)), name, place);
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        Report(isInterface ? Rule.InterfaceBody : null, name, place);
        MethodBodyBlock body = _image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            StandaloneSignature locals = _metadata.GetStandaloneSignature(body.LocalSignature);
            Report(TypeRules.First(locals.DecodeLocalSignature(TypeRules.Instance, null)), name, place);
        }

        List<IlInstruction> instructions = IlInstructions.Read(body.GetILBytes() ?? []).ToList();
        int slots = StackSlots.Of(_metadata, instructions);
        Report(slots > MostStackSlots ? Rule.Frame(slots) : null, name, place);
        for (int i = 0; i < instructions.Count; i++)
        {
            IlInstruction instruction = instructions[i];
            Rule? rule = RuleOf(instruction.OpCode) ?? RuleOf(instruction);
            if (rule == null && IsBareStringArray(instructions, i))
            {
                rule = Rule.StringArray;
            }

            if (rule != null)
            {
                Report(rule, name, _sources.Find(handle, instruction.Offset) ?? place);
            }
        }
    }

    /// <summary>A new string[n] with n above 0; the compiler begins an initializer with dup.</summary>
    private bool IsBareStringArray(List<IlInstruction> instructions, int index)
    {
        IlInstruction instruction = instructions[index];
        if (instruction.OpCode != OpCodes.Newarr || MetadataTokens.EntityHandle(instruction.Token) is not { Kind: HandleKind.TypeReference } handle)
        {
            return false;
        }

        TypeReference type = _metadata.GetTypeReference((TypeReferenceHandle)handle);
        return _metadata.GetString(type.Name) == "String"
            && _metadata.GetString(type.Namespace) == "System"
            && instructions[index - 1].OpCode != OpCodes.Ldc_I4_0
            && instructions[index + 1].OpCode != OpCodes.Dup;
    }

    private static Rule? RuleOf(OpCode code)
    {
        if (code.Name!.Contains(".ovf"))
        {
            return Rule.Checked;
        }

        return code == OpCodes.Localloc ? Rule.StackAlloc
            : code == OpCodes.Calli ? Rule.FunctionPointer
            : code == OpCodes.Cpblk || code == OpCodes.Initblk ? Rule.Pointer
            : code == OpCodes.Volatile ? Rule.Volatile
            : null;
    }

    private Rule? RuleOf(IlInstruction instruction)
    {
        if (instruction.OpCode.OperandType == OperandType.InlineString)
        {
            return _metadata.GetUserString(MetadataTokens.UserStringHandle(instruction.Token)).Contains('\0') ? Rule.NulInString : null;
        }

        return instruction.Token == 0 ? null : RuleOf(MetadataTokens.EntityHandle(instruction.Token));
    }

    private Rule? RuleOf(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeSpecification:
                return TypeRules.Instance.GetTypeFromSpecification(_metadata, null, (TypeSpecificationHandle)handle, 0);
            case HandleKind.MethodSpecification:
                return Rule.Generic;
            case HandleKind.MemberReference:
                MemberReference member = _metadata.GetMemberReference((MemberReferenceHandle)handle);
                return RuleOf(member.Parent) ?? (member.GetKind() == MemberReferenceKind.Field
                    ? member.DecodeFieldSignature(TypeRules.Instance, null)
                    : TypeRules.First(member.DecodeMethodSignature(TypeRules.Instance, null)));
            default:
                return null;
        }
    }

    private void Report(Rule? rule, string subject, (string File, int Line)? place)
    {
        if (rule != null)
        {
            (string file, int line) = place ?? (_assemblyPath, 0);
            _findings.Add(new Finding(file, line, rule, subject));
        }
    }

    private string TypeNameOf(CustomAttributeHandle handle)
    {
        EntityHandle constructor = _metadata.GetCustomAttribute(handle).Constructor;
        EntityHandle type = constructor.Kind == HandleKind.MemberReference
            ? _metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent
            : _metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
        return _metadata.GetString(type.Kind == HandleKind.TypeReference
            ? _metadata.GetTypeReference((TypeReferenceHandle)type).Name
            : _metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name);
    }

    private string NameOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        string name = _metadata.GetString(type.Name);
        TypeDefinitionHandle outer = type.GetDeclaringType();
        return !outer.IsNil ? $"{NameOf(outer)}.{name}"
            : type.Namespace.IsNil ? name
            : $"{_metadata.GetString(type.Namespace)}.{name}";
    }
}

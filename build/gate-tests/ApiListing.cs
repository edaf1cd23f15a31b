using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OcppChargePoint.GateTests;

/// <summary>
/// Lists the public API of an assembly, one line per type and member, in the format of the files in
/// build/reference/api: <c>full name  ## declaration</c>.
/// </summary>
internal sealed class ApiListing
{
    private readonly MetadataReader _reader;
    private readonly List<string> _lines = [];

    private ApiListing(MetadataReader reader) => _reader = reader;

    public static IReadOnlyList<string> Of(string assemblyPath)
    {
        using PEReader image = new(File.OpenRead(assemblyPath));
        ApiListing listing = new(image.GetMetadataReader());
        foreach (TypeDefinitionHandle handle in listing._reader.TypeDefinitions.Where(listing.IsVisible))
        {
            listing.AddType(handle);
        }

        return listing._lines;
    }

    private bool IsVisible(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(type.GetDeclaringType()),
            _ => false,
        };
    }

    private void AddType(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _reader.GetTypeDefinition(handle);
        string name = ApiTypeNames.FullName(_reader, handle);
        string baseName = type.BaseType.IsNil ? string.Empty : ApiTypeNames.NameOf(_reader, type.BaseType);
        if (baseName == "System.MulticastDelegate")
        {
            MethodDefinition invoke = type.GetMethods().Select(_reader.GetMethodDefinition).First(method => NameOf(method) == "Invoke");
            _lines.Add($"{name}  ## public delegate {ReturnType(invoke)} {name}({Parameters(invoke)})");
            return;
        }

        bool isEnum = baseName == "System.Enum";
        bool isStruct = isEnum || (baseName == "System.ValueType" && name != "System.Enum");
        List<string> bases = [];
        if (isEnum)
        {
            bases.Add(type.GetFields().Select(_reader.GetFieldDefinition).First(field => NameOf(field) == "value__").DecodeSignature(ApiTypeNames.Instance, null));
        }
        else
        {
            bases.AddRange(isStruct || baseName is "" or "object" ? [] : [baseName]);
            bases.AddRange(type.GetInterfaceImplementations().Select(item => ApiTypeNames.NameOf(_reader, _reader.GetInterfaceImplementation(item).Interface)));
        }

        string baseList = bases.Count > 0 ? " : " + string.Join(", ", bases) : string.Empty;
        _lines.Add($"{name}  ## public {(isEnum ? "enum" : isStruct ? "struct" : ClassKeyword(type))} {name}{baseList}{Marks(type.GetCustomAttributes())}");
        AddFields(type, name, isEnum);
        AddProperties(type, name);
        AddEvents(type, name);
        AddMethods(type, name);
    }

    private static string ClassKeyword(TypeDefinition type)
    {
        bool isAbstract = type.Attributes.HasFlag(TypeAttributes.Abstract);
        bool isSealed = type.Attributes.HasFlag(TypeAttributes.Sealed);
        return type.Attributes.HasFlag(TypeAttributes.Interface) ? "interface"
            : isAbstract && isSealed ? "static class"
            : isAbstract ? "abstract class"
            : isSealed ? "sealed class"
            : "class";
    }

    private void AddFields(TypeDefinition type, string typeName, bool isEnum)
    {
        foreach (FieldDefinition field in type.GetFields().Select(_reader.GetFieldDefinition))
        {
            FieldAttributes access = field.Attributes & FieldAttributes.FieldAccessMask;
            string name = NameOf(field);
            if (access is not (FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem) || name == "value__")
            {
                continue;
            }

            string value = DefaultValue(field.GetDefaultValue());
            string modifiers = (access == FieldAttributes.Public ? "public " : "protected ")
                + (value.Length > 0 ? "const " : field.Attributes.HasFlag(FieldAttributes.Static) ? "static " : string.Empty)
                + (field.Attributes.HasFlag(FieldAttributes.InitOnly) ? "readonly " : string.Empty);
            string declaration = isEnum ? name + value : $"{modifiers}{field.DecodeSignature(ApiTypeNames.Instance, null)} {name}{value}";
            _lines.Add($"{typeName}.{name}  ## {declaration}");
        }
    }

    private void AddProperties(TypeDefinition type, string typeName)
    {
        foreach (PropertyDefinition property in type.GetProperties().Select(_reader.GetPropertyDefinition))
        {
            MethodDefinition? getter = VisibleMethod(property.GetAccessors().Getter);
            MethodDefinition? setter = VisibleMethod(property.GetAccessors().Setter);
            if ((getter ?? setter) is not { } shown)
            {
                continue;
            }

            // An indexer is recognised by its parameters, whatever its name in metadata ("Chars" in String).
            MethodSignature<string> signature = property.DecodeSignature(ApiTypeNames.Instance, null);
            string name = signature.ParameterTypes.Length > 0
                ? $"this[{Parameters(shown, signature.ParameterTypes.Length)}]"
                : _reader.GetString(property.Name);
            string accessors = Accessor(getter, setter, "get; ") + Accessor(setter, getter, "set; ");
            _lines.Add($"{typeName}.{name}  ## {Modifiers(shown)}{signature.ReturnType} {name} {{ {accessors}}}");
        }
    }

    private static string Accessor(MethodDefinition? accessor, MethodDefinition? other, string text)
    {
        if (accessor == null)
        {
            return string.Empty;
        }

        return IsPublic(accessor.Value) || other == null || !IsPublic(other.Value) ? text : "protected " + text;
    }

    private void AddEvents(TypeDefinition type, string typeName)
    {
        foreach (EventDefinition item in type.GetEvents().Select(_reader.GetEventDefinition))
        {
            if (VisibleMethod(item.GetAccessors().Adder) is { } adder)
            {
                string name = _reader.GetString(item.Name);
                _lines.Add($"{typeName}.{name}  ## {Modifiers(adder)}event {ApiTypeNames.NameOf(_reader, item.Type)} {name}");
            }
        }
    }

    private void AddMethods(TypeDefinition type, string typeName)
    {
        foreach (MethodDefinition method in type.GetMethods().Select(_reader.GetMethodDefinition).Where(IsVisible))
        {
            string name = NameOf(method);
            bool isConstructor = name == ".ctor";

            // The listings leave out finalizers.
            if (IsAccessor(method, name) || name is ".cctor" or "Finalize")
            {
                continue;
            }

            string signature = $"{(isConstructor ? _reader.GetString(type.Name) : name)}({Parameters(method)})";
            string returned = isConstructor ? string.Empty : ReturnType(method) + " ";
            _lines.Add($"{typeName}.{signature}  ## {Modifiers(method)}{returned}{signature}{Marks(method.GetCustomAttributes())}");
        }
    }

    private static bool IsAccessor(MethodDefinition method, string name) =>
        method.Attributes.HasFlag(MethodAttributes.SpecialName)
        && (name.StartsWith("get_") || name.StartsWith("set_") || name.StartsWith("add_") || name.StartsWith("remove_"));

    /// <summary>All parameters, or those of an indexer only, without the value that its setter has behind them.</summary>
    private string Parameters(MethodDefinition method, int count = int.MaxValue)
    {
        ImmutableArray<string> types = method.DecodeSignature(ApiTypeNames.Instance, null).ParameterTypes;
        return string.Join(", ", method.GetParameters()
            .Select(_reader.GetParameter)
            .Where(parameter => parameter.SequenceNumber > 0 && parameter.SequenceNumber <= count)
            .Select(parameter => Parameter(parameter, types[parameter.SequenceNumber - 1])));
    }

    private string Parameter(Parameter parameter, string type)
    {
        bool isParams = parameter.GetCustomAttributes().Any(handle => AttributeName(_reader.GetCustomAttribute(handle)) == "System.ParamArrayAttribute");
        bool isOut = parameter.Attributes.HasFlag(ParameterAttributes.Out) && type.StartsWith("ref ");
        string shownType = isOut ? "out " + type["ref ".Length..] : type;
        return $"{(isParams ? "params " : string.Empty)}{shownType} {_reader.GetString(parameter.Name)}{DefaultValue(parameter.GetDefaultValue())}";
    }

    private string ReturnType(MethodDefinition method) => method.DecodeSignature(ApiTypeNames.Instance, null).ReturnType;

    private string DefaultValue(ConstantHandle handle)
    {
        if (handle.IsNil)
        {
            return string.Empty;
        }

        Constant constant = _reader.GetConstant(handle);
        return " = " + _reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode) switch
        {
            null => "null",
            string text => $"\"{text.Replace("\n", "\\n").Replace("\r", "\\r")}\"",
            bool flag => flag ? "true" : "false",
            char character => ((int)character).ToString(CultureInfo.InvariantCulture),
            object number => Convert.ToString(number, CultureInfo.InvariantCulture),
        };
    }

    private string Marks(CustomAttributeHandleCollection attributes)
    {
        string marks = string.Empty;
        foreach (CustomAttribute attribute in attributes.Select(_reader.GetCustomAttribute))
        {
            marks += AttributeName(attribute) switch
            {
                "System.ObsoleteAttribute" => "  [Obsolete]",
                "System.Diagnostics.ConditionalAttribute" => $"  [Conditional(\"{FirstArgument(attribute)}\")]",
                _ => string.Empty,
            };
        }

        return marks;
    }

    private string AttributeName(CustomAttribute attribute) => ApiTypeNames.NameOf(_reader, attribute.Constructor.Kind == HandleKind.MethodDefinition
        ? _reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()
        : _reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent);

    private string? FirstArgument(CustomAttribute attribute)
    {
        BlobReader value = _reader.GetBlobReader(attribute.Value);
        value.ReadUInt16(); // The prolog of every attribute value.
        return value.ReadSerializedString();
    }

    private string NameOf(MethodDefinition method) => _reader.GetString(method.Name);

    private string NameOf(FieldDefinition field) => _reader.GetString(field.Name);

    private MethodDefinition? VisibleMethod(MethodDefinitionHandle handle)
    {
        MethodDefinition? method = handle.IsNil ? null : _reader.GetMethodDefinition(handle);
        return method is { } found && IsVisible(found) ? found : null;
    }

    private static bool IsVisible(MethodDefinition method) => (method.Attributes & MethodAttributes.MemberAccessMask)
        is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsPublic(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public;

    private string Modifiers(MethodDefinition method)
    {
        bool Has(MethodAttributes attribute) => (method.Attributes & attribute) != 0;
        bool isInterface = (_reader.GetTypeDefinition(method.GetDeclaringType()).Attributes & TypeAttributes.Interface) != 0;
        string access = (IsPublic(method) ? "public " : "protected ") + (Has(MethodAttributes.Static) ? "static " : string.Empty);
        if (isInterface || !Has(MethodAttributes.Virtual))
        {
            return access;
        }

        return access + (Has(MethodAttributes.Abstract) ? "abstract "
            : Has(MethodAttributes.Final) ? string.Empty
            : Has(MethodAttributes.NewSlot) ? "virtual "
            : "override ");
    }
}

using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace OcppChargePoint.DeviceCheck;

/// <summary>Reads a signature as the rule that it breaks, or null: an array of pointers breaks the pointers' rule.</summary>
internal sealed class TypeRules : ISignatureTypeProvider<Rule?, object?>
{
    public static readonly TypeRules Instance = new();

    public static Rule? First(MethodSignature<Rule?> signature) => signature.ReturnType ?? First(signature.ParameterTypes);

    public static Rule? First(ImmutableArray<Rule?> types)
    {
        foreach (Rule? type in types)
        {
            if (type != null)
            {
                return type;
            }
        }

        return null;
    }

    public Rule? GetArrayType(Rule? elementType, ArrayShape shape) => elementType ?? Rule.Rectangular;

    public Rule? GetByReferenceType(Rule? elementType) => elementType;

    public Rule? GetFunctionPointerType(MethodSignature<Rule?> signature) => Rule.FunctionPointer;

    public Rule? GetGenericInstantiation(Rule? genericType, ImmutableArray<Rule?> typeArguments) => Rule.Generic;

    public Rule? GetGenericMethodParameter(object? genericContext, int index) => Rule.Generic;

    public Rule? GetGenericTypeParameter(object? genericContext, int index) => Rule.Generic;

    public Rule? GetModifiedType(Rule? modifier, Rule? unmodifiedType, bool isRequired) => modifier ?? unmodifiedType;

    public Rule? GetPinnedType(Rule? elementType) => Rule.Pointer;

    public Rule? GetPointerType(Rule? elementType) => Rule.Pointer;

    public Rule? GetPrimitiveType(PrimitiveTypeCode typeCode) => null;

    public Rule? GetSZArrayType(Rule? elementType) => elementType;

    public Rule? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => null;

    public Rule? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        reader.StringComparer.Equals(reader.GetTypeReference(handle).Name, "IsVolatile") ? Rule.Volatile : null;

    public Rule? GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
}

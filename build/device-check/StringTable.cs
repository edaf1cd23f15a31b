using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace OcppChargePoint.DeviceCheck;

/// <summary>The strings that an assembly takes to the device: names of what it declares and uses, and literals.</summary>
internal static class StringTable
{
    public static HashSet<string> Of(MetadataReader metadata)
    {
        HashSet<string> strings = [];
        foreach (TypeDefinition type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            Add(type.Name);
            Add(type.Namespace);
        }

        foreach (TypeReference type in metadata.TypeReferences.Select(metadata.GetTypeReference))
        {
            Add(type.Name);
            Add(type.Namespace);
        }

        foreach (MethodDefinitionHandle method in metadata.MethodDefinitions)
        {
            Add(metadata.GetMethodDefinition(method).Name);
        }

        foreach (FieldDefinitionHandle field in metadata.FieldDefinitions)
        {
            Add(metadata.GetFieldDefinition(field).Name);
        }

        foreach (MemberReferenceHandle member in metadata.MemberReferences)
        {
            Add(metadata.GetMemberReference(member).Name);
        }

        if (metadata.GetHeapSize(HeapIndex.UserString) > 0)
        {
            for (UserStringHandle literal = MetadataTokens.UserStringHandle(1); !literal.IsNil; literal = metadata.GetNextHandle(literal))
            {
                strings.Add(metadata.GetUserString(literal));
            }
        }

        return strings;

        void Add(StringHandle name) => strings.Add(metadata.GetString(name));
    }
}

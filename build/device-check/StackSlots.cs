using System;
using System.Collections.Generic;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace OcppChargePoint.DeviceCheck;

/// <summary>
/// Computes the evaluation stack of a method as nanoFramework's metadata processor does: line by line, so that what a
/// <c>ret</c> takes from the stack stays counted unless a jump leads to the next instruction.
/// </summary>
internal static class StackSlots
{
    public static int Of(MetadataReader metadata, IReadOnlyList<IlInstruction> instructions)
    {
        Dictionary<int, int> atTargets = [];
        int slots = 0;
        int most = 0;
        foreach (IlInstruction instruction in instructions)
        {
            OpCode code = instruction.OpCode;
            slots = atTargets.GetValueOrDefault(instruction.Offset, slots);
            if (EndsPath(code))
            {
                slots = 0;
                continue;
            }

            slots += code.FlowControl == FlowControl.Call ? OfCall(metadata, instruction) : 0;
            slots += Pushed(code.StackBehaviourPush) - Popped(code.StackBehaviourPop);
            if (instruction.Target is { } target)
            {
                atTargets[target] = Math.Max(atTargets.GetValueOrDefault(target), slots);
            }

            most = Math.Max(most, slots);
        }

        return most;
    }

    private static bool EndsPath(OpCode code) => code == OpCodes.Throw || code == OpCodes.Endfinally || code == OpCodes.Endfilter
        || code == OpCodes.Leave || code == OpCodes.Leave_S || code == OpCodes.Br_S;

    private static int OfCall(MetadataReader metadata, IlInstruction instruction)
    {
        EntityHandle method = MetadataTokens.EntityHandle(instruction.Token);
        BlobReader signature = metadata.GetBlobReader(method.Kind switch
        {
            HandleKind.MemberReference => metadata.GetMemberReference((MemberReferenceHandle)method).Signature,
            HandleKind.MethodDefinition => metadata.GetMethodDefinition((MethodDefinitionHandle)method).Signature,
            _ => metadata.GetStandaloneSignature((StandaloneSignatureHandle)method).Signature,
        });
        bool hasInstance = signature.ReadSignatureHeader().IsInstance;
        int parameters = signature.ReadCompressedInteger();
        bool isVoid = signature.ReadSignatureTypeCode() == SignatureTypeCode.Void;
        return instruction.OpCode == OpCodes.Newobj ? -parameters : (isVoid ? 0 : 1) - parameters - (hasInstance ? 1 : 0);
    }

    private static int Pushed(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Push0 or StackBehaviour.Varpush => 0,
        StackBehaviour.Push1_push1 => 2,
        _ => 1,
    };

    private static int Popped(StackBehaviour behaviour) => behaviour is StackBehaviour.Pop0 or StackBehaviour.Varpop
        ? 0
        : behaviour.ToString().Split('_').Length;
}

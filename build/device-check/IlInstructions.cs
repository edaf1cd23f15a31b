using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace OcppChargePoint.DeviceCheck;

/// <summary>
/// One instruction of a method body; <see cref="Token"/> is 0 where the operand is no metadata token, <see cref="Target"/> is
/// the offset that it jumps to.
/// </summary>
internal readonly record struct IlInstruction(int Offset, OpCode OpCode, int Token, int? Target);

/// <summary>Splits a method body into instructions.</summary>
internal static class IlInstructions
{
    private static readonly Dictionary<ushort, OpCode> s_opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ushort)code.Value);

    public static IEnumerable<IlInstruction> Read(byte[] il)
    {
        int position = 0;
        while (position < il.Length)
        {
            int offset = position;
            ushort value = il[position++];
            if (value == 0xFE)
            {
                value = (ushort)(0xFE00 | il[position++]);
            }

            OpCode code = s_opCodes[value];
            int token = HasToken(code.OperandType) ? BitConverter.ToInt32(il, position) : 0;
            int? target = code.OperandType switch
            {
                OperandType.ShortInlineBrTarget => position + 1 + (sbyte)il[position],
                OperandType.InlineBrTarget => position + 4 + BitConverter.ToInt32(il, position),
                _ => null,
            };
            position += OperandSize(code.OperandType, il, position);
            yield return new IlInstruction(offset, code, token, target);
        }
    }

    private static bool HasToken(OperandType type) => type
        is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineSig
        or OperandType.InlineString or OperandType.InlineTok or OperandType.InlineType;

    private static int OperandSize(OperandType type, byte[] il, int position) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, position)),
        _ => 4,
    };
}

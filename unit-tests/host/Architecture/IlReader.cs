// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace OcppChargePoint.UnitTests.Architecture
{
    /// <summary>
    /// What the code of a type refers to: members and strings, by the instruction that names them.
    /// </summary>
    internal static class IlReader
    {
        private const BindingFlags Everything =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (OpCode)field.GetValue(null))
            .ToDictionary(code => code.Value);

        /// <summary>
        /// Lists the fields that a type declares.
        /// </summary>
        public static FieldInfo[] FieldsOf(Type type)
        {
            return type.GetFields(Everything);
        }

        /// <summary>
        /// Lists all types of a type's surface and code: base, interfaces, fields, parameters, locals, members that its code names.
        /// </summary>
        public static IReadOnlyList<Type> TypesIn(Type type)
        {
            HashSet<Type> types = new HashSet<Type>();
            Note(types, type.BaseType);
            Array.ForEach(type.GetInterfaces(), one => Note(types, one));
            Array.ForEach(FieldsOf(type), field => Note(types, field.FieldType));
            foreach (MethodBase method in MethodsOf(type))
            {
                Note(types, (method as MethodInfo)?.ReturnType);
                Array.ForEach(method.GetParameters(), parameter => Note(types, parameter.ParameterType));
                foreach (LocalVariableInfo local in method.GetMethodBody()?.LocalVariables ?? Array.Empty<LocalVariableInfo>())
                {
                    Note(types, local.LocalType);
                }
            }

            foreach (MemberInfo member in UsesIn(type).OfType<MemberInfo>())
            {
                Note(types, member as Type ?? member.DeclaringType);
            }

            types.Remove(type);
            return types.ToArray();
        }

        /// <summary>
        /// Lists the members that a type's code names.
        /// </summary>
        public static IReadOnlyList<MemberInfo> MembersIn(Type type)
        {
            return UsesIn(type).OfType<MemberInfo>().ToArray();
        }

        /// <summary>
        /// Lists the texts of a type: literals of its code and its constants.
        /// </summary>
        public static IReadOnlyList<string> TextsIn(Type type)
        {
            IEnumerable<string> constants = FieldsOf(type).Where(field => field.IsLiteral && field.FieldType == typeof(string)).Select(field => (string)field.GetRawConstantValue());
            return UsesIn(type).OfType<string>().Concat(constants).ToArray();
        }

        /// <summary>
        /// Lists the fields that a type's code sets, or hands over to be set.
        /// </summary>
        public static IReadOnlyList<FieldInfo> FieldsSetIn(Type type)
        {
            return InstructionsIn(type).Where(one => one.Code == OpCodes.Stfld || one.Code == OpCodes.Ldflda || one.Code == OpCodes.Stsfld).Select(one => (FieldInfo)one.Operand).ToArray();
        }

        private static IEnumerable<MethodBase> MethodsOf(Type type)
        {
            return type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything));
        }

        private static IEnumerable<object> UsesIn(Type type)
        {
            return InstructionsIn(type).Select(one => one.Operand);
        }

        private static IEnumerable<(OpCode Code, object Operand)> InstructionsIn(Type type)
        {
            return MethodsOf(type).SelectMany(method => InstructionsIn(type, method));
        }

        private static IEnumerable<(OpCode Code, object Operand)> InstructionsIn(Type type, MethodBase method)
        {
            byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? Array.Empty<byte>();
            Type[] typeArguments = type.IsGenericType ? type.GetGenericArguments() : null;
            Type[] methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
            int position = 0;
            while (position < code.Length)
            {
                short value = code[position++];
                if (value == 0xFE)
                {
                    value = (short)(0xFE00 | code[position++]);
                }

                OpCode instruction = s_codes[value];
                int argument = position + 4 <= code.Length ? BitConverter.ToInt32(code, position) : 0;
                switch (instruction.OperandType)
                {
                    case OperandType.InlineMethod:
                    case OperandType.InlineField:
                    case OperandType.InlineType:
                    case OperandType.InlineTok:
                        yield return (instruction, method.Module.ResolveMember(argument, typeArguments, methodArguments));
                        break;
                    case OperandType.InlineString:
                        yield return (instruction, method.Module.ResolveString(argument));
                        break;
                }

                position += Size(instruction.OperandType, argument);
            }
        }

        private static int Size(OperandType type, int argument)
        {
            switch (type)
            {
                case OperandType.InlineNone:
                    return 0;
                case OperandType.ShortInlineBrTarget:
                case OperandType.ShortInlineI:
                case OperandType.ShortInlineVar:
                    return 1;
                case OperandType.InlineVar:
                    return 2;
                case OperandType.InlineI8:
                case OperandType.InlineR:
                    return 8;
                case OperandType.InlineSwitch:
                    return 4 + (argument * 4);
                default:
                    return 4;
            }
        }

        private static void Note(HashSet<Type> types, Type type)
        {
            while (type != null && type.HasElementType)
            {
                type = type.GetElementType();
            }

            if (type != null)
            {
                types.Add(type);
            }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Architecture
{
    /// <summary>
    /// What the face of a version must not have or do: it only translates.
    /// </summary>
    internal static class FaceRules
    {
        private const string Firmware = "OcppChargePoint.Firmware";
        private const string Protocol = "OcppChargePoint.Protocol";

        /// <summary>
        /// Whom a face must not know: who keeps time, moves hardware, stores, or decides what is sent when.
        /// </summary>
        private static readonly string[] s_forbidden =
        {
            nameof(EventLoop), nameof(LoopTimer), nameof(IPollable), nameof(Connector), nameof(ChargingSession), nameof(PowerPath), nameof(Station),
            nameof(MessageQueue), nameof(TransactionJournal), nameof(IFileStore), nameof(IRandom), "ConnectionManager", "Thread", "Timer", "DateTime",
            "Stopwatch", "Environment",
        };

        /// <summary>
        /// Holds the types of one face against the rules.
        /// </summary>
        /// <param name="types">All types of the face.</param>
        /// <param name="root">The type that lives as long as the charge point.</param>
        /// <returns>One line for each breach.</returns>
        public static IReadOnlyList<string> Check(Type[] types, Type root)
        {
            List<string> findings = new List<string>();
            Type[] lasting = LastingTypes(types, root);
            foreach (Type type in types)
            {
                CheckStatics(findings, type);
                CheckUses(findings, type, types);
            }

            foreach (FieldInfo field in lasting.SelectMany(IlReader.FieldsOf).Where(field => !field.IsStatic))
            {
                CheckField(findings, field, lasting);
            }

            return findings;
        }

        /// <summary>
        /// Follows the fields of the root: what it holds lives as long as itself; other types of a face live as long as one message.
        /// </summary>
        private static Type[] LastingTypes(Type[] types, Type root)
        {
            List<Type> lasting = new List<Type> { root };
            for (int i = 0; i < lasting.Count; i++)
            {
                lasting.AddRange(IlReader.FieldsOf(lasting[i]).Select(field => field.FieldType).Where(type => types.Contains(type) && !lasting.Contains(type)));
            }

            return lasting.ToArray();
        }

        private static void CheckField(List<string> findings, FieldInfo field, Type[] lasting)
        {
            string name = field.DeclaringType.Name + "." + field.Name;
            Type type = field.FieldType;
            if (!field.IsInitOnly)
            {
                findings.Add(name + " can change");
            }

            bool isCollection = type.IsArray || typeof(IEnumerable).IsAssignableFrom(type);
            bool isService = type.Namespace.StartsWith(Firmware, StringComparison.Ordinal) || typeof(Protocol.Rpc.IRpcDialect).IsAssignableFrom(type);
            bool isPart = lasting.Contains(type);
            if (type.IsValueType || isCollection || !(isService || isPart) || typeof(OutgoingMessage).IsAssignableFrom(type))
            {
                findings.Add(name + " is no service but " + type.Name);
            }
        }

        private static void CheckStatics(List<string> findings, Type type)
        {
            foreach (FieldInfo field in IlReader.FieldsOf(type).Where(field => field.IsStatic && !field.IsLiteral))
            {
                findings.Add(type.Name + "." + field.Name + " is static");
            }

            if (type.TypeInitializer != null)
            {
                findings.Add(type.Name + " has a static constructor");
            }
        }

        private static void CheckUses(List<string> findings, Type type, Type[] face)
        {
            foreach (Type used in IlReader.TypesIn(type).Where(used => s_forbidden.Contains(used.Name)))
            {
                findings.Add(type.Name + " uses " + used.Name);
            }

            MemberInfo[] members = IlReader.MembersIn(type).ToArray();
            foreach (MethodBase method in members.OfType<MethodBase>())
            {
                bool isClock = method.DeclaringType == typeof(IClock) && method.Name != "get_UtcMilliseconds" && method.Name != "get_IsUtcKnown";
                if (isClock || (method.Name.StartsWith("set_", StringComparison.Ordinal) && !MaySet(method.DeclaringType, face)))
                {
                    findings.Add(type.Name + " uses " + method.DeclaringType.Name + "." + method.Name);
                }
            }

            foreach (FieldInfo field in IlReader.FieldsSetIn(type).Where(field => !field.IsInitOnly && !field.IsStatic && field.DeclaringType != type && !MaySet(field.DeclaringType, face)))
            {
                findings.Add(type.Name + " sets the field " + field.DeclaringType.Name + "." + field.Name);
            }
        }

        /// <summary>
        /// A face fills wire messages, the neutral message whose answer it reads, and what it makes itself to hand it over.
        /// </summary>
        private static bool MaySet(Type owner, Type[] face)
        {
            bool isWire = owner.Namespace.StartsWith(Protocol, StringComparison.Ordinal);
            bool isMade = face.SelectMany(IlReader.MembersIn).OfType<ConstructorInfo>().Any(constructor => constructor.DeclaringType == owner);
            return isWire || isMade || face.Contains(owner) || typeof(OutgoingMessage).IsAssignableFrom(owner);
        }
    }
}

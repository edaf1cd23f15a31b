// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.UnitTests.Architecture
{
    /// <summary>
    /// What everything but a face must not do: know a version.
    /// </summary>
    internal static class VersionRules
    {
        private static readonly string[] s_versions = { "ocpp1.6", "ocpp2.0", "OCPP 1.6", "OCPP 2.0", "OCPP16", "OCPP20" };

        /// <summary>
        /// Holds types against the rules.
        /// </summary>
        /// <param name="types">Types that are no part of a face or of the wire classes of a version.</param>
        /// <param name="mayCompose">Names of those that may make the faces.</param>
        /// <param name="mayName">Names of those that may name a version.</param>
        /// <param name="mayNegotiate">Names of those that may ask which version was negotiated.</param>
        /// <returns>One line for each breach.</returns>
        public static IReadOnlyList<string> Check(IEnumerable<Type> types, string[] mayCompose, string[] mayName, string[] mayNegotiate)
        {
            List<string> findings = new List<string>();
            foreach (Type type in types)
            {
                if (!mayCompose.Contains(type.Name))
                {
                    findings.AddRange(IlReader.TypesIn(type).Where(IsOfAVersion).Select(used => type.Name + " uses " + used.FullName));
                }

                if (!mayName.Contains(type.Name))
                {
                    findings.AddRange(IlReader.TextsIn(type).Where(NamesAVersion).Select(text => type.Name + " says \"" + text + "\""));
                }

                if (!mayNegotiate.Contains(type.Name))
                {
                    findings.AddRange(IlReader.MembersIn(type).Where(AsksForTheVersion).Select(member => type.Name + " asks for " + member.DeclaringType.Name + "." + member.Name));
                    findings.AddRange(IlReader.FieldsSetIn(type).Where(field => field.DeclaringType == typeof(ProtocolTraits) && field.DeclaringType != type).Select(field => type.Name + " sets " + field.Name));
                }
            }

            return findings.Distinct().ToArray();
        }

        /// <summary>
        /// Tells whether a type is part of a face or of the wire classes of a version.
        /// </summary>
        public static bool IsOfAVersion(Type type)
        {
            string name = type.Namespace ?? string.Empty;
            return name.EndsWith(".Ocpp16", StringComparison.Ordinal) || name.EndsWith(".Ocpp201", StringComparison.Ordinal);
        }

        private static bool NamesAVersion(string text)
        {
            return s_versions.Any(version => text.Contains(version, StringComparison.OrdinalIgnoreCase));
        }

        /// <summary>
        /// Traits are filled in by a face only; the name of what was negotiated is nobody's business but the connection's.
        /// </summary>
        private static bool AsksForTheVersion(MemberInfo member)
        {
            if (member is Type)
            {
                return false;
            }

            bool makesTraits = member is ConstructorInfo && member.DeclaringType == typeof(ProtocolTraits);
            bool asksDialect = member.DeclaringType == typeof(IRpcDialect) && member.Name == "get_" + nameof(IRpcDialect.Subprotocol);
            bool asksConnection = member.DeclaringType.Name == "ConnectionManager" && member.Name == "get_Version";
            return makesTraits || asksDialect || asksConnection;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Conformance
{
    /// <summary>
    /// Writes docs/conformance-1.6.md from the names of the tests.
    /// </summary>
    internal static class ConformancePage
    {
        private const string Open = "*open*";

        /// <summary>
        /// Gets the tests of this assembly, by class.
        /// </summary>
        public static IReadOnlyList<MethodInfo> Tests { get; } = typeof(ConformancePage).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<FeatureAttribute>() != null)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<FactAttribute>() != null)
            .OrderBy(method => method.DeclaringType.FullName, StringComparer.Ordinal)
            .ThenBy(method => method.MetadataToken)
            .ToArray();

        public static string Write()
        {
            StringBuilder page = new StringBuilder();
            page.Append("# What is proven of OCPP 1.6\n\n");
            page.Append("Written from the names of the tests in [`hil-tests/scenarios`](../hil-tests/scenarios); a test checks that this page is current.\n");
            page.Append("To write it anew: `WRITE_DOCS=1 dotnet test hil-tests/scenarios --filter Conformance`. *open*: no test yet.\n\n");
            page.Append("All of them play the whole charge point against the scripted CSMS in virtual time, over the real WebSocket client. Each run also\n");
            page.Append("fails on any violation that the CSMS finds (schema of every payload, rules of the protocol) and on any breach of safety.\n\n");

            WriteComplianceTool(page);
            WriteEverest(page);
            WriteFeatures(page);
            return page.ToString();
        }

        /// <summary>
        /// Finds the tests whose name begins so; <c>TC_001_CS</c> does not begin <c>TC_001_CSX</c>.
        /// </summary>
        public static IReadOnlyList<string> Find(string beginning)
        {
            return Tests.Select(test => test.Name)
                .Where(name => name == beginning || name.StartsWith(beginning + "_", StringComparison.Ordinal))
                .Distinct()
                .ToArray();
        }

        private static void WriteComplianceTool(StringBuilder page)
        {
            int done = Catalogue.ComplianceTool.Count(row => Find(row[1]).Count > 0);
            page.Append("## Cases of the compliance test tool\n\n");
            page.Append(done).Append(" of ").Append(Catalogue.ComplianceTool.Length).Append(" charge-point cases, all profiles counted.\n\n");
            page.Append("| feature | test id | case | test |\n|---|---|---|---|\n");
            foreach (string[] row in Catalogue.ComplianceTool)
            {
                Row(page, row[0], row[1], row[2], Names(Find(row[1])));
            }

            page.Append('\n');
        }

        private static void WriteEverest(StringBuilder page)
        {
            int done = Catalogue.Everest.Count(row => row[2].Length > 0);
            page.Append("## Scenarios of EVerest\n\n");
            page.Append("Those about boot, broken messages, the message queue, availability and authorization: ").Append(done).Append(" of ").Append(Catalogue.Everest.Length).Append(".\n\n");
            page.Append("| file | scenario | test |\n|---|---|---|\n");
            foreach (string[] row in Catalogue.Everest)
            {
                Row(page, row[0], row[1], row[2].Length == 0 ? Open : Names(Find(row[2])));
            }

            page.Append('\n');
        }

        private static void WriteFeatures(StringBuilder page)
        {
            page.Append("## Requirements beyond those cases\n\n");
            page.Append("| feature | requirement | test |\n|---|---|---|\n");
            foreach (IGrouping<Type, MethodInfo> type in Tests.GroupBy(test => test.DeclaringType))
            {
                FeatureAttribute feature = type.Key.GetCustomAttribute<FeatureAttribute>();
                foreach (MethodInfo test in type.Where(test => !test.Name.StartsWith("TC_", StringComparison.Ordinal)))
                {
                    Row(page, feature.Feature, feature.Requirement, Sentence(test.Name));
                }
            }
        }

        private static void Row(StringBuilder page, params string[] cells)
        {
            page.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
        }

        private static string Names(IReadOnlyList<string> tests)
        {
            return tests.Count == 0 ? Open : string.Join("<br>", tests.Select(Sentence));
        }

        /// <summary>
        /// The name as a sentence, without the id or origin that stands beside it.
        /// </summary>
        private static string Sentence(string name)
        {
            return Regex.Replace(name, "^(TC_[0-9_]+_CS|Everest)_", string.Empty).Replace('_', ' ');
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Conformance
{
    /// <summary>
    /// A page about what is proven of one version, written from the names of the tests that play it.
    /// </summary>
    internal abstract class ConformancePage
    {
        /// <summary>What stands where no test is.</summary>
        protected const string Open = "*open*";

        /// <summary>
        /// The tests of this assembly that prove something of the protocol, by class.
        /// </summary>
        private static readonly MethodInfo[] s_all = typeof(ConformancePage).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<FeatureAttribute>() != null)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<FactAttribute>() != null)
            .OrderBy(method => method.DeclaringType.FullName, StringComparer.Ordinal)
            .ThenBy(method => method.MetadataToken)
            .ToArray();

        private readonly StringBuilder _page = new StringBuilder();

        protected ConformancePage(string version)
        {
            Version = version;
            Tests = s_all.Where(test => Plays(test, version)).ToArray();
        }

        /// <summary>
        /// Gets the version, such as 2.0.1.
        /// </summary>
        public string Version { get; }

        /// <summary>
        /// Gets the tests that play this version, by class.
        /// </summary>
        public IReadOnlyList<MethodInfo> Tests { get; }

        public static IReadOnlyList<ConformancePage> All { get; } = new ConformancePage[] { new ConformancePage16(), new ConformancePage201() };

        public string Write()
        {
            _page.Clear();
            Line("# What is proven of OCPP " + Version);
            Line();
            Line("Written from the names of the tests in [`hil-tests/scenarios`](../hil-tests/scenarios); a test checks that this page is current.");
            Line("To write it anew: `WRITE_DOCS=1 dotnet test hil-tests/scenarios --filter Conformance`. *open*: no test yet.");
            Line();
            Line("All of them play the whole charge point against the scripted CSMS in virtual time, over the real WebSocket client. Each run also");
            Line("fails on any violation that the CSMS finds (schema of every payload, rules of the protocol) and on any breach of safety.");
            Line();
            WriteSections();
            return _page.ToString();
        }

        /// <summary>
        /// Says what is wrong with the name of a test, seen from the catalogue.
        /// </summary>
        /// <returns>The fault, or <see langword="null"/>.</returns>
        public abstract string FaultOf(string name);

        /// <summary>
        /// Finds the tests whose name begins so; <c>TC_001_CS</c> does not begin <c>TC_001_CSX</c>.
        /// </summary>
        public IReadOnlyList<string> Find(string beginning)
        {
            return Tests.Select(test => test.Name)
                .Where(name => name == beginning || name.StartsWith(beginning + "_", StringComparison.Ordinal))
                .Distinct()
                .ToArray();
        }

        /// <summary>
        /// Tells whether a test plays this version: 2.0.1 where its class is written in the words of that version, both where the version
        /// is a parameter.
        /// </summary>
        private static bool Plays(MethodInfo test, string version)
        {
            Type type = test.DeclaringType;
            bool isOf201 = typeof(Scenario201).IsAssignableFrom(type) || type.Namespace.EndsWith(".Ocpp201", StringComparison.Ordinal);
            return isOf201 == (version == "2.0.1") || test.GetParameters().Any(parameter => parameter.Name == "version");
        }

        protected abstract void WriteSections();

        /// <summary>
        /// The name as a sentence, without the ids or origin that stand beside it.
        /// </summary>
        protected abstract string Sentence(string name);

        protected void WriteFeatures(Func<string, bool> isListed)
        {
            Line("## Requirements beyond those cases");
            Line();
            Head("feature", "requirement", "test");
            foreach (IGrouping<Type, MethodInfo> type in Tests.GroupBy(test => test.DeclaringType))
            {
                FeatureAttribute feature = type.Key.GetCustomAttribute<FeatureAttribute>();
                foreach (MethodInfo test in type.Where(test => isListed(test.Name)))
                {
                    Row(feature.Feature, feature.Requirement, Sentence(test.Name));
                }
            }
        }

        protected void Line(string text = "")
        {
            _page.Append(text).Append('\n');
        }

        protected void Head(params string[] cells)
        {
            Row(cells);
            Line("|" + string.Concat(cells.Select(cell => "---|")));
        }

        protected void Row(params string[] cells)
        {
            Line("| " + string.Join(" | ", cells) + " |");
        }

        protected string Names(IEnumerable<string> tests)
        {
            string text = string.Join("<br>", tests.Select(Sentence));
            return text.Length == 0 ? Open : text;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace OcppChargePoint.ScenarioTests.Conformance
{
    /// <summary>
    /// docs/conformance-1.6.md.
    /// </summary>
    internal sealed class ConformancePage16 : ConformancePage
    {
        public ConformancePage16()
            : base("1.6")
        {
        }

        public override string FaultOf(string name)
        {
            if (!name.StartsWith("TC_", StringComparison.Ordinal))
            {
                return null;
            }

            Match id = Regex.Match(name, "^TC_[0-9_]+_CS");
            return Catalogue16.ComplianceTool.Any(row => row[1] == id.Value) ? null : "has no id of the catalogue";
        }

        protected override void WriteSections()
        {
            WriteComplianceTool();
            WriteEverest();
            WriteFeatures(name => !name.StartsWith("TC_", StringComparison.Ordinal));
        }

        protected override string Sentence(string name)
        {
            return Regex.Replace(name, "^(TC_[0-9_]+_CS|Everest)_", string.Empty).Replace('_', ' ');
        }

        private void WriteComplianceTool()
        {
            int done = Catalogue16.ComplianceTool.Count(row => Find(row[1]).Count > 0);
            Line("## Cases of the compliance test tool");
            Line();
            Line(done + " of " + Catalogue16.ComplianceTool.Length + " charge-point cases, all profiles counted.");
            Line();
            Head("feature", "test id", "case", "test");
            foreach (string[] row in Catalogue16.ComplianceTool)
            {
                Row(row[0], row[1], row[2], Names(Find(row[1])));
            }

            Line();
        }

        private void WriteEverest()
        {
            int done = Catalogue16.Everest.Count(row => row[2].Length > 0);
            Line("## Scenarios of EVerest");
            Line();
            Line("Those about boot, broken messages, the message queue, availability and authorization: " + done + " of " + Catalogue16.Everest.Length + ".");
            Line();
            Head("file", "scenario", "test");
            foreach (string[] row in Catalogue16.Everest)
            {
                Row(row[0], row[1], row[2].Length == 0 ? Open : Names(Find(row[2])));
            }

            Line();
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;

namespace OcppChargePoint.ScenarioTests.Conformance
{
    /// <summary>
    /// docs/conformance-2.0.1.md.
    /// </summary>
    internal sealed class ConformancePage201 : ConformancePage
    {
        private readonly ILookup<string, string> _byId;

        public ConformancePage201()
            : base("2.0.1")
        {
            _byId = Tests.Select(test => test.Name)
                .Distinct()
                .SelectMany(name => Ids201.Of(name).Select(id => (id, name)))
                .ToLookup(pair => pair.id, pair => pair.name);
        }

        public override string FaultOf(string name)
        {
            if (Ids201.HasBrokenId(name))
            {
                return "has something that looks like an id and is none";
            }

            string wrong = Ids201.Of(name).FirstOrDefault(id => Catalogue201.Cases.All(row => row[0] != id) && !Catalogue201.Requirements.Contains(id));
            return wrong == null ? null : wrong + " is not in the catalogue";
        }

        protected override void WriteSections()
        {
            WriteBlocks();
            foreach (string block in Catalogue201.Blocks.Where(block => CasesOf(block).Any(row => _byId.Contains(row[0]))))
            {
                WriteCases(block);
            }

            WriteRequirements();
            WriteEverest();
            WriteFeatures(name => Ids201.Of(name).Count == 0 && !Ids201.IsOfEverest(name));
        }

        protected override string Sentence(string name)
        {
            return Ids201.MeaningOf(name);
        }

        private static string[][] CasesOf(string block)
        {
            return Catalogue201.Cases.Where(row => row[0][3] == block[0]).ToArray();
        }

        private static string Marked(string mark)
        {
            return mark == "M" ? "yes" : mark == "C" ? "conditional" : "-";
        }

        private string Ratio(IEnumerable<string[]> cases)
        {
            string[][] rows = cases.ToArray();
            return rows.Length == 0 ? "-" : rows.Count(row => _byId.Contains(row[0])) + " of " + rows.Length;
        }

        private void WriteBlocks()
        {
            Line("## Cases of the compliance test tool");
            Line();
            Line(Ratio(Catalogue201.Cases) + " station cases with a number below 100, all profiles counted. *Mandatory* and *conditional* are said of a charging");
            Line("station within the certification profile that names the case; what is conditional depends on what a station has (PICS).");
            Line();
            Head("block", "mandatory", "conditional", "named by no profile", "all");
            foreach (string block in Catalogue201.Blocks)
            {
                string[][] cases = CasesOf(block);
                bool isOpen = cases.All(row => !_byId.Contains(row[0]));
                Row(
                    block,
                    Ratio(cases.Where(row => row[1] == "M")),
                    Ratio(cases.Where(row => row[1] == "C")),
                    Ratio(cases.Where(row => row[1] == "-")),
                    Ratio(cases) + (isOpen ? ", " + Open : string.Empty));
            }

            Line();
        }

        private void WriteCases(string block)
        {
            Line("### " + block);
            Line();
            Head("test id", "mandatory", "case", "test");
            foreach (string[] row in CasesOf(block))
            {
                Row(row[0] + "_CS", Marked(row[1]), row[2], Names(_byId[row[0]]));
            }

            Line();
        }

        private void WriteRequirements()
        {
            string[] ids = _byId.Select(group => group.Key).Where(Catalogue201.Requirements.Contains).OrderBy(id => id, StringComparer.Ordinal).ToArray();
            Line("## Requirements named by a test");
            Line();
            Line(ids.Length + " of " + Catalogue201.Requirements.Count + " numbers, those of the CSMS and of blocks that are open included. Cases above cover further ones.");
            Line();
            Head("requirement", "test");
            foreach (string id in ids)
            {
                Row(id, Names(_byId[id]));
            }

            Line();
        }

        private void WriteEverest()
        {
            Line("## Scenarios of EVerest");
            Line();
            Line(Catalogue201.Everest.Count(row => Played(row).All(one => one.Any())) + " of " + Catalogue201.Everest.Length + " groups of scenarios for stations are played whole.");
            Line();
            Head("block", "scenario", "test");
            foreach (string[] row in Catalogue201.Everest)
            {
                IEnumerable<string>[] played = Played(row);
                string tests = Names(played.SelectMany(names => names).Distinct());
                Row(row[0], row[1], tests != Open && played.Any(names => !names.Any()) ? tests + "<br>rest " + Open : tests);
            }

            string[] listed = Catalogue201.Everest.SelectMany(row => Played(row).SelectMany(names => names)).ToArray();
            foreach (string name in Tests.Select(test => test.Name).Distinct().Where(Ids201.IsOfEverest).Except(listed))
            {
                Row(string.Empty, "further", Sentence(name));
            }

            Line();
        }

        private IEnumerable<string>[] Played(string[] row)
        {
            return row[2].Split(' ').Select(id => _byId[id].Concat(Find(id))).ToArray();
        }
    }
}

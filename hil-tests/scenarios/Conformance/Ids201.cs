// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace OcppChargePoint.ScenarioTests.Conformance
{
    /// <summary>
    /// The ids in the name of a test of OCPP 2.0.1: TC_E_04_CS_meaning, TC_B_12_13_14_CS_meaning, B04_FR_01_meaning, B04_FR_01_02_meaning.
    /// They may also stand one after the other, or behind the meaning.
    /// </summary>
    internal static class Ids201
    {
        private const string Everest = "^Everest(201)?_";
        private const string Case = "(?<![A-Za-z0-9])TC_([A-P])((?:_[0-9]{2})+)_CS(?![A-Za-z0-9])";
        private const string Requirement = "(?<![A-Za-z0-9])([A-P][0-9]{2})_FR((?:_[0-9]{2,3})+)(?![A-Za-z0-9])";

        /// <summary>
        /// Lists the ids of a name as the documents write them, without the suffix of the side: TC_E_04, B04.FR.01.
        /// </summary>
        public static IReadOnlyList<string> Of(string name)
        {
            return List(name, Case, "TC_", "_").Concat(List(name, Requirement, string.Empty, ".FR.")).ToArray();
        }

        /// <summary>
        /// Tells whether the test is said to play a scenario of EVerest.
        /// </summary>
        public static bool IsOfEverest(string name)
        {
            return Regex.IsMatch(name, Everest);
        }

        /// <summary>
        /// Takes the ids away.
        /// </summary>
        public static string MeaningOf(string name)
        {
            string meaning = Regex.Replace(name, Case + "_?|" + Requirement + "_?|" + Everest, string.Empty);
            return meaning.Trim('_').Replace('_', ' ');
        }

        /// <summary>
        /// Tells whether something in the name looks like an id and is none, such as TC_E_4_CS or a B04_FR at the end.
        /// </summary>
        public static bool HasBrokenId(string name)
        {
            string rest = Regex.Replace(name, Case + "|" + Requirement, string.Empty);
            return Regex.IsMatch(rest, "(?<![A-Za-z0-9])(TC_|[A-Z][0-9]+_?FR(?![A-Za-z])|FR_?[0-9])");
        }

        private static IEnumerable<string> List(string name, string pattern, string prefix, string separator)
        {
            return from Match match in Regex.Matches(name, pattern)
                   from number in match.Groups[2].Value.Substring(1).Split('_')
                   select prefix + match.Groups[1].Value + separator + number;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO.Enumeration;
using System.Linq;
using OcppChargePoint.Config;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// The settings that people may see, found by their names or by parts of them.
    /// </summary>
    internal static class SettingNames
    {
        private const int MostSuggestions = 5;

        /// <summary>
        /// Finds a setting by its full name; case matters not.
        /// </summary>
        /// <param name="model">Settings.</param>
        /// <param name="key">Name.</param>
        /// <returns>Index in the model, or -1.</returns>
        public static int Find(DeviceModel model, string key)
        {
            int index = model.Find(key);
            return index >= 0 && model.GetDefinition(index).Access != VariableAccess.Internal ? index : -1;
        }

        /// <summary>
        /// Lists settings in the order of the alphabet.
        /// </summary>
        /// <param name="model">Settings.</param>
        /// <param name="filter">What the names must look like: with * and ?, or a part of them; <see langword="null"/> for all.</param>
        /// <returns>Definition and index in the model of each.</returns>
        public static IEnumerable<(VariableDefinition Definition, int Index)> List(DeviceModel model, string filter)
        {
            string pattern = filter == null ? "*" : filter.AsSpan().IndexOfAny('*', '?') >= 0 ? filter : "*" + filter + "*";
            return Enumerable.Range(0, model.Count)
                .Select(index => (Definition: model.GetDefinition(index), Index: index))
                .Where(one => one.Definition.Access != VariableAccess.Internal && FileSystemName.MatchesSimpleExpression(pattern, one.Definition.Key))
                .OrderBy(one => one.Definition.Key, StringComparer.OrdinalIgnoreCase);
        }

        /// <summary>
        /// Says that there is no such setting, and which may be meant.
        /// </summary>
        /// <param name="model">Settings.</param>
        /// <param name="key">Unknown name.</param>
        /// <param name="otherwise">What to say where none comes near.</param>
        /// <returns>A sentence.</returns>
        public static string Unknown(DeviceModel model, string key, string otherwise)
        {
            string[] alike = List(model, null)
                .Select(one => one.Definition.Key)
                .Select(known => (Known: known, Distance: Distance(known.ToUpperInvariant(), key.ToUpperInvariant())))
                .Where(one => one.Distance <= 0)
                .OrderBy(one => one.Distance)
                .Take(MostSuggestions)
                .Select(one => one.Known)
                .ToArray();
            return "there is no setting '" + key + "'; " + (alike.Length == 0 ? otherwise : "did you mean " + string.Join(", ", alike) + "?");
        }

        /// <summary>
        /// Tells how far a name is from a known one: the letters to change, beyond one in three; a name that is a part of the other is near.
        /// </summary>
        private static int Distance(string known, string name)
        {
            if (known.Contains(name, StringComparison.Ordinal) || name.Contains(known, StringComparison.Ordinal))
            {
                return -Math.Min(known.Length, name.Length);
            }

            int[] row = Enumerable.Range(0, name.Length + 1).ToArray();
            for (int i = 1; i <= known.Length; i++)
            {
                int diagonal = row[0];
                row[0] = i;
                for (int j = 1; j <= name.Length; j++)
                {
                    int above = row[j];
                    row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (known[i - 1] == name[j - 1] ? 0 : 1));
                    diagonal = above;
                }
            }

            return row[name.Length] - (Math.Min(known.Length, name.Length) / 3);
        }
    }
}

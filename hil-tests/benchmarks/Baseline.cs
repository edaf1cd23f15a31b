// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// The figures that were accepted last, each with the reason why it is what it is (<c>baseline.json</c>).
    /// </summary>
    internal sealed class Baseline
    {
        private const string Figures = "figures";
        private const string Bytes = "bytes";
        private const string Why = "why";
        private const long AllowedPercent = 105;

        private static readonly JsonSerializerOptions s_format = new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private readonly JsonObject _root;

        private Baseline(JsonObject root)
        {
            _root = root;
        }

        private static string FilePath => Path.Combine(Repository.Root, "hil-tests", "benchmarks", "baseline.json");

        private JsonObject Entries => _root[Figures].AsObject();

        /// <summary>
        /// Reads the file.
        /// </summary>
        /// <returns>The baseline.</returns>
        internal static Baseline Load()
        {
            return Parse(File.ReadAllText(FilePath));
        }

        /// <summary>
        /// Reads the text of a baseline.
        /// </summary>
        /// <param name="text">JSON.</param>
        /// <returns>The baseline.</returns>
        internal static Baseline Parse(string text)
        {
            return new Baseline(JsonNode.Parse(text).AsObject());
        }

        /// <summary>
        /// Gets an accepted figure.
        /// </summary>
        /// <param name="name">Its name.</param>
        /// <returns>Bytes, or <see langword="null"/> when there is none of that name.</returns>
        internal long? this[string name] => (long?)Entries[name]?[Bytes];

        /// <summary>
        /// Finds what has grown by more than 5 %, and figures that are on one side only.
        /// </summary>
        /// <param name="measured">Figures of today.</param>
        /// <returns>A line for each; empty when all is well.</returns>
        internal IReadOnlyList<string> Compare(IReadOnlyList<Figure> measured)
        {
            List<string> lines = new List<string>();
            foreach (Figure figure in measured)
            {
                long? accepted = this[figure.Name];
                if (accepted == null)
                {
                    lines.Add(figure.Name + " is not in the baseline.");
                }
                else if (figure.Bytes * 100 > accepted * AllowedPercent)
                {
                    lines.Add(figure.Name + " has grown from " + accepted + " to " + figure.Bytes + " bytes.");
                }
            }

            lines.AddRange(Entries.Where(entry => measured.All(figure => figure.Name != entry.Key)).Select(entry => entry.Key + " is not measured any more."));
            return lines;
        }

        /// <summary>
        /// Accepts the figures of today.
        /// </summary>
        /// <param name="measured">Figures of today.</param>
        /// <param name="reason">Why they are what they are; kept beside each that has changed.</param>
        internal void Update(IReadOnlyList<Figure> measured, string reason)
        {
            JsonObject entries = new JsonObject();
            foreach (Figure figure in measured)
            {
                bool isSame = this[figure.Name] == figure.Bytes;
                entries[figure.Name] = new JsonObject { [Bytes] = figure.Bytes, [Why] = isSame ? (string)Entries[figure.Name][Why] : reason };
            }

            _root[Figures] = entries;
            File.WriteAllText(FilePath, _root.ToJsonString(s_format).ReplaceLineEndings("\n") + "\n");
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using OcppChargePoint.Boards.Esp32;

namespace OcppChargePoint.UnitTests.Boards
{
    /// <summary>
    /// The class <c>Pins</c> of a board, read by reflection, and its check.
    /// </summary>
    internal sealed class PinMap
    {
        /// <summary>Words of a purpose that say that something acts.</summary>
        private static readonly Regex s_acting = new Regex(@"\b(contactor|coil|relay|lock|unlock|bolt|test|reset)\b", RegexOptions.IgnoreCase);

        private readonly string _board;
        private readonly Type _type;

        public PinMap(string board, Type type)
        {
            _board = board;
            _type = type;
        }

        /// <summary>GPIO and purpose of each constant.</summary>
        public IEnumerable<(string Name, int Pin, PinAttribute Mark)> Entries =>
            _type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
                .Where(field => field.IsLiteral && field.FieldType == typeof(int))
                .Select(field => (field.Name, (int)field.GetRawConstantValue(), field.GetCustomAttribute<PinAttribute>()));

        /// <summary>Whether one of the chips is an ESP32, not an ESP32-S3.</summary>
        public bool IsEsp32 => _type.GetCustomAttributes<ChipAttribute>().Any(chip => chip.Model <= ChipModel.Esp32Psram);

        /// <summary>
        /// All violations, each a sentence that names the pin, its use, the rule and what is allowed instead.
        /// </summary>
        public IReadOnlyList<string> Check()
        {
            List<string> violations = new List<string>();
            ChipAttribute[] chips = _type.GetCustomAttributes<ChipAttribute>().ToArray();
            if (chips.Length == 0)
            {
                violations.Add($"{_board}: Pins does not say on which chip it is; write [Chip(ChipModel...)] above the class.");
            }

            violations.AddRange(Entries.Where(entry => entry.Mark == null)
                .Select(entry => $"{_board}: Pins.{entry.Name} (GPIO{entry.Pin}) does not say what it is for; write [Pin(PinUse..., \"...\")] above it."));
            violations.AddRange(Entries.GroupBy(entry => entry.Pin).Where(same => same.Count() > 1)
                .Select(same => $"{_board}: GPIO{same.Key} is used twice: {string.Join("; ", same.Select(Describe))}. Each pin has one use."));
            violations.AddRange(Entries.Where(entry => entry.Mark != null && RequiredUse(entry.Mark) != entry.Mark.Use)
                .Select(entry => $"{_board}: GPIO{entry.Pin} is {Describe(entry)}: '{s_acting.Match(entry.Mark.Purpose)}' acts, so its use is SafeOutput, not Output."));
            if (IsEsp32 && Entries.Any(entry => entry.Mark?.Use == PinUse.Analog))
            {
                violations.AddRange(Entries.Where(entry => entry.Mark?.Use == PinUse.Input && (entry.Pin == 36 || entry.Pin == 39))
                    .Select(entry => $"{_board}: GPIO{entry.Pin} cannot be {Describe(entry)}, a pin of use Input, beside an Analog one: "
                        + "each start of ADC1 pulls GPIO36 and 39 low for 80 ns (ESP32 erratum)."));
            }

            foreach (ChipPins chip in chips.Select(chip => new ChipPins(chip)))
            {
                violations.AddRange(Entries.Where(entry => entry.Mark != null).Select(entry => CheckEntry(chip, entry)).Where(text => text != null));
            }

            return violations;
        }

        private static string Describe((string Name, int Pin, PinAttribute Mark) entry)
        {
            return $"Pins.{entry.Name} ({entry.Mark?.Purpose ?? "no purpose given"})";
        }

        /// <summary>The use that the purpose demands, whatever the mark says.</summary>
        private static PinUse RequiredUse(PinAttribute mark)
        {
            return mark.Use == PinUse.Output && s_acting.IsMatch(mark.Purpose) ? PinUse.SafeOutput : mark.Use;
        }

        private string CheckEntry(ChipPins chip, (string Name, int Pin, PinAttribute Mark) entry)
        {
            PinUse use = RequiredUse(entry.Mark);
            string reason = chip.Refuse(entry.Pin, use);
            if (reason == null)
            {
                return null;
            }

            HashSet<int> used = Entries.Select(other => other.Pin).ToHashSet();
            string free = string.Join(", ", chip.Allowed(use).Where(pin => !used.Contains(pin)));
            return $"{_board}: GPIO{entry.Pin} cannot be {Describe(entry)}, a pin of use {use}, on {chip.Name}: {reason}. "
                + $"Allowed for {use} and free: {(free.Length > 0 ? free : "none")}.";
        }
    }
}

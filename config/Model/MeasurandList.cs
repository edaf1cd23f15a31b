// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;

namespace OcppChargePoint.Config
{
    /// <summary>
    /// A list of measurands as a setting holds it: names of OCPP, separated by commas, each optionally followed by a phase
    /// (<c>Voltage.L1</c> or <c>Voltage.L1-N</c>). Without a phase all phases that the meter has are meant.
    /// </summary>
    public sealed class MeasurandList
    {
        /// <summary>
        /// Most entries of a list.
        /// </summary>
        public const int MaximumEntries = 16;

        /// <summary>
        /// Most characters of a list, enough for every measurand once.
        /// </summary>
        public const int LongestText = 400;

        /// <summary>
        /// All measurands that OCPP 2.0.1 knows, which are all but the temperature.
        /// </summary>
        public const string Ocpp201 = "Energy.Active.Import.Register,Energy.Active.Export.Register,Energy.Reactive.Import.Register,"
            + "Energy.Reactive.Export.Register,Energy.Active.Import.Interval,Power.Active.Import,Power.Active.Export,Power.Offered,Power.Factor,"
            + "Current.Import,Current.Export,Current.Offered,Voltage,Frequency,SoC";

        /// <summary>Stands for "all phases" in <see cref="GetPhase"/>.</summary>
        public const int EveryPhase = -1;

        private const char FirstLetter = 'A';

        /// <summary>Digits beyond this stand for a phase against neutral.</summary>
        private const int NeutralPhases = 3;

        // Quantity times 16, plus the phase, counted from EveryPhase.
        private readonly short[] _entries;

        private MeasurandList(int count)
        {
            _entries = new short[count];
        }

        /// <summary>
        /// Gets the number of entries.
        /// </summary>
        public int Count
        {
            get { return _entries.Length; }
        }

        /// <summary>
        /// Reads a list.
        /// </summary>
        /// <param name="text">Text of the setting; entries that are not known are left out.</param>
        /// <returns>The list.</returns>
        public static MeasurandList Parse(string text)
        {
            string[] entries = text.Split(',');
            int count = 0;
            MeasurandList all = new MeasurandList(entries.Length);
            for (int i = 0; i < entries.Length; i++)
            {
                int phase;
                int measurand = ParseEntry(entries[i].Trim(), out phase);
                if (measurand >= 0)
                {
                    all._entries[count++] = (short)((measurand << 4) + phase - EveryPhase);
                }
            }

            if (count == entries.Length)
            {
                return all;
            }

            MeasurandList list = new MeasurandList(count);
            Array.Copy(all._entries, 0, list._entries, 0, count);
            return list;
        }

        /// <summary>
        /// Checks the text of a list.
        /// </summary>
        /// <param name="text">Text; empty for no measurands.</param>
        /// <returns><see langword="null"/> when it is correct, else what would be allowed.</returns>
        public static string Check(string text)
        {
            if (text.Length == 0)
            {
                return null;
            }

            string[] entries = text.Split(',');
            if (text.Length > LongestText)
            {
                return "at most " + LongestText.ToString() + " characters allowed";
            }

            if (entries.Length > MaximumEntries)
            {
                return "at most " + MaximumEntries.ToString() + " measurands allowed";
            }

            foreach (string entry in entries)
            {
                int phase;
                if (ParseEntry(entry.Trim(), out phase) < 0)
                {
                    return entry.Trim() + " is not a measurand of this charge point";
                }
            }

            return null;
        }

        /// <summary>
        /// Makes the text of a correct list short, for flash: a letter for the quantity and a digit for the phase of each entry.
        /// </summary>
        /// <param name="text">Text of the setting.</param>
        /// <returns>The short form.</returns>
        public static string Pack(string text)
        {
            string packed = string.Empty;
            if (text.Length == 0)
            {
                return packed;
            }

            foreach (string part in text.Split(','))
            {
                int phase;
                string entry = part.Trim();
                int measurand = ParseEntry(entry, out phase);
                int digit = phase == EveryPhase ? 0 : phase + (entry[entry.Length - 1] == 'N' ? NeutralPhases : 0);
                packed += new string(new[] { (char)(FirstLetter + measurand), (char)('0' + digit) });
            }

            return packed;
        }

        /// <summary>
        /// Makes a text of what <see cref="Pack"/> has made.
        /// </summary>
        /// <param name="packed">The short form.</param>
        /// <returns>Text of the setting; no correct list when the short form is none.</returns>
        public static string Unpack(string packed)
        {
            string text = string.Empty;
            for (int i = 0; i + 1 < packed.Length; i += 2)
            {
                int digit = packed[i + 1] - '0';
                bool hasNeutral = digit > NeutralPhases;
                text += (i > 0 ? "," : string.Empty) + MeasurandNames.GetName((Measurand)(packed[i] - FirstLetter));
                if (digit > 0)
                {
                    text += ".L" + (hasNeutral ? digit - NeutralPhases : digit).ToString() + (hasNeutral ? "-N" : string.Empty);
                }
            }

            return text;
        }

        /// <summary>
        /// Gets the quantity of an entry.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>The quantity.</returns>
        public Measurand GetMeasurand(int index)
        {
            return (Measurand)(_entries[index] >> 4);
        }

        /// <summary>
        /// Gets the phase of an entry.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>A value of <see cref="Phase"/>, or <see cref="EveryPhase"/>.</returns>
        public int GetPhase(int index)
        {
            return (_entries[index] & 0x0F) + EveryPhase;
        }

        private static int ParseEntry(string entry, out int phase)
        {
            phase = EveryPhase;
            int measurand = MeasurandNames.Parse(entry);
            int dot = entry.LastIndexOf('.');
            if (measurand >= 0 || dot < 0)
            {
                return measurand;
            }

            switch (entry.Substring(dot + 1))
            {
                case "L1":
                case "L1-N":
                    phase = (int)Phase.L1;
                    break;
                case "L2":
                case "L2-N":
                    phase = (int)Phase.L2;
                    break;
                case "L3":
                case "L3-N":
                    phase = (int)Phase.L3;
                    break;
                default:
                    return -1;
            }

            return MeasurandNames.Parse(entry.Substring(0, dot));
        }
    }
}

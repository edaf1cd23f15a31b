// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;

namespace OcppChargePoint.Simulation.Plans
{
    /// <summary>
    /// All that will happen in a world, made of its seed.
    /// </summary>
    public sealed class Plan
    {
        /// <summary>Gets the seed.</summary>
        public int Seed { get; init; }

        /// <summary>Gets the length in hours, without the peace at the end.</summary>
        public double Hours { get; init; }

        /// <summary>Gets the number of connectors.</summary>
        public int Connectors { get; init; }

        /// <summary>Gets a value indicating whether they are socket outlets.</summary>
        public bool HasSockets { get; init; }

        /// <summary>Gets the offered versions, as the setting OcppVersions has them.</summary>
        public string Versions { get; init; }

        /// <summary>Gets the size of the flash drive in KiB.</summary>
        public int FlashKibibytes { get; init; }

        /// <summary>Gets a value indicating whether an interrupted append leaves a part of it.</summary>
        public bool TearsAppends { get; init; }

        /// <summary>Gets the installer's settings.</summary>
        public Dictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

        /// <summary>Gets what happens, in the order of time.</summary>
        public IReadOnlyList<Step> Steps { get; private set; } = Array.Empty<Step>();

        /// <summary>Gets a value indicating whether the version may change.</summary>
        public bool ChangesVersion
        {
            get { return Versions.Contains(',', StringComparison.Ordinal); }
        }

        /// <summary>Gets the setting JournalInterval: seconds between two registers of a running transaction in flash.</summary>
        public int JournalInterval
        {
            get { return int.Parse(Settings["JournalInterval"], CultureInfo.InvariantCulture); }
        }

        /// <summary>Gets the setting TransactionMessageAttempts.</summary>
        public int Attempts
        {
            get { return int.Parse(Settings["TransactionMessageAttempts"], CultureInfo.InvariantCulture); }
        }

        /// <summary>Gets a value indicating whether the charge point gives up messages that the CSMS does not take.</summary>
        public bool GivesUp
        {
            get { return Attempts < PlanMaker.ManyAttempts; }
        }

        /// <summary>
        /// Makes the same world with other things happening.
        /// </summary>
        /// <param name="steps">What happens.</param>
        /// <returns>The plan.</returns>
        public Plan With(IReadOnlyList<Step> steps)
        {
            Plan plan = (Plan)MemberwiseClone();
            plan.Steps = steps;
            return plan;
        }

        /// <inheritdoc/>
        public override string ToString()
        {
            return "seed " + Seed + ", " + Connectors + (HasSockets ? " socket(s), " : " cable(s), ") + Versions + ", flash " + FlashKibibytes + " KiB, " + Hours.ToString("F1") + " h, " + Steps.Count + " steps";
        }
    }
}

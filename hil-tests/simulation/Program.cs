// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using OcppChargePoint.Simulation.Plans;
using OcppChargePoint.Simulation.Worlds;

namespace OcppChargePoint.Simulation
{
    /// <summary>
    /// Lives through as many hours as wanted, in worlds of some 25 hours, each with its own seed:
    /// <c>dotnet run --project hil-tests/simulation -- --hours 1000 --seed 7</c>.
    /// </summary>
    public static class Program
    {
        /// <summary>Length of a world, hours.</summary>
        internal const double WorldHours = 25;

        private const double MostHours = 1000000;
        private const int ShrinkingTries = 400;
        private const int StepsShown = 60;
        private const int LinesShown = 4;
        private const int LineLength = 300;

        /// <summary>
        /// Lives.
        /// </summary>
        /// <param name="arguments">--hours, --seed, --each for the length of a world, --trace for the lines shown, --keep-going to go on after a violation.</param>
        /// <returns>0 when nothing was wrong, 1 when something was; 2 when the command line is wrong.</returns>
        public static int Main(string[] arguments)
        {
            double hours = 1000;
            double each = WorldHours;
            int seed = 1;
            bool keepsGoing = false;
            for (int i = 0; i < arguments.Length; i++)
            {
                string value = i + 1 < arguments.Length ? arguments[i + 1] : string.Empty;
                bool isHours = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double someHours) && someHours > 0 && someHours <= MostHours;
                bool isCount = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int count);
                switch (arguments[i])
                {
                    case "--hours" when isHours:
                        hours = someHours;
                        i++;
                        break;
                    case "--each" when isHours:
                        each = someHours;
                        i++;
                        break;
                    case "--seed" when isCount:
                        seed = count;
                        i++;
                        break;
                    case "--trace" when isCount:
                        Worlds.Trace.Lines = count;
                        i++;
                        break;
                    case "--keep-going":
                        keepsGoing = true;
                        break;
                    default:
                        Console.Error.WriteLine("Not understood: " + arguments[i] + " " + value);
                        Console.Error.WriteLine("Usage: dotnet run --project hil-tests/simulation [-- [--hours 1000] [--seed 7] [--each 25] [--trace 200] [--keep-going]]");
                        Console.Error.WriteLine("Hours are more than 0 and at most " + MostHours + ", seed and trace whole numbers from 0 on.");
                        return 2;
                }
            }

            return Live(hours, each, seed, keepsGoing);
        }

        /// <summary>
        /// Writes what went wrong, and the smallest world in which it does.
        /// </summary>
        internal static string Explain(Verdict failed, Func<Plan, Verdict> live)
        {
            Verdict shrunk = Shrinker.Shrink(failed, live, ShrinkingTries);
            List<string> lines = new List<string> { "VIOLATION in " + failed.Plan, failed.Violation, "The last that passed in the shrunk world, " + shrunk.Plan.Steps.Count + " of " + failed.Plan.Steps.Count + " steps:" };
            lines.AddRange(shrunk.Trace);
            lines.Add("Settings: " + string.Join(", ", shrunk.Plan.Settings.Select(setting => setting.Key + "=" + setting.Value)));
            lines.Add("Steps: " + shrunk.Plan);
            lines.AddRange(shrunk.Plan.Steps.TakeLast(StepsShown).Select(step => "  " + step));
            lines.Add("Then: " + shrunk.Violation);
            return string.Join("\n", lines);
        }

        private static int Live(double hours, double each, int seed, bool keepsGoing)
        {
            Stopwatch watch = Stopwatch.StartNew();
            List<Verdict> all = new List<Verdict>();
            double done = 0;
            double shown = 0;
            for (int index = 0; done < hours; index++)
            {
                Verdict verdict = World.Live(PlanMaker.Make(seed + index, Math.Min(each, hours - done)));
                all.Add(verdict);
                done += verdict.Hours;
                if (verdict.Violation != null)
                {
                    Console.WriteLine(keepsGoing ? "VIOLATION in " + verdict.Plan + "\n  " + FirstLines(verdict.Violation) : Explain(verdict, plan => World.Live(plan)));
                    if (!keepsGoing)
                    {
                        return 1;
                    }
                }

                if (watch.Elapsed.TotalSeconds - shown > 5)
                {
                    shown = watch.Elapsed.TotalSeconds;
                    Console.WriteLine("{0:F0} h, seed {1}, {2:F0} simulated hours per second", done, seed + index, done / shown);
                }
            }

            Report(all, done, watch.Elapsed.TotalSeconds);
            return all.Any(verdict => verdict.Violation != null) ? 1 : 0;
        }

        private static string FirstLines(string text)
        {
            return string.Join("\n  ", text.Split('\n').Take(LinesShown).Select(line => line.Length > LineLength ? line.Substring(0, LineLength) : line));
        }

        private static void Report(List<Verdict> all, double hours, double seconds)
        {
            Console.WriteLine("{0:F0} simulated hours in {1:F1} s: {2:F0} hours per second", hours, seconds, hours / seconds);
            Console.WriteLine("worlds {0}, transactions {1}, energy {2} kWh, lost in power cuts {3} Wh", all.Count, all.Sum(one => one.Transactions), all.Sum(one => one.EnergyWh) / 1000, all.Sum(one => one.LostWh));
            Console.WriteLine("messages given up {0}, in worlds {1}", all.Sum(one => one.GivenUp), all.Count(one => one.GivenUp > 0));
            Console.WriteLine("power cuts {0}, restarts {1}, messages {2}, moments {3}", all.Sum(one => one.PowerCuts), all.Sum(one => one.Restarts), all.Sum(one => one.Messages), all.Sum(one => one.Moments));
            foreach (StepKind kind in Enum.GetValues<StepKind>())
            {
                Console.WriteLine("{0,-18}{1,8} in {2} worlds", kind, all.Sum(one => one.Happened[(int)kind]), all.Count(one => one.Happened[(int)kind] > 0));
            }

            Console.WriteLine("worlds with violations: " + all.Count(one => one.Violation != null));
        }
    }
}

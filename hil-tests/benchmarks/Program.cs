// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// Prints all figures: <c>dotnet run --project hil-tests/benchmarks</c>. With <c>-- --update "reason"</c> it accepts them as the new
    /// baseline.
    /// </summary>
    public static class Program
    {
        private const double Seconds = 2;

        /// <summary>
        /// Measures and prints.
        /// </summary>
        /// <param name="arguments">Nothing, or <c>--update</c> and the reason.</param>
        /// <returns>0 when budgets and baseline are kept, else 1; 2 when the command line is wrong.</returns>
        public static int Main(string[] arguments)
        {
            bool isUpdate = arguments.Length == 2 && arguments[0] == "--update" && arguments[1].Trim().Length > 0;
            if (arguments.Length > 0 && !isUpdate)
            {
                Console.Error.WriteLine("Usage: dotnet run --project hil-tests/benchmarks [-- --update \"reason\"]");
                return 2;
            }

            IReadOnlyList<Figure> figures = Measure();
            Baseline baseline = Baseline.Load();
            Console.WriteLine("{0,-42}{1,10}{2,10}{3,10}", "bytes", "today", "baseline", "budget");
            foreach (Figure figure in figures)
            {
                Console.WriteLine("{0,-42}{1,10}{2,10}{3,10}", figure.Name, figure.Bytes, baseline[figure.Name], figure.Budget);
            }

            long sum = AssemblySizes.Sum(figures);
            Console.WriteLine("{0,-42}{1,10}", "all device assemblies", sum);
            Console.WriteLine("{0,-42}{1,10}{2,10}{3,10}", "the same as .pe in flash, about", AssemblySizes.InFlash(sum), null, AssemblySizes.FlashGoal);
            Console.WriteLine("{0,-42}{1,10}", "frames/s, own calls and answers", Throughput.Calls(Seconds));
            Console.WriteLine("{0,-42}{1,10}", "frames/s, calls of the CSMS", Throughput.Answers(Seconds));
            if (isUpdate)
            {
                baseline.Update(figures, arguments[1]);
                return 0;
            }

            List<string> complaints = new List<string>(OverBudget(figures).Concat(baseline.Compare(figures)));
            complaints.ForEach(Console.WriteLine);
            return complaints.Count == 0 ? 0 : 1;
        }

        /// <summary>
        /// Measures all that is judged.
        /// </summary>
        /// <returns>Figures.</returns>
        internal static IReadOnlyList<Figure> Measure()
        {
            return Allocations.Measure().Concat(InventoryCost.Measure()).Concat(FlashCost.Measure()).Concat(AssemblySizes.Measure()).ToArray();
        }

        /// <summary>
        /// Finds what costs more than it may.
        /// </summary>
        /// <param name="figures">Figures.</param>
        /// <returns>A line for each.</returns>
        internal static IEnumerable<string> OverBudget(IReadOnlyList<Figure> figures)
        {
            return figures.Where(figure => figure.Bytes > figure.Budget).Select(figure => figure.Name + " takes " + figure.Bytes + " bytes, " + figure.Budget + " are allowed.");
        }
    }
}

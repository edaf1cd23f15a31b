// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// Sizes of the device assemblies in Release, which building this project builds. The images that are flashed are made of them
    /// and are smaller.
    /// </summary>
    internal static class AssemblySizes
    {
        // Of all that is flashed, libraries of nanoFramework not counted. A goal, not a limit: docs/footprint.md says what it is missed by.
        internal const long FlashGoal = 163840;

        private const long ProtocolBudget = 98304;

        // What the metadata processor makes of a kilobyte of these assemblies; measured, see docs/footprint.md.
        private const long ImageBytesPerKilobyte = 638;

        private static readonly string[] s_names =
        {
            "OcppChargePoint.Hal.dll", "OcppChargePoint.Protocol.dll", "OcppChargePoint.Protocol.Rfc6455.dll",
            "OcppChargePoint.Config.dll", "OcppChargePoint.Firmware.dll", "OcppChargePoint.Hal.Esp32.dll",
            "OcppChargePoint.Hal.Esp32.Files.dll", "OcppChargePoint.Firmware.Upkeep.dll", "OcppChargePoint.Console.dll", "OcppChargePoint.Web.dll",
            "OcppChargePoint.WebPage.dll",
        };

        /// <summary>
        /// Adds up the assemblies among some figures.
        /// </summary>
        /// <param name="figures">Figures.</param>
        /// <returns>Bytes of all device assemblies.</returns>
        internal static long Sum(IEnumerable<Figure> figures)
        {
            return figures.Where(figure => s_names.Contains(figure.Name)).Sum(figure => figure.Bytes);
        }

        /// <summary>
        /// Estimates what assemblies take in flash.
        /// </summary>
        /// <param name="assemblyBytes">Bytes of the assemblies.</param>
        /// <returns>Bytes of the images made of them.</returns>
        internal static long InFlash(long assemblyBytes)
        {
            return assemblyBytes * ImageBytesPerKilobyte / 1024;
        }

        /// <summary>
        /// Looks at the files.
        /// </summary>
        /// <returns>A figure per assembly.</returns>
        /// <exception cref="FileNotFoundException">An assembly is not built.</exception>
        internal static IReadOnlyList<Figure> Measure()
        {
            List<Figure> figures = new List<Figure>();
            foreach (string name in s_names)
            {
                FileInfo file = new FileInfo(Path.Combine(Repository.Root, "artifacts", "device", "Release", name));
                if (!file.Exists)
                {
                    throw new FileNotFoundException("Not built: " + file.FullName + "; run dotnet build hil-tests/benchmarks.");
                }

                figures.Add(new Figure(name, file.Length, name == "OcppChargePoint.Protocol.dll" ? ProtocolBudget : null));
            }

            return figures;
        }
    }
}

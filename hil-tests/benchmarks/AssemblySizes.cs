// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// Sizes of the device assemblies in Release, which building this project builds. The images that are flashed are made of them
    /// and are smaller.
    /// </summary>
    internal static class AssemblySizes
    {
        private const long ProtocolBudget = 65536;

        private static readonly string[] s_names =
        {
            "OcppChargePoint.Hal.dll", "OcppChargePoint.Protocol.dll", "OcppChargePoint.Protocol.Rfc6455.dll", "OcppChargePoint.Protocol.Ocpp201.dll",
            "OcppChargePoint.Config.dll", "OcppChargePoint.Firmware.dll",
        };

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

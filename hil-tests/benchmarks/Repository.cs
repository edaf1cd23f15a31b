// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using System.Reflection;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// Where the sources are.
    /// </summary>
    internal static class Repository
    {
        /// <summary>Gets the folder that holds the solution.</summary>
        internal static string Root => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value;
    }
}

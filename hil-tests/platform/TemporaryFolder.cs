// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// A folder that goes away with the test.
    /// </summary>
    internal sealed class TemporaryFolder : IDisposable
    {
        internal string Path { get; } = Directory.CreateTempSubdirectory("ocpp-platform-").FullName;

        internal string Below(string name)
        {
            return System.IO.Path.Combine(Path, name);
        }

        public void Dispose()
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}

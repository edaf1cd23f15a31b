// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// Tests that run while no other test runs.
    /// </summary>
    [CollectionDefinition(Name, DisableParallelization = true)]
    public sealed class AloneCollection
    {
        internal const string Name = "Alone";
    }
}

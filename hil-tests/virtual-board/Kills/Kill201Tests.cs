// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using Xunit.Abstractions;

namespace OcppChargePoint.HilTests.VirtualBoard.Kills
{
    /// <summary>
    /// In OCPP 2.0.1; a class of its own, so that both versions are killed at the same time.
    /// </summary>
    public sealed class Kill201Tests : KillTests
    {
        public Kill201Tests(ITestOutputHelper output)
            : base(output, "2.0.1")
        {
        }
    }
}

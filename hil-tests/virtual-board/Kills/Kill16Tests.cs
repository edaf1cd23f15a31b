// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using Xunit.Abstractions;

namespace OcppChargePoint.HilTests.VirtualBoard.Kills
{
    /// <summary>
    /// In OCPP 1.6; a class of its own, so that both versions are killed at the same time.
    /// </summary>
    public sealed class Kill16Tests : KillTests
    {
        public Kill16Tests(ITestOutputHelper output)
            : base(output, "1.6")
        {
        }
    }
}

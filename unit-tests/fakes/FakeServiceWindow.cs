// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A service window that the test opens.
    /// </summary>
    public sealed class FakeServiceWindow : IServiceWindow
    {
        /// <inheritdoc/>
        public bool IsOpen { get; set; }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A proximity contact with the cable that the test plugs in.
    /// </summary>
    public sealed class FakeProximity : IProximity
    {
        /// <inheritdoc/>
        public int CableDeciamperes { get; set; }
    }
}

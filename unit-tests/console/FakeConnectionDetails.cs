// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A connection that was never made.
    /// </summary>
    public sealed class FakeConnectionDetails : IConnectionDetails
    {
        public string Address
        {
            get { return null; }
        }

        public string Certificate
        {
            get { return null; }
        }
    }
}

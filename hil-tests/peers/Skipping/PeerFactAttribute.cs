// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using Xunit;
using Xunit.Sdk;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// A test that needs software of others. Where that is missing (<see cref="PeerMissingException"/>) the test fails in CI and is
    /// skipped elsewhere, with the reason.
    /// </summary>
    [AttributeUsage(AttributeTargets.Method)]
    [XunitTestCaseDiscoverer("OcppChargePoint.PeerTests.PeerFactDiscoverer", "OcppChargePoint.PeerTests")]
    public sealed class PeerFactAttribute : FactAttribute
    {
    }
}

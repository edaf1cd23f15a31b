// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Makes the test case of a <see cref="PeerFactAttribute"/>.
    /// </summary>
    public sealed class PeerFactDiscoverer : IXunitTestCaseDiscoverer
    {
        private readonly IMessageSink _diagnostics;

        /// <summary>
        /// Initializes a new instance of the <see cref="PeerFactDiscoverer"/> class.
        /// </summary>
        /// <param name="diagnostics">Given by the runner.</param>
        public PeerFactDiscoverer(IMessageSink diagnostics)
        {
            _diagnostics = diagnostics;
        }

        /// <inheritdoc/>
        public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
        {
            yield return new PeerTestCase(_diagnostics, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
        }
    }
}

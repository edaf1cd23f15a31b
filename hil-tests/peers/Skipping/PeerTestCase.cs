// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Threading;
using System.Threading.Tasks;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// A test case that is skipped while it runs when the peer turns out to be missing.
    /// </summary>
    public sealed class PeerTestCase : XunitTestCase
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="PeerTestCase"/> class; the runner needs it.
        /// </summary>
        [Obsolete("For the runner, which fills it in.")]
        public PeerTestCase()
        {
        }

        /// <summary>
        /// Initializes a new instance of the <see cref="PeerTestCase"/> class.
        /// </summary>
        /// <param name="diagnostics">Given by the runner.</param>
        /// <param name="display">How the name is shown.</param>
        /// <param name="displayOptions">More of that.</param>
        /// <param name="testMethod">The method.</param>
        public PeerTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod testMethod)
            : base(diagnostics, display, displayOptions, testMethod)
        {
        }

        /// <inheritdoc/>
        public override async Task<RunSummary> RunAsync(
            IMessageSink diagnosticMessageSink,
            IMessageBus messageBus,
            object[] constructorArguments,
            ExceptionAggregator aggregator,
            CancellationTokenSource cancellationTokenSource)
        {
            SkippingMessageBus skipping = new SkippingMessageBus(messageBus, diagnosticMessageSink, MissingPeers.AreFailures);
            RunSummary summary = await base.RunAsync(diagnosticMessageSink, skipping, constructorArguments, aggregator, cancellationTokenSource);
            summary.Failed -= skipping.Skipped;
            summary.Skipped += skipping.Skipped;

            return summary;
        }
    }
}

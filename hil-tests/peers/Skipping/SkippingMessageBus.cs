// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Passes the messages of a test on; a failure because of a missing peer becomes a skip and a printed line.
    /// </summary>
    public sealed class SkippingMessageBus : IMessageBus
    {
        private readonly IMessageBus _next;
        private readonly IMessageSink _diagnostics;
        private readonly bool _areMissingPeersFailures;

        /// <summary>
        /// Initializes a new instance of the <see cref="SkippingMessageBus"/> class.
        /// </summary>
        /// <param name="next">Where the messages go.</param>
        /// <param name="diagnostics">Prints lines.</param>
        /// <param name="areMissingPeersFailures">Whether failures stay failures.</param>
        public SkippingMessageBus(IMessageBus next, IMessageSink diagnostics, bool areMissingPeersFailures)
        {
            _next = next;
            _diagnostics = diagnostics;
            _areMissingPeersFailures = areMissingPeersFailures;
        }

        /// <summary>
        /// Gets the number of failures that became skips.
        /// </summary>
        public int Skipped { get; private set; }

        /// <inheritdoc/>
        public bool QueueMessage(IMessageSinkMessage message)
        {
            ITestFailed failed = message as ITestFailed;
            int missing = failed == null || _areMissingPeersFailures ? -1 : Array.IndexOf(failed.ExceptionTypes, typeof(PeerMissingException).FullName);

            if (missing < 0)
            {
                return _next.QueueMessage(message);
            }

            Skipped++;
            if (MissingPeers.IsNews(failed.Messages[missing]))
            {
                _diagnostics.OnMessage(new DiagnosticMessage("SKIPPED: " + failed.Messages[missing]));
            }

            return _next.QueueMessage(new TestSkipped(failed.Test, failed.Messages[missing]));
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            // The next bus belongs to the runner.
        }
    }
}

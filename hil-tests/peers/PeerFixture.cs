// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// A peer that the tests of a class share, started by the first that needs it.
    /// </summary>
    public abstract class PeerFixture : IAsyncLifetime
    {
        private int _chargers;

        /// <summary>
        /// Gets the peer.
        /// </summary>
        internal abstract Peer Peer { get; }

        /// <inheritdoc/>
        public Task InitializeAsync()
        {
            return Task.CompletedTask;
        }

        /// <inheritdoc/>
        public async Task DisposeAsync()
        {
            await Peer.DisposeAsync();
        }

        /// <summary>
        /// Makes an identity that no other test uses.
        /// </summary>
        /// <returns>Identity.</returns>
        internal string NewIdentity()
        {
            _chargers++;

            return "CP-" + _chargers;
        }
    }
}

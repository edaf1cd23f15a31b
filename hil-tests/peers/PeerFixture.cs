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
        private PeerMissingException _missing;

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
        /// Starts the peer if it does not run. A start that has failed is not tried again: each test would wait as long.
        /// </summary>
        /// <returns>When it runs.</returns>
        /// <exception cref="PeerMissingException">It cannot be had or does not start; the message says why.</exception>
        internal async Task Start()
        {
            if (_missing != null)
            {
                throw new PeerMissingException(_missing.Message, _missing);
            }

            try
            {
                if (!Peer.IsRunning)
                {
                    await Peer.Start();
                }
            }
            catch (PeerMissingException missing)
            {
                _missing = missing;

                throw;
            }
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

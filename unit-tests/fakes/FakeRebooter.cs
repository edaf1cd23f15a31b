// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// Counts the restarts instead of making them.
    /// </summary>
    public sealed class FakeRebooter : IRebooter
    {
        /// <inheritdoc/>
        public BootCause Cause
        {
            get { return BootCause.PowerUp; }
        }

        /// <summary>Gets how often a restart was asked for.</summary>
        public int Count { get; private set; }

        /// <inheritdoc/>
        public void Reboot()
        {
            Count++;
        }
    }
}

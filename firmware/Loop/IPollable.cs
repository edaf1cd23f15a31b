// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Loop
{
    /// <summary>
    /// Something that the event loop serves in each turn.
    /// </summary>
    public interface IPollable
    {
        /// <summary>
        /// Gets the monotonic time at which <see cref="Poll"/> has something to do of its own; <see cref="long.MaxValue"/> when never.
        /// </summary>
        long NextDueMilliseconds { get; }

        /// <summary>
        /// Does what is due. Never blocks.
        /// </summary>
        void Poll();
    }
}

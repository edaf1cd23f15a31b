// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Where an order to <see cref="INetworkSetup"/> stands, or how it has ended.
    /// </summary>
    public enum NetworkReply
    {
        /// <summary>Nothing was ordered since the start.</summary>
        None = 0,

        /// <summary>Under way: ask again at a later turn of the event loop.</summary>
        Working = 1,

        /// <summary>Done.</summary>
        Done = 2,

        /// <summary>Stored; counts after a restart.</summary>
        NeedsRestart = 3,

        /// <summary>Refused: another order is under way.</summary>
        Busy = 4,

        /// <summary>Refused: this board cannot do it, such as Wi-Fi on a board with Ethernet.</summary>
        NotSupported = 5,

        /// <summary>Refused: an argument is out of its limits.</summary>
        BadArgument = 6,

        /// <summary>Failed; <see cref="INetworkSetup.ReplyDetail"/> says why.</summary>
        Failed = 7,
    }
}

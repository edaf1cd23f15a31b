// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// What a <see cref="KeepAlive"/> wants done.
    /// </summary>
    internal enum KeepAliveAction
    {
        /// <summary>Nothing now.</summary>
        None = 0,

        /// <summary>Send a ping.</summary>
        SendPing = 1,

        /// <summary>Give up: the pong is overdue.</summary>
        PongOverdue = 2,

        /// <summary>Give up: nothing has arrived for too long.</summary>
        Idle = 3,
    }
}

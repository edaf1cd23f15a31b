// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One connection of a charge point.
    /// </summary>
    /// <param name="OpenedAt">When it was accepted.</param>
    /// <param name="Subprotocol">The WebSocket subprotocol agreed on, or <see langword="null"/>.</param>
    public sealed record ConnectionRecord(DateTimeOffset OpenedAt, string Subprotocol)
    {
        /// <summary>
        /// Gets when it ended, or <see langword="null"/> while it is open.
        /// </summary>
        public DateTimeOffset? ClosedAt { get; internal set; }

        /// <summary>
        /// Gets the WebSocket close code; 1006 when the link was lost without a close frame; 0 while it is open.
        /// </summary>
        public int CloseCode { get; internal set; }

        /// <summary>
        /// Gets the reason given with the close code, or <see langword="null"/>.
        /// </summary>
        public string CloseReason { get; internal set; }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// What the CSMS does with a charge point's wish for a WebSocket.
    /// </summary>
    public sealed class UpgradeDecision
    {
        /// <summary>
        /// The status code of an accepted WebSocket.
        /// </summary>
        public const int SwitchingProtocols = 101;

        /// <summary>
        /// Gets the HTTP status code.
        /// </summary>
        public int StatusCode { get; init; } = SwitchingProtocols;

        /// <summary>
        /// Gets further headers of the answer.
        /// </summary>
        public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        /// <summary>
        /// Gets the subprotocol told to the charge point, or <see langword="null"/>.
        /// </summary>
        public string Subprotocol { get; init; }

        /// <summary>
        /// Gets the code with which the WebSocket is closed as soon as it is open; 1006 cuts it; 0 leaves it open.
        /// </summary>
        public int CloseCode { get; init; }

        /// <summary>
        /// Gets the reason given with <see cref="CloseCode"/>.
        /// </summary>
        public string CloseReason { get; init; }

        /// <summary>
        /// Gets a value indicating whether the header <c>Sec-WebSocket-Accept</c> is wrong.
        /// </summary>
        public bool IsAcceptWrong { get; init; }

        /// <summary>
        /// Gets a value indicating whether there is no answer at all.
        /// </summary>
        public bool IsSilent { get; init; }

        /// <summary>
        /// Gets after how many seconds on the clock of the CSMS the answer is sent.
        /// </summary>
        public double DelaySeconds { get; init; }

        internal bool IsUpgrade
        {
            get
            {
                return StatusCode == SwitchingProtocols;
            }
        }

        /// <summary>
        /// Refuses with an HTTP status code.
        /// </summary>
        /// <param name="statusCode">Status code.</param>
        /// <returns>The decision.</returns>
        public static UpgradeDecision Refuse(int statusCode)
        {
            return new UpgradeDecision { StatusCode = statusCode };
        }

        /// <summary>
        /// Accepts, and closes at once.
        /// </summary>
        /// <param name="closeCode">Close code; 1006 cuts the connection.</param>
        /// <param name="reason">Reason.</param>
        /// <param name="subprotocol">Subprotocol told before, or <see langword="null"/>.</param>
        /// <returns>The decision.</returns>
        public static UpgradeDecision AcceptAndClose(int closeCode, string reason, string subprotocol)
        {
            return new UpgradeDecision { CloseCode = closeCode, CloseReason = reason, Subprotocol = subprotocol };
        }
    }
}

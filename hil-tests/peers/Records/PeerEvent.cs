// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Something that a peer has reported.
    /// </summary>
    internal sealed class PeerEvent
    {
        /// <summary>Gets or sets the kind: listening, failed, online, offline, refused, frame, invalid.</summary>
        public string Event { get; set; }

        /// <summary>Gets or sets the peer's time.</summary>
        public DateTimeOffset At { get; set; }

        /// <summary>Gets or sets the charge point; <see langword="null"/> when it is about none.</summary>
        public string Identity { get; set; }

        /// <summary>Gets or sets the TCP port (listening).</summary>
        public int Port { get; set; }

        /// <summary>Gets or sets the close code (offline) or HTTP status (refused).</summary>
        public int Code { get; set; }

        /// <summary>Gets or sets the negotiated subprotocol (online).</summary>
        public string Protocol { get; set; }

        /// <summary>Gets or sets the common name in the client certificate (online).</summary>
        public string Certificate { get; set; }

        /// <summary>Gets or sets who has sent it, charger or csms (frame).</summary>
        public string From { get; set; }

        /// <summary>Gets or sets the message (frame).</summary>
        public string Text { get; set; }

        /// <summary>Gets or sets the action (invalid).</summary>
        public string Action { get; set; }

        /// <summary>Gets or sets a value indicating whether the charger is to blame (invalid).</summary>
        public bool ByCharger { get; set; }

        /// <summary>Gets or sets what is wrong (failed, refused, invalid).</summary>
        public string Reason { get; set; }

        /// <inheritdoc/>
        public override string ToString()
        {
            return At.ToString("HH:mm:ss.fff") + " " + Event + " " + Identity + " " + From + Text + Action + " " + Reason + (Code == 0 ? string.Empty : Code.ToString());
        }
    }
}

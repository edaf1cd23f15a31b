// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// What the checks remember of one charge point over all its connections.
    /// </summary>
    internal sealed class DeliveryState
    {
        private readonly Dictionary<string, int> _triggered = new Dictionary<string, int>(StringComparer.Ordinal);

        /// <summary>
        /// Gets every message id that the charge point has used for a call.
        /// </summary>
        public Dictionary<string, IncomingCall> CallsById { get; } = new Dictionary<string, IncomingCall>(StringComparer.Ordinal);

        /// <summary>
        /// Gets or sets before when no further BootNotification may come, or <see langword="null"/>.
        /// </summary>
        public DateTimeOffset? NextBoot { get; set; }

        /// <summary>
        /// Gets or sets the connection over which <see cref="NextBoot"/> was told; a restart forgets it.
        /// </summary>
        public CsmsSession NextBootSession { get; set; }

        /// <summary>
        /// Gets the numbers of the reports that were asked for and have not begun to come (OCPP 2.0.1).
        /// </summary>
        public HashSet<int> Reports { get; } = new HashSet<int>();

        /// <summary>
        /// Gets or sets the number that the next NotifyEvent must have (OCPP 2.0.1).
        /// </summary>
        public int NextEventPart { get; set; }

        public void AllowTriggered(string action, int count)
        {
            _triggered.TryGetValue(action, out int before);
            _triggered[action] = before + count;
        }

        public bool TakeTriggered(string action)
        {
            if (!_triggered.TryGetValue(action, out int left) || left == 0)
            {
                return false;
            }

            _triggered[action] = left - 1;

            return true;
        }
    }
}

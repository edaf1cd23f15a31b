// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Whether the CSMS accepts the station (OCPP 2.0.1 BootNotificationResponse).
    /// </summary>
    public sealed class BootNotificationAnswer
    {
        /// <summary>
        /// Gets whether the station is accepted.
        /// </summary>
        public RegistrationStatus Status { get; private set; }

        /// <summary>
        /// Gets the time of the CSMS in milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        public long CurrentTime { get; private set; }

        /// <summary>
        /// Gets the seconds between heartbeats when accepted, otherwise the least wait before the next BootNotification; 0: the
        /// station chooses.
        /// </summary>
        public int Interval { get; private set; }

        /// <summary>
        /// Reads the answer.
        /// </summary>
        /// <param name="reader">Reader of the answer; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            bool hasStatus = false;
            bool hasTime = false;
            bool hasInterval = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "status":
                        Status = WireNames.ReadRegistrationStatus(reader);
                        hasStatus = true;
                        break;
                    case "currentTime":
                        CurrentTime = reader.ReadTimestamp();
                        hasTime = true;
                        break;
                    case "interval":
                        Interval = reader.ReadInteger(0, int.MaxValue);
                        hasInterval = true;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasStatus, "status");
            reader.Require(hasTime, "currentTime");
            reader.Require(hasInterval, "interval");
            return !reader.HasFailed;
        }
    }
}

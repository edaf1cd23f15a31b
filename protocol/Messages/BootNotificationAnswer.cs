// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Messages
{
    /// <summary>
    /// Whether the CSMS accepts the charge point (OCPP 1.6 section 6.4, OCPP 2.0.1 BootNotificationResponse).
    /// </summary>
    public sealed class BootNotificationAnswer
    {
        /// <summary>
        /// Whether the charge point is accepted.
        /// </summary>
        public RegistrationStatus Status;

        /// <summary>
        /// The time of the CSMS in milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        public long CurrentTime;

        /// <summary>
        /// The seconds between heartbeats when accepted, otherwise the least wait before the next BootNotification; 0: the
        /// charge point chooses, also where the CSMS says nothing of use.
        /// </summary>
        public int Interval;

        /// <summary>
        /// Reads the answer.
        /// </summary>
        /// <param name="reader">Reader of the answer; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            bool hasStatus = false;
            bool hasTime = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "status":
                        Status = (RegistrationStatus)Choice.ReadIndex(reader, "Accepted Pending Rejected");
                        hasStatus = true;
                        break;
                    case "currentTime":
                        CurrentTime = reader.ReadTimestamp();
                        hasTime = true;
                        break;
                    case "interval":
                        Interval = reader.ReadInteger(0, int.MaxValue, 0);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasStatus, "status");
            reader.Require(hasTime, "currentTime");
            return !reader.HasFailed;
        }
    }
}

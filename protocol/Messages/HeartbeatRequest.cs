// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Messages
{
    /// <summary>
    /// Says that the charge point is alive, and asks for the time (OCPP 1.6 sections 6.29 and 6.30, OCPP 2.0.1 use case G02).
    /// </summary>
    public sealed class HeartbeatRequest : IRpcRequest
    {
        /// <inheritdoc/>
        public string Action
        {
            get { return "Heartbeat"; }
        }

        /// <summary>
        /// Reads the answer.
        /// </summary>
        /// <param name="reader">Reader of the answer; a violation stays in it.</param>
        /// <returns>Time of the CSMS in milliseconds since 1970-01-01T00:00:00Z; meaningless after a violation.</returns>
        public static long ReadAnswer(PayloadReader reader)
        {
            long currentTime = 0;
            bool hasTime = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                if (reader.Name == "currentTime")
                {
                    currentTime = reader.ReadTimestamp();
                    hasTime = true;
                }
                else
                {
                    reader.Skip();
                }
            }

            reader.Require(hasTime, "currentTime");
            return currentTime;
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.EndObject();
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// One event of the device model (EventDataType of OCPP 2.0.1).
    /// </summary>
    public sealed class EventData
    {
        /// <summary>
        /// Stands for a number that is not told.
        /// </summary>
        public const int None = -1;

        /// <summary>
        /// The number of the event, from 0.
        /// </summary>
        public int EventId;

        /// <summary>
        /// When it happened, milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        public long Timestamp;

        /// <summary>
        /// What made it, one of <see cref="EventTriggers"/>.
        /// </summary>
        public string Trigger;

        /// <summary>
        /// The number of the event that caused it; <see cref="None"/>: not told.
        /// </summary>
        public int Cause = None;

        /// <summary>
        /// The value of the variable, at most 2500 characters.
        /// </summary>
        public string ActualValue;

        /// <summary>
        /// The error code of the component, at most 50 characters; <see langword="null"/>: not sent.
        /// </summary>
        public string TechCode;

        /// <summary>
        /// More about it, at most 500 characters; <see langword="null"/>: not sent.
        /// </summary>
        public string TechInfo;

        /// <summary>
        /// Whether all is well again.
        /// </summary>
        public bool IsCleared;

        /// <summary>
        /// The transaction that it belongs to, at most 36 characters; <see langword="null"/>: none.
        /// </summary>
        public string TransactionId;

        /// <summary>
        /// The monitor that reports it; <see cref="None"/>: none.
        /// </summary>
        public int VariableMonitoringId = None;

        /// <summary>
        /// Who ordered the report, one of <see cref="EventNotificationTypes"/>.
        /// </summary>
        public string NotificationType;

        /// <summary>
        /// The variable that it is about.
        /// </summary>
        public readonly ComponentVariable Name = new ComponentVariable();

        /// <summary>
        /// Writes the event as an object.
        /// </summary>
        /// <param name="writer">Writer.</param>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Property("eventId", EventId);
            writer.TimestampProperty("timestamp", Timestamp);
            writer.ConstantProperty("trigger", Trigger);
            if (Cause != None)
            {
                writer.Property("cause", Cause);
            }

            writer.Property("actualValue", ActualValue);
            writer.Property("techCode", TechCode);
            writer.Property("techInfo", TechInfo);
            if (IsCleared)
            {
                writer.Name("cleared");
                writer.Boolean(true);
            }

            writer.Property("transactionId", TransactionId);
            if (VariableMonitoringId != None)
            {
                writer.Property("variableMonitoringId", VariableMonitoringId);
            }

            writer.ConstantProperty("eventNotificationType", NotificationType);
            Name.Write(writer);
            writer.EndObject();
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One CALL of a charge point, and what became of it.
    /// </summary>
    public sealed class IncomingCall
    {
        internal IncomingCall(CsmsSession session, DateTimeOffset time, string messageId, string action, JsonObject payload)
        {
            Session = session;
            Time = time;
            MessageId = messageId;
            Action = action;
            Payload = payload;
        }

        /// <summary>
        /// Gets the connection it came over.
        /// </summary>
        public CsmsSession Session { get; }

        /// <summary>
        /// Gets the charge point.
        /// </summary>
        public string Identity
        {
            get
            {
                return Session.Identity;
            }
        }

        /// <summary>
        /// Gets when it came.
        /// </summary>
        public DateTimeOffset Time { get; }

        /// <summary>
        /// Gets its message id.
        /// </summary>
        public string MessageId { get; }

        /// <summary>
        /// Gets its action.
        /// </summary>
        public string Action { get; }

        /// <summary>
        /// Gets its payload.
        /// </summary>
        public JsonObject Payload { get; }

        /// <summary>
        /// Gets the transaction of OCPP 1.6 that it starts, stops or reports on, or <see langword="null"/>.
        /// </summary>
        public TransactionRecord Transaction { get; internal set; }

        /// <summary>
        /// Gets the transaction of OCPP 2.0.1 that it belongs to, or <see langword="null"/>.
        /// </summary>
        public EventTransactionRecord EventTransaction { get; internal set; }

        /// <summary>
        /// Gets the payload of the CALLRESULT that was sent, or <see langword="null"/> while there is none.
        /// </summary>
        public JsonObject Answer { get; private set; }

        /// <summary>
        /// Gets the error code of the CALLERROR that was sent, or <see langword="null"/>.
        /// </summary>
        public string ErrorCode { get; private set; }

        /// <summary>
        /// Gets when it was answered, or <see langword="null"/> while it is not.
        /// </summary>
        public DateTimeOffset? AnsweredAt { get; private set; }

        internal object Entry { get; set; }

        /// <summary>
        /// Reads a string of the payload.
        /// </summary>
        /// <param name="path">Name of the field; dots lead into objects and arrays: <c>meterValue.0.timestamp</c>.</param>
        /// <returns>The string, or <see langword="null"/> when there is none.</returns>
        public string Text(string path)
        {
            return JsonRead.Text(Payload, path);
        }

        /// <summary>
        /// Reads an integer of the payload.
        /// </summary>
        /// <param name="path">Name of the field; dots lead into objects and arrays.</param>
        /// <returns>The integer, or <see langword="null"/> when there is none.</returns>
        public int? Integer(string path)
        {
            return JsonRead.Integer(Payload, path);
        }

        /// <summary>
        /// Reads a timestamp of the payload.
        /// </summary>
        /// <param name="path">Name of the field; dots lead into objects and arrays.</param>
        /// <returns>The time, or <see langword="null"/> when there is none.</returns>
        public DateTimeOffset? Timestamp(string path)
        {
            return JsonRead.Time(Payload, path);
        }

        /// <summary>
        /// Renders the call for people.
        /// </summary>
        /// <returns>Action and payload.</returns>
        public override string ToString()
        {
            return Action + " " + JsonRead.Write(Payload);
        }

        internal void SetAnswer(JsonObject answer, string errorCode, DateTimeOffset time)
        {
            Answer = answer;
            ErrorCode = errorCode;
            AnsweredAt = time;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The end of a call to the charge point.
    /// </summary>
    /// <param name="Kind">How it ended.</param>
    /// <param name="MessageId">Id in the answer, or of the call when there is no answer.</param>
    /// <param name="Payload">Payload of a CALLRESULT, details of a CALLERROR, else <see langword="null"/>.</param>
    /// <param name="ErrorCode">Error code of a CALLERROR, else <see langword="null"/>.</param>
    /// <param name="ErrorDescription">Description of a CALLERROR, else <see langword="null"/>.</param>
    /// <param name="Latency">Time since the call was sent.</param>
    public sealed record CallAnswer(
        AnswerKind Kind,
        string MessageId,
        JsonObject Payload,
        string ErrorCode,
        string ErrorDescription,
        TimeSpan Latency)
    {
        /// <summary>
        /// Gets the field <c>status</c> of a CALLRESULT, or <see langword="null"/>.
        /// </summary>
        public string Status
        {
            get
            {
                return Kind == AnswerKind.Result ? Text("status") : null;
            }
        }

        /// <summary>
        /// Reads a string of the payload.
        /// </summary>
        /// <param name="path">Name of the field; dots lead into objects and arrays: <c>configurationKey.0.value</c>.</param>
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
        /// Renders the answer for people.
        /// </summary>
        /// <returns>Kind, error code and payload.</returns>
        public override string ToString()
        {
            return Kind + (ErrorCode == null ? string.Empty : " " + ErrorCode + " " + ErrorDescription) + " " + JsonRead.Write(Payload);
        }
    }
}

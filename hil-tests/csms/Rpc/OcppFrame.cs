// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One OCPP-J message: what could be read of it, and what is wrong with it.
    /// </summary>
    internal sealed class OcppFrame
    {
        public const int Call = 2;
        public const int CallResult = 3;
        public const int CallError = 4;

        private OcppFrame()
        {
        }

        /// <summary>
        /// Gets the message type, or 0 when there is none.
        /// </summary>
        public int Type { get; private set; }

        /// <summary>
        /// Gets the message id, or <see langword="null"/> when there is none.
        /// </summary>
        public string MessageId { get; private set; }

        /// <summary>
        /// Gets the action of a CALL, the error code of a CALLERROR.
        /// </summary>
        public string Name { get; private set; }

        /// <summary>
        /// Gets the description of a CALLERROR.
        /// </summary>
        public string Description { get; private set; }

        /// <summary>
        /// Gets the payload, or the details of a CALLERROR; <see langword="null"/> when that is no object.
        /// </summary>
        public JsonObject Payload { get; private set; }

        /// <summary>
        /// Gets what is wrong with the message, or <see langword="null"/>.
        /// </summary>
        public string Fault { get; private set; }

        public static OcppFrame Parse(string text)
        {
            OcppFrame frame = new OcppFrame();

            try
            {
                frame.Fault = JsonRead.Parse(text) is JsonArray array ? frame.Read(array) : "is no JSON array";
            }
            catch (JsonException broken)
            {
                frame.Fault = "is not valid JSON (" + broken.Message + ")";
            }
            catch (InvalidOperationException broken)
            {
                // Half a surrogate pair comes to light only when the string is read.
                frame.Fault = "has a string that is no text (" + broken.Message + ")";
            }

            return frame;
        }

        public static string WriteCall(string messageId, string action, string payload)
        {
            return "[2," + Quote(messageId) + "," + Quote(action) + "," + payload + "]";
        }

        public static string WriteResult(string messageId, string payload)
        {
            return "[3," + Quote(messageId) + "," + payload + "]";
        }

        public static string WriteError(string messageId, string code, string description, string details)
        {
            return "[4," + Quote(messageId) + "," + Quote(code) + "," + Quote(description) + "," + details + "]";
        }

        private static string Quote(string text)
        {
            return JsonSerializer.Serialize(text, JsonRead.Relaxed);
        }

        private string Read(JsonArray array)
        {
            Type = JsonRead.Integer(array, "0") ?? 0;
            MessageId = JsonRead.Text(array, "1");

            if (Type < Call || Type > CallError)
            {
                return "has no known message type";
            }

            if (MessageId == null)
            {
                return "has no message id";
            }

            Name = Type == CallResult ? null : JsonRead.Text(array, "2");
            Description = Type == CallError ? JsonRead.Text(array, "3") : null;

            // CALL and CALLERROR end with their object at 3 and 4, CALLRESULT at 2.
            int last = Type == Call ? 3 : Type == CallResult ? 2 : 4;
            Payload = JsonRead.At(array, last.ToString(CultureInfo.InvariantCulture)) as JsonObject;

            return Complaint(array.Count, last);
        }

        private string Complaint(int count, int last)
        {
            if (count != last + 1)
            {
                return "has " + count + " elements and not " + (last + 1);
            }

            if (Type != CallResult && Name == null)
            {
                return "has no " + (Type == Call ? "action" : "error code");
            }

            if (Type == CallError && Description == null)
            {
                return "has no error description";
            }

            return Payload == null ? "has no object as its last element" : null;
        }
    }
}

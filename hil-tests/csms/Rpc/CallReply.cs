// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// An answer to a charge point that is not yet a frame.
    /// </summary>
    internal sealed class CallReply
    {
        private CallReply(JsonObject payload, string errorCode, string description)
        {
            Payload = payload;
            ErrorCode = errorCode;
            Description = description;
        }

        /// <summary>
        /// Gets the payload, or the details of an error.
        /// </summary>
        public JsonObject Payload { get; }

        /// <summary>
        /// Gets the error code, or <see langword="null"/> in a CALLRESULT.
        /// </summary>
        public string ErrorCode { get; }

        /// <summary>
        /// Gets the description of an error.
        /// </summary>
        public string Description { get; }

        public static CallReply Result(JsonObject payload)
        {
            return new CallReply(payload, null, null);
        }

        public static CallReply Error(string code, string description, JsonObject details = null)
        {
            return new CallReply(details ?? new JsonObject(), code, description);
        }

        public string ToFrame(string messageId)
        {
            return ErrorCode == null
                ? OcppFrame.WriteResult(messageId, JsonRead.Write(Payload))
                : OcppFrame.WriteError(messageId, ErrorCode, Description, JsonRead.Write(Payload));
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.WebSocket
{
    /// <summary>
    /// Codes of close frames (RFC 6455, section 7.4, and the IANA registry).
    /// </summary>
    public static class WebSocketCloseCode
    {
        /// <summary>The purpose of the connection is fulfilled.</summary>
        public const int Normal = 1000;

        /// <summary>The charge point goes away, for a reboot say.</summary>
        public const int GoingAway = 1001;

        /// <summary>The peer violated the WebSocket protocol.</summary>
        public const int ProtocolError = 1002;

        /// <summary>The peer sent a text that is not UTF-8.</summary>
        public const int InvalidPayload = 1007;

        /// <summary>The peer did something that is not allowed here.</summary>
        public const int PolicyViolation = 1008;

        /// <summary>Something unexpected went wrong on the closing side.</summary>
        public const int InternalError = 1011;

        /// <summary>
        /// Tells whether a code may stand in a close frame. 1004 to 1006 and 1015 may not, nor what nobody has defined.
        /// </summary>
        /// <param name="code">The code.</param>
        /// <returns>Whether it may.</returns>
        public static bool IsAllowedInFrame(int code)
        {
            return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
        }
    }
}

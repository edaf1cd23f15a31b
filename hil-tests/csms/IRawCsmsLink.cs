// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// A link that can also misbehave below the level of messages.
    /// </summary>
    public interface IRawCsmsLink : ICsmsLink
    {
        /// <summary>
        /// Gets or sets a value indicating whether the link is half-open: nothing is read, nothing is sent, nothing is closed.
        /// </summary>
        bool IsFrozen { get; set; }

        /// <summary>
        /// Sends one WebSocket frame, right or wrong.
        /// </summary>
        /// <param name="frame">The frame.</param>
        void SendFrame(WebSocketFrame frame);

        /// <summary>
        /// Sends bytes as they are, half a frame say.
        /// </summary>
        /// <param name="bytes">The bytes.</param>
        void SendBytes(byte[] bytes);
    }
}

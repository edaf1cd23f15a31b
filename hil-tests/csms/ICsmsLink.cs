// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The way from the CSMS to one charge point. The other direction is <see cref="CsmsSession.ReceiveText"/> and
    /// <see cref="CsmsSession.LinkClosed"/>. A test in virtual time implements this, or takes <see cref="MemoryLink"/>; called
    /// while the CSMS is locked, so an implementation queues and returns.
    /// </summary>
    public interface ICsmsLink
    {
        /// <summary>
        /// Sends one text message.
        /// </summary>
        /// <param name="text">The message.</param>
        void SendText(string text);

        /// <summary>
        /// Closes the WebSocket as it should be.
        /// </summary>
        /// <param name="code">Close code.</param>
        /// <param name="reason">Reason, at most 123 bytes.</param>
        void Close(int code, string reason);

        /// <summary>
        /// Cuts the connection without a close frame.
        /// </summary>
        void Abort();
    }
}

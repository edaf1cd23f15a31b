// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// What the CSMS does when the charge point offers no subprotocol that it knows.
    /// </summary>
    public enum NoSubprotocolReaction
    {
        /// <summary>
        /// Accepts the WebSocket without a subprotocol and closes it at once with code 1002, as OCPP-J wants it.
        /// </summary>
        AcceptAndClose,

        /// <summary>
        /// Answers HTTP 400.
        /// </summary>
        BadRequest400,

        /// <summary>
        /// Accepts the WebSocket without a subprotocol.
        /// </summary>
        AcceptWithout,

        /// <summary>
        /// Selects whatever is offered first, known or not.
        /// </summary>
        SelectOffered,
    }
}

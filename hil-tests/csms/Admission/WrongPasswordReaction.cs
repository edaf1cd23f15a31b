// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// What the CSMS does with a missing or wrong password.
    /// </summary>
    public enum WrongPasswordReaction
    {
        /// <summary>
        /// Answers HTTP 401.
        /// </summary>
        Unauthorized401,

        /// <summary>
        /// Accepts the WebSocket and cuts it at once, as node-red-contrib-ocpp does.
        /// </summary>
        AcceptAndAbort,

        /// <summary>
        /// Accepts the WebSocket and closes it at once with code 1008.
        /// </summary>
        AcceptAndClose,
    }
}

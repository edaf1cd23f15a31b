// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// What differs between the versions in the frames of OCPP-J.
    /// </summary>
    public interface IRpcDialect
    {
        /// <summary>
        /// Gets the subprotocol that stands for the version, such as <c>ocpp1.6</c>.
        /// </summary>
        string Subprotocol { get; }

        /// <summary>
        /// Gets a value indicating whether frames without a readable id, and unknown message types, get a CALLERROR
        /// (OCPP 2.0.1 Part 4, section 4.2.3; OCPP-J 1.6 has no such answer).
        /// </summary>
        bool AnswersUnreadableFrames { get; }

        /// <summary>
        /// Gets the error code as the version spells it.
        /// </summary>
        /// <param name="error">Reason.</param>
        /// <returns>The code.</returns>
        string GetErrorCode(RpcError error);
    }
}

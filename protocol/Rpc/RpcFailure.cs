// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// Why a call got no usable answer.
    /// </summary>
    public enum RpcFailure
    {
        /// <summary>The other side answered with a CALLERROR.</summary>
        CallError = 0,

        /// <summary>No answer within the time-out.</summary>
        Timeout = 1,

        /// <summary>The connection ended before the answer.</summary>
        ConnectionLost = 2,

        /// <summary>The answer is not a JSON object, or too long.</summary>
        UnreadableAnswer = 3,

        /// <summary>Memory was too short to send the call, or all of it.</summary>
        OutOfMemory = 4,
    }
}

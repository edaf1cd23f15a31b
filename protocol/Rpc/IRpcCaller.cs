// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// Gets the outcome of a call. Exactly one of the two methods is called for each call that was accepted for sending.
    /// </summary>
    public interface IRpcCaller
    {
        /// <summary>
        /// Takes the answer.
        /// </summary>
        /// <param name="context">The object that was given with the call.</param>
        /// <param name="payload">Payload of the answer; valid during the call only. A violation found in it is the caller's to judge.</param>
        void OnResult(object context, PayloadReader payload);

        /// <summary>
        /// Learns that there is no usable answer.
        /// </summary>
        /// <param name="context">The object that was given with the call.</param>
        /// <param name="failure">What happened.</param>
        /// <param name="errorCode">Error code of a CALLERROR as received; <see langword="null"/> otherwise.</param>
        /// <param name="description">Text for a log line; may be <see langword="null"/>.</param>
        void OnFailure(object context, RpcFailure failure, string errorCode, string description);
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// Serves the calls of the other side.
    /// </summary>
    public interface IRpcHandler
    {
        /// <summary>
        /// Takes a call. It must be answered by <see cref="RpcRequest.Respond"/> or <see cref="RpcRequest.Reject"/>, now or later.
        /// </summary>
        /// <param name="request">The call; its payload is valid until this method returns.</param>
        /// <param name="payload">Payload, to be read against the action's schema.</param>
        void OnCall(RpcRequest request, PayloadReader payload);
    }
}

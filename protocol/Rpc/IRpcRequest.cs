// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// A request that goes out.
    /// </summary>
    public interface IRpcRequest : IRpcPayload
    {
        /// <summary>
        /// Gets the action as it stands in the frame, such as <c>Heartbeat</c>.
        /// </summary>
        string Action { get; }
    }
}

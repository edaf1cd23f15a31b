// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// The way out for frames: a WebSocket, or memory in tests.
    /// </summary>
    public interface IRpcLink
    {
        /// <summary>
        /// Sends the next part of a text message.
        /// </summary>
        /// <param name="buffer">Bytes, not kept. They may be overwritten, and so may the <see cref="RpcPeer.SpareBytes"/> behind them: a WebSocket makes its frame there.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <param name="first">Whether the message begins here.</param>
        /// <param name="last">Whether the message ends here.</param>
        /// <returns><see langword="false"/> when the connection is gone.</returns>
        bool Send(byte[] buffer, int offset, int count, bool first, bool last);
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// Sees every frame as it crosses the wire, for logs and tests. Frames can contain secrets: what prints them must hide those.
    /// </summary>
    public interface IFrameTap
    {
        /// <summary>
        /// Takes a part of a frame.
        /// </summary>
        /// <param name="isOutgoing">Whether we send it.</param>
        /// <param name="buffer">Bytes; valid during the call only.</param>
        /// <param name="count">Number of bytes from index 0; may be 0 in the last part.</param>
        /// <param name="isLast">Whether the frame ends here.</param>
        void OnFrame(bool isOutgoing, byte[] buffer, int count, bool isLast);
    }
}

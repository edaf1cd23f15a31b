// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Json
{
    /// <summary>
    /// Takes the parts of a JSON text while it is being written, so that a big one is never whole in memory.
    /// </summary>
    public interface IJsonSink
    {
        /// <summary>
        /// Takes the next part.
        /// </summary>
        /// <param name="buffer">Buffer of the writer; valid during the call only.</param>
        /// <param name="count">Number of bytes, from index 0. May be 0 when <paramref name="last"/> is set.</param>
        /// <param name="last">Whether the text is complete with this part.</param>
        /// <returns><see langword="false"/> when the part could not be taken; the writer then drops the rest.</returns>
        bool Write(byte[] buffer, int count, bool last);
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// One TCP connection that somebody else has opened, from <see cref="ITcpListener.Accept"/>. No member blocks: what cannot be done now
    /// is done in part or not at all. All members belong to the event loop.
    /// </summary>
    public interface IServedStream
    {
        /// <summary>
        /// Gets the address of the other side, without its port; for people.
        /// </summary>
        string RemoteAddress { get; }

        /// <summary>
        /// Gets the address of this board that the other side has dialled: it tells the board's access point from another network.
        /// </summary>
        string LocalAddress { get; }

        /// <summary>
        /// Takes bytes that have arrived.
        /// </summary>
        /// <param name="buffer">Destination.</param>
        /// <param name="offset">First index written.</param>
        /// <param name="count">Most bytes to take, at least 1.</param>
        /// <returns>Bytes taken; 0 when none are there now; -1 when the other side sends no more, or the connection has broken.</returns>
        int Read(byte[] buffer, int offset, int count);

        /// <summary>
        /// Sends what the connection takes now.
        /// </summary>
        /// <param name="buffer">Source; not changed and not kept.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes, at least 1.</param>
        /// <returns>Bytes taken; 0 when none can be taken now; -1 when the connection has broken.</returns>
        int Write(byte[] buffer, int offset, int count);

        /// <summary>
        /// Ends the connection; what was sent still arrives. May be called again.
        /// </summary>
        void Close();
    }
}

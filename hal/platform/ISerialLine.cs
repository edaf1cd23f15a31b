// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// A text line to a person or a tool (serial port, TCP console). Never blocks the event loop.
    /// </summary>
    public interface ISerialLine
    {
        /// <summary>
        /// Takes bytes that have arrived.
        /// </summary>
        /// <param name="buffer">Destination.</param>
        /// <param name="offset">First index written.</param>
        /// <param name="count">Most bytes to take.</param>
        /// <returns>Bytes taken; 0 when none are there now.</returns>
        int Read(byte[] buffer, int offset, int count);

        /// <summary>
        /// Queues bytes for sending; what does not fit is dropped.
        /// </summary>
        /// <param name="buffer">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        void Write(byte[] buffer, int offset, int count);
    }
}

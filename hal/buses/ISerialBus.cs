// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// A UART as a driver sees it (Modbus RTU meter, co-processor). Drivers call it from their own thread.
    /// </summary>
    public interface ISerialBus
    {
        /// <summary>
        /// Sends bytes; on RS-485 the transceiver's direction is handled below.
        /// </summary>
        /// <param name="buffer">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        void Write(byte[] buffer, int offset, int count);

        /// <summary>
        /// Waits for bytes.
        /// </summary>
        /// <param name="buffer">Destination.</param>
        /// <param name="offset">First index written.</param>
        /// <param name="count">Most bytes to take.</param>
        /// <param name="timeoutMilliseconds">Longest wait for the first byte.</param>
        /// <returns>Bytes taken; 0 after the timeout.</returns>
        int Read(byte[] buffer, int offset, int count, int timeoutMilliseconds);

        /// <summary>
        /// Throws away what has arrived and was not read.
        /// </summary>
        void DiscardInput();
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// A UART as a driver sees it (Modbus RTU meter, RFID reader, co-processor). The event loop polls the drivers, so nothing here waits for
    /// the other side; speed and frame format are the board's business. Nothing throws: a port that fails is a line on which nothing comes.
    /// </summary>
    public interface ISerialBus
    {
        /// <summary>
        /// Sends bytes; on RS-485 the transceiver's direction is handled below. Takes at most the time of the bytes on the line, 11 bits each
        /// (8 bytes at 9600 baud: 9 ms). What cannot be sent is lost.
        /// </summary>
        /// <param name="buffer">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes, at most 64.</param>
        void Write(byte[] buffer, int offset, int count);

        /// <summary>
        /// Takes bytes that have arrived. Never waits.
        /// </summary>
        /// <param name="buffer">Destination.</param>
        /// <param name="offset">First index written.</param>
        /// <param name="count">Most bytes to take.</param>
        /// <returns>Bytes taken; 0 when none are there now.</returns>
        int Read(byte[] buffer, int offset, int count);

        /// <summary>
        /// Throws away what has arrived and was not read.
        /// </summary>
        void DiscardInput();
    }
}

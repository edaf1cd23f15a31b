// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Rfid
{
    /// <summary>
    /// The way to a PN532: I2C (<c>Pn532I2cLink</c>) or a serial line (<c>Pn532SerialLink</c>). Nothing here waits.
    /// </summary>
    public abstract class Pn532Link
    {
        /// <summary>
        /// Brings the chip out of power-down, and drops what has arrived.
        /// </summary>
        public abstract void Wake();

        /// <summary>
        /// Sends a frame.
        /// </summary>
        /// <param name="frame">Whole frame, preamble to postamble.</param>
        /// <returns><see langword="false"/> when the bus says that the chip is not there.</returns>
        public abstract bool Send(byte[] frame);

        /// <summary>
        /// Takes bytes that have arrived.
        /// </summary>
        /// <param name="buffer">Destination.</param>
        /// <param name="offset">First index written.</param>
        /// <param name="isAcknowledge">The next frame of the chip is the acknowledge, 6 bytes; otherwise it is an answer.</param>
        /// <returns>Number of bytes; 0 when none are there now.</returns>
        public abstract int Receive(byte[] buffer, int offset, bool isAcknowledge);
    }
}

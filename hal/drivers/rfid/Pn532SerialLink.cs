// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Rfid
{
    /// <summary>
    /// PN532 on a UART ("HSU"), 115200 baud 8N1 (UM0701-02 section 6.2.3).
    /// </summary>
    public sealed class Pn532SerialLink : Pn532Link
    {
        /// <summary>Section 7.2.11: 55 hexadecimal wakes the chip; zeros, which may stand before any frame, give it the 1 ms that it needs.</summary>
        private const int WakeLength = 16;

        private readonly ISerialBus _bus;
        private readonly byte[] _wake = new byte[WakeLength];

        /// <summary>
        /// Initializes a new instance of the <see cref="Pn532SerialLink"/> class.
        /// </summary>
        /// <param name="bus">Serial port.</param>
        public Pn532SerialLink(ISerialBus bus)
        {
            _bus = bus;
            _wake[0] = 0x55;
            _wake[1] = 0x55;
        }

        /// <inheritdoc/>
        public override void Wake()
        {
            _bus.Write(_wake, 0, WakeLength);
        }

        /// <inheritdoc/>
        public override bool Send(byte[] frame)
        {
            _bus.DiscardInput();
            _bus.Write(frame, 0, frame.Length);
            return true;
        }

        /// <inheritdoc/>
        public override int Receive(byte[] buffer, int offset, bool isAcknowledge)
        {
            return _bus.Read(buffer, offset, buffer.Length - offset);
        }
    }
}

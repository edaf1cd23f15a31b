// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Drivers.Rfid
{
    /// <summary>
    /// PN532 on I2C, address 24 hexadecimal (7 bits), at most 400 kHz (UM0701-02 section 6.2.4). Each read begins with a status byte; bit 0 says that a
    /// frame follows.
    /// </summary>
    public sealed class Pn532I2cLink : Pn532Link
    {
        private readonly II2cBus _bus;
        private readonly byte[] _nothing = new byte[0];
        private readonly byte[] _acknowledge = new byte[7];
        private readonly byte[] _answer = new byte[1 + Pn532.LongestAnswer];

        /// <summary>
        /// Initializes a new instance of the <see cref="Pn532I2cLink"/> class.
        /// </summary>
        /// <param name="bus">The chip on its bus.</param>
        public Pn532I2cLink(II2cBus bus)
        {
            _bus = bus;
        }

        /// <inheritdoc/>
        public override void Wake()
        {
            // Its own address wakes the chip; it stretches the clock meanwhile.
            Receive(_answer, 0, true);
        }

        /// <inheritdoc/>
        public override bool Send(byte[] frame)
        {
            return _bus.Transfer(frame, _nothing);
        }

        /// <inheritdoc/>
        public override int Receive(byte[] buffer, int offset, bool isAcknowledge)
        {
            byte[] input = isAcknowledge ? _acknowledge : _answer;
            if (!_bus.Transfer(_nothing, input) || (input[0] & 1) == 0 || offset + input.Length - 1 > buffer.Length)
            {
                return 0;
            }

            Array.Copy(input, 1, buffer, offset, input.Length - 1);
            return input.Length - 1;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Modbus
{
    /// <summary>
    /// A device on a <see cref="ModbusLine"/>: says what to ask it and takes the answers. Called from <see cref="ModbusLine.Poll"/> only.
    /// </summary>
    public interface IModbusDevice
    {
        /// <summary>
        /// Gets the address on the line, 1 to 247 (PZEM-004T: also 248).
        /// </summary>
        int Address { get; }

        /// <summary>
        /// Gets the monotonic time at which the device wants to be asked; <see cref="long.MaxValue"/> for never.
        /// </summary>
        long DueMilliseconds { get; }

        /// <summary>
        /// Gets a value indicating whether the device has not answered for a while: it is then asked once, not three times, because the others
        /// on the line wait meanwhile.
        /// </summary>
        bool IsLost { get; }

        /// <summary>
        /// Says what to read or to write next. Asked again before each try, so that what has changed meanwhile counts.
        /// </summary>
        /// <param name="function">3 (read holding registers), 4 (read input registers) or <see cref="ModbusLine.Write"/>.</param>
        /// <param name="register">First register, 0 to 65535.</param>
        /// <param name="count">Number of registers, 1 to <see cref="ModbusLine.MostRegisters"/>; for a write the value of the one register, 0 to 65535.</param>
        void GetRequest(out int function, out int register, out int count);

        /// <summary>
        /// Takes the answer to the last request; address, function, length and checksum are right, and that to a write repeats the register.
        /// </summary>
        /// <param name="frame">Buffer of the line; valid during the call.</param>
        /// <param name="offset">Index of the first register, high byte first; means nothing after a write.</param>
        void OnAnswer(byte[] frame, int offset);

        /// <summary>
        /// The last request has failed for good.
        /// </summary>
        /// <param name="failure">Why.</param>
        void OnFailure(ModbusFailure failure);
    }
}

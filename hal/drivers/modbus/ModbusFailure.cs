// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Modbus
{
    /// <summary>
    /// Why a request has failed.
    /// </summary>
    public enum ModbusFailure
    {
        /// <summary>Nothing came.</summary>
        NoAnswer = 1,

        /// <summary>Bytes came, but no answer to the request: wrong address, function, length or checksum, or cut off.</summary>
        BadAnswer = 2,

        /// <summary>The device refuses the request (exception code, Modbus Application Protocol 1.1b3 section 7). It was asked once: it would say the same again.</summary>
        Refused = 3,
    }
}

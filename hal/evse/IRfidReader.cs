// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// RFID reader. Its own thread may poll the chip; the event loop takes the result.
    /// </summary>
    public interface IRfidReader
    {
        /// <summary>
        /// Takes a tag that was presented since the last call. Each presentation is reported once.
        /// </summary>
        /// <returns>The UID as upper-case hex digits in the order that the reader prints (8, 14 or 20 digits), or <see langword="null"/>.</returns>
        string TakeTag();
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// RFID reader. The event loop asks it ten times a second.
    /// </summary>
    public interface IRfidReader
    {
        /// <summary>
        /// Gets <see cref="FaultCode.ReaderFailure"/> while the reader does not answer, else <see cref="FaultCode.None"/>.
        /// </summary>
        FaultCode Fault { get; }

        /// <summary>
        /// Takes a tag that was presented since the last call. Each presentation is reported once. Takes at most 50 ms.
        /// </summary>
        /// <returns>The UID as upper-case hex digits in the order that the reader prints (8, 14 or 20 digits), or <see langword="null"/>.</returns>
        string TakeTag();
    }
}

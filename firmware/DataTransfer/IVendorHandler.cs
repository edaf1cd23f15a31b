// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.DataTransfer
{
    /// <summary>
    /// Serves the DataTransfer messages of one vendor id.
    /// </summary>
    public interface IVendorHandler
    {
        /// <summary>
        /// Gets the vendor id that it serves.
        /// </summary>
        string VendorId { get; }

        /// <summary>
        /// Takes a message.
        /// </summary>
        /// <param name="messageId">Message id, or <see langword="null"/>.</param>
        /// <param name="data">Data, or <see langword="null"/>.</param>
        /// <param name="answer">Data of the answer; <see langword="null"/> for none.</param>
        /// <returns>Outcome.</returns>
        VendorResult Take(string messageId, string data, out string answer);
    }
}

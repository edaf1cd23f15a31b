// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.DataTransfer
{
    /// <summary>
    /// Outcome of a DataTransfer (DataTransferStatus, OCPP 1.6 section 7.23).
    /// </summary>
    public enum VendorResult
    {
        /// <summary>Understood and done.</summary>
        Accepted = 0,

        /// <summary>Understood and refused.</summary>
        Rejected = 1,

        /// <summary>The vendor is known, the message is not.</summary>
        UnknownMessageId = 2,

        /// <summary>The vendor is not known.</summary>
        UnknownVendorId = 3,
    }
}

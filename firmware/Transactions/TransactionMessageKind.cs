// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Transactions
{
    /// <summary>
    /// What a transaction message tells.
    /// </summary>
    public enum TransactionMessageKind
    {
        /// <summary>The transaction has started.</summary>
        Started = 0,

        /// <summary>Meter values of the running transaction.</summary>
        Updated = 1,

        /// <summary>The transaction has ended.</summary>
        Ended = 2,
    }
}

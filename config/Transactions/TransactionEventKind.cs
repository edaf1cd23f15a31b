// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config.Transactions
{
    /// <summary>
    /// What is told about a transaction.
    /// </summary>
    public enum TransactionEventKind
    {
        /// <summary>The transaction has started.</summary>
        Started = 0,

        /// <summary>Something has changed during the transaction, or meter values of it.</summary>
        Updated = 1,

        /// <summary>The transaction has ended.</summary>
        Ended = 2,
    }
}

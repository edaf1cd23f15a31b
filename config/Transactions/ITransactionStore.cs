// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Config.Transactions
{
    /// <summary>
    /// Keeps transactions from their start until the CSMS has their end. The only truth about them.
    /// </summary>
    public interface ITransactionStore
    {
        /// <summary>Gets the number of transactions that are kept.</summary>
        int Count { get; }

        /// <summary>
        /// Makes and keeps the record of a transaction that starts now.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <param name="idTag">idToken.</param>
        /// <param name="startTime">When it starts.</param>
        /// <param name="meterStart">Energy register, mWh.</param>
        /// <returns>The record.</returns>
        TransactionRecord Open(int connectorId, string idTag, EventTime startTime, long meterStart);

        /// <summary>
        /// Keeps what has changed in a record.
        /// </summary>
        /// <param name="record">Record.</param>
        void Update(TransactionRecord record);

        /// <summary>
        /// Forgets a record whose end the CSMS has, or that was given up.
        /// </summary>
        /// <param name="record">Record.</param>
        void Close(TransactionRecord record);

        /// <summary>
        /// Gets a kept record.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1, oldest first.</param>
        /// <returns>The record.</returns>
        TransactionRecord Get(int index);
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Transactions;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// What people want to know of a transaction that is over.
    /// </summary>
    internal sealed class EndedTransaction
    {
        public int ConnectorId;
        public string IdTag;

        /// <summary>UTC in milliseconds; as far as it was known at the end.</summary>
        public long StartTime;
        public long Seconds;
        public long EnergyWattHours;
        public TransactionStopReason Reason;
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Csms;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// A transaction as the CSMS was told of it, in the terms that both versions share.
    /// </summary>
    public sealed class ToldTransaction
    {
        private ToldTransaction(TransactionRecord told)
        {
            Version = "1.6";
            Id = told.TransactionId.ToString();
            Connector = told.ConnectorId;
            IsOpen = told.IsOpen;
            Reason = told.Reason;
            Start = told.Start;
            Stop = told.Stop;
            EnergyWh = told.EnergyWh;
        }

        private ToldTransaction(EventTransactionRecord told)
        {
            Version = "2.0.1";
            Id = told.TransactionId;
            Connector = told.EvseId ?? 0;
            IsOpen = told.IsOpen;
            Reason = told.StoppedReason;
            Start = (told.Started ?? told.Events[0]).Timestamp;
            Stop = told.Ended?.Timestamp;
            EnergyWh = told.IsOpen ? null : told.EnergyWh;
            IsWhole = told.Started != null && !told.MissingSequenceNumbers.Any();
        }

        public string Version { get; }

        public string Id { get; }

        public int Connector { get; }

        public bool IsOpen { get; }

        /// <summary>Gets why it ended.</summary>
        public string Reason { get; }

        public DateTimeOffset Start { get; }

        public DateTimeOffset? Stop { get; }

        /// <summary>Gets the energy, <see langword="null"/> while it is open.</summary>
        public decimal? EnergyWh { get; }

        /// <summary>Gets a value indicating whether the start and all that lies between was told as well.</summary>
        public bool IsWhole { get; } = true;

        /// <summary>
        /// Lists what a CSMS was told, over whichever version.
        /// </summary>
        public static IReadOnlyList<ToldTransaction> Of(ChargePointRecord record)
        {
            return record.Transactions.Select(told => new ToldTransaction(told))
                .Concat(record.EventTransactions.Select(told => new ToldTransaction(told)))
                .ToArray();
        }

        public override string ToString()
        {
            return Version + " " + Id + " connector " + Connector + " from " + Start.ToString("HH:mm:ss") + " to " + Stop?.ToString("HH:mm:ss") + " " + EnergyWh + " Wh" + (IsWhole ? string.Empty : ", with gaps");
        }
    }
}

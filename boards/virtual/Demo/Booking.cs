// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Boards.Virtual.Demo
{
    /// <summary>
    /// What the built-in CSMS has in its book about one transaction, whatever the version that brought it.
    /// </summary>
    public sealed class Booking
    {
        private Booking()
        {
        }

        /// <summary>Gets the id that both sides know.</summary>
        public string Id { get; private init; }

        /// <summary>Gets the idToken.</summary>
        public string IdTag { get; private init; }

        /// <summary>Gets the connector or EVSE.</summary>
        public int? Connector { get; private init; }

        /// <summary>Gets the energy in mWh; <see langword="null"/> when start or end is missing.</summary>
        public long? Energy { get; private init; }

        /// <summary>Gets the start, milliseconds since 1970; <see langword="null"/> when it is missing.</summary>
        public long? Start { get; private init; }

        /// <summary>Gets the end, milliseconds since 1970; <see langword="null"/> when it is missing.</summary>
        public long? Stop { get; private init; }

        /// <summary>Gets why it ended, or <see langword="null"/> when that was not told.</summary>
        public string Reason { get; private init; }

        /// <summary>
        /// Looks a transaction up.
        /// </summary>
        /// <param name="book">Record of the charge point.</param>
        /// <param name="csmsId">Id that the CSMS has given (OCPP 1.6).</param>
        /// <param name="stationId">Id that the charge point has given (OCPP 2.0.1).</param>
        /// <returns>The booking, or <see langword="null"/> when there is none.</returns>
        public static Booking Find(ChargePointRecord book, long csmsId, string stationId)
        {
            TransactionRecord transaction = book.Transactions.LastOrDefault(one => one.TransactionId == csmsId);
            return transaction != null ? Of(transaction) : book.EventTransactions.Where(one => one.TransactionId == stationId).Select(Of).FirstOrDefault();
        }

        /// <summary>
        /// Lists all transactions of a charge point.
        /// </summary>
        /// <param name="book">Record of the charge point.</param>
        /// <returns>Those of OCPP 1.6 first, each in the order in which they began.</returns>
        public static IEnumerable<Booking> All(ChargePointRecord book)
        {
            return book.Transactions.Select(Of).Concat(book.EventTransactions.Select(Of));
        }

        /// <inheritdoc/>
        public override string ToString()
        {
            return "Transaction " + Id + ": connector " + Connector + ", " + IdTag + ", " + Time(Start) + " to " + Time(Stop)
                + (Energy == null || Stop == null ? string.Empty : ", " + EnergyText.Kilo(Energy.Value) + " kWh") + (Reason == null ? string.Empty : ", " + Reason);
        }

        private static Booking Of(TransactionRecord transaction)
        {
            return new Booking
            {
                Id = transaction.TransactionId.ToString(CultureInfo.InvariantCulture),
                IdTag = transaction.IdTag,
                Connector = transaction.ConnectorId,
                Energy = transaction.EnergyWh * 1000L,
                Start = transaction.Start.ToUnixTimeMilliseconds(),
                Stop = transaction.Stop?.ToUnixTimeMilliseconds(),
                Reason = transaction.Reason,
            };
        }

        private static Booking Of(EventTransactionRecord events)
        {
            return new Booking
            {
                Id = events.TransactionId,
                IdTag = events.IdToken,
                Connector = events.EvseId,
                Energy = events.EnergyWh == null ? null : (long)(events.EnergyWh.Value * 1000m),
                Start = events.Started?.Timestamp.ToUnixTimeMilliseconds(),
                Stop = events.Ended?.Timestamp.ToUnixTimeMilliseconds(),
                Reason = events.StoppedReason,
            };
        }

        private static string Time(long? milliseconds)
        {
            return milliseconds == null ? "(open)" : Iso8601.ToText(milliseconds.Value);
        }
    }
}

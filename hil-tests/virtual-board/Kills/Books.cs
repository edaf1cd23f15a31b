// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OcppChargePoint.Csms;

namespace OcppChargePoint.HilTests.VirtualBoard.Kills
{
    /// <summary>
    /// Holds what the CSMS bills against what the cars got. The CSMS knows a message that came again by connector, timestamp and meterStart
    /// (OCPP 1.6) or by transactionId and seqNo (OCPP 2.0.1).
    /// </summary>
    internal static class Books
    {
        /// <summary>Registers are told in whole watt-hours.</summary>
        private const decimal Rounding = 1;

        /// <summary>
        /// Gets the bills of both versions.
        /// </summary>
        internal static Bill[] Collect(ChargePointRecord record)
        {
            IEnumerable<Bill> of16 = record.Transactions.Select(one => new Bill(
                one.TransactionId.ToString(CultureInfo.InvariantCulture),
                one.ConnectorId,
                one.IdTag,
                one.Start,
                one.Stop,
                one.MeterStart,
                one.MeterStop,
                one.Reason,
                1,
                one.IsOpen ? 0 : 1,
                IsRising(Registers(InTime(one.MeterValues)).Select(Whole).Prepend(one.MeterStart).Append(one.MeterStop))
                    && IsRising(InTime(one.MeterValues).Select(part => part.Timestamp).Prepend(one.Start).Append(one.Stop))));
            IEnumerable<Bill> of201 = record.EventTransactions.Select(one => new Bill(
                one.TransactionId,
                one.EvseId ?? 0,
                one.IdToken,
                one.Events.Min(part => part.Timestamp),
                one.Ended?.Timestamp,
                one.MeterStart,
                one.MeterStop,
                one.StoppedReason,
                one.Events.Count(part => part.EventType == "Started"),
                one.Events.Count(part => part.EventType == "Ended"),
                IsRising(Registers(InTime(one.MeterValues))) && IsRising(one.Events.OrderBy(part => part.SequenceNumber).Select(part => (DateTimeOffset?)part.Timestamp))));
            return of16.Concat(of201).ToArray();
        }

        /// <summary>
        /// Finds what is wrong with the bills of one connector.
        /// </summary>
        /// <param name="bills">Its bills, in any order.</param>
        /// <param name="delivered">What the cars got there, Wh.</param>
        /// <param name="mostLost">The energy between two moments at which the register is kept, Wh: what a power cut may cost.</param>
        /// <returns>A line for each fault.</returns>
        internal static IEnumerable<string> Check(IReadOnlyCollection<Bill> bills, decimal delivered, decimal mostLost)
        {
            foreach (Bill bill in bills.Where(bill => bill.Starts != 1 || bill.Stops != 1))
            {
                yield return bill + " has not one start and one stop.";
            }

            foreach (Bill bill in bills.Where(bill => !bill.IsInOrder || bill.End < bill.Begin || bill.MeterStop < bill.MeterStart))
            {
                yield return bill + " runs backwards.";
            }

            Bill[] inOrder = bills.OrderBy(bill => bill.MeterStart).ThenBy(bill => bill.MeterStop).ToArray();
            decimal lost = 0;
            for (int i = 0; i < inOrder.Length; i++)
            {
                decimal next = i + 1 < inOrder.Length ? inOrder[i + 1].MeterStart ?? 0 : delivered;
                decimal gap = next - (inOrder[i].MeterStop ?? 0);
                lost += gap;
                if (gap < -Rounding || gap > Rounding + (inOrder[i].IsByPowerLoss ? mostLost : 0))
                {
                    yield return gap + " Wh stand between " + inOrder[i] + " and what came next, at " + next + " Wh.";
                }

                if (i + 1 < inOrder.Length && inOrder[i + 1].Begin < inOrder[i].End)
                {
                    yield return inOrder[i + 1] + " began before the end of " + inOrder[i];
                }
            }

            decimal billed = bills.Sum(bill => (bill.MeterStop - bill.MeterStart) ?? 0);
            if (billed > delivered + (bills.Count * Rounding) || billed + lost < delivered - (bills.Count * Rounding) - Rounding)
            {
                yield return billed + " Wh are billed, " + lost + " Wh were lost with the power, " + delivered + " Wh were delivered.";
            }
        }

        /// <summary>
        /// Puts meter values in order: those that come again in OCPP 1.6 have no number, and the end tells the value at the begin once more.
        /// </summary>
        private static IEnumerable<MeterValueRecord> InTime(IEnumerable<MeterValueRecord> values)
        {
            return values.OrderBy(one => one.Timestamp);
        }

        /// <summary>
        /// Cuts off what start and stop of OCPP 1.6 cannot tell.
        /// </summary>
        private static decimal? Whole(decimal? wattHours)
        {
            return wattHours == null ? null : Math.Floor(wattHours.Value);
        }

        private static IEnumerable<decimal?> Registers(IEnumerable<MeterValueRecord> values)
        {
            return values
                .SelectMany(one => one.Values)
                .Where(value => value.Measurand == "Energy.Active.Import.Register" && value.Phase == null)
                .Select(value => value.Unit == "kWh" ? value.Number * 1000 : value.Number);
        }

        private static bool IsRising<T>(IEnumerable<T?> values)
            where T : struct, IComparable<T>
        {
            T[] known = values.Where(value => value != null).Select(value => value.Value).ToArray();
            return known.Zip(known.Skip(1)).All(pair => pair.First.CompareTo(pair.Second) <= 0);
        }
    }
}

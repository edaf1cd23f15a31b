// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Csms;

namespace OcppChargePoint.Simulation.Checks
{
    /// <summary>
    /// Within a transaction neither time nor register go backwards.
    /// </summary>
    internal sealed class Course
    {
        private const string Register = "Energy.Active.Import.Register";

        private readonly Dictionary<string, (DateTimeOffset Time, decimal Register, int Number)> _last = new Dictionary<string, (DateTimeOffset Time, decimal Register, int Number)>(StringComparer.Ordinal);

        /// <summary>
        /// What was told from memory, while flash took nothing, may be unknown to the charge point from here on.
        /// </summary>
        public void Forget()
        {
            _last.Clear();
        }

        /// <summary>
        /// Checks a call that tells of a transaction.
        /// </summary>
        /// <returns>What is wrong, or <see langword="null"/>.</returns>
        public string Check(IncomingCall call)
        {
            if (call.EventTransaction != null)
            {
                return CheckEvent(call.EventTransaction, call.Integer("seqNo").Value);
            }

            if (call.Transaction == null)
            {
                return null;
            }

            TransactionRecord transaction = call.Transaction;
            string key = transaction.ConnectorId + " " + transaction.MeterStart + " " + transaction.Start.Ticks;
            if (!_last.TryGetValue(key, out (DateTimeOffset Time, decimal Register, int Number) last))
            {
                last = (transaction.Start, transaction.MeterStart, 0);
            }

            if (call.Action == "StopTransaction" && transaction.Stop < last.Time)
            {
                return "transaction " + transaction.TransactionId + ": the end of " + Text(transaction.Stop) + " after " + Text(last.Time);
            }

            if (call.Action == "StopTransaction" && transaction.MeterStop < last.Register)
            {
                return "transaction " + transaction.TransactionId + ": the end at " + transaction.MeterStop + " Wh after " + last.Register;
            }

            // Meter values may come again after a power cut: what they said has been checked then.
            DateTimeOffset? time = call.Timestamp("meterValue.0.timestamp");
            MeterValueRecord values = transaction.MeterValues.LastOrDefault(known => known.Timestamp == time);
            if (call.Action == "MeterValues" && values.Timestamp != null && values.Timestamp >= last.Time)
            {
                decimal register = Math.Floor(HighestRegister(values) ?? last.Register);
                if (register < last.Register)
                {
                    return "transaction " + transaction.TransactionId + ": a meter value of " + register + " Wh after " + last.Register;
                }

                last = (values.Timestamp.Value, register, 0);
            }
            else if (call.Action == "MeterValues" && values.Timestamp != null && !IsKnown(transaction, values))
            {
                return "transaction " + transaction.TransactionId + ": a meter value of " + Text(values.Timestamp) + " after " + Text(last.Time);
            }

            _last[key] = last;
            return null;
        }

        private string CheckEvent(EventTransactionRecord transaction, int number)
        {
            _last.TryGetValue(transaction.TransactionId, out (DateTimeOffset Time, decimal Register, int Number) last);
            TransactionEventRecord one = transaction.Events.Last(known => known.SequenceNumber == number);
            if (one.SequenceNumber < last.Number)
            {
                return null;
            }

            if (one.Timestamp < last.Time)
            {
                return Name(transaction, one) + "of " + Text(one.Timestamp) + " after " + Text(last.Time);
            }

            decimal? highest = one.MeterValues.Max(HighestRegister);
            if (highest < last.Register)
            {
                return Name(transaction, one) + "at " + highest + " Wh after " + last.Register;
            }

            _last[transaction.TransactionId] = (one.Timestamp, highest ?? last.Register, one.SequenceNumber);
            return null;
        }

        private static bool IsKnown(TransactionRecord transaction, MeterValueRecord values)
        {
            return transaction.MeterValues.Count(known => known.Timestamp == values.Timestamp) > 1;
        }

        private static decimal? HighestRegister(MeterValueRecord values)
        {
            return values.Values.Where(value => value.Measurand == Register && value.Phase == null).Max(value => value.Unit == "kWh" ? value.Number * 1000 : value.Number);
        }

        private static string Name(EventTransactionRecord transaction, TransactionEventRecord one)
        {
            return "transaction " + transaction.TransactionId + ": number " + one.SequenceNumber + " ";
        }

        private static string Text(DateTimeOffset? time)
        {
            return time.Value.ToString("yyyy-MM-dd HH:mm:ss.fff");
        }
    }
}

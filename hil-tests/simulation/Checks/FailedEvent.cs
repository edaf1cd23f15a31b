// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Csms;

namespace OcppChargePoint.Simulation.Checks
{
    /// <summary>
    /// An event of the charge point's log of failed ones.
    /// </summary>
    /// <param name="Kind">Start, change or end.</param>
    /// <param name="Number">Number of the transaction.</param>
    /// <param name="SequenceNumber">Its number within the transaction.</param>
    /// <param name="Time">When it happened.</param>
    /// <param name="Connector">Connector, of a start or an end.</param>
    /// <param name="StationId">Id of the transaction, of a start.</param>
    /// <param name="MeterStart">Register at the start, Wh; of a start or an end.</param>
    /// <param name="MeterStop">Register at the end, Wh; of an end.</param>
    internal sealed record FailedEvent(TransactionEventKind Kind, int Number, int SequenceNumber, DateTimeOffset Time, int Connector, string StationId, decimal MeterStart, decimal MeterStop)
    {
        /// <summary>
        /// Tells whether a call is about this start or end.
        /// </summary>
        public bool IsOf(IncomingCall call)
        {
            if (GivenUp.KindOf(call) != Kind || call.Timestamp("timestamp") != Time)
            {
                return false;
            }

            switch (call.Action)
            {
                case "StartTransaction":
                    return call.Integer("connectorId") == Connector && call.Integer("meterStart") == MeterStart;
                case "StopTransaction":
                    return call.Integer("meterStop") == MeterStop && (call.Transaction == null || call.Transaction.ConnectorId == Connector);
                default:
                    return call.Integer("seqNo") == SequenceNumber && (StationId == null ? (call.EventTransaction.EvseId ?? Connector) == Connector : call.Text("transactionInfo.transactionId") == StationId);
            }
        }
    }
}

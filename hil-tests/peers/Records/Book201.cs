// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// The peer's own record about one charging station that speaks OCPP 2.0.1.
    /// </summary>
    internal sealed class Book201
    {
        public List<JsonNode> Boots { get; set; }

        public List<JsonNode> Heartbeats { get; set; }

        public List<StatusEntry201> Statuses { get; set; }

        public List<JsonNode> Authorizations { get; set; }

        public List<BookedTransaction201> Transactions { get; set; }

        /// <summary>Gets or sets meter values outside of transactions.</summary>
        public List<JsonNode> Readings { get; set; }

        /// <summary>Gets or sets the parts of reports.</summary>
        public List<ReportPart> Reports { get; set; }

        /// <summary>
        /// Gets the states of an EVSE in their order.
        /// </summary>
        /// <param name="evseId">EVSE.</param>
        /// <returns>States.</returns>
        public string[] StatusesOf(int evseId)
        {
            return Statuses.Where(status => status.EvseId == evseId).Select(status => status.ConnectorStatus).ToArray();
        }
    }

    internal sealed class StatusEntry201
    {
        public int EvseId { get; set; }

        public int ConnectorId { get; set; }

        public string ConnectorStatus { get; set; }
    }

    internal sealed class BookedTransaction201
    {
        public string TransactionId { get; set; }

        /// <summary>Gets or sets its events in the order in which they came in.</summary>
        public List<TransactionEventEntry> Events { get; set; }

        public TransactionEventEntry First => Events[0];

        public TransactionEventEntry Last => Events[Events.Count - 1];
    }

    internal sealed class TransactionEventEntry
    {
        public string EventType { get; set; }

        public DateTimeOffset Timestamp { get; set; }

        public string TriggerReason { get; set; }

        public int SeqNo { get; set; }

        public bool Offline { get; set; }

        public TransactionInfoEntry TransactionInfo { get; set; }

        public JsonNode Evse { get; set; }

        public IdTokenEntry IdToken { get; set; }

        public List<MeterValueEntry> MeterValue { get; set; }

        /// <summary>Gets or sets when the peer learnt of it, by its own clock.</summary>
        public DateTimeOffset At { get; set; }

        /// <summary>Gets the energy register in Wh in its meter values, in their order; at the end without what is told of the begin once more.</summary>
        public IEnumerable<decimal> WattHours => Registers(value => !IsBeginToldAgain(value));

        /// <summary>Gets the energy register in Wh at the begin, as the end tells it once more.</summary>
        public IEnumerable<decimal> WattHoursOfBegin => Registers(IsBeginToldAgain);

        private IEnumerable<decimal> Registers(Func<JsonNode, bool> isMeant)
        {
            return (MeterValue ?? new List<MeterValueEntry>()).SelectMany(value => value.Registers(isMeant));
        }

        private bool IsBeginToldAgain(JsonNode value)
        {
            return EventType == "Ended" && (string)value["context"] == "Transaction.Begin";
        }
    }

    internal sealed class TransactionInfoEntry
    {
        public string ChargingState { get; set; }

        public string StoppedReason { get; set; }

        public int? RemoteStartId { get; set; }
    }

    internal sealed class IdTokenEntry
    {
        public string IdToken { get; set; }

        public string Type { get; set; }
    }

    internal sealed class MeterValueEntry
    {
        private const string Energy = "Energy.Active.Import.Register";

        public DateTimeOffset Timestamp { get; set; }

        public List<JsonNode> SampledValue { get; set; }

        public IEnumerable<decimal> Registers(Func<JsonNode, bool> isMeant)
        {
            return SampledValue.Where(value => (string)(value["measurand"] ?? Energy) == Energy && value["phase"] == null && isMeant(value)).Select(ToWattHours);
        }

        private static decimal ToWattHours(JsonNode value)
        {
            decimal factor = (string)(value["unitOfMeasure"]?["unit"] ?? "Wh") == "kWh" ? 1000 : 1;
            for (int i = (int)(value["unitOfMeasure"]?["multiplier"] ?? 0); i != 0; i -= Math.Sign(i))
            {
                factor = i > 0 ? factor * 10 : factor / 10;
            }

            return (decimal)value["value"] * factor;
        }
    }

    internal sealed class ReportPart
    {
        public int RequestId { get; set; }

        public int SeqNo { get; set; }

        public bool Tbc { get; set; }

        public List<JsonNode> ReportData { get; set; }
    }
}

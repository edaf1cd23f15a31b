// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One transaction of OCPP 2.0.1, as the CSMS would bill it: repeated deliveries of the same event are counted, not billed.
    /// </summary>
    public sealed class EventTransactionRecord
    {
        private const string Register = "Energy.Active.Import.Register";

        internal EventTransactionRecord(string transactionId)
        {
            TransactionId = transactionId;
        }

        /// <summary>
        /// Gets the id that the station gave.
        /// </summary>
        public string TransactionId { get; }

        /// <summary>
        /// Gets its events, each once, in the order in which they came.
        /// </summary>
        public RecordList<TransactionEventRecord> Events { get; } = new RecordList<TransactionEventRecord>();

        /// <summary>
        /// Gets how often one of its events came again.
        /// </summary>
        public int Duplicates { get; internal set; }

        /// <summary>
        /// Gets the sequence numbers below the largest one that never came.
        /// </summary>
        public IReadOnlyList<int> MissingSequenceNumbers
        {
            get
            {
                HashSet<int> came = Events.Select(one => one.SequenceNumber).ToHashSet();
                int count = came.Count == 0 ? 0 : came.Max() + 1;

                return Enumerable.Range(0, count).Where(number => !came.Contains(number)).ToArray();
            }
        }

        /// <summary>
        /// Gets a value indicating whether its end is not known yet.
        /// </summary>
        public bool IsOpen
        {
            get
            {
                return Ended == null;
            }
        }

        /// <summary>
        /// Gets the event that started it, or <see langword="null"/>.
        /// </summary>
        public TransactionEventRecord Started
        {
            get
            {
                return Events.FirstOrDefault(one => one.EventType == "Started");
            }
        }

        /// <summary>
        /// Gets the event that ended it, or <see langword="null"/> while it is open.
        /// </summary>
        public TransactionEventRecord Ended
        {
            get
            {
                return Events.FirstOrDefault(one => one.EventType == "Ended");
            }
        }

        /// <summary>
        /// Gets the EVSE, or <see langword="null"/> while it is not told.
        /// </summary>
        public int? EvseId
        {
            get
            {
                return Events.FirstOrDefault(one => one.EvseId != null)?.EvseId;
            }
        }

        /// <summary>
        /// Gets the connector of the EVSE, or <see langword="null"/> while it is not told.
        /// </summary>
        public int? ConnectorId
        {
            get
            {
                return Events.FirstOrDefault(one => one.ConnectorId != null)?.ConnectorId;
            }
        }

        /// <summary>
        /// Gets the token that was told first, or <see langword="null"/>.
        /// </summary>
        public string IdToken
        {
            get
            {
                return Events.FirstOrDefault(one => one.IdToken != null)?.IdToken;
            }
        }

        /// <summary>
        /// Gets the number of the request for it, or <see langword="null"/> when it began at the station.
        /// </summary>
        public int? RemoteStartId
        {
            get
            {
                return Events.FirstOrDefault(one => one.RemoteStartId != null)?.RemoteStartId;
            }
        }

        /// <summary>
        /// Gets the newest state of the charging, or <see langword="null"/> when it was never told.
        /// </summary>
        public string ChargingState
        {
            get
            {
                return Events.LastOrDefault(one => one.ChargingState != null)?.ChargingState;
            }
        }

        /// <summary>
        /// Gets why it ended; <c>Local</c> when the station left it out; <see langword="null"/> while it is open.
        /// </summary>
        public string StoppedReason
        {
            get
            {
                return Ended == null ? null : Ended.StoppedReason ?? "Local";
            }
        }

        /// <summary>
        /// Gets all that was measured, in the order of the sequence numbers.
        /// </summary>
        public IReadOnlyList<MeterValueRecord> MeterValues
        {
            get
            {
                return Events.OrderBy(one => one.SequenceNumber).SelectMany(one => one.MeterValues).ToArray();
            }
        }

        /// <summary>
        /// Gets the first energy register that was told, in Wh, or <see langword="null"/>.
        /// </summary>
        public decimal? MeterStart
        {
            get
            {
                return Registers().FirstOrDefault();
            }
        }

        /// <summary>
        /// Gets the last energy register that was told, in Wh, or <see langword="null"/>.
        /// </summary>
        public decimal? MeterStop
        {
            get
            {
                return Registers().LastOrDefault();
            }
        }

        /// <summary>
        /// Gets the energy charged so far in Wh, or <see langword="null"/> when it was never told.
        /// </summary>
        public decimal? EnergyWh
        {
            get
            {
                return MeterStop - MeterStart;
            }
        }

        private IEnumerable<decimal?> Registers()
        {
            return MeterValues
                .SelectMany(one => one.Values)
                .Where(value => value.Measurand == Register && value.Phase == null)
                .Select(value => value.Unit == "kWh" ? value.Number * 1000 : value.Number)
                .Where(value => value != null);
        }
    }
}

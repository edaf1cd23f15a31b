// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// All that one charge point told the CSMS, over all its connections.
    /// </summary>
    public sealed class ChargePointRecord
    {
        // Enough for the longest scenario; a simulation of thousands of hours must not fill the memory.
        private const int FrameLimit = 200000;

        internal ChargePointRecord(string identity)
        {
            Identity = identity;
        }

        /// <summary>
        /// Gets its identity.
        /// </summary>
        public string Identity { get; }

        /// <summary>
        /// Gets its connections, the oldest first.
        /// </summary>
        public RecordList<ConnectionRecord> Connections { get; } = new RecordList<ConnectionRecord>();

        /// <summary>
        /// Gets the log of its newest frames, both directions.
        /// </summary>
        public RecordList<FrameRecord> Frames { get; } = new RecordList<FrameRecord>(FrameLimit);

        /// <summary>
        /// Gets all calls that it made.
        /// </summary>
        public RecordList<IncomingCall> Calls { get; } = new RecordList<IncomingCall>(FrameLimit);

        /// <summary>
        /// Gets a value indicating whether its last BootNotification was answered with Accepted.
        /// </summary>
        public bool IsAccepted { get; internal set; }

        /// <summary>
        /// Gets its BootNotifications.
        /// </summary>
        public RecordList<BootRecord> Boots { get; } = new RecordList<BootRecord>();

        /// <summary>
        /// Gets when its heartbeats came.
        /// </summary>
        public RecordList<DateTimeOffset> Heartbeats { get; } = new RecordList<DateTimeOffset>();

        /// <summary>
        /// Gets its StatusNotifications of all connectors.
        /// </summary>
        public RecordList<StatusRecord> Statuses { get; } = new RecordList<StatusRecord>();

        /// <summary>
        /// Gets its Authorize requests.
        /// </summary>
        public RecordList<AuthorizationRecord> Authorizations { get; } = new RecordList<AuthorizationRecord>();

        /// <summary>
        /// Gets its transactions of OCPP 1.6, each once however often it was delivered.
        /// </summary>
        public RecordList<TransactionRecord> Transactions { get; } = new RecordList<TransactionRecord>();

        /// <summary>
        /// Gets the payloads of StopTransactions that name no transaction known here, as JSON.
        /// </summary>
        public RecordList<string> UnknownStops { get; } = new RecordList<string>();

        /// <summary>
        /// Gets all its meter values, with and without transaction.
        /// </summary>
        public RecordList<MeterValueRecord> MeterValues { get; } = new RecordList<MeterValueRecord>();

        /// <summary>
        /// Gets its firmware, diagnostics and log statuses, security events and DataTransfers.
        /// </summary>
        public RecordList<NoticeRecord> Notices { get; } = new RecordList<NoticeRecord>();

        /// <summary>
        /// Gets its transactions of OCPP 2.0.1, each event once however often it was delivered.
        /// </summary>
        public RecordList<EventTransactionRecord> EventTransactions { get; } = new RecordList<EventTransactionRecord>();

        /// <summary>
        /// Gets its reports about the device model (OCPP 2.0.1).
        /// </summary>
        public RecordList<ReportRecord> Reports { get; } = new RecordList<ReportRecord>();

        /// <summary>
        /// Gets the events of its device model (OCPP 2.0.1).
        /// </summary>
        public RecordList<DeviceEventRecord> Events { get; } = new RecordList<DeviceEventRecord>();

        internal DeliveryState Delivery { get; } = new DeliveryState();

        /// <summary>
        /// Takes the charge point for accepted although it did not boot here: the CSMS is new, the charge point is not.
        /// </summary>
        public void AssumeAccepted()
        {
            IsAccepted = true;
        }

        /// <summary>
        /// Finds the newest state of a connector.
        /// </summary>
        /// <param name="connectorId">Connector; 0 is the charge point itself.</param>
        /// <returns>Its state, <c>Available</c> say, or <see langword="null"/> when it was never told.</returns>
        public string StatusOf(int connectorId)
        {
            return Statuses.LastOrDefault(status => status.ConnectorId == connectorId)?.Status;
        }

        /// <summary>
        /// Lists the states of a connector in the order in which they came.
        /// </summary>
        /// <param name="connectorId">Connector; 0 is the charge point itself.</param>
        /// <returns>States such as <c>Available</c>.</returns>
        public IReadOnlyList<string> StatusesOf(int connectorId)
        {
            return Statuses.Where(status => status.ConnectorId == connectorId).Select(status => status.Status).ToArray();
        }

        /// <summary>
        /// Finds the newest state of a connector of an EVSE (OCPP 2.0.1).
        /// </summary>
        /// <param name="evseId">EVSE.</param>
        /// <param name="connectorId">Its connector.</param>
        /// <returns>Its state, <c>Available</c> say, or <see langword="null"/> when it was never told.</returns>
        public string StatusOf(int evseId, int connectorId)
        {
            return StatusesOf(evseId, connectorId).LastOrDefault();
        }

        /// <summary>
        /// Lists the states of a connector of an EVSE (OCPP 2.0.1) in the order in which they came.
        /// </summary>
        /// <param name="evseId">EVSE.</param>
        /// <param name="connectorId">Its connector.</param>
        /// <returns>States such as <c>Available</c>.</returns>
        public IReadOnlyList<string> StatusesOf(int evseId, int connectorId)
        {
            return Statuses
                .Where(status => status.EvseId == evseId && status.ConnectorId == connectorId)
                .Select(status => status.Status)
                .ToArray();
        }

        /// <summary>
        /// Lists the calls of one action.
        /// </summary>
        /// <param name="action">OCPP action.</param>
        /// <returns>The calls, the oldest first.</returns>
        public IReadOnlyList<IncomingCall> CallsOf(string action)
        {
            return Calls.Where(call => call.Action == action).ToArray();
        }

        /// <summary>
        /// Finds a transaction.
        /// </summary>
        /// <param name="transactionId">Number that the CSMS gave.</param>
        /// <returns>The transaction, or <see langword="null"/>.</returns>
        public TransactionRecord Transaction(int transactionId)
        {
            return Transactions.LastOrDefault(transaction => transaction.TransactionId == transactionId);
        }

        /// <summary>
        /// Finds a transaction of OCPP 2.0.1.
        /// </summary>
        /// <param name="transactionId">Id that the station gave.</param>
        /// <returns>The transaction, or <see langword="null"/>.</returns>
        public EventTransactionRecord EventTransaction(string transactionId)
        {
            return EventTransactions.LastOrDefault(transaction => transaction.TransactionId == transactionId);
        }
    }
}

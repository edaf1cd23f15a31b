// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Turns the calls of a charge point into its record.
    /// </summary>
    internal sealed class Ocpp16Recorder
    {
        private readonly CentralSystem _central;

        public Ocpp16Recorder(CentralSystem central)
        {
            _central = central;
        }

        public void Received(IncomingCall call)
        {
            ChargePointRecord record = call.Session.Record;

            switch (call.Action)
            {
                case "BootNotification":
                    BootRecord boot = Boot(call);
                    call.Entry = boot;
                    record.Boots.Add(boot);
                    break;
                case "Heartbeat":
                    record.Heartbeats.Add(call.Time);
                    break;
                case "StatusNotification":
                    record.Statuses.Add(Status(call));
                    break;
                case "Authorize":
                    AuthorizationRecord authorization = new AuthorizationRecord(call.Time, call.Text("idTag"));
                    call.Entry = authorization;
                    record.Authorizations.Add(authorization);
                    break;
                case "StartTransaction":
                    Start(record, call);
                    break;
                case "MeterValues":
                    call.Transaction = TransactionOf(record, call);
                    AddMeterValues(record, call, "meterValue", call.Integer("connectorId").Value);
                    break;
                case "StopTransaction":
                    Stop(record, call);
                    break;
                default:
                    record.Notices.Add(new NoticeRecord(call.Time, call.Action, MainWord(call), call.Payload));
                    break;
            }
        }

        public void Answered(IncomingCall call)
        {
            switch (call.Action)
            {
                case "BootNotification":
                    RegistrationBook.Answered(call);
                    break;
                case "Authorize" when call.Entry is AuthorizationRecord authorization:
                    authorization.AnsweredStatus = JsonRead.Text(call.Answer, "idTagInfo.status");
                    break;
                case "StartTransaction" when call.Transaction != null && call.Answer != null:
                    call.Transaction.TransactionId = JsonRead.Integer(call.Answer, "transactionId") ?? call.Transaction.TransactionId;
                    call.Transaction.AnsweredStatus = JsonRead.Text(call.Answer, "idTagInfo.status");
                    break;
                default:
                    break;
            }
        }

        private static BootRecord Boot(IncomingCall call)
        {
            return new BootRecord(
                call.Time,
                call.Text("chargePointVendor"),
                call.Text("chargePointModel"),
                call.Text("firmwareVersion"),
                call.Text("chargePointSerialNumber"),
                call.Payload);
        }

        private static StatusRecord Status(IncomingCall call)
        {
            return new StatusRecord(
                call.Time,
                call.Integer("connectorId").Value,
                call.Text("status"),
                call.Text("errorCode"),
                call.Text("info"),
                call.Text("vendorErrorCode"),
                call.Timestamp("timestamp"));
        }

        private static string MainWord(IncomingCall call)
        {
            return call.Text("status") ?? call.Text("type") ?? call.Text("vendorId");
        }

        private static TransactionRecord TransactionOf(ChargePointRecord record, IncomingCall call)
        {
            int? transactionId = call.Integer("transactionId");

            return transactionId == null ? null : record.Transaction(transactionId.Value);
        }

        private static void AddMeterValues(ChargePointRecord record, IncomingCall call, string field, int connectorId)
        {
            foreach (JsonNode meterValue in call.Payload[field] as JsonArray ?? new JsonArray())
            {
                JsonArray sampled = JsonRead.At(meterValue, "sampledValue") as JsonArray ?? new JsonArray();
                MeterValueRecord values = new MeterValueRecord(
                    call.Time,
                    connectorId,
                    call.Integer("transactionId"),
                    JsonRead.Time(meterValue, "timestamp"),
                    field == "transactionData",
                    sampled.Select(Sampled).ToArray());
                record.MeterValues.Add(values);
                call.Transaction?.MeterValues.Add(values);
            }
        }

        private static SampledValueRecord Sampled(JsonNode value)
        {
            return new SampledValueRecord(
                JsonRead.Text(value, "value"),
                JsonRead.Text(value, "measurand") ?? "Energy.Active.Import.Register",
                JsonRead.Text(value, "unit") ?? "Wh",
                JsonRead.Text(value, "phase"),
                JsonRead.Text(value, "context") ?? "Sample.Periodic",
                JsonRead.Text(value, "location") ?? "Outlet",
                JsonRead.Text(value, "format") ?? "Raw");
        }

        private void Start(ChargePointRecord record, IncomingCall call)
        {
            int connectorId = call.Integer("connectorId").Value;
            int meterStart = call.Integer("meterStart").Value;
            DateTimeOffset start = call.Timestamp("timestamp").Value;
            TransactionRecord known = record.Transactions.FirstOrDefault(transaction =>
                transaction.ConnectorId == connectorId && transaction.Start == start && transaction.MeterStart == meterStart);

            if (known != null)
            {
                known.StartDuplicates++;
                call.Transaction = known;

                return;
            }

            int transactionId = _central.TakeTransactionId();
            TransactionRecord added = new TransactionRecord(transactionId, connectorId, call.Text("idTag"), meterStart, start)
            {
                ReservationId = call.Integer("reservationId"),
            };
            record.Transactions.Add(added);
            call.Transaction = added;
        }

        private void Stop(ChargePointRecord record, IncomingCall call)
        {
            TransactionRecord transaction = TransactionOf(record, call);
            call.Transaction = transaction;

            if (transaction == null)
            {
                record.UnknownStops.Add(JsonRead.Write(call.Payload));

                return;
            }

            int meterStop = call.Integer("meterStop").Value;
            DateTimeOffset stop = call.Timestamp("timestamp").Value;

            if (!transaction.IsOpen)
            {
                transaction.StopDuplicates++;

                if (transaction.MeterStop != meterStop || transaction.Stop != stop)
                {
                    _central.Report(record.Identity, "StopTransaction " + transaction.TransactionId + " came again with another meter or time");
                }

                return;
            }

            transaction.MeterStop = meterStop;
            transaction.Stop = stop;
            transaction.Reason = call.Text("reason") ?? "Local";
            transaction.StopIdTag = call.Text("idTag");
            AddMeterValues(record, call, "transactionData", transaction.ConnectorId);
        }
    }
}

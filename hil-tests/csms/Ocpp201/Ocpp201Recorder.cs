// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Turns the calls of a station into its record.
    /// </summary>
    internal sealed class Ocpp201Recorder
    {
        private readonly CentralSystem _central;
        private readonly TransactionBook _transactions;
        private readonly ReportBook _reports;

        public Ocpp201Recorder(CentralSystem central)
        {
            _central = central;
            _transactions = new TransactionBook(central);
            _reports = new ReportBook(central);
        }

        public static void Answered(IncomingCall call)
        {
            switch (call.Entry)
            {
                case BootRecord:
                    RegistrationBook.Answered(call);
                    break;
                case AuthorizationRecord authorization:
                    authorization.AnsweredStatus = JsonRead.Text(call.Answer, "idTokenInfo.status");
                    break;
                case TransactionEventRecord one when call.Answer != null:
                    one.AnsweredStatus = JsonRead.Text(call.Answer, "idTokenInfo.status");
                    break;
                default:
                    break;
            }
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
                    AuthorizationRecord authorization = Authorization(call);
                    call.Entry = authorization;
                    record.Authorizations.Add(authorization);
                    break;
                case "MeterValues":
                    AddMeterValues(record, Ocpp201Read.MeterValues(call, call.Integer("evseId")));
                    break;
                case "TransactionEvent":
                    TransactionEvent(record, call);
                    break;
                case "NotifyReport":
                    _reports.Add(call);
                    break;
                case "NotifyEvent":
                    AddEvents(record, call);
                    break;
                default:
                    record.Notices.Add(new NoticeRecord(call.Time, call.Action, MainWord(call), call.Payload));
                    break;
            }
        }

        private static BootRecord Boot(IncomingCall call)
        {
            return new BootRecord(
                call.Time,
                call.Text("chargingStation.vendorName"),
                call.Text("chargingStation.model"),
                call.Text("chargingStation.firmwareVersion"),
                call.Text("chargingStation.serialNumber"),
                call.Payload)
            {
                Reason = call.Text("reason"),
            };
        }

        private static StatusRecord Status(IncomingCall call)
        {
            return new StatusRecord(
                call.Time,
                call.Integer("connectorId").Value,
                call.Text("connectorStatus"),
                null,
                null,
                null,
                call.Timestamp("timestamp"))
            {
                EvseId = call.Integer("evseId"),
            };
        }

        private static AuthorizationRecord Authorization(IncomingCall call)
        {
            return new AuthorizationRecord(call.Time, call.Text("idToken.idToken")) { TokenType = call.Text("idToken.type") };
        }

        private static void AddMeterValues(ChargePointRecord record, IReadOnlyList<MeterValueRecord> values)
        {
            foreach (MeterValueRecord value in values)
            {
                record.MeterValues.Add(value);
            }
        }

        private static string MainWord(IncomingCall call)
        {
            return call.Text("status") ?? call.Text("type") ?? call.Text("vendorId");
        }

        private static DeviceEventRecord Event(IncomingCall call, JsonNode one)
        {
            return new DeviceEventRecord(
                call.Time,
                JsonRead.Integer(one, "eventId").Value,
                JsonRead.Time(one, "timestamp").Value,
                Ocpp201Read.VariableName(one),
                JsonRead.Text(one, "actualValue"),
                JsonRead.Text(one, "trigger"),
                JsonRead.Text(one, "eventNotificationType"),
                JsonRead.Flag(one, "cleared"),
                JsonRead.Text(one, "transactionId"),
                JsonRead.Text(one, "techCode"),
                JsonRead.Text(one, "techInfo"),
                one.AsObject());
        }

        private void TransactionEvent(ChargePointRecord record, IncomingCall call)
        {
            int? evseId = call.Integer("evse.id");
            TransactionEventRecord received = new TransactionEventRecord(
                call.Time,
                call.Text("eventType"),
                call.Timestamp("timestamp").Value,
                call.Text("triggerReason"),
                call.Integer("seqNo").Value,
                JsonRead.Flag(call.Payload, "offline"),
                call.Text("transactionInfo.chargingState"),
                call.Text("transactionInfo.stoppedReason"),
                call.Integer("transactionInfo.remoteStartId"),
                evseId,
                call.Integer("evse.connectorId"),
                call.Text("idToken.idToken"),
                call.Text("idToken.type"),
                Ocpp201Read.MeterValues(call, evseId),
                call.Payload);
            string transactionId = call.Text("transactionInfo.transactionId");
            TransactionEventRecord entry = _transactions.Add(record, transactionId, received);
            call.Entry = entry;
            call.EventTransaction = record.EventTransaction(transactionId);

            if (entry == received)
            {
                AddMeterValues(record, received.MeterValues);
            }
        }

        private void AddEvents(ChargePointRecord record, IncomingCall call)
        {
            DeliveryState delivery = record.Delivery;
            int part = call.Integer("seqNo").Value;

            if (part != delivery.NextEventPart)
            {
                _central.Report(record.Identity, "NotifyEvent has the number " + part + " and not " + delivery.NextEventPart);
            }

            delivery.NextEventPart = JsonRead.Flag(call.Payload, "tbc") ? part + 1 : 0;

            foreach (JsonNode one in call.Payload["eventData"].AsArray())
            {
                record.Events.Add(Event(call, one));
            }
        }
    }
}

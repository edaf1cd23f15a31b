// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The answers that an ordinary CSMS gives.
    /// </summary>
    internal sealed class Ocpp201Responder
    {
        private readonly CentralSystem _central;
        private readonly Dictionary<string, Func<IncomingCall, JsonObject>> _answers;

        public Ocpp201Responder(CentralSystem central)
        {
            _central = central;
            _answers = new Dictionary<string, Func<IncomingCall, JsonObject>>(StringComparer.Ordinal)
            {
                ["Authorize"] = call => new JsonObject { ["idTokenInfo"] = IdTokenInfo(call) },
                ["BootNotification"] = call => Boot(),
                ["ClearedChargingLimit"] = call => new JsonObject(),
                ["DataTransfer"] = call => Status("Accepted"),
                ["FirmwareStatusNotification"] = call => new JsonObject(),
                ["Get15118EVCertificate"] = call => new JsonObject { ["status"] = "Failed", ["exiResponse"] = string.Empty },
                ["GetCertificateStatus"] = call => Status("Failed"),
                ["Heartbeat"] = call => new JsonObject { ["currentTime"] = _central.TimeText },
                ["LogStatusNotification"] = call => new JsonObject(),
                ["MeterValues"] = call => new JsonObject(),
                ["NotifyChargingLimit"] = call => new JsonObject(),
                ["NotifyCustomerInformation"] = call => new JsonObject(),
                ["NotifyDisplayMessages"] = call => new JsonObject(),
                ["NotifyEVChargingNeeds"] = call => Status("Rejected"),
                ["NotifyEVChargingSchedule"] = call => Status("Accepted"),
                ["NotifyEvent"] = call => new JsonObject(),
                ["NotifyMonitoringReport"] = call => new JsonObject(),
                ["NotifyReport"] = call => new JsonObject(),
                ["PublishFirmwareStatusNotification"] = call => new JsonObject(),
                ["ReportChargingProfiles"] = call => new JsonObject(),
                ["ReservationStatusUpdate"] = call => new JsonObject(),
                ["SecurityEventNotification"] = call => new JsonObject(),
                ["SignCertificate"] = call => Status("Accepted"),
                ["StatusNotification"] = call => new JsonObject(),
                ["TransactionEvent"] = TransactionEvent,
            };
        }

        public bool Handles(string action)
        {
            return _answers.ContainsKey(action);
        }

        public JsonObject Answer(IncomingCall call)
        {
            return _answers[call.Action](call);
        }

        private static JsonObject Status(string status)
        {
            return new JsonObject { ["status"] = status };
        }

        private JsonObject Boot()
        {
            return new JsonObject
            {
                ["status"] = _central.BootStatus,
                ["currentTime"] = _central.TimeText,
                ["interval"] = _central.HeartbeatInterval,
            };
        }

        private JsonObject TransactionEvent(IncomingCall call)
        {
            return call.Text("idToken.idToken") == null ? new JsonObject() : new JsonObject { ["idTokenInfo"] = IdTokenInfo(call) };
        }

        private JsonObject IdTokenInfo(IncomingCall call)
        {
            return _central.Tokens.IdTokenInfo(call.Text("idToken.idToken"));
        }
    }
}

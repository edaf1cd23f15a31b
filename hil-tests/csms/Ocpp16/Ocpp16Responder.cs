// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The answers that an ordinary Central System gives.
    /// </summary>
    internal sealed class Ocpp16Responder
    {
        private readonly CentralSystem _central;
        private readonly Dictionary<string, Func<IncomingCall, JsonObject>> _answers;

        public Ocpp16Responder(CentralSystem central)
        {
            _central = central;
            _answers = new Dictionary<string, Func<IncomingCall, JsonObject>>(StringComparer.Ordinal)
            {
                ["Authorize"] = call => new JsonObject { ["idTagInfo"] = IdTagInfo(call) },
                ["BootNotification"] = call => Boot(),
                ["DataTransfer"] = call => Status("Accepted"),
                ["DiagnosticsStatusNotification"] = call => new JsonObject(),
                ["FirmwareStatusNotification"] = call => new JsonObject(),
                ["Heartbeat"] = call => new JsonObject { ["currentTime"] = _central.TimeText },
                ["LogStatusNotification"] = call => new JsonObject(),
                ["MeterValues"] = call => new JsonObject(),
                ["SecurityEventNotification"] = call => new JsonObject(),
                ["SignCertificate"] = call => Status("Accepted"),
                ["SignedFirmwareStatusNotification"] = call => new JsonObject(),
                ["StartTransaction"] = Start,
                ["StatusNotification"] = call => new JsonObject(),
                ["StopTransaction"] = Stop,
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

        private JsonObject Start(IncomingCall call)
        {
            return new JsonObject
            {
                ["transactionId"] = call.Transaction.TransactionId,
                ["idTagInfo"] = IdTagInfo(call),
            };
        }

        private JsonObject Stop(IncomingCall call)
        {
            return call.Text("idTag") == null ? new JsonObject() : new JsonObject { ["idTagInfo"] = IdTagInfo(call) };
        }

        private JsonObject IdTagInfo(IncomingCall call)
        {
            return _central.Tokens.IdTagInfo(call.Text("idTag"));
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using OcppChargePoint.Csms;
using OcppChargePoint.Schemas;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// A CSMS in virtual time and a link without sockets to it.
    /// </summary>
    internal sealed class VirtualStation
    {
        private readonly string _subprotocol;

        private int _nextId;
        private DateTimeOffset _now = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        public VirtualStation(string subprotocol = "ocpp1.6")
        {
            _subprotocol = subprotocol;
            Central = new CentralSystem(() => _now) { Schemas = AjvValidator.SharedOrNull };
            Connect();
        }

        public CentralSystem Central { get; }

        public MemoryLink Link { get; private set; }

        public CsmsSession Session { get; private set; }

        public void Connect()
        {
            Link = new MemoryLink();
            Session = Central.Connect("CP1", Link, _subprotocol);
        }

        public void Advance(double seconds)
        {
            DateTimeOffset end = _now.AddSeconds(seconds);

            while (Central.NextDue <= end)
            {
                _now = Central.NextDue.Value;
                Central.Tick();
            }

            _now = end;
        }

        /// <summary>
        /// Calls the CSMS.
        /// </summary>
        /// <returns>What it has sent since, the answer being the last of it, or <see langword="null"/>.</returns>
        public JsonArray Call(string action, string payload = "{}", string id = null)
        {
            Session.ReceiveText("[2,\"" + (id ?? "v" + ++_nextId) + "\",\"" + action + "\"," + payload + "]");

            return Sent();
        }

        public JsonArray Boot()
        {
            return Call(
                "BootNotification",
                _subprotocol == "ocpp2.0.1"
                    ? "{\"reason\":\"PowerUp\",\"chargingStation\":{\"vendorName\":\"Acme\",\"model\":\"One\"}}"
                    : "{\"chargePointVendor\":\"Acme\",\"chargePointModel\":\"One\"}");
        }

        public JsonArray Sent()
        {
            JsonArray last = null;

            while (Link.TryTake(out string text))
            {
                last = JsonNode.Parse(text).AsArray();
            }

            return last;
        }

        public IReadOnlyList<string> Violations
        {
            get
            {
                return Central.Violations;
            }
        }
    }
}

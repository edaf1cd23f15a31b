// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using OcppChargePoint.Schemas;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Looks through the messages that a peer has recorded, because not every peer checks what it gets: the charger's payloads are
    /// as the official schemas have them, its ids are new and short enough, each call of the CSMS is answered once, and the
    /// charger makes no call before the last one is answered.
    /// </summary>
    internal sealed class FrameChecks
    {
        private const int LongestId = 36;
        private const int Call = 2;
        private const int CallResult = 3;

        private readonly ISchemaValidator _judge = AjvValidator.SharedOrNull;
        private readonly HashSet<string> _ids = new HashSet<string>(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _unanswered = new Dictionary<string, string>(StringComparer.Ordinal);
        private string _version = "1.6";
        private string _openCall;

        /// <summary>
        /// Checks what has been recorded about one charger.
        /// </summary>
        /// <param name="events">Its frames, and its comings and goings, in order.</param>
        public static void Check(IEnumerable<PeerEvent> events)
        {
            FrameChecks checks = new FrameChecks();
            foreach (PeerEvent happened in events)
            {
                switch (happened.Event)
                {
                    case "online":
                    case "offline":
                        checks._version = happened.Protocol == "ocpp2.0.1" ? "2.0.1" : "1.6";
                        checks._openCall = null;
                        checks._unanswered.Clear();
                        break;
                    case "invalid":
                        Assert.Fail("The peer has seen an invalid message of " + (happened.ByCharger ? "the charger: " : "its own: ") + happened);
                        break;
                    case "frame" when happened.From == "charger":
                        checks.TakeFromCharger(JsonNode.Parse(happened.Text).AsArray(), happened.Text);
                        break;
                    case "frame":
                        checks.TakeFromCsms(JsonNode.Parse(happened.Text).AsArray());
                        break;
                }
            }

            Assert.True(checks._unanswered.Count == 0, "The charger has left calls unanswered: " + string.Join(", ", checks._unanswered.Values));
        }

        private void TakeFromCharger(JsonArray message, string text)
        {
            string id = (string)message[1];
            if ((int)message[0] == Call)
            {
                Assert.True(_ids.Add(id), "The charger has used an id twice: " + text);
                Assert.InRange(id.Length, 1, LongestId);
                Assert.True(_openCall == null, "The charger makes a call before the last one is answered: " + text);
                _openCall = id;
                Validate((string)message[2], message[3], text);
                return;
            }

            Assert.True(_unanswered.Remove(id, out string action), "The charger answers what nobody has asked: " + text);
            if ((int)message[0] == CallResult)
            {
                Validate(action + "Response", message[2], text);
            }
        }

        private void TakeFromCsms(JsonArray message)
        {
            string id = (string)message[1];
            if ((int)message[0] == Call)
            {
                _unanswered[id] = (string)message[2];
            }
            else if (id == _openCall)
            {
                _openCall = null;
            }
        }

        private void Validate(string name, JsonNode payload, string text)
        {
            string problem = _judge?.Validate(_version, name, payload.ToJsonString());
            Assert.True(problem == null, problem + ": " + text);
        }
    }
}

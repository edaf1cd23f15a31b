// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using OcppChargePoint.Config;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using OcppChargePoint.Schemas;
using OcppChargePoint.UnitTests;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Wrong messages at a station that charges: the right CALLERROR or silence, nothing changed, the link as before.
    /// </summary>
    [Feature("Error rules", "OCPP 2.0.1 Part 4 sections 4.1-4.4 and 9")]
    public sealed class ErrorRuleTests : Scenario201
    {
        /// <summary>
        /// Payloads with many fields that do no harm, and the answer that they get.
        /// </summary>
        private static readonly Dictionary<string, string[]> s_good = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["ChangeAvailability"] = new[] { "{\"operationalStatus\":\"Inoperative\",\"evse\":{\"id\":9,\"connectorId\":1}}", "Rejected" },
            ["ClearCache"] = new[] { "{}", "Accepted" },
            ["DataTransfer"] = new[] { "{\"vendorId\":\"com.example\",\"messageId\":\"m\",\"data\":{\"a\":[1]}}", "UnknownVendorId" },
            ["GetBaseReport"] = new[] { "{\"requestId\":1,\"reportBase\":\"SummaryInventory\"}", "Accepted" },
            ["GetReport"] = new[] { "{\"requestId\":1,\"componentCriteria\":[\"Active\"],\"componentVariable\":[{\"component\":{\"name\":\"Nothing\",\"instance\":\"i\",\"evse\":{\"id\":1,\"connectorId\":1}},\"variable\":{\"name\":\"v\",\"instance\":\"i\"}}]}", "EmptyResultSet" },
            ["GetTransactionStatus"] = new[] { "{\"transactionId\":\"none\"}", null },
            ["GetVariables"] = new[] { "{\"getVariableData\":[{\"attributeType\":\"Actual\",\"component\":{\"name\":\"Nothing\",\"instance\":\"i\",\"evse\":{\"id\":1,\"connectorId\":1}},\"variable\":{\"name\":\"v\",\"instance\":\"i\"}}]}", null },
            ["RequestStartTransaction"] = new[] { "{\"remoteStartId\":1,\"evseId\":9,\"idToken\":{\"idToken\":\"04A2B3C4\",\"type\":\"ISO14443\",\"additionalInfo\":[{\"additionalIdToken\":\"a\",\"type\":\"t\"}]},\"groupIdToken\":{\"idToken\":\"G\",\"type\":\"Central\"}}", "Rejected" },
            ["RequestStopTransaction"] = new[] { "{\"transactionId\":\"none\"}", "Rejected" },
            ["Reset"] = new[] { "{\"type\":\"Immediate\",\"evseId\":9}", "Rejected" },
            ["GetLocalListVersion"] = new[] { "{}", null },
            ["SendLocalList"] = new[] { "{\"versionNumber\":0,\"updateType\":\"Differential\",\"localAuthorizationList\":[{\"idToken\":{\"idToken\":\"04A2B3C4\",\"type\":\"ISO14443\"},\"idTokenInfo\":{\"status\":\"Accepted\",\"cacheExpiryDateTime\":\"2026-11-20T08:00:00Z\",\"chargingPriority\":1,\"groupIdToken\":{\"idToken\":\"G\",\"type\":\"Central\"}}}]}", "VersionMismatch" },
            ["SetNetworkProfile"] = new[] { "{\"configurationSlot\":99,\"connectionData\":{\"ocppVersion\":\"OCPP20\",\"ocppTransport\":\"JSON\",\"ocppCsmsUrl\":\"ws://x/\",\"messageTimeout\":30,\"securityProfile\":0,\"ocppInterface\":\"Wired0\",\"apn\":{\"apn\":\"a\",\"apnAuthentication\":\"NONE\"},\"vpn\":{\"server\":\"s\",\"user\":\"u\",\"password\":\"p\",\"key\":\"k\",\"type\":\"IPSec\"}}}", "Rejected" },
            ["SetVariables"] = new[] { "{\"setVariableData\":[{\"attributeType\":\"Actual\",\"attributeValue\":\"1\",\"component\":{\"name\":\"Nothing\",\"instance\":\"i\",\"evse\":{\"id\":1,\"connectorId\":1}},\"variable\":{\"name\":\"v\",\"instance\":\"i\"}}]}", null },
            ["TriggerMessage"] = new[] { "{\"requestedMessage\":\"StatusNotification\",\"evse\":{\"id\":9,\"connectorId\":1}}", "Rejected" },
            ["UnlockConnector"] = new[] { "{\"evseId\":9,\"connectorId\":1}", "UnknownConnector" },
        };

        /// <summary>
        /// What the schema forbids and we let pass: parts that are not read. How to dial in and what tunnel to use refuses a network profile anyway;
        /// additional information about an idToken may be ignored (Part 2 section C 1.1.1). An empty list of idTokens is taken for none (D01.FR.05).
        /// </summary>
        private static readonly string[] s_notRead = { "connectionData.apn.", "connectionData.vpn.", "idToken.additionalInfo", "groupIdToken.additionalInfo", "localAuthorizationList: empty" };

        public static IEnumerable<object[]> Requests()
        {
            return OfficialSchemas.Messages("2.0.1").Where(name => name.EndsWith("Request", StringComparison.Ordinal)).Select(name => new object[] { name.Substring(0, name.Length - 7) });
        }

        public static IEnumerable<object[]> Answered()
        {
            return s_good.Keys.Select(action => new object[] { action });
        }

        public static IEnumerable<object[]> Names()
        {
            return Ocpp201BadInputCases.All.Select(row => new object[] { row[0] });
        }

        [Theory]
        [MemberData(nameof(Requests))]
        public void Part4_4_3_each_mistake_in_each_request_gets_its_code(string action)
        {
            Begin();
            JsonObject good = s_good.TryGetValue(action, out string[] row) ? JsonNode.Parse(row[0]).AsObject() : null;
            string before = Snapshot();
            List<string> wrong = new List<string>();

            foreach (PayloadMutations.Mutation mutation in PayloadMutations.Of(action, good))
            {
                if (s_notRead.Any(part => mutation.What.StartsWith(part, StringComparison.Ordinal)))
                {
                    continue;
                }

                CallAnswer answer = Ask(action, mutation.Payload);
                if (answer.ErrorCode == "NotSupported" && good == null)
                {
                    break;
                }

                if (answer.ErrorCode != mutation.Code)
                {
                    wrong.Add(mutation.What + " gets " + answer);
                }
            }

            Assert.True(wrong.Count == 0, string.Join("\n", wrong));
            Assert.Equal(before, Snapshot());
            CheckUndisturbed();
        }

        [Theory]
        [MemberData(nameof(Answered))]
        public void Part4_9_customData_and_unknown_fields_are_tolerated(string action)
        {
            Begin();
            JsonObject good = JsonNode.Parse(s_good[action][0]).AsObject();
            CallAnswer plain = Ask(action, good.DeepClone());
            Assert.Equal(AnswerKind.Result, plain.Kind);
            Assert.Equal(s_good[action][1], plain.Status);
            Reach(() => Record.Reports.All(report => report.IsComplete), "the report");

            CallAnswer extended = Ask(action, PayloadMutations.Extend(good));

            Assert.Equal(plain.Payload.ToJsonString(), extended.Payload?.ToJsonString());
            CheckUndisturbed();
        }

        [Theory]
        [MemberData(nameof(Names))]
        public void Bad_input_gets_its_answer_and_disturbs_nothing(string name)
        {
            Begin();

            Play(Ocpp201BadInputCases.All.Single(row => row[0] == name), text => Session.Raw.Text(Encoding.UTF8.GetBytes(text)));

            CheckUndisturbed();
        }

        [Theory]
        [InlineData(0)]
        [InlineData(1)]
        [InlineData(100)]
        public void Bad_input_of_all_kinds_over_one_connection(int fragmentBytes)
        {
            Begin();
            string before = Snapshot();

            foreach (string[] row in Ocpp201BadInputCases.All.Where(row => fragmentBytes == 0 || row[1].Length > 0))
            {
                Play(row, text => _ = fragmentBytes == 0 ? Session.Raw.Text(Encoding.UTF8.GetBytes(text)) : Session.Raw.Fragmented(text, fragmentBytes));
            }

            Assert.Equal(before, Snapshot());
            CheckUndisturbed();
        }

        [Theory]
        [InlineData("Authorize", "NotSupported")]
        [InlineData("BootNotification", "NotSupported")]
        [InlineData("TransactionEvent", "NotSupported")]
        [InlineData("RemoteStartTransaction", "NotImplemented")]
        [InlineData("GetConfiguration", "NotImplemented")]
        [InlineData("reset", "NotImplemented")]
        [InlineData("", "NotImplemented")]
        public void Part4_4_3_known_actions_are_not_supported_others_not_implemented(string action, string code)
        {
            Begin();

            Assert.Equal(code, Ask(action, new { }).ErrorCode);

            CheckUndisturbed();
        }

        [Theory]
        [InlineData("7")]
        [InlineData("c0ffee")]
        [InlineData("6f1c2b8e-33d4-4fd6-9d2f-3f0e9d6cb7a1")]
        [InlineData("0123456789abcdef0123456789abcdef")]
        [InlineData("a id/with:signs.and#more")]
        [InlineData("äöü €")]
        public void Part4_4_1_4_ids_of_every_kind_come_back_unchanged(string id)
        {
            Begin();

            PendingCall call = Session.Call("ClearCache", new { }, 10, id);
            Reach(() => call.IsDone, "the answer");

            Assert.Equal("Accepted", call.Answer.Status);
            CheckUndisturbed();
        }

        [Fact]
        public void Part4_4_1_4_our_ids_are_of_36_characters_and_never_the_same()
        {
            Begin();
            Bench.PowerCycle(5);
            Expect("BootNotification");
            Advance(900);

            string[] ids = Record.Calls.Select(call => call.MessageId).ToArray();
            Assert.All(ids, id => Assert.Equal(36, id.Length));
            Assert.Equal(ids.Length, ids.Distinct().Count());
            Watch.MayLoseEnergy = true;
        }

        [Theory]
        [InlineData("BootNotification", "{}")]
        [InlineData("BootNotification", "{\"status\":\"Accepted\",\"interval\":30}")]
        [InlineData("BootNotification", "{\"status\":\"Maybe\",\"interval\":30,\"currentTime\":\"2026-11-20T08:00:00Z\"}")]
        [InlineData("BootNotification", "{\"status\":\"Accepted\",\"interval\":\"30\",\"currentTime\":\"2026-11-20T08:00:00Z\"}")]
        [InlineData("BootNotification", "{\"status\":\"Accepted\",\"interval\":30,\"currentTime\":\"now\"}")]
        [InlineData("Authorize", "{}")]
        [InlineData("Authorize", "{\"idTokenInfo\":{}}")]
        [InlineData("Authorize", "{\"idTokenInfo\":{\"status\":\"Perhaps\"}}")]
        [InlineData("Authorize", "{\"idTokenInfo\":[]}")]
        [InlineData("Heartbeat", "{}")]
        [InlineData("Heartbeat", "{\"currentTime\":7}")]
        [InlineData("StatusNotification", "{\"customData\":7}")]
        public void Answers_that_lack_fields_or_are_wrong_do_no_harm(string action, string answer)
        {
            Build201(settings: "BootRetryInterval=40");
            Csms.HeartbeatInterval = 20;
            Csms.Schemas = null;
            Csms.On(action).Reply(JsonNode.Parse(answer)).Times(1);
            PowerOn();
            ExpectStatus201("Available", within: 60);
            Advance(30);

            Plug();
            Tag(Alice);
            Advance(5);
            if (Connector().Transaction == null)
            {
                Tag(Alice);
            }

            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Tag(Alice);
            ExpectEvent("Ended", within: 200);
            Assert.Single(Record.Connections);
        }

        private void Begin()
        {
            Boot201(settings: new[] { "MeterValueSampleInterval=0", "WebSocketPingInterval=0" });
            Set("OCPPCommCtrlr.HeartbeatInterval", "86400");
            Charge201();
            Advance(1);
        }

        private void Play(string[] row, Action<string> send)
        {
            int lines = Bench.Lines.Count;
            int frames = Record.Frames.Count(IsAnswer);
            string message = Ocpp201BadInputCases.Expand(row[1]);
            if (message.StartsWith(Ocpp201BadInputCases.Binary, StringComparison.Ordinal))
            {
                Session.Raw.Binary(Encoding.UTF8.GetBytes(message.Substring(Ocpp201BadInputCases.Binary.Length)));
            }
            else
            {
                send(message);
            }

            Advance(0.3);

            string[] answers = Record.Frames.Where(IsAnswer).Skip(frames).Select(frame => frame.Text).ToArray();
            bool isRight = row[2].Length == 0
                ? answers.Length == 0
                : answers.Length == 1 && answers[0].StartsWith(row[2], StringComparison.Ordinal) && answers[0].EndsWith(",{}]", StringComparison.Ordinal);
            Assert.True(isRight, row[0] + ": " + string.Join(" ", answers));
            Assert.True(Bench.Lines.Count == lines + 1, row[0] + ": " + string.Join(" | ", Bench.Lines.Skip(lines)));
        }

        /// <summary>
        /// All settings and states.
        /// </summary>
        private string Snapshot()
        {
            DeviceModel model = Bench.ChargePoint.Model;
            StringBuilder text = new StringBuilder();
            for (int index = 0; index < model.Count; index++)
            {
                if (model.GetDefinition(index).Access != VariableAccess.Live)
                {
                    text.Append(model.GetValue(index)).Append('\n');
                }
            }

            return text.Append(Connector().Status).Append(Connector().Transaction?.StationId).Append(Bench.ChargePoint.Queue.Count).ToString();
        }

        private void CheckUndisturbed()
        {
            Assert.True(Hardware().Contactor.IsClosed);
            Assert.Equal(1, Hardware().Contactor.CloseCount);
            Assert.Single(Record.Connections);
            Assert.Single(Record.Boots);
            Assert.Equal(0, Bench.Restarts);
            Ask("ClearCache", new { }, "Accepted");
            Tag(Alice);
            ExpectEvent("Ended");
        }

        private static bool IsAnswer(FrameRecord frame)
        {
            return frame.Direction == FrameDirection.FromChargePoint && frame.Kind == "text" && !frame.Text.StartsWith("[2,", StringComparison.Ordinal);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// A CSMS that fails at one message: whatever it does, the session is charged, told once and complete, and nothing is stuck.
    /// </summary>
    [Feature("CSMS that fails at any message", "OCPP 1.6 sections 3.7, 4; OCPP-J 1.6 section 4; OCPP 2.0.1 E13, Part 4 section 4")]
    public sealed class WrongAnswerTests : ScenarioOfVersions
    {
        private const int EventsOfASession = 9;

        private static readonly string[] s_actions =
        {
            "BootNotification", "StatusNotification", "Authorize", "StartTransaction", "MeterValues", "Heartbeat", "StopTransaction",
        };

        private static readonly string[] s_actions201 = { "BootNotification", "StatusNotification", "Authorize", "TransactionEvent", "Heartbeat" };

        private static readonly string[] s_faults =
        {
            "silence", "late", "error", "unknown error", "empty", "wrong types", "not JSON", "cut short", "another id", "twice", "call instead", "cut", "closed",
        };

        public static IEnumerable<object[]> OneFault()
        {
            return from version in new[] { Version16, Version201 }
                   from action in version == Version16 ? s_actions : s_actions201
                   from fault in s_faults
                   select new object[] { version, action, fault };
        }

        public static IEnumerable<object[]> EachEvent()
        {
            return from number in Enumerable.Range(0, EventsOfASession) from fault in s_faults select new object[] { Version201, number, fault };
        }

        public static IEnumerable<object[]> Lasting()
        {
            return from version in new[] { Version16, Version201 }
                   from action in version == Version16 ? new[] { "StatusNotification", "Heartbeat", "MeterValues" } : new[] { "StatusNotification", "Heartbeat" }
                   from fault in action == "StatusNotification" ? new[] { "silence", "error", "wrong types", "another id" } : new[] { "silence", "error", "wrong types" }
                   select new object[] { version, action, fault };
        }

        [Theory]
        [MemberData(nameof(OneFault))]
        public void Session_survives_one_wrong_answer(string version, string action, string fault)
        {
            RunSession(version, action, fault, 1);
        }

        [Theory]
        [MemberData(nameof(OneFault))]
        public void Session_survives_a_wrong_answer_in_the_middle_of_the_session(string version, string action, string fault)
        {
            RunSession(version, action, fault, 1, 2);
        }

        [Theory]
        [MemberData(nameof(EachEvent))]
        public void Session_survives_a_wrong_answer_to_any_event(string version, int number, string fault)
        {
            RunSession(version, "TransactionEvent", fault, 1, number);
        }

        [Fact]
        public void Session_has_no_more_events_than_are_spoilt()
        {
            RunSession(Version201, "ClearedChargingLimit", "silence", 1);

            Assert.InRange(Record.CallsOf("TransactionEvent").Count, 5, EventsOfASession);
        }

        [Theory]
        [MemberData(nameof(Lasting))]
        public void Session_survives_an_answer_that_is_always_wrong(string version, string action, string fault)
        {
            RunSession(version, action, fault, int.MaxValue);
        }

        private void RunSession(string version, string action, string fault, int times, int after = 0)
        {
            BuildFor(version, settings: new[]
            {
                "MessageTimeout=10", "TransactionMessageRetryInterval=5", "BootRetryInterval=15", "MeterValueSampleInterval=60", "WebSocketPingInterval=20",
            });
            Csms.HeartbeatInterval = 50;

            // An answer that cannot be used has the charge point go on although nothing was answered.
            Csms.ShortestCallTimeout = fault is "silence" or "another id" or "call instead" ? 10 : 0;
            Spoil(Csms.On(action).Times(times).After(after), fault);

            PowerOn();
            Plug();
            Advance(60);
            for (int attempt = 0; Connector().Transaction == null; attempt++)
            {
                if (attempt == 3)
                {
                    throw Failure("no transaction after three tags");
                }

                Tag(Alice);
                Bench.RunUntil(() => Connector().Transaction != null, 60);
            }

            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(200);
            Assert.Equal(1, Hardware().Contactor.CloseCount);
            Assert.Equal(ConnectorStatus.Charging, Connector().Status);
            Tag(Alice);
            Reach(() => Connector().Transaction == null, "the end of the transaction");
            Unplug();
            Reach(() => Told.Count > 0 && Told.All(transaction => !transaction.IsOpen), "the whole transaction at the CSMS", 900);
            Reach(() => Bench.ChargePoint.Queue.TransactionalCount == 0, "no transaction message waiting", 60);

            ToldTransaction told = Assert.Single(Told);
            Assert.True(told.IsWhole);
            Assert.Equal("Local", told.Reason);
            Assert.Empty(Record.UnknownStops);
            if (times == 1)
            {
                Reach(() => IsTold(1, ConnectorStatus.Available), "the state at the CSMS", 60);
                Reach(() => Bench.ChargePoint.Queue.Count == 0, "nothing waiting", 60);
                AwaitLink();
                Ask("TriggerMessage", new { requestedMessage = "Heartbeat" }, "Accepted");
                Expect("Heartbeat", call => call.Answer != null);
            }

            ForgiveEcho(fault);
        }

        private string SendTwice(string frame)
        {
            Session.SendText(frame);
            return frame;
        }

        private void Spoil(AnswerRule rule, string fault)
        {
            switch (fault)
            {
                case "silence":
                    rule.Silence();
                    break;
                case "late":
                    rule.Delay(10.2);
                    break;
                case "error":
                    rule.ReplyError("InternalError", "the disk is full");
                    break;
                case "unknown error":
                    rule.ReplyError("Oops", new string('x', 300));
                    break;
                case "empty":
                    rule.Malform("[3,\"{id}\",{}]");
                    break;
                case "wrong types":
                    rule.Malform("[3,\"{id}\",{\"status\":1,\"currentTime\":2,\"interval\":\"3\",\"transactionId\":\"4\",\"idTagInfo\":\"5\",\"idTokenInfo\":[6]}]");
                    break;
                case "not JSON":
                    rule.Malform("[3,\"{id}\",{\"status\":}]");
                    break;
                case "cut short":
                    rule.Malform("[3,\"{id}\"");
                    break;
                case "another id":
                    rule.Malform("[3,\"x{id}\",{}]");
                    break;
                case "twice":
                    rule.Malform(SendTwice);
                    break;
                case "call instead":
                    rule.Malform("[2,\"{id}\",\"ClearCache\",{}]");
                    break;
                case "cut":
                    rule.Abort();
                    break;
                default:
                    rule.Close(1011, "restarting");
                    break;
            }
        }

        /// <summary>
        /// To the CSMS a call was answered, to the charge point the answer came too late or could not be used: it may say it again.
        /// </summary>
        private void ForgiveEcho(string fault)
        {
            if (fault is "late")
            {
                Assert.All(Csms.Violations, violation => Assert.Contains("was delivered and answered over this connection before", violation));
                Csms.ClearViolations();
            }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using OcppChargePoint.UnitTests;
using Xunit;

namespace OcppChargePoint.ScenarioTests
{
    /// <summary>
    /// Every wrong message of the table of the message layer, sent to a charge point that charges: the right CALLERROR or silence,
    /// one line in the log, link and session as before.
    /// </summary>
    [Feature("Bad input", "OCPP-J 1.6 section 4.2, OCPP 2.0.1 Part 4 section 4.2")]
    public sealed class BadInputTests : ScenarioOfVersions
    {
        public static IEnumerable<object[]> Names()
        {
            return new[] { Version16, Version201 }.SelectMany(version => CasesOf(version).Select(row => new object[] { version, row[0] }));
        }

        private static string[][] CasesOf(string version)
        {
            return version == Version16 ? BadInputCases.All : Ocpp201BadInputCases.All;
        }

        [Theory]
        [MemberData(nameof(Names))]
        public void Bad_input_gets_its_answer_and_disturbs_nothing(string version, string name)
        {
            Begin(version);

            Play(CasesOf(version).Single(row => row[0] == name));

            CheckUndisturbed();
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Bad_input_of_all_kinds_over_one_connection(string version)
        {
            Assert.True(CasesOf(version).Length >= 120);
            Begin(version);

            foreach (string[] row in CasesOf(version))
            {
                Play(row);
            }

            CheckUndisturbed();
        }

        [Theory]
        [InlineData(Version16, 1)]
        [InlineData(Version16, 7)]
        [InlineData(Version16, 100)]
        [InlineData(Version201, 1)]
        [InlineData(Version201, 7)]
        [InlineData(Version201, 100)]
        public void Bad_input_in_fragments_gets_the_same_answers(string version, int fragmentBytes)
        {
            Begin(version);

            foreach (string[] row in CasesOf(version).Where(row => !row[1].StartsWith(BadInputCases.Binary, StringComparison.Ordinal) && row[1].Length > 0))
            {
                Play(row, text => Session.Raw.Fragmented(text, fragmentBytes));
            }

            CheckUndisturbed();
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Bad_input_while_an_answer_is_awaited_does_not_take_its_place(string version)
        {
            Begin(version);
            Csms.On("Heartbeat").Delay(20).Times(1);
            Ask("TriggerMessage", new { requestedMessage = "Heartbeat" }, "Accepted");

            foreach (string[] row in CasesOf(version).Take(60))
            {
                Play(row);
            }

            Reach(() => Record.CallsOf("Heartbeat")[0].Answer != null, "the answer");
            Advance(1);
            Assert.Equal(0, Bench.ChargePoint.Queue.Count);
            CheckUndisturbed();
        }

        private void Begin(string version)
        {
            BootFor(version, settings: new[] { "MeterValueSampleInterval=0", "WebSocketPingInterval=0", "HeartbeatInterval=0" });
            ChargeFor();
        }

        private void Play(string[] row)
        {
            string message = BadInputCases.Expand(row[1]);
            if (message.StartsWith(BadInputCases.Binary, StringComparison.Ordinal))
            {
                byte[] bytes = Encoding.UTF8.GetBytes(message.Substring(BadInputCases.Binary.Length));
                Play(row, text => Session.Raw.Binary(bytes));
            }
            else
            {
                Play(row, text => Session.Raw.Text(Encoding.UTF8.GetBytes(text)));
            }
        }

        private void Play(string[] row, Action<string> send)
        {
            int lines = Bench.Lines.Count;
            int frames = Record.Frames.Count(IsAnswer);

            send(BadInputCases.Expand(row[1]));
            Advance(0.3);

            string[] answers = Record.Frames.Where(IsAnswer).Skip(frames).Select(frame => frame.Text).ToArray();
            if (row[2].Length == 0)
            {
                Assert.True(answers.Length == 0, row[0] + ": " + string.Join(" ", answers));
            }
            else
            {
                Assert.True(answers.Length == 1 && answers[0].StartsWith(row[2], StringComparison.Ordinal), row[0] + ": " + string.Join(" ", answers));
                Assert.EndsWith(",{}]", answers[0]);
            }

            string[] written = Bench.Lines.Skip(lines).ToArray();
            Assert.True(written.Length == 1, row[0] + ": " + string.Join(" | ", written));
        }

        private void CheckUndisturbed()
        {
            Assert.True(Hardware().Contactor.IsClosed);
            Assert.Equal(1, Hardware().Contactor.CloseCount);
            Assert.Single(Record.Connections);
            Ask("ClearCache", null, "Accepted");
            Tag(Alice);
            Reach(() => Told.Single().Stop != null && Told.Single().IsWhole, "the end of the transaction at the CSMS");
        }

        private static bool IsAnswer(FrameRecord frame)
        {
            return frame.Direction == FrameDirection.FromChargePoint && frame.Kind == "text" && !frame.Text.StartsWith("[2,", StringComparison.Ordinal);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// The wait before each dial: for both versions as OCPP 2.0.1 has it.
    /// </summary>
    [Feature("Reconnecting with back-off", "OCPP 2.0.1 Part 4 section 5.3; OCPP-J 1.6 section 5.3")]
    public sealed class BackOffTests : Scenario
    {
        private const double Poll = 0.05;

        [Fact]
        public void Wait_doubles_up_to_the_repeat_times_and_stays_there()
        {
            BuildWith(minimum: 2, repeat: 3, range: 0);
            Bench.Network.DialFailure = StreamFailure.Refused;
            PowerOn();

            double[] waits = Waits(7);

            Assert.Equal(new double[] { 2, 4, 8, 16, 16, 16, 16 }, waits.Select(wait => Math.Round(wait, 1)));
        }

        [Fact]
        public void Random_part_is_drawn_anew_each_time_and_stays_in_its_range()
        {
            BuildWith(minimum: 3, repeat: 0, range: 10);
            Bench.Network.DialFailure = StreamFailure.Refused;
            PowerOn();

            double[] waits = Waits(60);

            Assert.All(waits, wait => Assert.InRange(wait, 3 - Poll, 13 + Poll));
            Assert.True(waits.Max() - waits.Min() > 8);
            Assert.True(waits.Distinct().Count() > 30);
        }

        [Fact]
        public void Two_charge_points_do_not_come_back_at_the_same_time()
        {
            HashSet<double> first = new HashSet<double>();
            for (int seed = 1; seed <= 20; seed++)
            {
                BuildWith(minimum: 3, repeat: 5, range: 10, seed: seed);
                Bench.Network.DialFailure = StreamFailure.Refused;
                PowerOn();
                first.Add(Waits(1)[0]);
            }

            Assert.True(first.Count > 15);
        }

        [Theory]
        [InlineData(StreamFailure.NetworkDown)]
        [InlineData(StreamFailure.NameNotResolved)]
        [InlineData(StreamFailure.Refused)]
        [InlineData(StreamFailure.TimedOut)]
        [InlineData(StreamFailure.TlsUntrusted)]
        [InlineData(StreamFailure.TlsExpired)]
        [InlineData(StreamFailure.TlsWrongHost)]
        [InlineData(StreamFailure.TlsFailed)]
        public void Wait_is_visible_with_its_reason(StreamFailure failure)
        {
            BuildWith(minimum: 5, repeat: 2, range: 0);
            Bench.Network.DialFailure = failure;
            PowerOn();
            Advance(0.2);

            ConnectionManager connection = Bench.ChargePoint.Connection;
            Assert.Equal(ConnectionPhase.Waiting, connection.Phase);
            Assert.InRange(connection.MillisecondsToDial, 4500, 5000);
            Assert.Equal(1, connection.FailedDials);
            Assert.False(string.IsNullOrEmpty(connection.LastProblem));
            Assert.Contains(Bench.Lines, line => line.Contains("Link: next dial in 5 s; ", StringComparison.Ordinal));

            Bench.Network.DialFailure = StreamFailure.None;
            AwaitLink();
            Assert.Equal(0, connection.MillisecondsToDial);
            Assert.Null(connection.LastProblem);
            Reach(() => connection.FailedDials == 0, "a fresh start");
        }

        [Fact]
        public void Success_starts_the_waits_from_the_minimum_again()
        {
            BuildWith(minimum: 2, repeat: 5, range: 0);
            Bench.Network.DialFailure = StreamFailure.Refused;
            PowerOn();
            Waits(4);
            Bench.Network.DialFailure = StreamFailure.None;
            Expect("BootNotification", within: 60);
            Advance(5);

            Bench.Network.DialFailure = StreamFailure.Refused;
            Bench.Network.Break();

            Assert.Equal(new double[] { 2, 4, 8 }, Waits(3).Select(wait => Math.Round(wait, 1)));
        }

        [Fact]
        public void Connection_that_is_accepted_and_thrown_out_at_once_is_no_success()
        {
            BuildWith(minimum: 2, repeat: 3, range: 0);
            Csms.OnConnect().Close(1008, "go away");
            PowerOn();

            double[] waits = Waits(5);

            Assert.Equal(new double[] { 2, 4, 8, 16, 16 }, waits.Select(wait => Math.Round(wait, 1)));
        }

        [Fact]
        public void Every_lost_connection_is_waited_for_also_a_closed_one()
        {
            BuildWith(minimum: 4, repeat: 1, range: 0);
            PowerOn();
            Expect("BootNotification");
            Advance(1);

            Session.Close(1000, "maintenance");

            Assert.Equal(4, Math.Round(Waits(1)[0], 1));
            AwaitLink();
            Assert.Single(Record.Boots);
        }

        [Fact]
        public void No_boot_notification_after_a_mere_reconnect()
        {
            Boot();
            for (int round = 0; round < 5; round++)
            {
                LoseLink(3 + (round * 10));
                Advance(5);
            }

            Assert.Single(Record.Boots);
            Assert.Equal(6, Record.Connections.Count);
        }

        [Fact]
        public void Retry_after_of_the_CSMS_is_kept()
        {
            BuildWith(minimum: 2, repeat: 1, range: 0);
            Csms.OnConnect().Refuse(503).Header("Retry-After", "120").Times(1);
            PowerOn();

            Assert.Equal(120, Math.Round(Waits(1)[0], 1));
            AwaitLink();
        }

        [Theory]
        [InlineData(401)]
        [InlineData(403)]
        [InlineData(404)]
        [InlineData(429)]
        [InlineData(500)]
        [InlineData(503)]
        public void Refusal_is_told_and_dialled_again(int status)
        {
            BuildWith(minimum: 2, repeat: 1, range: 0);
            Csms.OnConnect().Refuse(status).Times(2);
            PowerOn();

            Advance(0.2);
            Assert.Contains(status.ToString(), Bench.ChargePoint.Connection.LastProblem, StringComparison.Ordinal);
            Waits(2);

            Expect("BootNotification");
        }

        [Theory]
        [InlineData("silent")]
        [InlineData("wrong accept")]
        [InlineData("not a version")]
        public void Handshake_that_fails_is_dialled_again(string fault)
        {
            BuildWith(minimum: 2, repeat: 1, range: 0);
            ConnectRule rule = Csms.OnConnect().Times(1);
            switch (fault)
            {
                case "silent":
                    rule.Silence();
                    break;
                case "wrong accept":
                    rule.WrongAccept();
                    break;
                default:
                    rule.Select("ocpp9.9");
                    break;
            }

            PowerOn();

            Expect("BootNotification", within: 90);
            Assert.Equal(2, Bench.Network.Dials);
        }

        private void BuildWith(int minimum, int repeat, int range, int seed = 1)
        {
            Build(seed: seed, settings: new[]
            {
                "RetryBackOffWaitMinimum=" + minimum, "RetryBackOffRepeatTimes=" + repeat, "RetryBackOffRandomRange=" + range,
            });
        }

        /// <summary>
        /// Measures the time from the end of one dial or connection to the next dial.
        /// </summary>
        private double[] Waits(int count)
        {
            double[] waits = new double[count];
            for (int index = 0; index < count; index++)
            {
                Reach(() => Bench.ChargePoint.Connection.Phase == ConnectionPhase.Waiting, "a wait", 200);
                DateTimeOffset start = Bench.Time;
                int dials = Bench.Network.Dials;
                Reach(() => Bench.Network.Dials > dials, "the next dial", 400);
                waits[index] = (Bench.Time - start).TotalSeconds;
            }

            return waits;
        }
    }
}

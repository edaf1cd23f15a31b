// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// A clock that is unknown after power-on, wrong, or set while something runs.
    /// </summary>
    [Feature("Unknown and wrong time", "OCPP 1.6 sections 3.11, 4.2, 4.6")]
    public sealed class ClockTests : Scenario
    {
        private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

        [Fact]
        public void Time_comes_with_the_answer_to_boot()
        {
            Build();
            Assert.False(Bench.Clock.IsUtcKnown);

            PowerOn();
            IncomingCall status = ExpectStatus(1, "Available");

            Assert.True(Bench.Clock.IsUtcKnown);
            Assert.Equal(status.Time, status.Timestamp("timestamp"));
        }

        [Fact]
        public void State_before_the_time_was_known_gets_its_true_time_afterwards()
        {
            Build(settings: "RetryBackOffRandomRange=0");
            Bench.Network.Switch(false);
            PowerOn();
            Advance(20);
            Plug();
            Advance(0.1);
            DateTimeOffset plugged = Bench.Time;
            Advance(300);

            RestoreLink();
            IncomingCall status = ExpectStatus(1, "Preparing", 200);

            Assert.Equal(0, (status.Timestamp("timestamp").Value - plugged).TotalSeconds, 0.3);
        }

        [Fact]
        public void Transaction_before_the_time_was_known_gets_its_true_times_afterwards()
        {
            Build(settings: new[] { "AllowOfflineTxForUnknownId=true", "MeterValueSampleInterval=60", "ClockAlignedDataInterval=60" });
            Bench.Network.Switch(false);
            PowerOn();
            Advance(60);
            Plug();
            Tag(Alice);
            Reach(() => Connector().Transaction != null, "a transaction");
            DateTimeOffset start = Bench.Time;
            Advance(600);
            Tag(Alice);
            Reach(() => Connector().Transaction == null, "its end");
            DateTimeOffset stop = Bench.Time;
            Unplug();
            Advance(100);

            RestoreLink();
            Expect("StopTransaction", within: 200);

            TransactionRecord transaction = Assert.Single(Record.Transactions);
            Assert.Equal(0, (transaction.Start - start).TotalSeconds, 0.3);
            Assert.Equal(0, (transaction.Stop.Value - stop).TotalSeconds, 0.3);
            Assert.All(transaction.MeterValues, values => Assert.InRange(values.Timestamp.Value, start, stop));

            // Aligned to a clock means: not before there is one.
            Assert.DoesNotContain(transaction.MeterValues, values => values.Values.Any(value => value.Context == "Sample.Clock"));
        }

        [Theory]
        [InlineData(-400)]
        [InlineData(-1)]
        [InlineData(1)]
        [InlineData(400)]
        public void Clock_that_jumps_fires_and_starves_no_timer(int days)
        {
            Boot();
            Configure("HeartbeatInterval", "60");
            Configure("MeterValueSampleInterval", "30");
            Configure("ClockAlignedDataInterval", "900");
            Charge();
            Advance(65);

            Bench.Clock.SetUtc(Bench.Clock.UtcMilliseconds + (long)(days * s_day.TotalMilliseconds));
            int before = Record.Calls.Count;
            Advance(50);
            int beats = Count("Heartbeat");
            Assert.InRange(Record.Calls.Count - before, 1, 6);
            Advance(600);

            Assert.InRange(Count("Heartbeat") - beats, 9, 11);
            Assert.InRange(Count("MeterValues"), 20, 26);

            // The heartbeat has put it right again.
            Assert.InRange(Math.Abs(Bench.Clock.UtcMilliseconds - Bench.Time.ToUnixTimeMilliseconds()), 0, 1000);
            Watch.MayLoseEnergy = true;
        }

        [Fact]
        public void Drifting_clock_is_put_right_by_heartbeats()
        {
            Boot();
            Configure("HeartbeatInterval", "60");
            Bench.Clock.SetUtc(Bench.Clock.UtcMilliseconds - 5000);

            Advance(61);

            Assert.InRange(Math.Abs(Bench.Clock.UtcMilliseconds - Bench.Time.ToUnixTimeMilliseconds()), 0, 1000);
        }

        [Fact]
        public void Small_difference_is_left_alone()
        {
            Boot();
            Configure("HeartbeatInterval", "10");
            Bench.Clock.SetUtc(Bench.Clock.UtcMilliseconds - 400);
            long offset = Bench.Clock.UtcMilliseconds - Bench.Time.ToUnixTimeMilliseconds();

            Advance(60);

            Assert.Equal(offset, Bench.Clock.UtcMilliseconds - Bench.Time.ToUnixTimeMilliseconds());
        }

        [Fact]
        public void Time_survives_a_reset_but_not_a_power_cut()
        {
            Boot();
            Ask("Reset", new { type = "Soft" }, "Accepted");
            Reach(() => Bench.Restarts == 1, "the restart", 60);
            Assert.True(Bench.Clock.IsUtcKnown);

            Bench.PowerCycle(60);
            Expect("BootNotification", within: 60);
            Expect("BootNotification", within: 60);
            IncomingCall status = ExpectStatus(1, "Available");
            Assert.Equal(status.Time, status.Timestamp("timestamp"));
        }

        [Fact]
        public void Aligned_values_follow_a_changed_interval_at_once()
        {
            Boot();
            Configure("MeterValueSampleInterval", "0");
            Configure("ClockAlignedDataInterval", "900");
            Charge();
            Advance(100);

            Configure("ClockAlignedDataInterval", "60");
            DateTimeOffset next = Next(Bench.Time, 60);
            IncomingCall values = Expect("MeterValues", within: 61);

            Assert.Equal(0, (values.Timestamp("meterValue.0.timestamp").Value - next).TotalSeconds, 0.2);
        }

        [Theory]
        [InlineData(7)]
        [InlineData(60)]
        [InlineData(3600)]
        public void Aligned_values_keep_to_the_clock_for_hours(int interval)
        {
            Boot();
            Configure("MeterValueSampleInterval", "0");
            Configure("ClockAlignedDataInterval", interval.ToString());
            Charge();

            Advance(Math.Min(interval * 20, 7300));

            double[] late = Record.CallsOf("MeterValues")
                .Select(call => call.Timestamp("meterValue.0.timestamp").Value)
                .Select(time => (time.TimeOfDay.TotalSeconds % interval))
                .ToArray();
            Assert.InRange(late.Length, 2, 21);
            Assert.All(late, seconds => Assert.InRange(seconds, 0, 0.2));
        }

        private static DateTimeOffset Next(DateTimeOffset time, int seconds)
        {
            long step = TimeSpan.TicksPerSecond * seconds;
            return new DateTimeOffset(((time.Ticks / step) + 1) * step, TimeSpan.Zero);
        }
    }
}

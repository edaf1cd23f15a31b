// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// A link that is lost while nobody charges: the waits before it is back, and what is told then.
    /// </summary>
    [Feature("Offline behaviour of an idle station", "OCPP 2.0.1 B04, Part 4 section 5.3")]
    public sealed class OfflineTests : Scenario201
    {
        [Fact]
        public void TC_B_51_CS_B04_FR_01_all_states_are_told_after_a_link_lost_for_long()
        {
            Boot201(2, settings: new[] { "OfflineThreshold=20", "RetryBackOffWaitMinimum=22", "RetryBackOffRandomRange=0" });

            Session.Close(1001, "away");
            Plug();
            AwaitLink();

            ExpectStatus201("Occupied", 1, 5);
            ExpectStatus201("Available", 2, 5);
            Assert.Single(Record.Boots);
            Advance(5);
            Assert.Equal(4, Count("StatusNotification"));
        }

        [Fact]
        public void TC_B_52_CS_B04_FR_02_changed_states_only_are_told_after_a_short_loss()
        {
            Boot201(2, settings: new[] { "OfflineThreshold=20", "RetryBackOffWaitMinimum=18", "RetryBackOffRandomRange=0" });

            Session.Close(1001, "away");
            Plug();
            AwaitLink();

            ExpectStatus201("Occupied", 1, 5);
            Advance(5);
            Assert.Equal(3, Count("StatusNotification"));
            Assert.Single(Record.Boots);
        }

        [Fact]
        public void B04_FR_02_state_that_changed_and_changed_back_is_no_news()
        {
            Boot201(settings: "OfflineThreshold=600");

            CutLink();
            Plug();
            Advance(5);
            Unplug();
            Advance(5);
            RestoreLink();
            AwaitLink();

            ExpectNone("StatusNotification");
        }

        [Theory]
        [InlineData(60, 1)]
        [InlineData(61, 2)]
        public void B04_threshold_itself_is_not_longer(int seconds, int states)
        {
            Boot201(2, settings: new[] { "OfflineThreshold=60", "RetryBackOffWaitMinimum=" + seconds, "RetryBackOffRandomRange=0" });
            int before = Count("StatusNotification");

            Session.Close(1001, "away");
            Plug();
            AwaitLink();
            Advance(5);

            Assert.Equal(states, Count("StatusNotification") - before);
        }

        [Fact]
        public void B04_heartbeat_after_the_link_is_back()
        {
            Build201();
            Csms.HeartbeatInterval = 30;
            PowerOn();
            Expect("Heartbeat", within: 40);

            LoseLink(100);

            Expect("Heartbeat", within: 31);
            Assert.Single(Record.Boots);
        }

        [Fact]
        public void TC_B_57_CS_network_reconnection_after_connection_loss()
        {
            const double Minimum = 5;
            Boot201(settings: new[] { "RetryBackOffRepeatTimes=2", "RetryBackOffRandomRange=0", "RetryBackOffWaitMinimum=5", "NetworkProfileConnectionAttempts=3" });

            Session.Close(1001, "away");
            AwaitLink();
            Assert.Equal(Minimum, Gap(0), 0.5);
            ConnectRule refusal = Csms.OnConnect().Refuse(503).Times(1);
            Session.Close(1001, "away again");
            Reach(() => refusal.Hits == 1, "the refused attempt", 60);
            DateTimeOffset refused = Bench.Time;
            double first = (refused - Record.Connections[1].ClosedAt.Value).TotalSeconds;
            AwaitLink();

            Assert.True(first >= Minimum);
            Assert.Equal(2 * first, (Record.Connections[2].OpenedAt - refused).TotalSeconds, 0.5);
            Assert.Single(Record.Boots);
        }

        [Fact]
        public void Part4_5_3_waits_begin_anew_after_a_connection_that_was_of_use()
        {
            Boot201(settings: new[] { "RetryBackOffRepeatTimes=3", "RetryBackOffRandomRange=0", "RetryBackOffWaitMinimum=5" });
            Csms.OnConnect().Refuse(503).Times(2);
            Session.Close(1001, "away");
            AwaitLink();
            Assert.Equal(35, Gap(0), 0.5);
            Ask("TriggerMessage", new { requestedMessage = "Heartbeat" }, "Accepted");
            Expect("Heartbeat");
            Advance(1);

            Session.Close(1001, "away");
            AwaitLink();

            Assert.Equal(5, Gap(1), 0.5);
        }

        [Fact]
        public void Part4_5_3_waits_are_doubled_up_to_the_repeat_times()
        {
            Boot201(settings: new[] { "RetryBackOffRepeatTimes=2", "RetryBackOffRandomRange=0", "RetryBackOffWaitMinimum=5" });
            ConnectRule refusal = Csms.OnConnect().Refuse(503).Times(5);

            Session.Close(1001, "away");
            AwaitLink();

            // 5, 10, 20, 20, 20, 20.
            Assert.Equal(5, refusal.Hits);
            Assert.Equal(95, Gap(0), 0.5);
        }

        [Fact]
        public void Part4_5_3_random_part_is_drawn_anew_each_time()
        {
            Boot201(settings: new[] { "RetryBackOffRepeatTimes=0", "RetryBackOffRandomRange=10", "RetryBackOffWaitMinimum=40" });
            for (int loss = 0; loss < 4; loss++)
            {
                Session.Close(1001, "away");
                AwaitLink();
                Advance(40);
            }

            double[] gaps = Enumerable.Range(0, 4).Select(Gap).ToArray();
            Assert.All(gaps, gap => Assert.InRange(gap, 40, 50.1));
            Assert.Equal(4, gaps.Distinct().Count());
        }

        private double Gap(int connection)
        {
            return (Record.Connections[connection + 1].OpenedAt - Record.Connections[connection].ClosedAt.Value).TotalSeconds;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.Boards.Virtual.Platform;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    public sealed class ClockTests
    {
        private readonly ManualTime _time = new ManualTime();

        [Fact]
        public void System_clock_starts_without_utc()
        {
            SystemClock clock = new SystemClock(false, _time);
            Assert.False(clock.IsUtcKnown);
            Assert.False(new SystemClock().IsUtcKnown);
            Assert.False(new AcceleratedClock().IsUtcKnown);
            Assert.Equal(0, clock.MonotonicMilliseconds);
            _time.Advance(1234.9);
            Assert.Equal(1234, clock.MonotonicMilliseconds);
        }

        [Fact]
        public void Clocks_can_start_with_the_utc_of_the_computer()
        {
            SystemClock system = new SystemClock(true, _time);
            AcceleratedClock accelerated = new AcceleratedClock(10, true, _time);
            Assert.True(system.IsUtcKnown);
            Assert.True(accelerated.IsUtcKnown);
            Assert.Equal(1700000000000, system.UtcMilliseconds);
            Assert.Equal(1700000000000, accelerated.UtcMilliseconds);
            _time.Advance(1000);
            Assert.Equal(1700000001000, system.UtcMilliseconds);
            Assert.Equal(1700000010000, accelerated.UtcMilliseconds);
            long real = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
            long clock = new SystemClock(true).UtcMilliseconds;
            Assert.InRange(clock, real, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        }

        [Fact]
        public void Setting_utc_does_not_touch_the_monotonic_time()
        {
            AcceleratedClock clock = new AcceleratedClock(60, false, _time);
            _time.Advance(500);
            Assert.Equal(30000, clock.MonotonicMilliseconds);
            clock.SetUtc(1800000000000);
            Assert.True(clock.IsUtcKnown);
            Assert.Equal(1800000000000, clock.UtcMilliseconds);
            Assert.Equal(30000, clock.MonotonicMilliseconds);
            _time.Advance(500);
            Assert.Equal(1800000030000, clock.UtcMilliseconds);
            clock.SetUtc(5);
            Assert.Equal(5, clock.UtcMilliseconds);
            Assert.Equal(60000, clock.MonotonicMilliseconds);
        }

        [Fact]
        public void Change_of_speed_does_not_jump()
        {
            AcceleratedClock clock = new AcceleratedClock(1, true, _time);
            _time.Advance(1000);
            foreach (int speed in new[] { 3600, 1, 60, 7, 3600, 2 })
            {
                long before = clock.MonotonicMilliseconds;
                long utcBefore = clock.UtcMilliseconds;
                clock.Speed = speed;
                Assert.Equal(speed, clock.Speed);
                Assert.Equal(before, clock.MonotonicMilliseconds);
                Assert.Equal(utcBefore, clock.UtcMilliseconds);
                _time.Advance(10);
                Assert.Equal(before + (10 * speed), clock.MonotonicMilliseconds);
            }
        }

        [Fact]
        public void Held_time_stands_still_and_is_made_up_for_at_the_new_speed()
        {
            AcceleratedClock clock = new AcceleratedClock(600, true, _time);
            _time.Advance(10);
            clock.Hold();
            long utc = clock.UtcMilliseconds;
            _time.Advance(100);
            clock.Hold();
            _time.Advance(100);
            Assert.Equal(6000, clock.MonotonicMilliseconds);
            Assert.Equal(utc, clock.UtcMilliseconds);
            clock.Speed = 60;
            _time.Advance(50);
            Assert.Equal(6000, clock.MonotonicMilliseconds);
            clock.Resume(2);
            Assert.Equal(2, clock.Speed);
            Assert.Equal(6500, clock.MonotonicMilliseconds);
            _time.Advance(50);
            Assert.Equal(6600, clock.MonotonicMilliseconds);
            Assert.Throws<ArgumentOutOfRangeException>(() => clock.Resume(0));
        }

        [Fact]
        public void Pause_of_the_computer_counts_up_to_the_bound()
        {
            AcceleratedClock clock = new AcceleratedClock(120, false, _time);
            clock.Hold();
            _time.Advance(20);
            clock.Resume(120, 50);
            Assert.Equal(2400, clock.MonotonicMilliseconds);
            _time.Advance(30);
            Assert.Equal(6000, clock.MonotonicMilliseconds);
            _time.Advance(5000);
            Assert.Equal(6000, clock.MonotonicMilliseconds);

            clock.Hold();
            Assert.Equal(6000, clock.MonotonicMilliseconds);
            clock.Resume(2, 50);
            _time.Advance(10);
            Assert.Equal(6020, clock.MonotonicMilliseconds);
            clock.Resume(1);
            Assert.Equal(6020, clock.MonotonicMilliseconds);
            _time.Advance(5000);
            Assert.Equal(11020, clock.MonotonicMilliseconds);
        }

        [Fact]
        public void Many_changes_of_speed_lose_no_time()
        {
            AcceleratedClock clock = new AcceleratedClock(1, false, _time);
            for (int i = 0; i < 1000; i++)
            {
                clock.Speed = 1 + (i % 2);
                _time.Advance(0.1);
            }

            Assert.Equal(150, clock.MonotonicMilliseconds);
        }

        [Fact]
        public void Years_at_full_speed_do_not_overflow()
        {
            AcceleratedClock clock = new AcceleratedClock(AcceleratedClock.MaximumSpeed, false, _time);
            double realWeek = TimeSpan.FromDays(7).TotalMilliseconds;
            _time.Advance(realWeek);
            Assert.Equal((long)realWeek * 3600, clock.MonotonicMilliseconds);
        }

        [Theory]
        [InlineData(0)]
        [InlineData(-1)]
        [InlineData(3601)]
        public void Speed_out_of_range_is_refused(int speed)
        {
            AcceleratedClock clock = new AcceleratedClock(5, false, _time);
            Assert.Throws<ArgumentOutOfRangeException>(() => clock.Speed = speed);
            Assert.Throws<ArgumentOutOfRangeException>(() => new AcceleratedClock(speed));
            Assert.Equal(5, clock.Speed);
        }

        [Theory]
        [InlineData(0, 60, 0)]
        [InlineData(1, 60, 1)]
        [InlineData(60, 60, 1)]
        [InlineData(61, 60, 2)]
        [InlineData(1000, 1, 1000)]
        [InlineData(long.MaxValue, 1, long.MaxValue)]
        public void Real_wait_is_rounded_up(long virtualMilliseconds, int speed, long expected)
        {
            Assert.Equal(expected, new AcceleratedClock(speed).ToRealMilliseconds(virtualMilliseconds));
        }

        [Fact]
        public async Task Time_never_steps_back_while_the_speed_changes()
        {
            AcceleratedClock clock = new AcceleratedClock(1, true);
            using ManualResetEventSlim done = new ManualResetEventSlim();
            Task changing = Task.Run(() =>
            {
                for (int i = 0; i < 20000; i++)
                {
                    clock.Speed = 1 + (i * 37 % 3600);
                }

                done.Set();
            });
            long last = 0;
            while (!done.IsSet)
            {
                long now = clock.MonotonicMilliseconds;
                Assert.True(now >= last);
                last = now;
            }

            await changing;
        }
    }
}

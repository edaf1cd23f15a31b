// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Panel;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// The motor of a socket lock between the two outputs of an H bridge, looked at every millisecond: it needs 200 ms of current in one
    /// direction, and stops half-way when it gets less.
    /// </summary>
    public sealed class LockMotor
    {
        private const int Travel = 200;

        public LockMotor(int pollMilliseconds)
        {
            Clock = new FakeClock();
            PollMilliseconds = pollMilliseconds;
            LockSide = new FakePin();
            UnlockSide = new FakePin();
            Switch = new FakePin();
        }

        public FakeClock Clock { get; }

        public FakePin LockSide { get; }

        public FakePin UnlockSide { get; }

        public FakePin Switch { get; }

        public MotorLock Lock { get; private set; }

        public int PollMilliseconds { get; set; }

        /// <summary>Where the bolt is, 0 (out) to 200 (in); the switch changes at the end.</summary>
        public int Position { get; set; }

        /// <summary>Pulses in which the bolt does not move.</summary>
        public int StuckPulses { get; set; }

        public int Pulses { get; private set; }

        public int LongestPulse { get; private set; }

        public bool HasShort { get; private set; }

        private int Driven { get; set; }

        public MotorLock Start(int pulseMilliseconds)
        {
            Switch.Set(Position == Travel);
            Lock = new MotorLock(Clock, LockSide, UnlockSide, Switch, true, pulseMilliseconds);
            return Lock;
        }

        public LockState Pass(int milliseconds)
        {
            LockState state = Lock.State;
            for (int i = 1; i <= milliseconds; i++)
            {
                Clock.Advance(1);
                Move();
                if (i % PollMilliseconds == 0)
                {
                    state = Lock.State;
                }
            }

            return state;
        }

        private void Move()
        {
            HasShort |= LockSide.IsHigh && UnlockSide.IsHigh;
            if (!LockSide.IsHigh && !UnlockSide.IsHigh)
            {
                StuckPulses -= Driven > 0 && StuckPulses > 0 ? 1 : 0;
                Driven = 0;
                return;
            }

            Pulses += Driven == 0 ? 1 : 0;
            Driven++;
            LongestPulse = Driven > LongestPulse ? Driven : LongestPulse;
            if (StuckPulses == 0)
            {
                int position = Position + (LockSide.IsHigh ? 1 : -1);
                Position = position < 0 ? 0 : position > Travel ? Travel : position;
            }

            if (Position == Travel || Position == 0)
            {
                Switch.Set(Position == Travel);
            }
        }
    }
}

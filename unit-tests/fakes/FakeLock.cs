// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A motor lock whose movements end when the test says so, or at once.
    /// </summary>
    public sealed class FakeLock : IConnectorLock
    {
        private bool _target;

        /// <inheritdoc/>
        public LockState State { get; set; }

        /// <summary>Gets or sets a value indicating whether movements need <see cref="Arrive"/> or <see cref="Jam"/> to end.</summary>
        public bool IsSlow { get; set; }

        /// <summary>Gets how often it was told to hold.</summary>
        public int HoldCount { get; private set; }

        /// <summary>Gets how often it was told to release.</summary>
        public int ReleaseCount { get; private set; }

        /// <inheritdoc/>
        public void Set(bool locked)
        {
            HoldCount += locked ? 1 : 0;
            ReleaseCount += locked ? 0 : 1;
            bool isThere = State == (locked ? LockState.Locked : LockState.Unlocked);
            _target = locked;
            if (!isThere)
            {
                State = LockState.Moving;
                if (!IsSlow)
                {
                    Arrive();
                }
            }
        }

        /// <summary>
        /// Lets the movement end where it should.
        /// </summary>
        public void Arrive()
        {
            if (State == LockState.Moving)
            {
                State = _target ? LockState.Locked : LockState.Unlocked;
            }
        }

        /// <summary>
        /// Lets the movement get stuck.
        /// </summary>
        public void Jam()
        {
            if (State == LockState.Moving)
            {
                State = LockState.Jammed;
            }
        }
    }
}

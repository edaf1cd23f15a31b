// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Contactor whose main contacts take time to move. A tripped residual-current monitor and an independent safety
    /// controller hold it open whatever the coil command is.
    /// </summary>
    public sealed class SimulatedContactor : IContactor
    {
        private const int LargestTravel = 10000;

        private readonly SimulatedCircuit _circuit;
        private bool _isCoilOn;
        private bool _isWelded;
        private bool _isStuckOpen;
        private bool _movesByCommand;
        private int _travelMilliseconds = 30;
        private int _closeCount;
        private int _openedUnderLoadCount;

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedContactor"/> class with open contacts.
        /// </summary>
        /// <param name="circuit">Circuit of the connector.</param>
        internal SimulatedContactor(SimulatedCircuit circuit)
        {
            _circuit = circuit;
        }

        /// <inheritdoc/>
        public ContactorFeedback Feedback
        {
            get
            {
                if (!HasMirrorContact)
                {
                    return ContactorFeedback.NotWired;
                }

                return IsClosed ? ContactorFeedback.Closed : ContactorFeedback.Open;
            }
        }

        /// <summary>
        /// Gets or sets a value indicating whether the mirror contact is wired; <see langword="true"/> unless changed.
        /// </summary>
        public bool HasMirrorContact { get; set; } = true;

        /// <summary>
        /// Gets a value indicating whether the main contacts are closed in truth, with or without a mirror contact.
        /// </summary>
        public bool IsClosed
        {
            get
            {
                _circuit.CatchUp();
                return AreContactsClosed;
            }
        }

        /// <summary>
        /// Gets a value indicating whether the firmware commands the contactor to close.
        /// </summary>
        public bool IsCommandedClosed
        {
            get { return _isCoilOn; }
        }

        /// <summary>
        /// Gets or sets the time in ms from the coil to the contacts, both ways, 0 to 10000; 30 unless changed.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
        public int TravelMilliseconds
        {
            get
            {
                return _travelMilliseconds;
            }

            set
            {
                KnobRange.Check(value, 0, LargestTravel);
                _circuit.BeginChange();
                _travelMilliseconds = value;
            }
        }

        /// <summary>
        /// Gets or sets a value indicating whether the contacts are welded: closed, whatever the coil does, also when they
        /// were open before. Clearing opens them at once unless the coil is on.
        /// </summary>
        public bool IsWelded
        {
            get
            {
                return _isWelded;
            }

            set
            {
                _circuit.BeginChange();
                if (_isWelded && !value)
                {
                    AreContactsClosed = _isCoilOn;
                }

                _isWelded = value;
            }
        }

        /// <summary>
        /// Gets or sets a value indicating whether the contactor does not close any more. Closed contacts stay so until they open.
        /// </summary>
        public bool IsStuckOpen
        {
            get
            {
                return _isStuckOpen;
            }

            set
            {
                _circuit.BeginChange();
                _isStuckOpen = value;
            }
        }

        /// <summary>
        /// Gets how often the contacts have closed.
        /// </summary>
        public int CloseCount
        {
            get
            {
                _circuit.CatchUp();
                return _closeCount;
            }
        }

        /// <summary>
        /// Gets how often the firmware's command opened the contacts while the car was drawing current. Openings by residual
        /// current, by the safety controller or by a power cut do not count; a normal stop never does.
        /// </summary>
        public int OpenedUnderLoadCount
        {
            get
            {
                _circuit.CatchUp();
                return _openedUnderLoadCount;
            }
        }

        /// <summary>
        /// Gets a value indicating whether the main contacts are closed; does not catch up.
        /// </summary>
        internal bool AreContactsClosed { get; private set; }

        /// <summary>
        /// Gets the time at which the contacts move, <see cref="long.MaxValue"/> when they rest.
        /// </summary>
        internal long NextChange { get; private set; } = long.MaxValue;

        /// <inheritdoc/>
        public void Set(bool closed)
        {
            _circuit.BeginChange();
            _isCoilOn = closed;
        }

        /// <summary>
        /// Settles the contacts.
        /// </summary>
        /// <param name="now">Present time in ms.</param>
        /// <param name="isInterlocked">Whether hardware takes the coil's supply away.</param>
        /// <param name="isLoaded">Whether current flows.</param>
        internal void Settle(long now, bool isInterlocked, bool isLoaded)
        {
            if (_isWelded)
            {
                AreContactsClosed = true;
                NextChange = long.MaxValue;
                return;
            }

            bool isWanted = _isCoilOn && !isInterlocked && (AreContactsClosed || !_isStuckOpen);
            if (isWanted == AreContactsClosed)
            {
                NextChange = long.MaxValue;
                return;
            }

            if (NextChange == long.MaxValue)
            {
                NextChange = now + _travelMilliseconds;
                _movesByCommand = !_isCoilOn && !isInterlocked;
            }

            if (now >= NextChange)
            {
                Move(isWanted, isLoaded);
            }
        }

        /// <summary>
        /// Lets the coil drop as a power cut does.
        /// </summary>
        internal void PowerCycle()
        {
            _isCoilOn = false;
            AreContactsClosed = _isWelded;
            NextChange = long.MaxValue;
        }

        private void Move(bool isClosing, bool isLoaded)
        {
            AreContactsClosed = isClosing;
            NextChange = long.MaxValue;
            if (isClosing)
            {
                _closeCount++;
            }
            else if (_movesByCommand && isLoaded)
            {
                _openedUnderLoadCount++;
            }
        }
    }
}

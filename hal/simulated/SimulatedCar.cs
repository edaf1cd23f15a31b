// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// An electric car: battery, on-board charger, and its side of the control pilot. It asks for energy (state C, or D)
    /// while it is connected, wants energy, is not full and is offered at least 6 A; otherwise it shows state B. A change
    /// of the pilot takes <see cref="ReactionMilliseconds"/> to be noticed; what the car decides itself shows at once. It
    /// draws the least of offer, own limit and cable rating on each of its phases, as soon as the contactor feeds it.
    /// All knobs may be turned at any time.
    /// </summary>
    public sealed class SimulatedCar
    {
        private const int SmallestDeciamperes = 60;
        private const int LargestDeciamperes = 800;
        private const int PhaseCount = 3;
        private const int MilliamperesPerDeciampere = 100;
        private const int MillivoltMilliamperesPerMilliwatt = 1000;
        private const int FullStateOfCharge = 100000;
        private const int LargestEfficiency = 1000;
        private const long LargestCapacity = 1000000000;
        private const int SmallestRamp = 10;
        private const int LargestReaction = 60000;
        private const int LargestOverdraw = 100000;

        private readonly SimulatedCircuit _circuit;
        private readonly SimulatedBattery _battery = new SimulatedBattery();
        private readonly NoticedOffer _offer = new NoticedOffer();
        private readonly CurrentRamp _ramp = new CurrentRamp();
        private readonly EnergyAccumulator _delivered = new EnergyAccumulator();
        private int _maximumDeciamperes = 160;
        private int _phases = PhaseCount;
        private int _reactionMilliseconds = 500;
        private int _rampMilliamperesPerSecond = 16000;
        private int _overdrawMilliamperes;
        private bool _wantsEnergy = true;
        private bool _ignoresPilot;
        private int _limitDeciamperes;

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedCar"/> class: 60 kWh, 50 % full, 11 kW (three phases of 16 A).
        /// </summary>
        /// <param name="circuit">Circuit that it can be connected to.</param>
        internal SimulatedCar(SimulatedCircuit circuit)
        {
            _circuit = circuit;
            _battery.Resize(60000000);
            _battery.EfficiencyThousandths = 920;
            _battery.StateOfCharge = FullStateOfCharge / 2;
        }

        /// <summary>
        /// Gets or sets the usable capacity of the battery in mWh, 1 to 1000000000 (1 MWh). Setting keeps the state of charge.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
        public long CapacityMilliwattHours
        {
            get
            {
                return _battery.CapacityMilliwattHours;
            }

            set
            {
                KnobRange.Check(value, 1, LargestCapacity);
                _circuit.BeginChange();
                _battery.Resize(value);
            }
        }

        /// <summary>
        /// Gets or sets the state of charge in thousandths of a per cent, 0 to 100000 (full).
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
        public int StateOfCharge
        {
            get
            {
                _circuit.CatchUp();
                return _battery.StateOfCharge;
            }

            set
            {
                KnobRange.Check(value, 0, FullStateOfCharge);
                _circuit.BeginChange();
                _battery.StateOfCharge = value;
            }
        }

        /// <summary>
        /// Gets or sets the part of the drawn energy that reaches the battery, in thousandths, 1 to 1000; 920 unless changed.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
        public int EfficiencyThousandths
        {
            get
            {
                return _battery.EfficiencyThousandths;
            }

            set
            {
                KnobRange.Check(value, 1, LargestEfficiency);
                _circuit.BeginChange();
                _battery.EfficiencyThousandths = value;
            }
        }

        /// <summary>
        /// Gets or sets the largest current per phase of the on-board charger in 0.1 A, 60 to 800; 160 unless changed.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
        public int MaximumDeciamperes
        {
            get
            {
                return _maximumDeciamperes;
            }

            set
            {
                KnobRange.Check(value, SmallestDeciamperes, LargestDeciamperes);
                _circuit.BeginChange();
                _maximumDeciamperes = value;
            }
        }

        /// <summary>
        /// Gets or sets the number of phases that the on-board charger uses, 1 to 3, from L1 on; 3 unless changed.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
        public int Phases
        {
            get
            {
                return _phases;
            }

            set
            {
                KnobRange.Check(value, 1, PhaseCount);
                _circuit.BeginChange();
                _phases = value;
            }
        }

        /// <summary>
        /// Gets or sets the time in ms from a change of the pilot to the car's reaction, 0 to 60000; 500 unless changed.
        /// An interruption of the pilot that is shorter goes unnoticed.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
        public int ReactionMilliseconds
        {
            get
            {
                return _reactionMilliseconds;
            }

            set
            {
                KnobRange.Check(value, 0, LargestReaction);
                _circuit.BeginChange();
                _reactionMilliseconds = value;
            }
        }

        /// <summary>
        /// Gets or sets the slope of the current in mA/s, 10 or more, both ways; 0 for jumps. 16000 unless changed. The
        /// current falls at once when the car leaves state C or the contactor opens.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is neither 0 nor at least 10.</exception>
        public int RampMilliamperesPerSecond
        {
            get
            {
                return _rampMilliamperesPerSecond;
            }

            set
            {
                if (value != 0)
                {
                    KnobRange.Check(value, SmallestRamp, int.MaxValue);
                }

                _circuit.BeginChange();
                _rampMilliamperesPerSecond = value;
            }
        }

        /// <summary>
        /// Gets or sets a value indicating whether the car wants energy. <see langword="false"/> pauses: state B.
        /// </summary>
        public bool WantsEnergy
        {
            get
            {
                return _wantsEnergy;
            }

            set
            {
                _circuit.BeginChange();
                _wantsEnergy = value;
            }
        }

        /// <summary>
        /// Gets or sets a value indicating whether the car asks for ventilation: state D instead of C.
        /// </summary>
        public bool NeedsVentilation { get; set; }

        /// <summary>
        /// Gets or sets the fault of drawing more than allowed: the excess per phase in mA, 0 to 100000.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
        public int OverdrawMilliamperes
        {
            get
            {
                return _overdrawMilliamperes;
            }

            set
            {
                KnobRange.Check(value, 0, LargestOverdraw);
                _circuit.BeginChange();
                _overdrawMilliamperes = value;
            }
        }

        /// <summary>
        /// Gets or sets a value indicating whether the car has the fault of ignoring the pilot: it stays in state C whatever
        /// is offered, and draws up to its own limit and the cable's.
        /// </summary>
        public bool IgnoresPilot
        {
            get
            {
                return _ignoresPilot;
            }

            set
            {
                _circuit.BeginChange();
                _ignoresPilot = value;
            }
        }

        /// <summary>
        /// Gets the current that is drawn now from each phase in use, in mA.
        /// </summary>
        public int Milliamperes
        {
            get
            {
                _circuit.CatchUp();
                return _ramp.Milliamperes;
            }
        }

        /// <summary>
        /// Gets the energy that has arrived at the car's inlet since its making, in mWh. It is added up apart from the
        /// meter: the truth to compare the meter with.
        /// </summary>
        public long DeliveredMilliwattHours
        {
            get
            {
                _circuit.CatchUp();
                return _delivered.MilliwattHours;
            }
        }

        /// <summary>
        /// Gets a value indicating whether the car asks for energy; does not catch up.
        /// </summary>
        internal bool HasDemand { get; private set; }

        /// <summary>
        /// Gets the current per phase in use in mA; does not catch up.
        /// </summary>
        internal int DrawnMilliamperes
        {
            get { return _ramp.Milliamperes; }
        }

        /// <summary>
        /// Gets the current of one phase; does not catch up.
        /// </summary>
        /// <param name="index">0 for L1 to 2 for L3.</param>
        /// <returns>Current in mA.</returns>
        internal int MilliamperesAt(int index)
        {
            return index < _phases && _circuit.Supply.MillivoltsAt(index) > 0 ? _ramp.Milliamperes : 0;
        }

        /// <summary>
        /// Tells when the car changes next by itself.
        /// </summary>
        /// <param name="now">Present time in ms.</param>
        /// <returns>Time in ms, after <paramref name="now"/>.</returns>
        internal long NextChange(long now)
        {
            long next = _offer.NextChange < _ramp.NextChange ? _offer.NextChange : _ramp.NextChange;
            long untilFull = _battery.MillisecondsUntilFull(DrawnMilliwatts());
            if (untilFull == long.MaxValue)
            {
                return next;
            }

            long fullAt = now + untilFull;
            return fullAt < next ? fullAt : next;
        }

        /// <summary>
        /// Settles whether the car asks for energy, and how much it may draw.
        /// </summary>
        /// <param name="now">Present time in ms.</param>
        /// <param name="isConnected">Whether the cable is in at both ends.</param>
        /// <param name="offeredDeciamperes">Offer on the pilot in 0.1 A, 0 for none.</param>
        /// <param name="cableDeciamperes">Rating of the cable in 0.1 A.</param>
        internal void SettleDemand(long now, bool isConnected, int offeredDeciamperes, int cableDeciamperes)
        {
            if (isConnected)
            {
                _offer.Look(now, offeredDeciamperes, _reactionMilliseconds);
            }
            else
            {
                _offer.Forget();
            }

            _limitDeciamperes = _ignoresPilot ? _maximumDeciamperes : Least(_offer.Deciamperes, _maximumDeciamperes);
            _limitDeciamperes = Least(_limitDeciamperes, cableDeciamperes);
            HasDemand = isConnected && _wantsEnergy && !_battery.IsFull && _limitDeciamperes >= SmallestDeciamperes;
            if (!HasDemand)
            {
                _ramp.Stop();
            }
        }

        /// <summary>
        /// Settles the current, after the contactor has settled.
        /// </summary>
        /// <param name="now">Present time in ms.</param>
        /// <param name="isFed">Whether there is voltage at the inlet.</param>
        internal void SettleCurrent(long now, bool isFed)
        {
            if (HasDemand && isFed)
            {
                int target = (_limitDeciamperes * MilliamperesPerDeciampere) + _overdrawMilliamperes;
                _ramp.Follow(now, target, _rampMilliamperesPerSecond);
            }
            else
            {
                _ramp.Stop();
            }
        }

        /// <summary>
        /// Takes energy for a time during which nothing changes.
        /// </summary>
        /// <param name="milliseconds">Duration in ms.</param>
        internal void Integrate(long milliseconds)
        {
            long milliwatts = DrawnMilliwatts();
            if (milliwatts > 0)
            {
                _delivered.Add(milliwatts, milliseconds);
                _battery.Charge(milliwatts, milliseconds);
            }
        }

        private long DrawnMilliwatts()
        {
            if (_ramp.Milliamperes == 0)
            {
                return 0;
            }

            long sum = 0;
            for (int i = 0; i < _phases; i++)
            {
                sum += (long)_circuit.Supply.MillivoltsAt(i) * _ramp.Milliamperes / MillivoltMilliamperesPerMilliwatt;
            }

            return sum;
        }

        private static int Least(int first, int second)
        {
            return first < second ? first : second;
        }
    }
}

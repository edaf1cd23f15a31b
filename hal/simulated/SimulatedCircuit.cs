// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// The physics of one connector: mains, contactor, cable and car on one clock. Nothing runs by itself; whoever reads or
    /// changes a device lets the circuit catch up with the clock first. The time that has passed is cut at every instant
    /// at which something changes (a contact moves, the car reacts, a ramp steps, the battery is full). Between them all is
    /// constant, so that the outcome does not depend on how often the devices are read.
    /// </summary>
    internal sealed class SimulatedCircuit
    {
        private readonly IClock _clock;
        private readonly SimulatedSafetyController _safety;
        private readonly int _connectorId;
        private long _now;
        private bool _hasChanged;
        private long _liveWithoutDemand;
        private long _longestLiveWithoutDemand;

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedCircuit"/> class.
        /// </summary>
        /// <param name="clock">Clock of the outside world.</param>
        /// <param name="safety">Safety controller of the station.</param>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <param name="hasFixedCable"><see langword="false"/> for a socket outlet.</param>
        public SimulatedCircuit(IClock clock, SimulatedSafetyController safety, int connectorId, bool hasFixedCable)
        {
            _clock = clock;
            _safety = safety;
            _connectorId = connectorId;
            _now = clock.MonotonicMilliseconds;
            Cable = new SimulatedCable(hasFixedCable);
            Supply = new SimulatedSupply(this);
            Car = new SimulatedCar(this);
            Pilot = new SimulatedPilot(this);
            Contactor = new SimulatedContactor(this);
            Meter = new SimulatedMeter(this);
            ResidualCurrent = new SimulatedResidualCurrentMonitor(this);
            safety.Attach(connectorId, this);
        }

        /// <summary>
        /// Gets the cable. Its members do not catch up; call <see cref="BeginChange"/> before changing them.
        /// </summary>
        public SimulatedCable Cable { get; }

        /// <summary>
        /// Gets the mains.
        /// </summary>
        public SimulatedSupply Supply { get; }

        /// <summary>
        /// Gets the car.
        /// </summary>
        public SimulatedCar Car { get; }

        /// <summary>
        /// Gets the control pilot.
        /// </summary>
        public SimulatedPilot Pilot { get; }

        /// <summary>
        /// Gets the contactor.
        /// </summary>
        public SimulatedContactor Contactor { get; }

        /// <summary>
        /// Gets the meter.
        /// </summary>
        public SimulatedMeter Meter { get; }

        /// <summary>
        /// Gets the residual-current monitor.
        /// </summary>
        public SimulatedResidualCurrentMonitor ResidualCurrent { get; }

        /// <summary>
        /// Gets the longest time in ms that the outlet was live although no car asked for energy (neither state C nor D).
        /// </summary>
        public long LongestLiveWithoutDemand
        {
            get
            {
                CatchUp();
                return _longestLiveWithoutDemand;
            }
        }

        /// <summary>
        /// Brings every device to the clock's present time. A clock that stands or steps back changes nothing.
        /// </summary>
        public void CatchUp()
        {
            long target = _clock.MonotonicMilliseconds;
            if (_hasChanged)
            {
                _hasChanged = false;
                Settle();
            }

            while (_now < target)
            {
                long next = NextChange();
                if (next > target)
                {
                    next = target;
                }

                Integrate(next - _now);
                _now = next;
                Settle();
            }
        }

        /// <summary>
        /// Catches up with the clock before a knob is turned or an output is set. What follows from the change shows at the
        /// next <see cref="CatchUp"/>, dated now.
        /// </summary>
        public void BeginChange()
        {
            CatchUp();
            _hasChanged = true;
        }

        /// <summary>
        /// Cuts the charge point's own supply and restores it. Car, cable, meter register and welded contacts stay as they are.
        /// </summary>
        public void PowerCycle()
        {
            BeginChange();
            Pilot.PowerCycle();
            Contactor.PowerCycle();
            Meter.PowerCycle();
            ResidualCurrent.PowerCycle();
        }

        private void Settle()
        {
            Car.SettleDemand(_now, Cable.IsConnected, Pilot.OfferedDeciamperes, Cable.Deciamperes);
            Contactor.Settle(_now, IsInterlocked(), Car.DrawnMilliamperes > 0);
            Car.SettleCurrent(_now, Contactor.AreContactsClosed && Supply.IsPresent);
        }

        private bool IsInterlocked()
        {
            if (ResidualCurrent.HasTripped)
            {
                return true;
            }

            return _safety.ActsIndependently && (_safety.HasFault(_connectorId) || !Pilot.ShowsDemand);
        }

        private long NextChange()
        {
            long contactor = Contactor.NextChange;
            long car = Car.NextChange(_now);
            return contactor < car ? contactor : car;
        }

        private void Integrate(long milliseconds)
        {
            Meter.Integrate(milliseconds);
            Car.Integrate(milliseconds);
            if (!Contactor.AreContactsClosed || Car.HasDemand)
            {
                _liveWithoutDemand = 0;
                return;
            }

            _liveWithoutDemand += milliseconds;
            if (_liveWithoutDemand > _longestLiveWithoutDemand)
            {
                _longestLiveWithoutDemand = _liveWithoutDemand;
            }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// The simulated devices of one connector, put together on one clock, with the knobs that a driver of the car or a test
    /// turns. The firmware gets <see cref="Hardware"/> only. All members belong to one thread: the firmware's event loop.
    /// </summary>
    public sealed class SimulatedConnector
    {
        private const int SmallestCable = 60;
        private const int LargestCable = 800;

        private readonly SimulatedCircuit _circuit;
        private readonly SimulatedSafetyController _safety;
        private readonly int _connectorId;

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedConnector"/> class with nothing plugged in.
        /// </summary>
        /// <param name="clock">Clock of the outside world; it must go on through a restart of the firmware.</param>
        /// <param name="safety">Safety controller of the station.</param>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <param name="isSocketOutlet"><see langword="true"/> for a socket outlet with lock and proximity contact, <see langword="false"/> for a fixed cable.</param>
        public SimulatedConnector(IClock clock, SimulatedSafetyController safety, int connectorId, bool isSocketOutlet)
        {
            _safety = safety;
            _connectorId = connectorId;
            IsSocketOutlet = isSocketOutlet;
            _circuit = new SimulatedCircuit(clock, safety, connectorId, !isSocketOutlet);
            Temperature = new SimulatedTemperatureSensor();
            Led = new SimulatedStatusLed();
            Meter.TemperatureSensor = Temperature;
            Hardware = new ConnectorHardware(Pilot, Contactor, Meter)
            {
                ResidualCurrent = ResidualCurrent,
                Temperature = Temperature,
                Led = Led,
            };

            if (isSocketOutlet)
            {
                Lock = new SimulatedLock(clock);
                Proximity = new SimulatedProximity(_circuit.Cable);
                Hardware.Lock = Lock;
                Hardware.Proximity = Proximity;
            }
        }

        /// <summary>
        /// Gets what the firmware sees. The optional devices may be taken out before the firmware starts.
        /// </summary>
        public ConnectorHardware Hardware { get; }

        /// <summary>
        /// Gets a value indicating whether the connector is a socket outlet; otherwise it has a fixed cable.
        /// </summary>
        public bool IsSocketOutlet { get; }

        /// <summary>
        /// Gets the car that <see cref="Plug"/> connects.
        /// </summary>
        public SimulatedCar Car
        {
            get { return _circuit.Car; }
        }

        /// <summary>
        /// Gets the mains.
        /// </summary>
        public SimulatedSupply Supply
        {
            get { return _circuit.Supply; }
        }

        /// <summary>
        /// Gets the control pilot.
        /// </summary>
        public SimulatedPilot Pilot
        {
            get { return _circuit.Pilot; }
        }

        /// <summary>
        /// Gets the contactor.
        /// </summary>
        public SimulatedContactor Contactor
        {
            get { return _circuit.Contactor; }
        }

        /// <summary>
        /// Gets the meter.
        /// </summary>
        public SimulatedMeter Meter
        {
            get { return _circuit.Meter; }
        }

        /// <summary>
        /// Gets the residual-current monitor.
        /// </summary>
        public SimulatedResidualCurrentMonitor ResidualCurrent
        {
            get { return _circuit.ResidualCurrent; }
        }

        /// <summary>
        /// Gets the temperature sensor, whose value the meter offers too.
        /// </summary>
        public SimulatedTemperatureSensor Temperature { get; }

        /// <summary>
        /// Gets the light.
        /// </summary>
        public SimulatedStatusLed Led { get; }

        /// <summary>
        /// Gets the lock; <see langword="null"/> with a fixed cable.
        /// </summary>
        public SimulatedLock Lock { get; }

        /// <summary>
        /// Gets the proximity contact; <see langword="null"/> with a fixed cable.
        /// </summary>
        public SimulatedProximity Proximity { get; }

        /// <summary>
        /// Gets or sets the rating of the cable in 0.1 A: 130, 200, 320 or 630 for a socket outlet, 60 to 800 for a fixed
        /// cable; 320 unless changed. The car draws no more than that.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">No cable has such a rating.</exception>
        public int CableDeciamperes
        {
            get
            {
                return _circuit.Cable.Deciamperes;
            }

            set
            {
                KnobRange.Check(value, SmallestCable, LargestCable);
                if (IsSocketOutlet && value != 130 && value != 200 && value != 320 && value != 630)
                {
                    throw new ArgumentOutOfRangeException(nameof(value));
                }

                _circuit.BeginChange();
                _circuit.Cable.Deciamperes = value;
            }
        }

        /// <summary>
        /// Gets a value indicating whether the car is connected to the charge point.
        /// </summary>
        public bool IsCarConnected
        {
            get { return _circuit.Cable.IsConnected; }
        }

        /// <summary>
        /// Gets a value indicating whether a cable is in the socket outlet; always <see langword="true"/> with a fixed cable.
        /// </summary>
        public bool IsCableConnected
        {
            get { return _circuit.Cable.IsAtChargePoint; }
        }

        /// <summary>
        /// Gets the longest time in ms that the outlet was live although no car asked for energy (neither state C nor D),
        /// welded contacts included. IEC 61851-1 allows 100 ms.
        /// </summary>
        public long LongestLiveWithoutDemandMilliseconds
        {
            get { return _circuit.LongestLiveWithoutDemand; }
        }

        /// <summary>
        /// Connects the car; at a socket outlet the cable is put in first, unless it is in.
        /// </summary>
        /// <returns><see langword="false"/> when the lock's bolt is in the way.</returns>
        public bool Plug()
        {
            if (!PlugCable())
            {
                return false;
            }

            _circuit.Cable.IsAtCar = true;
            return true;
        }

        /// <summary>
        /// Puts a cable without a car into the socket outlet; without effect when it is in, as a fixed cable always is.
        /// </summary>
        /// <returns><see langword="false"/> when the lock's bolt is in the way.</returns>
        public bool PlugCable()
        {
            _circuit.BeginChange();
            if (!IsCableConnected && IsHeldByLock())
            {
                return false;
            }

            _circuit.Cable.IsAtChargePoint = true;
            return true;
        }

        /// <summary>
        /// Takes the cable away: from the socket outlet, where a held cable stays and the car with it, or a fixed cable from
        /// the car.
        /// </summary>
        /// <returns><see langword="false"/> when the lock holds the cable.</returns>
        public bool Unplug()
        {
            _circuit.BeginChange();
            if (IsCableConnected && IsHeldByLock())
            {
                return false;
            }

            _circuit.Cable.IsAtCar = false;
            _circuit.Cable.IsAtChargePoint = !IsSocketOutlet;
            return true;
        }

        /// <summary>
        /// Disconnects the car. A cable stays in the socket outlet.
        /// </summary>
        public void UnplugAtCar()
        {
            _circuit.BeginChange();
            _circuit.Cable.IsAtCar = false;
        }

        /// <summary>
        /// Injects or clears a fault where it would arise: ground failure in the residual-current monitor (clearing resets its
        /// latch), power switch failure as welded contacts, meter failure as silence, lock failure as a jam, high temperature
        /// in the sensor, communication error as a shorted pilot; all others in the safety controller, also the lock failure
        /// of a connector without lock.
        /// </summary>
        /// <param name="code">Fault, any but <see cref="FaultCode.None"/>.</param>
        /// <param name="isActive"><see langword="false"/> to clear it.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such fault.</exception>
        public void Fault(FaultCode code, bool isActive)
        {
            switch (code)
            {
                case FaultCode.GroundFailure:
                    ResidualCurrent.IsLeaking = isActive;
                    if (!isActive)
                    {
                        ResidualCurrent.Reset();
                    }

                    break;
                case FaultCode.PowerSwitchFailure:
                    Contactor.IsWelded = isActive;
                    break;
                case FaultCode.PowerMeterFailure:
                    Meter.IsSilent = isActive;
                    break;
                case FaultCode.HighTemperature:
                    Temperature.IsOverheated = isActive;
                    break;
                case FaultCode.EVCommunicationError:
                    Pilot.IsShorted = isActive;
                    break;
                case FaultCode.ConnectorLockFailure when IsSocketOutlet:
                    Lock.IsBlocked = isActive;
                    break;
                default:
                    _safety.SetFault(_connectorId, code, isActive);
                    break;
            }
        }

        /// <summary>
        /// Clears every fault that <see cref="Fault"/> can inject.
        /// </summary>
        public void ClearFaults()
        {
            for (int code = (int)FaultCode.None + 1; code <= (int)FaultCode.WeakSignal; code++)
            {
                Fault((FaultCode)code, false);
            }
        }

        /// <summary>
        /// Cuts the supply of the charge point and restores it: the contactor falls open, the pilot goes to standby, a latched
        /// trip without its cause, a moving lock's motor and the light stop, and the meter's last sample is lost. Car, cable,
        /// bolt, meter register and injected faults stay.
        /// </summary>
        public void PowerCycle()
        {
            _circuit.PowerCycle();
            Led.PowerCycle();
            if (Lock != null)
            {
                Lock.PowerCycle();
            }
        }

        private bool IsHeldByLock()
        {
            return Lock != null && Lock.IsHolding;
        }
    }
}

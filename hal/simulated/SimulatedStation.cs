// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// A whole simulated charge point and the world around it. It outlives the firmware: after <see cref="PowerCycle"/> the
    /// same <see cref="Hardware"/> goes to a new firmware, while cars, cables, meter registers and faults are as before. All
    /// members belong to one thread: the firmware's event loop.
    /// </summary>
    public sealed class SimulatedStation
    {
        /// <summary>
        /// Largest number of connectors.
        /// </summary>
        public const int MaximumConnectors = 4;

        private readonly SimulatedConnector[] _connectors;

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedStation"/> class with nothing plugged in.
        /// </summary>
        /// <param name="clock">Clock of the outside world; it must go on through a restart of the firmware.</param>
        /// <param name="connectorCount">Number of connectors, 1 to <see cref="MaximumConnectors"/>.</param>
        /// <param name="hasSocketOutlets"><see langword="true"/> for socket outlets, <see langword="false"/> for fixed cables.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="connectorCount"/> is out of range.</exception>
        public SimulatedStation(IClock clock, int connectorCount, bool hasSocketOutlets)
        {
            KnobRange.Check(connectorCount, 1, MaximumConnectors);
            Safety = new SimulatedSafetyController(connectorCount);
            Reader = new SimulatedRfidReader();
            PowerFail = new SimulatedPowerFail();
            Button = new SimulatedButton(clock);
            _connectors = new SimulatedConnector[connectorCount];
            ConnectorHardware[] hardware = new ConnectorHardware[connectorCount];
            for (int i = 0; i < connectorCount; i++)
            {
                _connectors[i] = new SimulatedConnector(clock, Safety, i + 1, hasSocketOutlets);
                hardware[i] = _connectors[i].Hardware;
            }

            Hardware = new StationHardware(hardware)
            {
                Reader = Reader,
                Safety = Safety,
                PowerFail = PowerFail,
            };
        }

        /// <summary>
        /// Gets what the firmware sees. The optional devices may be taken out before the firmware starts.
        /// </summary>
        public StationHardware Hardware { get; }

        /// <summary>
        /// Gets the number of connectors.
        /// </summary>
        public int ConnectorCount
        {
            get { return _connectors.Length; }
        }

        /// <summary>
        /// Gets the reader that all connectors share.
        /// </summary>
        public SimulatedRfidReader Reader { get; }

        /// <summary>
        /// Gets the safety controller.
        /// </summary>
        public SimulatedSafetyController Safety { get; }

        /// <summary>
        /// Gets the power-fail warning.
        /// </summary>
        public SimulatedPowerFail PowerFail { get; }

        /// <summary>
        /// Gets the button of the board; a composition root hands it over, because <see cref="Hardware"/> has no place for it.
        /// </summary>
        public SimulatedButton Button { get; }

        /// <summary>
        /// Gets the energy that has arrived at the cars of all connectors since the making of the station, in mWh: the truth
        /// that meter registers are compared with. Each car is rounded down by less than 1 mWh.
        /// </summary>
        public long TotalDeliveredMilliwattHours
        {
            get
            {
                long sum = 0;
                foreach (SimulatedConnector connector in _connectors)
                {
                    sum += connector.Car.DeliveredMilliwattHours;
                }

                return sum;
            }
        }

        /// <summary>
        /// Gets a connector, for the knobs that have no short form here.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <returns>The connector.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such connector.</exception>
        public SimulatedConnector GetConnector(int connectorId)
        {
            KnobRange.Check(connectorId, 1, _connectors.Length);
            return _connectors[connectorId - 1];
        }

        /// <summary>
        /// Connects the car of a connector; see <see cref="SimulatedConnector.Plug"/>.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <returns><see langword="false"/> when the lock's bolt is in the way.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such connector.</exception>
        public bool Plug(int connectorId)
        {
            return GetConnector(connectorId).Plug();
        }

        /// <summary>
        /// Takes the cable of a connector away; see <see cref="SimulatedConnector.Unplug"/>.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <returns><see langword="false"/> when the lock holds the cable.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such connector.</exception>
        public bool Unplug(int connectorId)
        {
            return GetConnector(connectorId).Unplug();
        }

        /// <summary>
        /// Disconnects the car of a connector; see <see cref="SimulatedConnector.UnplugAtCar"/>.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such connector.</exception>
        public void UnplugAtCar(int connectorId)
        {
            GetConnector(connectorId).UnplugAtCar();
        }

        /// <summary>
        /// Injects or clears a fault of a connector; see <see cref="SimulatedConnector.Fault"/>.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <param name="code">Fault, any but <see cref="FaultCode.None"/>.</param>
        /// <param name="isActive"><see langword="false"/> to clear it.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such connector or fault.</exception>
        public void Fault(int connectorId, FaultCode code, bool isActive)
        {
            GetConnector(connectorId).Fault(code, isActive);
        }

        /// <summary>
        /// Holds a tag to the shared reader; see <see cref="SimulatedRfidReader.Present"/>.
        /// </summary>
        /// <param name="uid">UID: 8, 14 or 20 hex digits.</param>
        /// <returns><see langword="false"/> when too many tags wait already.</returns>
        /// <exception cref="ArgumentException"><paramref name="uid"/> is no UID.</exception>
        public bool PresentTag(string uid)
        {
            return Reader.Present(uid);
        }

        /// <summary>
        /// Cuts the supply of the whole charge point and restores it; see <see cref="SimulatedConnector.PowerCycle"/>. Waiting
        /// tags and the power-fail warning are gone. Stop the old firmware before and start a new one afterwards; while
        /// the power is off the clock may go on for as long as the cut shall last.
        /// </summary>
        public void PowerCycle()
        {
            foreach (SimulatedConnector connector in _connectors)
            {
                connector.PowerCycle();
            }

            Reader.PowerCycle();
            PowerFail.IsFailing = false;
        }
    }
}

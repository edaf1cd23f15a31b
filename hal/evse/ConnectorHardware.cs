// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// The devices of one connector, put together by a board. Pilot, contactor and meter are always there; what a board
    /// lacks stays <see langword="null"/>.
    /// </summary>
    public sealed class ConnectorHardware
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="ConnectorHardware"/> class.
        /// </summary>
        /// <param name="pilot">Control pilot.</param>
        /// <param name="contactor">Contactor.</param>
        /// <param name="meter">Energy meter.</param>
        public ConnectorHardware(IControlPilot pilot, IContactor contactor, IEnergyMeter meter)
        {
            Pilot = pilot;
            Contactor = contactor;
            Meter = meter;
        }

        /// <summary>
        /// Gets the control pilot.
        /// </summary>
        public IControlPilot Pilot { get; }

        /// <summary>
        /// Gets the contactor.
        /// </summary>
        public IContactor Contactor { get; }

        /// <summary>
        /// Gets the energy meter.
        /// </summary>
        public IEnergyMeter Meter { get; }

        /// <summary>
        /// Gets or sets the lock of a socket outlet; <see langword="null"/> for a fixed cable.
        /// </summary>
        public IConnectorLock Lock { get; set; }

        /// <summary>
        /// Gets or sets the proximity contact of a socket outlet; <see langword="null"/> for a fixed cable.
        /// </summary>
        public IProximity Proximity { get; set; }

        /// <summary>
        /// Gets or sets the residual-current monitor; <see langword="null"/> when an external type B device protects.
        /// </summary>
        public IResidualCurrentMonitor ResidualCurrent { get; set; }

        /// <summary>
        /// Gets or sets the temperature sensor, or <see langword="null"/>.
        /// </summary>
        public ITemperatureSensor Temperature { get; set; }

        /// <summary>
        /// Gets or sets the reader that belongs to this connector alone; <see langword="null"/> when the station's reader serves it.
        /// </summary>
        public IRfidReader Reader { get; set; }

        /// <summary>
        /// Gets or sets the light, or <see langword="null"/>.
        /// </summary>
        public IStatusLed Led { get; set; }
    }
}

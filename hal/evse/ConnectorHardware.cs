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
        /// The control pilot.
        /// </summary>
        public readonly IControlPilot Pilot;

        /// <summary>
        /// The contactor.
        /// </summary>
        public readonly IContactor Contactor;

        /// <summary>
        /// The energy meter.
        /// </summary>
        public readonly IEnergyMeter Meter;

        /// <summary>
        /// The lock of a socket outlet; <see langword="null"/> for a fixed cable.
        /// </summary>
        public IConnectorLock Lock;

        /// <summary>
        /// The proximity contact of a socket outlet; <see langword="null"/> for a fixed cable.
        /// </summary>
        public IProximity Proximity;

        /// <summary>
        /// The residual-current monitor; <see langword="null"/> when an external type B device protects.
        /// </summary>
        public IResidualCurrentMonitor ResidualCurrent;

        /// <summary>
        /// What an installer calibrates here, or <see langword="null"/>.
        /// </summary>
        public ICalibration Calibration;

        /// <summary>
        /// The temperature sensor, or <see langword="null"/>.
        /// </summary>
        public ITemperatureSensor Temperature;

        /// <summary>
        /// The reader that belongs to this connector alone; <see langword="null"/> when the station's reader serves it.
        /// </summary>
        public IRfidReader Reader;

        /// <summary>
        /// The light, or <see langword="null"/>.
        /// </summary>
        public IStatusLed Led;
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// All devices of a charge point, put together by a board.
    /// </summary>
    public sealed class StationHardware
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="StationHardware"/> class.
        /// </summary>
        /// <param name="connectors">Connectors 1 to n (1 to 4), in order.</param>
        public StationHardware(ConnectorHardware[] connectors)
        {
            Connectors = connectors;
        }

        /// <summary>
        /// Gets the connectors; index 0 is connector 1.
        /// </summary>
        public ConnectorHardware[] Connectors { get; }

        /// <summary>
        /// Gets or sets the reader that all connectors share, or <see langword="null"/>.
        /// </summary>
        public IRfidReader Reader { get; set; }

        /// <summary>
        /// Gets or sets the safety controller; <see langword="null"/> on a board whose faults show in the devices only.
        /// </summary>
        public ISafetyController Safety { get; set; }

        /// <summary>
        /// Gets or sets the power-fail warning, or <see langword="null"/>.
        /// </summary>
        public IPowerFailSignal PowerFail { get; set; }
    }
}

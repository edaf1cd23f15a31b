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
        /// The connectors; index 0 is connector 1.
        /// </summary>
        public readonly ConnectorHardware[] Connectors;

        /// <summary>
        /// The reader that all connectors share, or <see langword="null"/>.
        /// </summary>
        public IRfidReader Reader;

        /// <summary>
        /// The safety controller; <see langword="null"/> on a board whose faults show in the devices only.
        /// </summary>
        public ISafetyController Safety;

        /// <summary>
        /// The power-fail warning, or <see langword="null"/>.
        /// </summary>
        public IPowerFailSignal PowerFail;
    }
}

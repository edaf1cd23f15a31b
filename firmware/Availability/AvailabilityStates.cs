// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Charging;

namespace OcppChargePoint.Firmware.Availability
{
    /// <summary>
    /// The variable AvailabilityState: what a driver finds at a connector.
    /// </summary>
    public static class AvailabilityStates
    {
        /// <summary>Nothing is in the way of a driver.</summary>
        public const string Available = "Available";

        /// <summary>A cable is plugged in, or the connector is in use.</summary>
        public const string Occupied = "Occupied";

        /// <summary>It is kept for somebody.</summary>
        public const string Reserved = "Reserved";

        /// <summary>It is out of service by command.</summary>
        public const string Unavailable = "Unavailable";

        /// <summary>It is out of service by a fault.</summary>
        public const string Faulted = "Faulted";

        /// <summary>
        /// Gets the state of a connector.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <returns>The state.</returns>
        public static string Of(Connector connector)
        {
            switch (StatusOf(connector))
            {
                case ConnectorStatus.Available:
                    return Available;
                case ConnectorStatus.Reserved:
                    return Reserved;
                case ConnectorStatus.Unavailable:
                    return Unavailable;
                case ConnectorStatus.Faulted:
                    return Faulted;
                default:
                    return Occupied;
            }
        }

        /// <summary>
        /// Gets the state of a connector as the five states that OCPP 2.0.1 knows. A tag without a cable does not occupy it.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <returns>One of the five.</returns>
        public static ConnectorStatus StatusOf(Connector connector)
        {
            switch (connector.Status)
            {
                case ConnectorStatus.Reserved:
                case ConnectorStatus.Unavailable:
                case ConnectorStatus.Faulted:
                    return connector.Status;
                default:
                    return connector.IsPlugged || connector.IsCableInSocket ? ConnectorStatus.Occupied : ConnectorStatus.Available;
            }
        }
    }
}

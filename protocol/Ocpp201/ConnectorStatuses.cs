// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// State of a connector (ConnectorStatusEnumType of OCPP 2.0.1).
    /// </summary>
    public static class ConnectorStatuses
    {
        /// <summary>Free for a new user.</summary>
        public const string Available = "Available";

        /// <summary>In use.</summary>
        public const string Occupied = "Occupied";

        /// <summary>Reserved for a token.</summary>
        public const string Reserved = "Reserved";

        /// <summary>Out of use by order of the CSMS or locally.</summary>
        public const string Unavailable = "Unavailable";

        /// <summary>An error makes charging impossible.</summary>
        public const string Faulted = "Faulted";
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Availability
{
    /// <summary>
    /// Outcome of a change of availability (AvailabilityStatus, OCPP 1.6 section 7.3).
    /// </summary>
    public enum AvailabilityResult
    {
        /// <summary>In force.</summary>
        Accepted = 0,

        /// <summary>There is no such connector.</summary>
        Rejected = 1,

        /// <summary>In force when the connector is no longer in use.</summary>
        Scheduled = 2,
    }
}

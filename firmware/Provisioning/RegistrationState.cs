// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Provisioning
{
    /// <summary>
    /// What the CSMS thinks of the charge point (RegistrationStatus, OCPP 1.6 section 7.38).
    /// </summary>
    public enum RegistrationState
    {
        /// <summary>No answer to BootNotification yet since power-on.</summary>
        Unknown = 0,

        /// <summary>The CSMS wants to prepare something first; it may configure the charge point.</summary>
        Pending = 1,

        /// <summary>The CSMS does not want the charge point.</summary>
        Rejected = 2,

        /// <summary>Accepted: normal operation.</summary>
        Accepted = 3,
    }
}

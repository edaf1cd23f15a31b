// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Charging
{
    /// <summary>
    /// State of a connector as drivers and the CSMS see it (ChargePointStatus, OCPP 1.6 section 7.7; OCPP 2.0.1 knows fewer).
    /// </summary>
    public enum ConnectorStatus
    {
        /// <summary>Free.</summary>
        Available = 0,

        /// <summary>A driver is busy with it: tag shown or cable plugged in.</summary>
        Preparing = 1,

        /// <summary>The vehicle draws energy.</summary>
        Charging = 2,

        /// <summary>The charge point offers no energy at present.</summary>
        SuspendedEVSE = 3,

        /// <summary>Energy is offered, the vehicle does not draw.</summary>
        SuspendedEV = 4,

        /// <summary>The transaction is over, the cable still plugged in.</summary>
        Finishing = 5,

        /// <summary>Reserved.</summary>
        Reserved = 6,

        /// <summary>Out of service by command.</summary>
        Unavailable = 7,

        /// <summary>Out of service by a fault.</summary>
        Faulted = 8,

        /// <summary>A vehicle or a cable is there; the one word that OCPP 2.0.1 has for all from Preparing to Finishing.</summary>
        Occupied = 9,
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Why a transaction ended (Reason, OCPP 1.6 section 7.36). <see cref="Local"/> is what a CSMS assumes when none is sent.
    /// </summary>
    public enum StopReason
    {
        /// <summary>Ended at the charge point by the user.</summary>
        Local = 0,

        /// <summary>The CSMS did not accept the idTag.</summary>
        DeAuthorized = 1,

        /// <summary>The emergency stop button was pressed.</summary>
        EmergencyStop = 2,

        /// <summary>The cable was unplugged.</summary>
        EVDisconnected = 3,

        /// <summary>A hard reset was asked for.</summary>
        HardReset = 4,

        /// <summary>Any other reason.</summary>
        Other = 5,

        /// <summary>The charge point lost its power.</summary>
        PowerLoss = 6,

        /// <summary>The charge point restarted on its own account.</summary>
        Reboot = 7,

        /// <summary>Ended by the CSMS on request of the user.</summary>
        Remote = 8,

        /// <summary>A soft reset was asked for.</summary>
        SoftReset = 9,

        /// <summary>The CSMS had the connector unlocked.</summary>
        UnlockCommand = 10,
    }
}

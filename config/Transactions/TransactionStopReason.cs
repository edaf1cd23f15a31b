// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config.Transactions
{
    /// <summary>
    /// Why a transaction ended (Reason, OCPP 1.6 section 7.36; ReasonEnumType of OCPP 2.0.1).
    /// </summary>
    public enum TransactionStopReason
    {
        /// <summary>Stopped by the driver at the charge point.</summary>
        Local = 0,

        /// <summary>Stopped by the CSMS.</summary>
        Remote = 1,

        /// <summary>The cable was unplugged.</summary>
        EVDisconnected = 2,

        /// <summary>Soft reset by the CSMS.</summary>
        SoftReset = 3,

        /// <summary>Hard reset by the CSMS.</summary>
        HardReset = 4,

        /// <summary>Ended by an UnlockConnector of the CSMS.</summary>
        UnlockCommand = 5,

        /// <summary>The CSMS called the idToken invalid.</summary>
        DeAuthorized = 6,

        /// <summary>The supply failed.</summary>
        PowerLoss = 7,

        /// <summary>The charge point restarted for a reason of its own.</summary>
        Reboot = 8,

        /// <summary>Emergency stop.</summary>
        EmergencyStop = 9,

        /// <summary>Any other reason, such as a fault that lasted.</summary>
        Other = 10,

        /// <summary>The cable was not plugged in in time.</summary>
        Timeout = 11,

        /// <summary>The vehicle has ended the flow of energy.</summary>
        StoppedByEV = 12,

        /// <summary>Stopped at the charge point by somebody who may stop all.</summary>
        MasterPass = 13,

        /// <summary>A residual current flowed.</summary>
        GroundFault = 14,

        /// <summary>The vehicle drew too much current.</summary>
        OvercurrentFault = 15,

        /// <summary>The mains voltage was too high or too low.</summary>
        PowerQuality = 16,
    }
}

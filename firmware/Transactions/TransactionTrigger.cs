// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Transactions
{
    /// <summary>
    /// Why something is told about a transaction (TriggerReasonEnumType of OCPP 2.0.1; OCPP 1.6 does not send it).
    /// </summary>
    public enum TransactionTrigger
    {
        /// <summary>A driver was authorized.</summary>
        Authorized = 0,

        /// <summary>The cable was plugged in.</summary>
        CablePluggedIn = 1,

        /// <summary>The charging state has changed.</summary>
        ChargingStateChanged = 2,

        /// <summary>The sampling interval has passed.</summary>
        MeterValuePeriodic = 3,

        /// <summary>A clock-aligned moment.</summary>
        MeterValueClock = 4,

        /// <summary>The CSMS has asked.</summary>
        Trigger = 5,

        /// <summary>The CSMS has started.</summary>
        RemoteStart = 6,

        /// <summary>The CSMS has stopped.</summary>
        RemoteStop = 7,

        /// <summary>A driver who may has stopped.</summary>
        StopAuthorized = 8,

        /// <summary>The CSMS calls the idToken invalid.</summary>
        Deauthorized = 9,

        /// <summary>The cable was not plugged in in time.</summary>
        EVConnectTimeout = 10,

        /// <summary>The vehicle was disconnected.</summary>
        EVCommunicationLost = 11,

        /// <summary>The CSMS has unlocked the connector.</summary>
        UnlockCommand = 12,

        /// <summary>A reset.</summary>
        ResetCommand = 13,

        /// <summary>A fault.</summary>
        AbnormalCondition = 14,
    }
}

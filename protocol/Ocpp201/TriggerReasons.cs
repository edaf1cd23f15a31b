// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Why a TransactionEvent is sent (TriggerReasonEnumType of OCPP 2.0.1).
    /// </summary>
    public static class TriggerReasons
    {
        /// <summary>A token was authorized.</summary>
        public const string Authorized = "Authorized";

        /// <summary>The cable was plugged in and the vehicle detected.</summary>
        public const string CablePluggedIn = "CablePluggedIn";

        /// <summary>The rate of charging changed.</summary>
        public const string ChargingRateChanged = "ChargingRateChanged";

        /// <summary>The charging state changed.</summary>
        public const string ChargingStateChanged = "ChargingStateChanged";

        /// <summary>The token is no longer authorized.</summary>
        public const string Deauthorized = "Deauthorized";

        /// <summary>The energy that was asked for is charged.</summary>
        public const string EnergyLimitReached = "EnergyLimitReached";

        /// <summary>The communication with the vehicle was lost, or the cable unplugged.</summary>
        public const string EVCommunicationLost = "EVCommunicationLost";

        /// <summary>The vehicle was not plugged in in time.</summary>
        public const string EVConnectTimeout = "EVConnectTimeout";

        /// <summary>A sample at a clock time.</summary>
        public const string MeterValueClock = "MeterValueClock";

        /// <summary>A sample at an interval.</summary>
        public const string MeterValuePeriodic = "MeterValuePeriodic";

        /// <summary>The time that was asked for is over.</summary>
        public const string TimeLimitReached = "TimeLimitReached";

        /// <summary>Asked for by TriggerMessage.</summary>
        public const string Trigger = "Trigger";

        /// <summary>The CSMS had the connector unlocked.</summary>
        public const string UnlockCommand = "UnlockCommand";

        /// <summary>A token was authorized to stop.</summary>
        public const string StopAuthorized = "StopAuthorized";

        /// <summary>The vehicle has left the parking place.</summary>
        public const string EVDeparted = "EVDeparted";

        /// <summary>A vehicle has come to the parking place.</summary>
        public const string EVDetected = "EVDetected";

        /// <summary>The CSMS asked to stop.</summary>
        public const string RemoteStop = "RemoteStop";

        /// <summary>The CSMS asked to start.</summary>
        public const string RemoteStart = "RemoteStart";

        /// <summary>Something is wrong.</summary>
        public const string AbnormalCondition = "AbnormalCondition";

        /// <summary>Signed meter data came.</summary>
        public const string SignedDataReceived = "SignedDataReceived";

        /// <summary>The CSMS asked for a restart.</summary>
        public const string ResetCommand = "ResetCommand";
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Why a transaction ended (ReasonEnumType of OCPP 2.0.1).
    /// </summary>
    public static class StoppedReasons
    {
        /// <summary>The token is no longer authorized.</summary>
        public const string DeAuthorized = "DeAuthorized";

        /// <summary>The emergency stop was pressed.</summary>
        public const string EmergencyStop = "EmergencyStop";

        /// <summary>The energy that was asked for is charged.</summary>
        public const string EnergyLimitReached = "EnergyLimitReached";

        /// <summary>The vehicle was unplugged.</summary>
        public const string EVDisconnected = "EVDisconnected";

        /// <summary>A residual current flowed.</summary>
        public const string GroundFault = "GroundFault";

        /// <summary>A restart was asked for.</summary>
        public const string ImmediateReset = "ImmediateReset";

        /// <summary>Ended at the station; what a CSMS assumes when there is no reason.</summary>
        public const string Local = "Local";

        /// <summary>The credit is used up.</summary>
        public const string LocalOutOfCredit = "LocalOutOfCredit";

        /// <summary>Ended with a master pass.</summary>
        public const string MasterPass = "MasterPass";

        /// <summary>Any other reason.</summary>
        public const string Other = "Other";

        /// <summary>Too much current flowed.</summary>
        public const string OvercurrentFault = "OvercurrentFault";

        /// <summary>The supply failed.</summary>
        public const string PowerLoss = "PowerLoss";

        /// <summary>The supply is too bad.</summary>
        public const string PowerQuality = "PowerQuality";

        /// <summary>The station restarted on its own account.</summary>
        public const string Reboot = "Reboot";

        /// <summary>Ended by the CSMS.</summary>
        public const string Remote = "Remote";

        /// <summary>The state of charge that was asked for is reached.</summary>
        public const string SOCLimitReached = "SOCLimitReached";

        /// <summary>The vehicle stopped.</summary>
        public const string StoppedByEV = "StoppedByEV";

        /// <summary>The time that was asked for is over.</summary>
        public const string TimeLimitReached = "TimeLimitReached";

        /// <summary>The vehicle was not plugged in in time.</summary>
        public const string Timeout = "Timeout";
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Transactions;
using OcppChargePoint.Protocol.Ocpp201;

namespace OcppChargePoint.Firmware.Ocpp201
{
    /// <summary>
    /// Neutral terms in the words of OCPP 2.0.1, and back.
    /// </summary>
    internal static class Ocpp201Names
    {
        /// <summary>
        /// Names a variable.
        /// </summary>
        public static void Fill(ComponentVariable name, VariableDefinition definition)
        {
            name.Component = definition.Component;
            name.Variable = definition.Variable;
            name.VariableInstance = definition.Instance;
            if (definition.Evse > 0)
            {
                name.Evse.Id = definition.Evse;
                name.Evse.ConnectorId = definition.Connector > 0 ? definition.Connector : Evse.None;
            }
        }

        public static string Of(TransactionTrigger trigger)
        {
            switch (trigger)
            {
                case TransactionTrigger.Authorized:
                    return TriggerReasons.Authorized;
                case TransactionTrigger.CablePluggedIn:
                    return TriggerReasons.CablePluggedIn;
                case TransactionTrigger.ChargingStateChanged:
                    return TriggerReasons.ChargingStateChanged;
                case TransactionTrigger.MeterValuePeriodic:
                    return TriggerReasons.MeterValuePeriodic;
                case TransactionTrigger.MeterValueClock:
                    return TriggerReasons.MeterValueClock;
                case TransactionTrigger.Trigger:
                    return TriggerReasons.Trigger;
                case TransactionTrigger.RemoteStart:
                    return TriggerReasons.RemoteStart;
                case TransactionTrigger.RemoteStop:
                    return TriggerReasons.RemoteStop;
                case TransactionTrigger.StopAuthorized:
                    return TriggerReasons.StopAuthorized;
                case TransactionTrigger.Deauthorized:
                    return TriggerReasons.Deauthorized;
                case TransactionTrigger.EVConnectTimeout:
                    return TriggerReasons.EVConnectTimeout;
                case TransactionTrigger.EVCommunicationLost:
                    return TriggerReasons.EVCommunicationLost;
                case TransactionTrigger.UnlockCommand:
                    return TriggerReasons.UnlockCommand;
                case TransactionTrigger.ResetCommand:
                    return TriggerReasons.ResetCommand;
                default:
                    return TriggerReasons.AbnormalCondition;
            }
        }

        public static string Of(ChargingState state)
        {
            switch (state)
            {
                case ChargingState.EVConnected:
                    return ChargingStates.EVConnected;
                case ChargingState.Charging:
                    return ChargingStates.Charging;
                case ChargingState.SuspendedEV:
                    return ChargingStates.SuspendedEV;
                case ChargingState.SuspendedEVSE:
                    return ChargingStates.SuspendedEVSE;
                default:
                    return ChargingStates.Idle;
            }
        }

        public static string Of(TransactionStopReason reason)
        {
            switch (reason)
            {
                case TransactionStopReason.Local:
                    return StoppedReasons.Local;
                case TransactionStopReason.Remote:
                case TransactionStopReason.UnlockCommand:
                    return StoppedReasons.Remote;
                case TransactionStopReason.EVDisconnected:
                    return StoppedReasons.EVDisconnected;
                case TransactionStopReason.SoftReset:
                case TransactionStopReason.HardReset:
                    return StoppedReasons.ImmediateReset;
                case TransactionStopReason.DeAuthorized:
                    return StoppedReasons.DeAuthorized;
                case TransactionStopReason.PowerLoss:
                    return StoppedReasons.PowerLoss;
                case TransactionStopReason.Reboot:
                    return StoppedReasons.Reboot;
                case TransactionStopReason.EmergencyStop:
                    return StoppedReasons.EmergencyStop;
                case TransactionStopReason.Timeout:
                    return StoppedReasons.Timeout;
                case TransactionStopReason.MasterPass:
                    return StoppedReasons.MasterPass;
                case TransactionStopReason.StoppedByEV:
                    return StoppedReasons.StoppedByEV;
                case TransactionStopReason.GroundFault:
                    return StoppedReasons.GroundFault;
                case TransactionStopReason.OvercurrentFault:
                    return StoppedReasons.OvercurrentFault;
                case TransactionStopReason.PowerQuality:
                    return StoppedReasons.PowerQuality;
                default:
                    return StoppedReasons.Other;
            }
        }

        public static string Of(ConnectorStatus status)
        {
            switch (status)
            {
                case ConnectorStatus.Available:
                    return ConnectorStatuses.Available;
                case ConnectorStatus.Reserved:
                    return ConnectorStatuses.Reserved;
                case ConnectorStatus.Unavailable:
                    return ConnectorStatuses.Unavailable;
                case ConnectorStatus.Faulted:
                    return ConnectorStatuses.Faulted;
                default:
                    return ConnectorStatuses.Occupied;
            }
        }

        public static string Of(BootReason reason)
        {
            switch (reason)
            {
                case BootReason.RemoteReset:
                    return BootReasons.RemoteReset;
                case BootReason.Triggered:
                    return BootReasons.Triggered;
                case BootReason.Watchdog:
                    return BootReasons.Watchdog;
                case BootReason.ScheduledReset:
                    return BootReasons.ScheduledReset;
                case BootReason.ApplicationReset:
                    return BootReasons.ApplicationReset;
                case BootReason.FirmwareUpdate:
                    return BootReasons.FirmwareUpdate;
                case BootReason.LocalReset:
                    return BootReasons.LocalReset;
                case BootReason.PowerUp:
                    return BootReasons.PowerUp;
                default:
                    return BootReasons.Unknown;
            }
        }

        public static IdTokenType Of(IdTokenKind kind)
        {
            switch (kind)
            {
                case IdTokenKind.ISO15693:
                    return IdTokenType.ISO15693;
                case IdTokenKind.Central:
                    return IdTokenType.Central;
                case IdTokenKind.EMAID:
                    return IdTokenType.EMaid;
                case IdTokenKind.KeyCode:
                    return IdTokenType.KeyCode;
                case IdTokenKind.Local:
                    return IdTokenType.Local;
                case IdTokenKind.MacAddress:
                    return IdTokenType.MacAddress;
                case IdTokenKind.NoAuthorization:
                    return IdTokenType.NoAuthorization;
                default:
                    return IdTokenType.ISO14443;
            }
        }

        public static IdTokenKind ToKind(IdTokenType type)
        {
            switch (type)
            {
                case IdTokenType.ISO15693:
                    return IdTokenKind.ISO15693;
                case IdTokenType.Central:
                    return IdTokenKind.Central;
                case IdTokenType.EMaid:
                    return IdTokenKind.EMAID;
                case IdTokenType.KeyCode:
                    return IdTokenKind.KeyCode;
                case IdTokenType.Local:
                    return IdTokenKind.Local;
                case IdTokenType.MacAddress:
                    return IdTokenKind.MacAddress;
                case IdTokenType.NoAuthorization:
                    return IdTokenKind.NoAuthorization;
                default:
                    return IdTokenKind.ISO14443;
            }
        }

        public static IdTokenStatus ToStatus(AuthorizationStatus status)
        {
            switch (status)
            {
                case AuthorizationStatus.Accepted:
                    return IdTokenStatus.Accepted;
                case AuthorizationStatus.Blocked:
                    return IdTokenStatus.Blocked;
                case AuthorizationStatus.Expired:
                    return IdTokenStatus.Expired;
                case AuthorizationStatus.ConcurrentTx:
                    return IdTokenStatus.ConcurrentTx;
                default:
                    return IdTokenStatus.Invalid;
            }
        }
    }
}

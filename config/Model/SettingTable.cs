// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// The device model as one readable table. A row is a literal, so that it stays in flash until somebody asks for it:
    /// <c>key|component.variable[instance]|type|access|unit|minimum|maximum|default</c>.
    /// Types: bool, int, text (limits are lengths), secret (text that is never given out), measurands (list of measurands),
    /// rotation (phase rotations); <c>/evse</c> makes one variable for each EVSE. Access: rw (anybody), ro, wo (write-only), local (installer writes,
    /// CSMS reads), internal (firmware only); <c>!</c> marks values that take effect after a reboot.
    /// </summary>
    internal static class SettingTable
    {
        public const int Count = 53;

        public static bool IsPerEvse(Setting setting)
        {
            return GetRow(setting).IndexOf("/evse|") > 0;
        }

        public static string GetRow(Setting setting)
        {
            switch (setting)
            {
                case Setting.AllowOfflineTxForUnknownId: return "AllowOfflineTxForUnknownId|AuthCtrlr.OfflineTxForUnknownIdEnabled|bool|rw||||false";
                case Setting.AuthorizationCacheEnabled: return "AuthorizationCacheEnabled|AuthCacheCtrlr.Enabled|bool|rw||||true";
                case Setting.AuthorizeRemoteTxRequests: return "AuthorizeRemoteTxRequests|AuthCtrlr.AuthorizeRemoteStart|bool|rw||||false";
                case Setting.ClockAlignedDataInterval: return "ClockAlignedDataInterval|AlignedDataCtrlr.Interval|int|rw|s|0|86400|0";
                case Setting.ConnectionTimeOut: return "ConnectionTimeOut|TxCtrlr.EVConnectionTimeOut|int|rw|s|1|86400|60";
                case Setting.ConnectorPhaseRotation: return "ConnectorPhaseRotation|ChargingStation.PhaseRotation|rotation|rw||||0.Unknown";
                case Setting.ConnectorPhaseRotationMaxLength: return "ConnectorPhaseRotationMaxLength|ChargingStation.PhaseRotation[MaxLength]|int|ro||||5";
                case Setting.GetConfigurationMaxKeys: return "GetConfigurationMaxKeys|DeviceDataCtrlr.ItemsPerMessage[GetVariables]|int|ro||||60";
                case Setting.HeartbeatInterval: return "HeartbeatInterval|OCPPCommCtrlr.HeartbeatInterval|int|rw|s|0|86400|300";
                case Setting.LocalAuthorizeOffline: return "LocalAuthorizeOffline|AuthCtrlr.LocalAuthorizeOffline|bool|rw||||true";
                case Setting.LocalPreAuthorize: return "LocalPreAuthorize|AuthCtrlr.LocalPreAuthorize|bool|rw||||false";
                case Setting.MaxEnergyOnInvalidId: return "MaxEnergyOnInvalidId|TxCtrlr.MaxEnergyOnInvalidId|int|rw|Wh|0|1000000|0";
                case Setting.MeterValuesAlignedData: return "MeterValuesAlignedData|AlignedDataCtrlr.Measurands|measurands|rw||||Energy.Active.Import.Register";
                case Setting.MeterValuesAlignedDataMaxLength: return "MeterValuesAlignedDataMaxLength|AlignedDataCtrlr.Measurands[MaxLength]|int|ro||||16";
                case Setting.MeterValuesSampledData: return "MeterValuesSampledData|SampledDataCtrlr.TxUpdatedMeasurands|measurands|rw||||Energy.Active.Import.Register,Power.Active.Import";
                case Setting.MeterValuesSampledDataMaxLength: return "MeterValuesSampledDataMaxLength|SampledDataCtrlr.TxUpdatedMeasurands[MaxLength]|int|ro||||16";
                case Setting.MeterValueSampleInterval: return "MeterValueSampleInterval|SampledDataCtrlr.TxUpdatedInterval|int|rw|s|0|86400|60";
                case Setting.MinimumStatusDuration: return "MinimumStatusDuration|OCPPCommCtrlr.MinimumStatusDuration|int|rw|s|0|3600|0";
                case Setting.NumberOfConnectors: return "NumberOfConnectors|ChargingStation.NumberOfConnectors|int|ro||||1";
                case Setting.ResetRetries: return "ResetRetries|OCPPCommCtrlr.ResetRetries|int|rw||0|10|1";
                case Setting.StopTransactionOnEVSideDisconnect: return "StopTransactionOnEVSideDisconnect|TxCtrlr.StopTxOnEVSideDisconnect|bool|rw||||true";
                case Setting.StopTransactionOnInvalidId: return "StopTransactionOnInvalidId|TxCtrlr.StopTxOnInvalidId|bool|rw||||true";
                case Setting.StopTxnAlignedData: return "StopTxnAlignedData|AlignedDataCtrlr.TxEndedMeasurands|measurands|rw||||";
                case Setting.StopTxnAlignedDataMaxLength: return "StopTxnAlignedDataMaxLength|AlignedDataCtrlr.TxEndedMeasurands[MaxLength]|int|ro||||16";
                case Setting.StopTxnSampledData: return "StopTxnSampledData|SampledDataCtrlr.TxEndedMeasurands|measurands|rw||||";
                case Setting.StopTxnSampledDataMaxLength: return "StopTxnSampledDataMaxLength|SampledDataCtrlr.TxEndedMeasurands[MaxLength]|int|ro||||16";
                case Setting.SupportedFeatureProfiles: return "SupportedFeatureProfiles|OCPPCommCtrlr.FeatureProfiles|text|ro||||Core,RemoteTrigger";
                case Setting.SupportedFeatureProfilesMaxLength: return "SupportedFeatureProfilesMaxLength|OCPPCommCtrlr.FeatureProfiles[MaxLength]|int|ro||||6";
                case Setting.TransactionMessageAttempts: return "TransactionMessageAttempts|OCPPCommCtrlr.MessageAttempts[TransactionEvent]|int|rw||1|100|3";
                case Setting.TransactionMessageRetryInterval: return "TransactionMessageRetryInterval|OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]|int|rw|s|0|86400|60";
                case Setting.UnlockConnectorOnEVSideDisconnect: return "UnlockConnectorOnEVSideDisconnect|OCPPCommCtrlr.UnlockOnEVSideDisconnect|bool|rw||||true";
                case Setting.WebSocketPingInterval: return "WebSocketPingInterval|OCPPCommCtrlr.WebSocketPingInterval|int|rw|s|0|86400|30";
                case Setting.WebSocketPongTimeout: return "WebSocketPongTimeout|OCPPCommCtrlr.WebSocketPongTimeout|int|rw|s|1|300|10";
                case Setting.MessageTimeout: return "MessageTimeout|OCPPCommCtrlr.MessageTimeout[Default]|int|rw|s|1|600|30";
                case Setting.BootRetryInterval: return "BootRetryInterval|OCPPCommCtrlr.BootRetryInterval|int|rw|s|1|86400|30";
                case Setting.RetryBackOffWaitMinimum: return "RetryBackOffWaitMinimum|OCPPCommCtrlr.RetryBackOffWaitMinimum|int|rw|s|1|3600|3";
                case Setting.RetryBackOffRepeatTimes: return "RetryBackOffRepeatTimes|OCPPCommCtrlr.RetryBackOffRepeatTimes|int|rw||0|16|5";
                case Setting.RetryBackOffRandomRange: return "RetryBackOffRandomRange|OCPPCommCtrlr.RetryBackOffRandomRange|int|rw|s|0|3600|10";
                case Setting.CsmsUrl: return "CsmsUrl|OCPPCommCtrlr.CsmsUrl|text|local!||0|255|";
                case Setting.Identity: return "Identity|SecurityCtrlr.Identity|text|local!||1|48|CP001";
                case Setting.AuthorizationKey: return "AuthorizationKey|SecurityCtrlr.BasicAuthPassword|secret|wo||0|80|";
                case Setting.ChargePointVendor: return "ChargePointVendor|ChargingStation.VendorName|text|local!||1|20|OcppChargePoint";
                case Setting.ChargePointModel: return "ChargePointModel|ChargingStation.Model|text|local!||1|20|Virtual";
                case Setting.ChargePointSerialNumber: return "ChargePointSerialNumber|ChargingStation.SerialNumber|text|local!||0|25|";
                case Setting.FirmwareVersion: return "FirmwareVersion|ChargingStation.FirmwareVersion|text|ro||0|50|0.1.0";
                case Setting.FreeVendActive: return "FreeVendActive|AuthCtrlr.FreeVendActive|bool|rw||||false";
                case Setting.FreeVendIdTag: return "FreeVendIdTag|AuthCtrlr.FreeVendIdTag|text|rw||1|20|FREEVEND";
                case Setting.StationMaxCurrent: return "StationMaxCurrent|ChargingStation.MaxCurrent|int|local|A|0|320|0";
                case Setting.MaxCurrent: return "MaxCurrent|EVSE.MaxCurrent|int/evse|local|A|6|80|32";
                case Setting.Operative: return "Operative|EVSE.Operative|bool/evse|internal||||true";
                case Setting.StationOperative: return "StationOperative|ChargingStation.Operative|bool|internal||||true";
                case Setting.TxStartPoint: return "TxStartPoint|TxCtrlr.TxStartPoint|text|rw||0|100|PowerPathClosed";
                case Setting.TxStopPoint: return "TxStopPoint|TxCtrlr.TxStopPoint|text|rw||0|100|EVConnected,Authorized";
                default: return string.Empty;
            }
        }
    }
}

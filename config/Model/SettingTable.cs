// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// The device model as one readable table, in the order of the components of OCPP 2.0.1. A row is a literal, so that it stays in flash
    /// until somebody asks for it:
    /// <c>key|component.variable[instance]|type|access|unit|minimum|maximum|default|values</c>.
    /// Key: the name of the setting, which is its configuration key in OCPP 1.6 and its name in consoles and flash; in parentheses, OCPP 1.6
    /// does not know it.
    /// Component and variable: those of OCPP 2.0.1; a star marks what its Part 2 (Referenced Components and Variables) requires of a
    /// station; a dash, OCPP 2.0.1 does not know it.
    /// Types: bool, int, decimal, text (limits are lengths), secret (text that is never given out), time, option (one of the values),
    /// sequence (some of the values, in order), member (some of the values), measurands (members that the meter knows), rotation (phase
    /// rotations). Behind it, <c>/evse</c> makes one variable for each EVSE and <c>/connector</c> one for each connector.
    /// Access: rw (anybody), ro (constant), wo (write-only), local (installer writes, CSMS reads), internal (firmware only), live (the
    /// firmware computes it on demand); an exclamation mark: takes effect after a reboot.
    /// All that is rw, wo, local or internal is kept in flash.
    /// </summary>
    internal static class SettingTable
    {
        /// <summary>
        /// Versions of OCPP offered unless an installer says otherwise; <c>ocpp2.0.1,ocpp1.6</c> as soon as the face of 2.0.1 is complete.
        /// </summary>
        public const string DefaultVersions = "ocpp1.6";

        /// <summary>First setting of which each EVSE has its own value.</summary>
        public const int FirstPerEvse = (int)Setting.MaxCurrent;

        /// <summary>First setting that is kept as text.</summary>
        public const int FirstText = (int)Setting.ConnectorPhaseRotation;

        /// <summary>First variable without a value of its own: constant or computed.</summary>
        public const int FirstUnkept = (int)Setting.ConnectorPhaseRotationMaxLength;

        /// <summary>First of these that each EVSE has.</summary>
        public const int FirstUnkeptPerEvse = (int)Setting.EvseAvailable;

        /// <summary>Number of rows.</summary>
        public const int Count = (int)Setting.ConnectorSupplyPhases + 1;

        public static string GetRow(Setting setting)
        {
            switch (setting)
            {
                // What one can touch.
                case Setting.StationAvailable: return "(StationAvailable)|ChargingStation.Available*|bool|ro||||true";
                case Setting.StationAvailabilityState: return "(StationAvailabilityState)|ChargingStation.AvailabilityState*|option|live|||||Available,Occupied,Reserved,Unavailable,Faulted";
                case Setting.StationSupplyPhases: return "(StationSupplyPhases)|ChargingStation.SupplyPhases*|int|live||1|3|";
                case Setting.StationProblem: return "(StationProblem)|ChargingStation.Problem|bool|live||||";
                case Setting.StationOperative: return "StationOperative|-|bool|internal||||true";
                case Setting.StationMaxCurrent: return "StationMaxCurrent|ChargingStation.MaxCurrent|int|local|A|0|320|0";
                case Setting.ConnectorPhaseRotation: return "ConnectorPhaseRotation|ChargingStation.PhaseRotation|rotation|rw||||0.Unknown";
                case Setting.ConnectorPhaseRotationMaxLength: return "ConnectorPhaseRotationMaxLength|-|int|ro||||5";
                case Setting.NumberOfConnectors: return "NumberOfConnectors|-|int|ro||||1";
                case Setting.ChargePointVendor: return "ChargePointVendor|ChargingStation.VendorName|text|local!||1|20|OcppChargePoint";
                case Setting.ChargePointModel: return "ChargePointModel|ChargingStation.Model|text|local!||1|20|Virtual";
                case Setting.ChargePointSerialNumber: return "ChargePointSerialNumber|ChargingStation.SerialNumber|text|local!||0|25|";
                case Setting.FirmwareVersion: return "FirmwareVersion|ChargingStation.FirmwareVersion|text|ro||0|50|0.1.0";
                case Setting.EvseAvailable: return "(EvseAvailable)|EVSE.Available*|bool/evse|ro||||true";
                case Setting.EvseAvailabilityState: return "(EvseAvailabilityState)|EVSE.AvailabilityState*|option/evse|live|||||Available,Occupied,Reserved,Unavailable,Faulted";
                case Setting.EvsePower: return "(EvsePower)|EVSE.Power*|decimal/evse|live|W|||";
                case Setting.SupplyPhases: return "(SupplyPhases)|EVSE.SupplyPhases*|int/evse|local||1|3|3";
                case Setting.EvseProblem: return "(EvseProblem)|EVSE.Problem|bool/evse|live||||";
                case Setting.Operative: return "Operative|-|bool/evse|internal||||true";
                case Setting.MaxCurrent: return "MaxCurrent|EVSE.MaxCurrent|int/evse|local|A|6|80|32";
                case Setting.ConnectorAvailable: return "(ConnectorAvailable)|Connector.Available*|bool/connector|ro||||true";
                case Setting.ConnectorAvailabilityState: return "(ConnectorAvailabilityState)|Connector.AvailabilityState*|option/connector|live|||||Available,Occupied,Reserved,Unavailable,Faulted";
                case Setting.ConnectorType: return "(ConnectorType)|Connector.ConnectorType*|text/connector|live||0|20|";
                case Setting.ConnectorSupplyPhases: return "(ConnectorSupplyPhases)|Connector.SupplyPhases*|int/connector|live||1|3|";

                // Meter values.
                case Setting.AlignedDataAvailable: return "(AlignedDataAvailable)|AlignedDataCtrlr.Available|bool|ro||||true";
                case Setting.ClockAlignedDataInterval: return "ClockAlignedDataInterval|AlignedDataCtrlr.Interval*|int|rw|s|0|86400|0";
                case Setting.MeterValuesAlignedData: return "MeterValuesAlignedData|AlignedDataCtrlr.Measurands*|measurands|rw||||Energy.Active.Import.Register";
                case Setting.MeterValuesAlignedDataMaxLength: return "MeterValuesAlignedDataMaxLength|-|int|ro||||16";
                case Setting.AlignedTxEndedInterval: return "(AlignedTxEndedInterval)|AlignedDataCtrlr.TxEndedInterval*|int|rw|s|0|86400|0";
                case Setting.StopTxnAlignedData: return "StopTxnAlignedData|AlignedDataCtrlr.TxEndedMeasurands*|measurands|rw||||";
                case Setting.StopTxnAlignedDataMaxLength: return "StopTxnAlignedDataMaxLength|-|int|ro||||16";
                case Setting.SampledDataAvailable: return "(SampledDataAvailable)|SampledDataCtrlr.Available|bool|ro||||true";
                case Setting.SampledTxStartedMeasurands: return "(SampledTxStartedMeasurands)|SampledDataCtrlr.TxStartedMeasurands*|measurands|rw||||Energy.Active.Import.Register";
                case Setting.MeterValueSampleInterval: return "MeterValueSampleInterval|SampledDataCtrlr.TxUpdatedInterval*|int|rw|s|0|86400|60";
                case Setting.MeterValuesSampledData: return "MeterValuesSampledData|SampledDataCtrlr.TxUpdatedMeasurands*|measurands|rw||||Energy.Active.Import.Register,Power.Active.Import";
                case Setting.MeterValuesSampledDataMaxLength: return "MeterValuesSampledDataMaxLength|-|int|ro||||16";
                case Setting.SampledTxEndedInterval: return "(SampledTxEndedInterval)|SampledDataCtrlr.TxEndedInterval*|int|rw|s|0|86400|0";
                case Setting.StopTxnSampledData: return "StopTxnSampledData|SampledDataCtrlr.TxEndedMeasurands*|measurands|rw||||";
                case Setting.StopTxnSampledDataMaxLength: return "StopTxnSampledDataMaxLength|-|int|ro||||16";

                // Who may charge.
                case Setting.AuthorizeRemoteTxRequests: return "AuthorizeRemoteTxRequests|AuthCtrlr.AuthorizeRemoteStart*|bool|rw||||false";
                case Setting.LocalAuthorizeOffline: return "LocalAuthorizeOffline|AuthCtrlr.LocalAuthorizeOffline*|bool|rw||||true";
                case Setting.LocalPreAuthorize: return "LocalPreAuthorize|AuthCtrlr.LocalPreAuthorize*|bool|rw||||false";
                case Setting.AllowOfflineTxForUnknownId: return "AllowOfflineTxForUnknownId|AuthCtrlr.OfflineTxForUnknownIdEnabled|bool|rw||||false";
                case Setting.FreeVendActive: return "FreeVendActive|AuthCtrlr.FreeVendActive|bool|rw||||false";
                case Setting.FreeVendIdTag: return "FreeVendIdTag|AuthCtrlr.FreeVendIdTag|text|rw||1|20|FREEVEND";
                case Setting.AuthCacheAvailable: return "(AuthCacheAvailable)|AuthCacheCtrlr.Available|bool|ro||||true";
                case Setting.AuthorizationCacheEnabled: return "AuthorizationCacheEnabled|AuthCacheCtrlr.Enabled|bool|rw||||true";
                case Setting.LocalListAvailable: return "(LocalListAvailable)|LocalAuthListCtrlr.Available|bool|ro||||false";
                case Setting.LocalListEnabled: return "(LocalListEnabled)|LocalAuthListCtrlr.Enabled|bool|ro||||false";

                // Transactions.
                case Setting.ConnectionTimeOut: return "ConnectionTimeOut|TxCtrlr.EVConnectionTimeOut*|int|rw|s|1|86400|60";
                case Setting.StopTransactionOnEVSideDisconnect: return "StopTransactionOnEVSideDisconnect|TxCtrlr.StopTxOnEVSideDisconnect*|bool|rw||||true";
                case Setting.StopTransactionOnInvalidId: return "StopTransactionOnInvalidId|TxCtrlr.StopTxOnInvalidId*|bool|rw||||true";
                case Setting.TxStartPoint: return "(TxStartPoint)|TxCtrlr.TxStartPoint*|member|rw||1|100|PowerPathClosed|EVConnected,Authorized,PowerPathClosed,EnergyTransfer";
                case Setting.TxStopPoint: return "(TxStopPoint)|TxCtrlr.TxStopPoint*|member|rw||1|100|EVConnected,Authorized|EVConnected,Authorized,PowerPathClosed,EnergyTransfer";
                case Setting.MaxEnergyOnInvalidId: return "MaxEnergyOnInvalidId|TxCtrlr.MaxEnergyOnInvalidId|int|rw|Wh|0|1000000|0";

                // The CSMS, and the way there.
                case Setting.FileTransferProtocols: return "(FileTransferProtocols)|OCPPCommCtrlr.FileTransferProtocols*|member|ro||||";
                case Setting.MessageTimeout: return "MessageTimeout|OCPPCommCtrlr.MessageTimeout[Default]*|int|rw|s|1|600|30";
                case Setting.TransactionMessageAttempts: return "TransactionMessageAttempts|OCPPCommCtrlr.MessageAttempts[TransactionEvent]*|int|rw||1|100|3";
                case Setting.TransactionMessageRetryInterval: return "TransactionMessageRetryInterval|OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]*|int|rw|s|0|86400|60";
                case Setting.NetworkConfigurationPriority: return "(NetworkConfigurationPriority)|OCPPCommCtrlr.NetworkConfigurationPriority*|sequence|rw!||1|20|0|0,1,2";
                case Setting.NetworkProfileConnectionAttempts: return "(NetworkProfileConnectionAttempts)|OCPPCommCtrlr.NetworkProfileConnectionAttempts*|int|rw||1|100|3";
                case Setting.OfflineThreshold: return "(OfflineThreshold)|OCPPCommCtrlr.OfflineThreshold*|int|rw|s|0|86400|60";
                case Setting.ResetRetries: return "ResetRetries|OCPPCommCtrlr.ResetRetries*|int|rw||0|10|1";
                case Setting.RetryBackOffRepeatTimes: return "RetryBackOffRepeatTimes|OCPPCommCtrlr.RetryBackOffRepeatTimes*|int|rw||0|16|5";
                case Setting.RetryBackOffRandomRange: return "RetryBackOffRandomRange|OCPPCommCtrlr.RetryBackOffRandomRange*|int|rw|s|0|3600|10";
                case Setting.RetryBackOffWaitMinimum: return "RetryBackOffWaitMinimum|OCPPCommCtrlr.RetryBackOffWaitMinimum*|int|rw|s|1|3600|3";
                case Setting.UnlockConnectorOnEVSideDisconnect: return "UnlockConnectorOnEVSideDisconnect|OCPPCommCtrlr.UnlockOnEVSideDisconnect*|bool|rw||||true";
                case Setting.HeartbeatInterval: return "HeartbeatInterval|OCPPCommCtrlr.HeartbeatInterval|int|rw|s|0|86400|300";
                case Setting.WebSocketPingInterval: return "WebSocketPingInterval|OCPPCommCtrlr.WebSocketPingInterval|int|rw|s|0|86400|30";
                case Setting.WebSocketPongTimeout: return "WebSocketPongTimeout|OCPPCommCtrlr.WebSocketPongTimeout|int|rw|s|1|300|10";
                case Setting.ActiveNetworkProfile: return "(ActiveNetworkProfile)|OCPPCommCtrlr.ActiveNetworkProfile|int|live||||";
                case Setting.BootRetryInterval: return "BootRetryInterval|OCPPCommCtrlr.BootRetryInterval|int|rw|s|1|86400|30";
                case Setting.MinimumStatusDuration: return "MinimumStatusDuration|OCPPCommCtrlr.MinimumStatusDuration|int|rw|s|0|3600|0";
                case Setting.CsmsUrl: return "CsmsUrl|OCPPCommCtrlr.CsmsUrl|text|local!||0|255|";
                case Setting.OcppVersions: return "OcppVersions|OCPPCommCtrlr.OcppVersions|sequence|local!||1|40|" + DefaultVersions + "|ocpp2.0.1,ocpp1.6";
                case Setting.LastVersion: return "LastVersion|-|text|internal||0|20|";
                case Setting.LastNetworkSlot: return "LastNetworkSlot|-|int|internal||0|9|0";
                case Setting.SupportedFeatureProfiles: return "SupportedFeatureProfiles|-|text|ro||||Core,RemoteTrigger";
                case Setting.SupportedFeatureProfilesMaxLength: return "SupportedFeatureProfilesMaxLength|-|int|ro||||6";

                // Security.
                case Setting.CertificateEntries: return "(CertificateEntries)|SecurityCtrlr.CertificateEntries*|int|live||0|20|";
                case Setting.OrganizationName: return "(OrganizationName)|SecurityCtrlr.OrganizationName*|text|rw||0|64|";
                case Setting.SecurityProfile: return "(SecurityProfile)|SecurityCtrlr.SecurityProfile*|int|live||0|3|";
                case Setting.SecurityFloor: return "SecurityFloor|-|int|internal||0|3|0";
                case Setting.Identity: return "Identity|SecurityCtrlr.Identity|text|local!||1|48|CP001";
                case Setting.AuthorizationKey: return "AuthorizationKey|SecurityCtrlr.BasicAuthPassword|secret|wo||16|40|";

                // Time, and the device model itself.
                case Setting.ClockDateTime: return "(ClockDateTime)|ClockCtrlr.DateTime*|time|live||||";
                case Setting.TimeSource: return "(TimeSource)|ClockCtrlr.TimeSource*|sequence|rw||1|100|Heartbeat|Heartbeat";
                case Setting.GetReportMaxItems: return "(GetReportMaxItems)|DeviceDataCtrlr.ItemsPerMessage[GetReport]*|int|ro||||60";
                case Setting.GetConfigurationMaxKeys: return "GetConfigurationMaxKeys|DeviceDataCtrlr.ItemsPerMessage[GetVariables]*|int|ro||||60";
                case Setting.SetVariablesMaxItems: return "(SetVariablesMaxItems)|DeviceDataCtrlr.ItemsPerMessage[SetVariables]*|int|ro||||60";
                case Setting.GetReportMaxBytes: return "(GetReportMaxBytes)|DeviceDataCtrlr.BytesPerMessage[GetReport]*|int|ro||||12000";
                case Setting.GetVariablesMaxBytes: return "(GetVariablesMaxBytes)|DeviceDataCtrlr.BytesPerMessage[GetVariables]*|int|ro||||12000";
                case Setting.SetVariablesMaxBytes: return "(SetVariablesMaxBytes)|DeviceDataCtrlr.BytesPerMessage[SetVariables]*|int|ro||||12000";
                default: return string.Empty;
            }
        }
    }
}

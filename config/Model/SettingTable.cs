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
    /// Minimum: behind a slash stands what OCPP 2.0.1 wants instead.
    /// All that is rw, wo, local or internal is kept in flash.
    /// </summary>
    internal static class SettingTable
    {
        /// <summary>
        /// Versions of OCPP offered unless an installer says otherwise, the one wanted most first.
        /// </summary>
        public const string DefaultVersions = "ocpp2.0.1,ocpp1.6";

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

        /// <summary>
        /// The row of UnlockConnectorOnEVSideDisconnect where all cables are fixed: there OCPP 2.0.1 knows a constant instead.
        /// </summary>
        public const string UnlockOfOcpp16 = "UnlockConnectorOnEVSideDisconnect|-|bool|rw||||true";

        /// <summary>
        /// The row of FixedCableUnlock where there is a socket.
        /// </summary>
        public const string NoFixedCable = "(FixedCableUnlock)|-|bool|ro||||false";

        /// <summary>
        /// Gets the row of a setting. One return for all rows: for each return of a literal in a switch the metadata processor
        /// would add a slot to the frame of the method, 12 bytes of heap in each call.
        /// </summary>
        public static string GetRow(Setting setting)
        {
            return setting switch
            {
                // What one can touch.
                Setting.StationAvailable => "(StationAvailable)|ChargingStation.Available*|bool|ro||||true",
                Setting.StationAvailabilityState => "(StationAvailabilityState)|ChargingStation.AvailabilityState*|option|live|||||Available,Occupied,Reserved,Unavailable,Faulted",
                Setting.StationSupplyPhases => "(StationSupplyPhases)|ChargingStation.SupplyPhases*|int|live||1|3|",
                Setting.StationProblem => "(StationProblem)|ChargingStation.Problem|bool|live||||",
                Setting.StationOperative => "StationOperative|-|bool|internal||||true",
                Setting.StationMaxCurrent => "StationMaxCurrent|ChargingStation.MaxCurrent|int|local|A|0|320|0",
                Setting.ConnectorPhaseRotation => "ConnectorPhaseRotation|-|rotation|rw||||0.Unknown",
                Setting.ConnectorPhaseRotationMaxLength => "ConnectorPhaseRotationMaxLength|-|int|ro||||5",
                Setting.NumberOfConnectors => "NumberOfConnectors|-|int|ro||||1",
                Setting.ChargePointVendor => "ChargePointVendor|ChargingStation.VendorName|text|local!||1|20|OcppChargePoint",
                Setting.ChargePointModel => "ChargePointModel|ChargingStation.Model|text|local!||1|20|Virtual",
                Setting.ChargePointSerialNumber => "ChargePointSerialNumber|ChargingStation.SerialNumber|text|local!||0|25|",
                Setting.FirmwareVersion => "FirmwareVersion|ChargingStation.FirmwareVersion|text|ro||0|50|0.1.0",
                Setting.EvseAvailable => "(EvseAvailable)|EVSE.Available*|bool/evse|ro||||true",
                Setting.EvseAvailabilityState => "(EvseAvailabilityState)|EVSE.AvailabilityState*|option/evse|live|||||Available,Occupied,Reserved,Unavailable,Faulted",
                Setting.EvsePower => "(EvsePower)|EVSE.Power*|decimal/evse|live|W|||",
                Setting.SupplyPhases => "(SupplyPhases)|EVSE.SupplyPhases*|int/evse|local||1|3|3",
                Setting.EvseProblem => "(EvseProblem)|EVSE.Problem|bool/evse|live||||",
                Setting.EvseAllowReset => "(EvseAllowReset)|EVSE.AllowReset|bool/evse|ro||||true",
                Setting.Operative => "Operative|-|bool/evse|internal||||true",
                Setting.ConnectorOperative => "ConnectorOperative|-|bool/evse|internal||||true",
                Setting.MaxCurrent => "MaxCurrent|EVSE.MaxCurrent|int/evse|local|A|6|80|32",
                Setting.ConnectorAvailable => "(ConnectorAvailable)|Connector.Available*|bool/connector|ro||||true",
                Setting.ConnectorAvailabilityState => "(ConnectorAvailabilityState)|Connector.AvailabilityState*|option/connector|live|||||Available,Occupied,Reserved,Unavailable,Faulted",
                Setting.ConnectorType => "(ConnectorType)|Connector.ConnectorType*|text/connector|live||0|20|",
                Setting.LockAvailable => "(LockAvailable)|ConnectorPlugRetentionLock.Available|bool/connector|live||||",
                Setting.LockProblem => "(LockProblem)|ConnectorPlugRetentionLock.Problem|bool/connector|live||||",
                Setting.ConnectorSupplyPhases => "(ConnectorSupplyPhases)|Connector.SupplyPhases*|int/connector|live||1|3|",

                // Meter values.
                Setting.AlignedDataAvailable => "(AlignedDataAvailable)|AlignedDataCtrlr.Available|bool|ro||||true",
                Setting.AlignedDataEnabled => "(AlignedDataEnabled)|AlignedDataCtrlr.Enabled|bool|rw||||true",
                Setting.AlignedSendDuringIdle => "(AlignedSendDuringIdle)|AlignedDataCtrlr.SendDuringIdle|bool|rw||||false",
                Setting.EvseAlignedSendDuringIdle => "(EvseAlignedSendDuringIdle)|AlignedDataCtrlr.SendDuringIdle|bool/evse|rw||||false",
                Setting.ClockAlignedDataInterval => "ClockAlignedDataInterval|AlignedDataCtrlr.Interval*|int|rw|s|0|86400|0",
                Setting.MeterValuesAlignedData => "MeterValuesAlignedData|AlignedDataCtrlr.Measurands*|measurands|rw|||400|Energy.Active.Import.Register",
                Setting.MeterValuesAlignedDataMaxLength => "MeterValuesAlignedDataMaxLength|-|int|ro||||16",
                Setting.AlignedTxEndedInterval => "(AlignedTxEndedInterval)|AlignedDataCtrlr.TxEndedInterval*|int|rw|s|0|86400|0",
                Setting.StopTxnAlignedData => "StopTxnAlignedData|AlignedDataCtrlr.TxEndedMeasurands*|measurands|rw|||400|",
                Setting.StopTxnAlignedDataMaxLength => "StopTxnAlignedDataMaxLength|-|int|ro||||16",
                Setting.SampledDataAvailable => "(SampledDataAvailable)|SampledDataCtrlr.Available|bool|ro||||true",
                Setting.SampledDataEnabled => "(SampledDataEnabled)|SampledDataCtrlr.Enabled|bool|rw||||true",
                Setting.RegisterValuesWithoutPhases => "(RegisterValuesWithoutPhases)|SampledDataCtrlr.RegisterValuesWithoutPhases|bool|rw||||true",
                Setting.SampledTxStartedMeasurands => "(SampledTxStartedMeasurands)|SampledDataCtrlr.TxStartedMeasurands*|measurands|rw|||400|Energy.Active.Import.Register",
                Setting.MeterValueSampleInterval => "MeterValueSampleInterval|SampledDataCtrlr.TxUpdatedInterval*|int|rw|s|0|86400|60",
                Setting.MeterValuesSampledData => "MeterValuesSampledData|SampledDataCtrlr.TxUpdatedMeasurands*|measurands|rw|||400|Energy.Active.Import.Register,Power.Active.Import",
                Setting.MeterValuesSampledDataMaxLength => "MeterValuesSampledDataMaxLength|-|int|ro||||16",
                Setting.SampledTxEndedInterval => "(SampledTxEndedInterval)|SampledDataCtrlr.TxEndedInterval*|int|rw|s|0|86400|0",
                Setting.SampledTxEndedMeasurands => "(SampledTxEndedMeasurands)|SampledDataCtrlr.TxEndedMeasurands*|measurands|rw|||400|Energy.Active.Import.Register",
                Setting.StopTxnSampledData => "StopTxnSampledData|-|measurands|rw|||400|",
                Setting.StopTxnSampledDataMaxLength => "StopTxnSampledDataMaxLength|-|int|ro||||16",

                // Who may charge.
                Setting.AuthorizationEnabled => "(AuthorizationEnabled)|AuthCtrlr.Enabled|bool|rw||||true",
                Setting.AuthorizeRemoteTxRequests => "AuthorizeRemoteTxRequests|AuthCtrlr.AuthorizeRemoteStart*|bool|rw||||false",
                Setting.LocalAuthorizeOffline => "LocalAuthorizeOffline|AuthCtrlr.LocalAuthorizeOffline*|bool|rw||||true",
                Setting.LocalPreAuthorize => "LocalPreAuthorize|AuthCtrlr.LocalPreAuthorize*|bool|rw||||false",
                Setting.AllowOfflineTxForUnknownId => "AllowOfflineTxForUnknownId|AuthCtrlr.OfflineTxForUnknownIdEnabled|bool|rw||||false",
                Setting.FreeVendActive => "FreeVendActive|AuthCtrlr.FreeVendActive|bool|rw||||false",
                Setting.FreeVendIdTag => "FreeVendIdTag|AuthCtrlr.FreeVendIdTag|text|rw||1|20|FREEVEND",
                Setting.MasterPassGroupId => "(MasterPassGroupId)|AuthCtrlr.MasterPassGroupId|text|rw||0|36|",
                Setting.AuthCacheAvailable => "(AuthCacheAvailable)|AuthCacheCtrlr.Available|bool|ro||||true",
                Setting.AuthorizationCacheEnabled => "AuthorizationCacheEnabled|AuthCacheCtrlr.Enabled|bool|rw||||true",
                Setting.AuthCacheLifeTime => "(AuthCacheLifeTime)|AuthCacheCtrlr.LifeTime|int|rw|s|0|315360000|0",
                Setting.AuthCacheDisablePostAuthorize => "(AuthCacheDisablePostAuthorize)|AuthCacheCtrlr.DisablePostAuthorize|bool|rw||||false",
                Setting.LocalListAvailable => "(LocalListAvailable)|LocalAuthListCtrlr.Available|bool|ro||||true",
                Setting.LocalAuthListEnabled => "LocalAuthListEnabled|LocalAuthListCtrlr.Enabled|bool|rw||||true",
                Setting.LocalListEntries => "(LocalListEntries)|LocalAuthListCtrlr.Entries*|int|live||0|200|",
                Setting.LocalAuthListMaxLength => "LocalAuthListMaxLength|-|int|ro||||200",
                Setting.SendLocalListMaxLength => "SendLocalListMaxLength|LocalAuthListCtrlr.ItemsPerMessage*|int|ro||||20",
                Setting.SendLocalListMaxBytes => "(SendLocalListMaxBytes)|LocalAuthListCtrlr.BytesPerMessage*|int|ro||||4000",
                Setting.LocalListDisablePostAuthorize => "(LocalListDisablePostAuthorize)|LocalAuthListCtrlr.DisablePostAuthorize|bool|rw||||false",
                Setting.LocalListSupportsExpiry => "(LocalListSupportsExpiry)|LocalAuthListCtrlr.SupportsExpiryDateTime|bool|ro||||true",

                // Transactions.
                Setting.ConnectionTimeOut => "ConnectionTimeOut|TxCtrlr.EVConnectionTimeOut*|int|rw|s|1|86400|60",
                Setting.StopTransactionOnEVSideDisconnect => "StopTransactionOnEVSideDisconnect|TxCtrlr.StopTxOnEVSideDisconnect*|bool|rw||||true",
                Setting.StopTransactionOnInvalidId => "StopTransactionOnInvalidId|TxCtrlr.StopTxOnInvalidId*|bool|rw||||true",
                Setting.TxStartPoint => "(TxStartPoint)|TxCtrlr.TxStartPoint*|member|rw||1|100|PowerPathClosed|EVConnected,Authorized,PowerPathClosed,EnergyTransfer",
                Setting.TxStopPoint => "(TxStopPoint)|TxCtrlr.TxStopPoint*|member|rw||1|100|EVConnected,Authorized|EVConnected,Authorized,PowerPathClosed,EnergyTransfer",
                Setting.MaxEnergyOnInvalidId => "MaxEnergyOnInvalidId|TxCtrlr.MaxEnergyOnInvalidId|int|rw|Wh|0|1000000|0",
                Setting.ResumeAfterRestart => "ResumeAfterRestart|TxCtrlr.ResumeAfterRestart|bool|local||||false",
                Setting.ChargeWithoutJournal => "ChargeWithoutJournal|TxCtrlr.ChargeWithoutJournal|bool|local||||true",
                Setting.JournalInterval => "JournalInterval|TxCtrlr.JournalInterval|int|local|s|10|900|60",

                // The CSMS, and the way there.
                Setting.FileTransferProtocols => "(FileTransferProtocols)|OCPPCommCtrlr.FileTransferProtocols*|member|ro|||||FTP,FTPS,HTTP,HTTPS,SFTP",
                Setting.MessageTimeout => "MessageTimeout|-|int|rw|s|1|600|30",
                Setting.MessageTimeoutInUse => "(MessageTimeoutInUse)|OCPPCommCtrlr.MessageTimeout[Default]*|int|live|s|1|600|",
                Setting.TransactionMessageAttempts => "TransactionMessageAttempts|OCPPCommCtrlr.MessageAttempts[TransactionEvent]*|int|rw||1|100|3",
                Setting.TransactionMessageRetryInterval => "TransactionMessageRetryInterval|OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]*|int|rw|s|0|86400|60",
                Setting.NetworkConfigurationPriority => "(NetworkConfigurationPriority)|OCPPCommCtrlr.NetworkConfigurationPriority*|sequence|rw!||1|20|0|0,1,2",
                Setting.NetworkProfileConnectionAttempts => "(NetworkProfileConnectionAttempts)|OCPPCommCtrlr.NetworkProfileConnectionAttempts*|int|rw||1|100|3",
                Setting.OfflineThreshold => "(OfflineThreshold)|OCPPCommCtrlr.OfflineThreshold*|int|rw|s|0|86400|60",
                Setting.RestartReason => "RestartReason|-|int|internal||0|9|0",
                Setting.ResetRetries => "ResetRetries|OCPPCommCtrlr.ResetRetries*|int|rw||0|10|1",
                Setting.RetryBackOffRepeatTimes => "RetryBackOffRepeatTimes|OCPPCommCtrlr.RetryBackOffRepeatTimes*|int|rw||0|16|5",
                Setting.RetryBackOffRandomRange => "RetryBackOffRandomRange|OCPPCommCtrlr.RetryBackOffRandomRange*|int|rw|s|0|3600|10",
                Setting.RetryBackOffWaitMinimum => "RetryBackOffWaitMinimum|OCPPCommCtrlr.RetryBackOffWaitMinimum*|int|rw|s|1|3600|3",
                Setting.UnlockConnectorOnEVSideDisconnect => "UnlockConnectorOnEVSideDisconnect|OCPPCommCtrlr.UnlockOnEVSideDisconnect*|bool|rw||||true",
                Setting.FixedCableUnlock => "(FixedCableUnlock)|OCPPCommCtrlr.UnlockOnEVSideDisconnect*|bool|ro||||false",
                Setting.HeartbeatInterval => "HeartbeatInterval|OCPPCommCtrlr.HeartbeatInterval|int|rw|s|0/1|86400|300",
                Setting.WebSocketPingInterval => "WebSocketPingInterval|OCPPCommCtrlr.WebSocketPingInterval*|int|rw|s|0|86400|30",
                Setting.WebSocketPongTimeout => "WebSocketPongTimeout|OCPPCommCtrlr.WebSocketPongTimeout|int|rw|s|1|300|10",
                Setting.ActiveNetworkProfile => "(ActiveNetworkProfile)|OCPPCommCtrlr.ActiveNetworkProfile*|int|live||||",
                Setting.BootRetryInterval => "BootRetryInterval|OCPPCommCtrlr.BootRetryInterval|int|rw|s|1|86400|30",
                Setting.MinimumStatusDuration => "MinimumStatusDuration|OCPPCommCtrlr.MinimumStatusDuration|int|rw|s|0|3600|0",
                Setting.CsmsUrl => "CsmsUrl|OCPPCommCtrlr.CsmsUrl|text|local!||0|255|",
                Setting.OcppVersions => "OcppVersions|OCPPCommCtrlr.OcppVersions|sequence|local!||1|40|" + DefaultVersions + "|ocpp2.0.1,ocpp1.6",
                Setting.LastVersion => "LastVersion|-|text|internal||0|20|",
                Setting.LastNetworkSlot => "LastNetworkSlot|-|int|internal||0|9|0",
                Setting.SupportedFeatureProfiles => "SupportedFeatureProfiles|-|text|ro||||Core,LocalAuthListManagement,RemoteTrigger",
                Setting.SupportedFeatureProfilesMaxLength => "SupportedFeatureProfilesMaxLength|-|int|ro||||6",

                // Security.
                Setting.AdditionalRootCertificateCheck => "(AdditionalRootCertificateCheck)|SecurityCtrlr.AdditionalRootCertificateCheck*|bool|ro||||false",
                Setting.CertificateEntries => "(CertificateEntries)|SecurityCtrlr.CertificateEntries*|int|live||0||",
                Setting.OrganizationName => "(OrganizationName)|SecurityCtrlr.OrganizationName*|text|rw||0|64|",
                Setting.SecurityProfile => "(SecurityProfile)|SecurityCtrlr.SecurityProfile*|int|live||0|3|",
                Setting.SecurityFloor => "SecurityFloor|-|int|internal||0|3|0",
                Setting.Identity => "Identity|SecurityCtrlr.Identity|text|local!||1|48|CP001",
                Setting.AuthorizationKey => "AuthorizationKey|SecurityCtrlr.BasicAuthPassword*|secret|wo||0/16|40|",

                // The board itself: for installers only.
                Setting.AccessPointAfterMinutes => "(AccessPointAfterMinutes)|-|int|local|min|0|1440|10",
                Setting.AccessPointPassword => "(AccessPointPassword)|-|text|wo||0|63|",
                Setting.RestartAfterHoursOffline => "(RestartAfterHoursOffline)|-|int|local|h|0|168|6",
                Setting.RestartBelowFreeMemory => "(RestartBelowFreeMemory)|-|int|local|B|0|200000|8192",
                Setting.NtpServers => "(NtpServers)|-|text|local||0|100|",

                // Time, and the device model itself.
                Setting.ClockDateTime => "(ClockDateTime)|ClockCtrlr.DateTime*|time|live||||",
                Setting.TimeSource => "(TimeSource)|ClockCtrlr.TimeSource*|sequence|rw||1|100|Heartbeat|Heartbeat",
                Setting.GetReportMaxItems => "(GetReportMaxItems)|DeviceDataCtrlr.ItemsPerMessage[GetReport]*|int|ro||||40",
                Setting.GetConfigurationMaxKeys => "GetConfigurationMaxKeys|-|int|ro||||60",
                Setting.GetVariablesMaxItems => "(GetVariablesMaxItems)|DeviceDataCtrlr.ItemsPerMessage[GetVariables]*|int|ro||||40",
                Setting.SetVariablesMaxItems => "(SetVariablesMaxItems)|DeviceDataCtrlr.ItemsPerMessage[SetVariables]*|int|ro||||30",
                Setting.GetReportMaxBytes => "(GetReportMaxBytes)|DeviceDataCtrlr.BytesPerMessage[GetReport]*|int|ro||||4000",
                Setting.GetVariablesMaxBytes => "(GetVariablesMaxBytes)|DeviceDataCtrlr.BytesPerMessage[GetVariables]*|int|ro||||4000",
                Setting.SetVariablesMaxBytes => "(SetVariablesMaxBytes)|DeviceDataCtrlr.BytesPerMessage[SetVariables]*|int|ro||||4000",
                _ => string.Empty,
            };
        }
    }
}

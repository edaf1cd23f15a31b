// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// The settings that the firmware itself uses, in the order of <see cref="SettingTable"/>. The names are the keys of
    /// OCPP 1.6 (section 9) and, where there is none, ours.
    /// </summary>
    public enum Setting
    {
        /// <summary>Whether an unknown idToken may start a transaction while the CSMS cannot be asked.</summary>
        AllowOfflineTxForUnknownId = 0,

        /// <summary>Whether answers of the CSMS about idTokens are remembered.</summary>
        AuthorizationCacheEnabled = 1,

        /// <summary>Whether the idToken of a remote start is authorized before the transaction starts.</summary>
        AuthorizeRemoteTxRequests = 2,

        /// <summary>Seconds between clock-aligned meter values, counted from midnight UTC; 0 for none.</summary>
        ClockAlignedDataInterval = 3,

        /// <summary>Seconds from authorization until the cable must be plugged in.</summary>
        ConnectionTimeOut = 4,

        /// <summary>Phase rotation of the connectors against the grid, such as 1.RST,2.STR.</summary>
        ConnectorPhaseRotation = 5,

        /// <summary>Most entries of ConnectorPhaseRotation.</summary>
        ConnectorPhaseRotationMaxLength = 6,

        /// <summary>Most keys that one GetConfiguration may name.</summary>
        GetConfigurationMaxKeys = 7,

        /// <summary>Seconds between heartbeats; 0 for none. Overwritten by the answer to BootNotification.</summary>
        HeartbeatInterval = 8,

        /// <summary>Whether locally known idTokens may start a transaction while the CSMS cannot be asked.</summary>
        LocalAuthorizeOffline = 9,

        /// <summary>Whether locally known idTokens start a transaction without asking the CSMS.</summary>
        LocalPreAuthorize = 10,

        /// <summary>Energy still delivered after the CSMS has called the idToken of a running transaction invalid.</summary>
        MaxEnergyOnInvalidId = 11,

        /// <summary>Measurands of clock-aligned meter values.</summary>
        MeterValuesAlignedData = 12,

        /// <summary>Most entries of MeterValuesAlignedData.</summary>
        MeterValuesAlignedDataMaxLength = 13,

        /// <summary>Measurands of meter values at the sampling interval.</summary>
        MeterValuesSampledData = 14,

        /// <summary>Most entries of MeterValuesSampledData.</summary>
        MeterValuesSampledDataMaxLength = 15,

        /// <summary>Seconds between meter values of a running transaction; 0 for none.</summary>
        MeterValueSampleInterval = 16,

        /// <summary>Seconds that a status must last before it is reported.</summary>
        MinimumStatusDuration = 17,

        /// <summary>Connectors of this charge point.</summary>
        NumberOfConnectors = 18,

        /// <summary>Further attempts after a reset that failed.</summary>
        ResetRetries = 19,

        /// <summary>Whether a transaction ends when the cable is unplugged at the vehicle.</summary>
        StopTransactionOnEVSideDisconnect = 20,

        /// <summary>Whether a transaction ends when the CSMS calls its idToken invalid.</summary>
        StopTransactionOnInvalidId = 21,

        /// <summary>Clock-aligned measurands that go into StopTransaction.</summary>
        StopTxnAlignedData = 22,

        /// <summary>Most entries of StopTxnAlignedData.</summary>
        StopTxnAlignedDataMaxLength = 23,

        /// <summary>Sampled measurands that go into StopTransaction.</summary>
        StopTxnSampledData = 24,

        /// <summary>Most entries of StopTxnSampledData.</summary>
        StopTxnSampledDataMaxLength = 25,

        /// <summary>Feature profiles of OCPP 1.6 that are supported.</summary>
        SupportedFeatureProfiles = 26,

        /// <summary>Most entries of SupportedFeatureProfiles.</summary>
        SupportedFeatureProfilesMaxLength = 27,

        /// <summary>How often a transaction message is sent at most when the CSMS cannot process it.</summary>
        TransactionMessageAttempts = 28,

        /// <summary>Seconds before a transaction message is sent again, times the number of attempts made.</summary>
        TransactionMessageRetryInterval = 29,

        /// <summary>Whether the socket is unlocked when the cable is unplugged at the vehicle.</summary>
        UnlockConnectorOnEVSideDisconnect = 30,

        /// <summary>Seconds between WebSocket pings; 0 for none.</summary>
        WebSocketPingInterval = 31,

        /// <summary>Seconds within which a ping must be answered before the connection counts as dead.</summary>
        WebSocketPongTimeout = 32,

        /// <summary>Seconds that the answer to a call is waited for.</summary>
        MessageTimeout = 33,

        /// <summary>Seconds before BootNotification is sent again when it got no answer, an error, or an answer without an interval.</summary>
        BootRetryInterval = 34,

        /// <summary>Seconds before the first re-dial; doubled for each further one.</summary>
        RetryBackOffWaitMinimum = 35,

        /// <summary>How often the wait before a re-dial is doubled.</summary>
        RetryBackOffRepeatTimes = 36,

        /// <summary>Largest random part of the wait before a re-dial.</summary>
        RetryBackOffRandomRange = 37,

        /// <summary>Address of the CSMS, ws:// or wss://; the identity is appended.</summary>
        CsmsUrl = 38,

        /// <summary>Identity of the charge point at the CSMS, also the user name of Basic authentication.</summary>
        Identity = 39,

        /// <summary>Password of Basic authentication: text, or hex: and an even number of hexadecimal digits, which OCPP 1.6 sends without the mark.</summary>
        AuthorizationKey = 40,

        /// <summary>Vendor in BootNotification.</summary>
        ChargePointVendor = 41,

        /// <summary>Model in BootNotification.</summary>
        ChargePointModel = 42,

        /// <summary>Serial number in BootNotification.</summary>
        ChargePointSerialNumber = 43,

        /// <summary>Version of this firmware.</summary>
        FirmwareVersion = 44,

        /// <summary>Whether plugging in starts a transaction without a tag.</summary>
        FreeVendActive = 45,

        /// <summary>idToken of transactions in free-vend mode.</summary>
        FreeVendIdTag = 46,

        /// <summary>Installer's limit for the whole station per phase; 0 for none beyond the connectors' own.</summary>
        StationMaxCurrent = 47,

        /// <summary>Installer's limit for a connector per phase.</summary>
        MaxCurrent = 48,

        /// <summary>Whether the connector is in service (ChangeAvailability).</summary>
        Operative = 49,

        /// <summary>Whether the station is in service (ChangeAvailability of connector 0).</summary>
        StationOperative = 50,

        /// <summary>What begins a transaction in OCPP 2.0.1: EVConnected, Authorized, PowerPathClosed, EnergyTransfer.</summary>
        TxStartPoint = 51,

        /// <summary>Whose loss ends a transaction in OCPP 2.0.1: EVConnected, Authorized, PowerPathClosed, EnergyTransfer.</summary>
        TxStopPoint = 52,
    }
}

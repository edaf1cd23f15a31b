// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// Everything that the device model holds. What each is called, where it belongs and which values it takes stands in
    /// <see cref="SettingTable"/>; here only the order matters, by which values find their place in RAM:
    /// numbers and switches, those of each EVSE, texts, what has no value of its own (constants, and what the firmware computes), the same
    /// of each EVSE.
    /// </summary>
    public enum Setting
    {
        /// <summary>Whether an unknown idToken may start a transaction while the CSMS cannot be asked.</summary>
        AllowOfflineTxForUnknownId,

        /// <summary>Whether answers of the CSMS about idTokens are remembered.</summary>
        AuthorizationCacheEnabled,

        /// <summary>Whether the idToken of a remote start is authorized before the transaction starts.</summary>
        AuthorizeRemoteTxRequests,

        /// <summary>Seconds between clock-aligned meter values, counted from midnight UTC; 0 for none.</summary>
        ClockAlignedDataInterval,

        /// <summary>Seconds from authorization until the cable must be plugged in.</summary>
        ConnectionTimeOut,

        /// <summary>Most keys that one GetConfiguration may name.</summary>
        GetConfigurationMaxKeys,

        /// <summary>Seconds between heartbeats; 0 for none. Overwritten by the answer to BootNotification.</summary>
        HeartbeatInterval,

        /// <summary>Whether locally known idTokens may start a transaction while the CSMS cannot be asked.</summary>
        LocalAuthorizeOffline,

        /// <summary>Whether locally known idTokens start a transaction without asking the CSMS.</summary>
        LocalPreAuthorize,

        /// <summary>Energy still delivered after the CSMS has called the idToken of a running transaction invalid.</summary>
        MaxEnergyOnInvalidId,

        /// <summary>Whether a transaction that was running when the board stopped goes on afterwards, when the vehicle is still there.</summary>
        ResumeAfterRestart,

        /// <summary>Whether a transaction may start while flash takes nothing and it could be kept in memory only.</summary>
        ChargeWithoutJournal,

        /// <summary>Seconds between two energy registers of a running transaction in flash: what a loss of power may cost at most.</summary>
        JournalInterval,

        /// <summary>Minutes without a network after which the board opens its own access point; 0 for never.</summary>
        AccessPointAfterMinutes,

        /// <summary>Hours without a connection to the CSMS after which the board restarts when it is idle; 0 for never.</summary>
        RestartAfterHoursOffline,

        /// <summary>Free bytes beside the managed heap below which the board restarts when it is idle; 0 for never.</summary>
        RestartBelowFreeMemory,

        /// <summary>Seconds between meter values of a running transaction; 0 for none.</summary>
        MeterValueSampleInterval,

        /// <summary>Seconds that a status must last before it is reported.</summary>
        MinimumStatusDuration,

        /// <summary>Connectors of this charge point.</summary>
        NumberOfConnectors,

        /// <summary>Further attempts after a reset that failed.</summary>
        ResetRetries,

        /// <summary>Whether a transaction ends when the cable is unplugged at the vehicle.</summary>
        StopTransactionOnEVSideDisconnect,

        /// <summary>Whether a transaction ends when the CSMS calls its idToken invalid.</summary>
        StopTransactionOnInvalidId,

        /// <summary>How often a transaction message is sent at most when the CSMS cannot process it.</summary>
        TransactionMessageAttempts,

        /// <summary>Seconds before a transaction message is sent again, times the number of attempts made.</summary>
        TransactionMessageRetryInterval,

        /// <summary>Whether the socket is unlocked when the cable is unplugged at the vehicle.</summary>
        UnlockConnectorOnEVSideDisconnect,

        /// <summary>Seconds between WebSocket pings; 0 for none.</summary>
        WebSocketPingInterval,

        /// <summary>Seconds within which a ping must be answered before the connection counts as dead.</summary>
        WebSocketPongTimeout,

        /// <summary>Seconds that the answer to a call is waited for, unless the network profile says otherwise.</summary>
        MessageTimeout,

        /// <summary>Seconds before BootNotification is sent again when it got no answer, an error, or an answer without an interval.</summary>
        BootRetryInterval,

        /// <summary>Seconds before the first re-dial; doubled for each further one.</summary>
        RetryBackOffWaitMinimum,

        /// <summary>How often the wait before a re-dial is doubled.</summary>
        RetryBackOffRepeatTimes,

        /// <summary>Largest random part of the wait before a re-dial.</summary>
        RetryBackOffRandomRange,

        /// <summary>Whether plugging in starts a transaction without a tag.</summary>
        FreeVendActive,

        /// <summary>Whether anybody is asked who they are; otherwise every idToken, and none, may charge.</summary>
        AuthorizationEnabled,

        /// <summary>An entry of the cache without a date of its own is forgotten after this many seconds; 0: never.</summary>
        AuthCacheLifeTime,

        /// <summary>Whether the CSMS is not asked again about an idToken that the cache refuses.</summary>
        AuthCacheDisablePostAuthorize,

        /// <summary>Installer's limit for the whole station per phase; 0 for none beyond the connectors' own.</summary>
        StationMaxCurrent,

        /// <summary>Whether the station is in service (ChangeAvailability of connector 0).</summary>
        StationOperative,

        /// <summary>Largest number of components and variables in a GetReport.</summary>
        GetReportMaxItems,

        /// <summary>Largest number of variables in a GetVariables.</summary>
        GetVariablesMaxItems,

        /// <summary>Largest number of variables in a SetVariables.</summary>
        SetVariablesMaxItems,

        /// <summary>Largest GetReport, bytes.</summary>
        GetReportMaxBytes,

        /// <summary>Largest GetVariables, bytes.</summary>
        GetVariablesMaxBytes,

        /// <summary>Largest SetVariables, bytes.</summary>
        SetVariablesMaxBytes,

        /// <summary>After this many seconds without a link all states are told again.</summary>
        OfflineThreshold,

        /// <summary>Dials of one network profile before the next is tried.</summary>
        NetworkProfileConnectionAttempts,

        /// <summary>Slot of the network profile that served last.</summary>
        LastNetworkSlot,

        /// <summary>Security profile that served last: no later one may be lower.</summary>
        SecurityFloor,

        /// <summary>Why the firmware restarted the board, as a number; 0 when it did not.</summary>
        RestartReason,

        /// <summary>Seconds between the samples for the end of a transaction; 0: begin and end only.</summary>
        SampledTxEndedInterval,

        /// <summary>Seconds between the clock-aligned samples for the end of a transaction; 0: none.</summary>
        AlignedTxEndedInterval,

        /// <summary>Whether values at the sampling intervals, and those of begin and end, are taken.</summary>
        SampledDataEnabled,

        /// <summary>Whether an energy register is told for all phases together only.</summary>
        RegisterValuesWithoutPhases,

        /// <summary>Whether clock-aligned values are taken.</summary>
        AlignedDataEnabled,

        /// <summary>Whether no clock-aligned values are taken while a transaction runs anywhere.</summary>
        AlignedSendDuringIdle,

        /// <summary>Whether the local authorization list is used.</summary>
        LocalAuthListEnabled,

        /// <summary>Whether the CSMS is not asked again about an idToken that the local authorization list refuses.</summary>
        LocalListDisablePostAuthorize,

        /// <summary>Most entries of the local authorization list.</summary>
        LocalAuthListMaxLength,

        /// <summary>Most elements of a SendLocalList.</summary>
        SendLocalListMaxLength,

        /// <summary>Largest SendLocalList, bytes.</summary>
        SendLocalListMaxBytes,

        /// <summary>Installer's limit for a connector per phase.</summary>
        MaxCurrent,

        /// <summary>Whether the EVSE is in service (ChangeAvailability); the connector of OCPP 1.6.</summary>
        Operative,

        /// <summary>Whether the connector of the EVSE is in service by itself (ChangeAvailability of OCPP 2.0.1).</summary>
        ConnectorOperative,

        /// <summary>Whether no clock-aligned values of an EVSE are taken while a transaction runs on it.</summary>
        EvseAlignedSendDuringIdle,

        /// <summary>Number of phases that supply an EVSE.</summary>
        SupplyPhases,

        /// <summary>Phase rotation of the connectors against the grid, such as 1.RST,2.STR.</summary>
        ConnectorPhaseRotation,

        /// <summary>Measurands of clock-aligned meter values.</summary>
        MeterValuesAlignedData,

        /// <summary>Measurands of meter values at the sampling interval.</summary>
        MeterValuesSampledData,

        /// <summary>Clock-aligned measurands that go into StopTransaction.</summary>
        StopTxnAlignedData,

        /// <summary>Sampled measurands that go into StopTransaction.</summary>
        StopTxnSampledData,

        /// <summary>Address of the CSMS, ws:// or wss://; the identity is appended.</summary>
        CsmsUrl,

        /// <summary>Identity of the charge point at the CSMS, also the user name of Basic authentication.</summary>
        Identity,

        /// <summary>Password of Basic authentication: text, or hex: and an even number of hexadecimal digits, which OCPP 1.6 sends without the mark.</summary>
        AuthorizationKey,

        /// <summary>Vendor in BootNotification.</summary>
        ChargePointVendor,

        /// <summary>Model in BootNotification.</summary>
        ChargePointModel,

        /// <summary>Serial number in BootNotification.</summary>
        ChargePointSerialNumber,

        /// <summary>Version of this firmware.</summary>
        FirmwareVersion,

        /// <summary>idToken of transactions in free-vend mode.</summary>
        FreeVendIdTag,

        /// <summary>Group whose idTokens may stop every transaction and start none; empty: there is none.</summary>
        MasterPassGroupId,

        /// <summary>What begins a transaction in OCPP 2.0.1: EVConnected, Authorized, PowerPathClosed, EnergyTransfer.</summary>
        TxStartPoint,

        /// <summary>Whose loss ends a transaction in OCPP 2.0.1: EVConnected, Authorized, PowerPathClosed, EnergyTransfer.</summary>
        TxStopPoint,

        /// <summary>Measurands told at the start of a transaction.</summary>
        SampledTxStartedMeasurands,

        /// <summary>Measurands that are told at the end of a transaction in OCPP 2.0.1, from its begin on.</summary>
        SampledTxEndedMeasurands,

        /// <summary>Where the time comes from, most wanted first.</summary>
        TimeSource,

        /// <summary>Time servers, one or two, with a comma in between; empty: those of the platform.</summary>
        NtpServers,

        /// <summary>Password of the board's own access point, 8 to 63 characters; empty: it is open to everybody in reach.</summary>
        AccessPointPassword,

        /// <summary>Organization that a certificate of the charge point is to name; kept for the CSMS.</summary>
        OrganizationName,

        /// <summary>Slots of the network profiles to dial, most wanted first; 0 is the installer's own.</summary>
        NetworkConfigurationPriority,

        /// <summary>Versions of OCPP to offer, most wanted first.</summary>
        OcppVersions,

        /// <summary>Version of OCPP that was negotiated last.</summary>
        LastVersion,

        /// <summary>Most entries of ConnectorPhaseRotation.</summary>
        ConnectorPhaseRotationMaxLength,

        /// <summary>Most entries of MeterValuesAlignedData.</summary>
        MeterValuesAlignedDataMaxLength,

        /// <summary>Most entries of MeterValuesSampledData.</summary>
        MeterValuesSampledDataMaxLength,

        /// <summary>Most entries of StopTxnAlignedData.</summary>
        StopTxnAlignedDataMaxLength,

        /// <summary>Most entries of StopTxnSampledData.</summary>
        StopTxnSampledDataMaxLength,

        /// <summary>Feature profiles of OCPP 1.6 that are supported.</summary>
        SupportedFeatureProfiles,

        /// <summary>Most entries of SupportedFeatureProfiles.</summary>
        SupportedFeatureProfilesMaxLength,

        /// <summary>The station exists.</summary>
        StationAvailable,

        /// <summary>State of the station.</summary>
        StationAvailabilityState,

        /// <summary>Whether something is wrong with the station or with an EVSE.</summary>
        StationProblem,

        /// <summary>Number of phases that supply the station.</summary>
        StationSupplyPhases,

        /// <summary>Clock-aligned values are there.</summary>
        AlignedDataAvailable,

        /// <summary>Sampled values are there.</summary>
        SampledDataAvailable,

        /// <summary>The authorization cache is there.</summary>
        AuthCacheAvailable,

        /// <summary>The local authorization list is there.</summary>
        LocalListAvailable,

        /// <summary>Number of entries of the local authorization list.</summary>
        LocalListEntries,

        /// <summary>An entry of the local authorization list whose date has passed does not count.</summary>
        LocalListSupportsExpiry,

        /// <summary>Protocols for uploads and downloads.</summary>
        FileTransferProtocols,

        /// <summary>Seconds that the answer to a call is waited for over the network profile in use.</summary>
        MessageTimeoutInUse,

        /// <summary>That a fixed cable is never unlocked, told by stations without a socket.</summary>
        FixedCableUnlock,

        /// <summary>Slot of the network profile in use.</summary>
        ActiveNetworkProfile,

        /// <summary>The time.</summary>
        ClockDateTime,

        /// <summary>Whether a root certificate must be signed by the one before.</summary>
        AdditionalRootCertificateCheck,

        /// <summary>Number of installed certificates: roots, and the charge point's own chain.</summary>
        CertificateEntries,

        /// <summary>Security profile in use.</summary>
        SecurityProfile,

        /// <summary>The EVSE exists.</summary>
        EvseAvailable,

        /// <summary>State of an EVSE.</summary>
        EvseAvailabilityState,

        /// <summary>Whether something is wrong with an EVSE.</summary>
        EvseProblem,

        /// <summary>An EVSE can be reset alone.</summary>
        EvseAllowReset,

        /// <summary>Power that flows, W; its limit is what the EVSE can deliver.</summary>
        EvsePower,

        /// <summary>The connector exists.</summary>
        ConnectorAvailable,

        /// <summary>State of a connector.</summary>
        ConnectorAvailabilityState,

        /// <summary>Kind of socket or plug.</summary>
        ConnectorType,

        /// <summary>The connector has a lock that holds the plug.</summary>
        LockAvailable,

        /// <summary>Whether the lock could not hold or release the plug the last time.</summary>
        LockProblem,

        /// <summary>Number of phases at the connector.</summary>
        ConnectorSupplyPhases,
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;

namespace OcppChargePoint.Firmware.Messaging
{
    /// <summary>
    /// What a version of the protocol demands of the rules, as data. The rules follow the version negotiated last also while there is
    /// no link.
    /// </summary>
    public sealed class ProtocolTraits
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="ProtocolTraits"/> class.
        /// </summary>
        /// <param name="startPoints">Fixed set of <see cref="OcppChargePoint.Firmware.Transactions.TransactionPoints"/> that begin a transaction; 0 leaves it to the settings.</param>
        /// <param name="stopPoints">Fixed set that ends a transaction; 0 leaves it to the settings.</param>
        /// <param name="tellsEveryChange">Whether each change during a transaction is told, not only meter values; a connector's state then says only whether it is occupied.</param>
        public ProtocolTraits(int startPoints, int stopPoints, bool tellsEveryChange)
        {
            StartPoints = startPoints;
            StopPoints = stopPoints;
            TellsEveryChange = tellsEveryChange;
        }

        /// <summary>The fixed set that begins a transaction, or 0.</summary>
        public readonly int StartPoints;

        /// <summary>The fixed set that ends a transaction, or 0.</summary>
        public readonly int StopPoints;

        /// <summary>Whether each change during a transaction is told, and a connector's state says only whether it is occupied.</summary>
        public readonly bool TellsEveryChange;

        /// <summary>Whether the charge point gives the ids of transactions, and not the CSMS.</summary>
        public bool UsesStationIds;

        /// <summary>Whether all states are told again after a link that was lost for longer than OfflineThreshold.</summary>
        public bool HasOfflineThreshold;

        /// <summary>Whether the CSMS is told what matters for security.</summary>
        public bool HasSecurityEvents;

        /// <summary>Whether an invalid idToken gets MaxEnergyOnInvalidId only where StopTransactionOnInvalidId leaves the transaction open.</summary>
        public bool StopsInvalidAtOnce;

        /// <summary>Whether ConnectionTimeOut also limits the time that a vehicle is unplugged from a fixed cable in a transaction that goes on.</summary>
        public bool HasReplugTimeOut;

        /// <summary>
        /// Whether only a transaction keeps a connector in service that is told to go out of it; else a
        /// tag or a cable does, too.
        /// </summary>
        public bool OnlyTransactionsStayInService;

        /// <summary>Whether all states are told again after a change of availability that changed nothing.</summary>
        public bool ConfirmsAvailability;

        /// <summary>Whether a quantity is told for each phase that the meter tells, not only for all together.</summary>
        public bool TellsEachPhase;

        /// <summary>Whether a local authorization list without entries has the version 0, whatever the CSMS has called it.</summary>
        public bool HasEmptyListNoVersion;

        /// <summary>Whether the cache does not learn idTokens of the local authorization list.</summary>
        public bool KeepsListedOutOfCache;

        /// <summary>The setting with the measurands that are told at the end of a transaction.</summary>
        public Setting EndMeasurands = Setting.StopTxnSampledData;

        /// <summary>The setting with the seconds between these.</summary>
        public Setting EndInterval = Setting.MeterValueSampleInterval;

        /// <summary>The setting with the seconds between the clock-aligned ones for the end of a transaction.</summary>
        public Setting AlignedEndInterval = Setting.ClockAlignedDataInterval;
    }
}

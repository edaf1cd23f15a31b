// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Metering
{
    /// <summary>
    /// Why a meter was read (ReadingContext of OCPP 1.6 section 7.35, ReadingContextEnumType of OCPP 2.0.1).
    /// </summary>
    public enum SampleContext
    {
        /// <summary>At the sampling interval.</summary>
        SamplePeriodic = 0,

        /// <summary>At a multiple of the clock-aligned interval since midnight UTC.</summary>
        SampleClock = 1,

        /// <summary>At the start of a transaction.</summary>
        TransactionBegin = 2,

        /// <summary>At the end of a transaction.</summary>
        TransactionEnd = 3,

        /// <summary>Asked for by the CSMS.</summary>
        Trigger = 4,

        /// <summary>When the charging was interrupted.</summary>
        InterruptionBegin = 5,

        /// <summary>When the charging was resumed.</summary>
        InterruptionEnd = 6,

        /// <summary>Any other reason.</summary>
        Other = 7,
    }
}

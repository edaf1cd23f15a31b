// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Which variables GetBaseReport asks for (ReportBaseEnumType of OCPP 2.0.1).
    /// </summary>
    public enum ReportBase
    {
        /// <summary>All variables that a CSMS can set.</summary>
        ConfigurationInventory = 0,

        /// <summary>All variables.</summary>
        FullInventory = 1,

        /// <summary>Variables about the availability of the station and its problems.</summary>
        SummaryInventory = 2,
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Variables
{
    /// <summary>
    /// What a base report tells (ReportBaseEnumType of OCPP 2.0.1).
    /// </summary>
    public enum Inventory
    {
        /// <summary>What the CSMS can set.</summary>
        Configuration = 0,

        /// <summary>Everything.</summary>
        Full = 1,

        /// <summary>States, and what is wrong.</summary>
        Summary = 2,
    }
}

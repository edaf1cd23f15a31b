// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// When to restart (ResetEnumType of OCPP 2.0.1).
    /// </summary>
    public enum ResetType
    {
        /// <summary>Now; transactions are ended first.</summary>
        Immediate = 0,

        /// <summary>As soon as no transaction is going on.</summary>
        OnIdle = 1,
    }
}

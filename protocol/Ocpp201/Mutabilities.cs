// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// How an attribute can be used (MutabilityEnumType of OCPP 2.0.1).
    /// </summary>
    public static class Mutabilities
    {
        /// <summary>Read only.</summary>
        public const string ReadOnly = "ReadOnly";

        /// <summary>Set only.</summary>
        public const string WriteOnly = "WriteOnly";

        /// <summary>Both; what a CSMS assumes.</summary>
        public const string ReadWrite = "ReadWrite";
    }
}

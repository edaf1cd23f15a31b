// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// What a TransactionEvent is about (TransactionEventEnumType of OCPP 2.0.1).
    /// </summary>
    public static class TransactionEventTypes
    {
        /// <summary>First event of a transaction.</summary>
        public const string Started = "Started";

        /// <summary>Anything in between.</summary>
        public const string Updated = "Updated";

        /// <summary>Last event of a transaction.</summary>
        public const string Ended = "Ended";
    }
}

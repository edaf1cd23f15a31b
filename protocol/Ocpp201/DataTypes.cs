// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Type of a variable (DataEnumType of OCPP 2.0.1).
    /// </summary>
    public static class DataTypes
    {
        /// <summary>Text.</summary>
        public const string String = "string";

        /// <summary>Number with a fraction.</summary>
        public const string Decimal = "decimal";

        /// <summary>Whole number.</summary>
        public const string Integer = "integer";

        /// <summary>Time.</summary>
        public const string DateTime = "dateTime";

        /// <summary>True or false.</summary>
        public const string Boolean = "boolean";

        /// <summary>One value of a list.</summary>
        public const string OptionList = "OptionList";

        /// <summary>Some values of a list, in an order.</summary>
        public const string SequenceList = "SequenceList";

        /// <summary>Some values of a list.</summary>
        public const string MemberList = "MemberList";
    }
}

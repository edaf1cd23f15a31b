// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Usual reasons in a <see cref="StatusResponse"/> (appendix 5 of OCPP 2.0.1 Part 2; any other text of at most 20 characters is allowed).
    /// </summary>
    public static class ReasonCodes
    {
        /// <summary>The station is not accepted by the CSMS yet.</summary>
        public const string CSNotAccepted = "CSNotAccepted";

        /// <summary>The request id is in use.</summary>
        public const string DuplicateRequestId = "DuplicateRequestId";

        /// <summary>The cable cannot be unlocked.</summary>
        public const string FixedCable = "FixedCable";

        /// <summary>Firmware is being updated.</summary>
        public const string FwUpdateInProgress = "FwUpdateInProgress";

        /// <summary>The station failed.</summary>
        public const string InternalError = "InternalError";

        /// <summary>The URL is wrong.</summary>
        public const string InvalidURL = "InvalidURL";

        /// <summary>The value is not allowed.</summary>
        public const string InvalidValue = "InvalidValue";

        /// <summary>The device model does not tell.</summary>
        public const string MissingDevModelInfo = "MissingDevModelInfo";

        /// <summary>There is no cable.</summary>
        public const string NoCable = "NoCable";

        /// <summary>The function is switched off.</summary>
        public const string NotEnabled = "NotEnabled";

        /// <summary>There is no such thing.</summary>
        public const string NotFound = "NotFound";

        /// <summary>Too little memory.</summary>
        public const string OutOfMemory = "OutOfMemory";

        /// <summary>The variable cannot be set.</summary>
        public const string ReadOnly = "ReadOnly";

        /// <summary>An element is too long.</summary>
        public const string TooLargeElement = "TooLargeElement";

        /// <summary>There are too many elements.</summary>
        public const string TooManyElements = "TooManyElements";

        /// <summary>A transaction is going on.</summary>
        public const string TxInProgress = "TxInProgress";

        /// <summary>There is no such transaction.</summary>
        public const string TxNotFound = "TxNotFound";

        /// <summary>The transaction has started already.</summary>
        public const string TxStarted = "TxStarted";

        /// <summary>There is no such connector.</summary>
        public const string UnknownConnectorId = "UnknownConnectorId";

        /// <summary>There is no such EVSE.</summary>
        public const string UnknownEvse = "UnknownEvse";

        /// <summary>Any other reason.</summary>
        public const string Unspecified = "Unspecified";

        /// <summary>A parameter is not supported.</summary>
        public const string UnsupportedParam = "UnsupportedParam";

        /// <summary>The request is not supported.</summary>
        public const string UnsupportedRequest = "UnsupportedRequest";

        /// <summary>The number is not allowed.</summary>
        public const string ValueOutOfRange = "ValueOutOfRange";

        /// <summary>The number is too large.</summary>
        public const string ValueTooHigh = "ValueTooHigh";

        /// <summary>The number is too small.</summary>
        public const string ValueTooLow = "ValueTooLow";

        /// <summary>The variable cannot be read.</summary>
        public const string WriteOnly = "WriteOnly";
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// An answer that is a status with a reason and nothing else: to ChangeAvailability, ClearCache, GetBaseReport, GetReport,
    /// RequestStopTransaction, Reset, SendLocalList, SetNetworkProfile, TriggerMessage and UnlockConnector of OCPP 2.0.1.
    /// </summary>
    public sealed class StatusResponse : IRpcPayload
    {
        /// <summary>Done, or will be done.</summary>
        public const string Accepted = "Accepted";

        /// <summary>Not done.</summary>
        public const string Rejected = "Rejected";

        /// <summary>ChangeAvailability, Reset: will be done when the transaction has ended.</summary>
        public const string Scheduled = "Scheduled";

        /// <summary>SetNetworkProfile: tried, without success. SendLocalList: not done.</summary>
        public const string Failed = "Failed";

        /// <summary>SendLocalList: not done, the list is as new or newer.</summary>
        public const string VersionMismatch = "VersionMismatch";

        /// <summary>GetBaseReport, GetReport: there is no such report here.</summary>
        public const string NotSupported = "NotSupported";

        /// <summary>GetBaseReport, GetReport: the report would be empty.</summary>
        public const string EmptyResultSet = "EmptyResultSet";

        /// <summary>TriggerMessage: the message is not implemented.</summary>
        public const string NotImplemented = "NotImplemented";

        /// <summary>UnlockConnector: the connector is unlocked.</summary>
        public const string Unlocked = "Unlocked";

        /// <summary>UnlockConnector: the lock did not open.</summary>
        public const string UnlockFailed = "UnlockFailed";

        /// <summary>UnlockConnector: not done, an authorized transaction is going on.</summary>
        public const string OngoingAuthorizedTransaction = "OngoingAuthorizedTransaction";

        /// <summary>UnlockConnector: there is no such connector.</summary>
        public const string UnknownConnector = "UnknownConnector";

        private readonly string _status;
        private readonly string _reasonCode;
        private readonly string _additionalInfo;

        /// <summary>
        /// Initializes a new instance of the <see cref="StatusResponse"/> class.
        /// </summary>
        /// <param name="status">One of the constants, as far as the action allows it.</param>
        /// <param name="reasonCode">Why, at most 20 characters, for instance one of <see cref="ReasonCodes"/>; <see langword="null"/>: no reason is sent.</param>
        /// <param name="additionalInfo">More about the reason, at most 512 characters; <see langword="null"/>: none.</param>
        public StatusResponse(string status, string reasonCode = null, string additionalInfo = null)
        {
            _status = status;
            _reasonCode = reasonCode;
            _additionalInfo = additionalInfo;
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.ConstantProperty("status", _status);
            WriteInfo(writer, "statusInfo", _reasonCode, _additionalInfo);
            writer.EndObject();
        }

        /// <summary>
        /// Writes a property of the type StatusInfoType; nothing without a reason.
        /// </summary>
        internal static void WriteInfo(JsonWriter writer, string name, string reasonCode, string additionalInfo)
        {
            if (reasonCode != null)
            {
                writer.Name(name);
                writer.StartObject();
                writer.Property("reasonCode", reasonCode);
                writer.Property("additionalInfo", additionalInfo);
                writer.EndObject();
            }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// An answer that is a status and nothing else: to ChangeAvailability, ChangeConfiguration, ClearCache,
    /// RemoteStartTransaction, RemoteStopTransaction, Reset, SendLocalList, TriggerMessage and UnlockConnector (OCPP 1.6 sections 6.8 to 6.54).
    /// </summary>
    public sealed class StatusResponse : IRpcPayload
    {
        /// <summary>Done, or will be done.</summary>
        public const string Accepted = "Accepted";

        /// <summary>Not done.</summary>
        public const string Rejected = "Rejected";

        /// <summary>ChangeAvailability: will be done when the transaction has ended.</summary>
        public const string Scheduled = "Scheduled";

        /// <summary>ChangeConfiguration: done, takes effect after a restart.</summary>
        public const string RebootRequired = "RebootRequired";

        /// <summary>ChangeConfiguration: the key is not known. SendLocalList: there is no list. UnlockConnector: there is no such connector, or no lock on it.</summary>
        public const string NotSupported = "NotSupported";

        /// <summary>SendLocalList: not done.</summary>
        public const string Failed = "Failed";

        /// <summary>SendLocalList: not done, the list is as new or newer.</summary>
        public const string VersionMismatch = "VersionMismatch";

        /// <summary>TriggerMessage: the message is not implemented.</summary>
        public const string NotImplemented = "NotImplemented";

        /// <summary>UnlockConnector: the connector is unlocked.</summary>
        public const string Unlocked = "Unlocked";

        /// <summary>UnlockConnector: the lock did not open.</summary>
        public const string UnlockFailed = "UnlockFailed";

        private readonly string _status;

        /// <summary>
        /// Initializes a new instance of the <see cref="StatusResponse"/> class.
        /// </summary>
        /// <param name="status">One of the constants, as far as the action allows it.</param>
        public StatusResponse(string status)
        {
            _status = status;
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.ConstantProperty("status", _status);
            writer.EndObject();
        }
    }
}

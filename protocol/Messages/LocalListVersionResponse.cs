// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Messages
{
    /// <summary>
    /// Answer to GetLocalListVersion.
    /// </summary>
    public sealed class LocalListVersionResponse : IRpcPayload
    {
        private readonly string _name;
        private readonly int _version;

        /// <summary>
        /// Initializes a new instance of the <see cref="LocalListVersionResponse"/> class.
        /// </summary>
        /// <param name="name">Field of the version: <c>listVersion</c> in OCPP 1.6, <c>versionNumber</c> in OCPP 2.0.1.</param>
        /// <param name="version">Version; 0 and less have a meaning of their own.</param>
        public LocalListVersionResponse(string name, int version)
        {
            _name = name;
            _version = version;
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Property(_name, _version);
            writer.EndObject();
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Answer to SetVariables (OCPP 2.0.1 SetVariablesResponse). Only the outcomes are kept: the list of the request is read once
    /// more while the answer goes out. So it must be sent before the handler of the call returns.
    /// </summary>
    public sealed class SetVariablesResponse : IRpcPayload
    {
        private readonly SetVariablesRequest _request;
        private readonly string[] _statuses;
        private readonly string[] _reasonCodes;
        private int _count;

        /// <summary>
        /// Initializes a new instance of the <see cref="SetVariablesResponse"/> class.
        /// </summary>
        /// <param name="request">Request, checked.</param>
        public SetVariablesResponse(SetVariablesRequest request)
        {
            _request = request;
            _statuses = StringArray.Create(request.Count);
            _reasonCodes = StringArray.Create(request.Count);
        }

        /// <summary>
        /// Adds the outcome of the next element; call it once for each.
        /// </summary>
        /// <param name="status">One of <see cref="VariableStatuses"/>.</param>
        /// <param name="reasonCode">Why it was not set, at most 20 characters, for instance one of <see cref="ReasonCodes"/>;
        /// <see langword="null"/>: no reason is sent.</param>
        public void Add(string status, string reasonCode)
        {
            _statuses[_count] = status;
            _reasonCodes[_count] = reasonCode;
            _count++;
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Name("setVariableResult");
            writer.StartArray();
            _request.Rewind();
            for (int i = 0; i < _count && _request.Next(); i++)
            {
                writer.StartObject();
                writer.ConstantProperty("attributeStatus", _statuses[i]);
                StatusResponse.WriteInfo(writer, "attributeStatusInfo", _reasonCodes[i], null);
                writer.ConstantProperty("attributeType", WireNames.Of(_request.Attribute));
                _request.Current.Write(writer);
                writer.EndObject();
            }

            writer.EndArray();
            writer.EndObject();
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Answer to GetVariables (OCPP 2.0.1 GetVariablesResponse), never whole in memory: the list of the request is read once more
    /// while the answer goes out. So it must be sent before the handler of the call returns.
    /// </summary>
    public sealed class GetVariablesResponse : IRpcPayload
    {
        private readonly GetVariablesRequest _request;
        private readonly IVariableReader _variables;

        /// <summary>
        /// Initializes a new instance of the <see cref="GetVariablesResponse"/> class.
        /// </summary>
        /// <param name="request">Request, checked.</param>
        /// <param name="variables">Looks up the variables.</param>
        public GetVariablesResponse(GetVariablesRequest request, IVariableReader variables)
        {
            _request = request;
            _variables = variables;
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Name("getVariableResult");
            writer.StartArray();
            _request.Rewind();
            while (_request.Next())
            {
                string value;
                string reasonCode;
                string status = _variables.GetVariable(_request.Current, _request.Attribute, out value, out reasonCode);
                writer.StartObject();
                writer.ConstantProperty("attributeStatus", status);
                StatusResponse.WriteInfo(writer, "attributeStatusInfo", reasonCode, null);
                writer.ConstantProperty("attributeType", WireNames.Of(_request.Attribute));
                writer.Property("attributeValue", value);
                _request.Current.Write(writer);
                writer.EndObject();
            }

            writer.EndArray();
            writer.EndObject();
        }
    }
}

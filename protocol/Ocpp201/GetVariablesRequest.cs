// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Asks for values of variables (OCPP 2.0.1 GetVariablesRequest, use case B06).
    /// </summary>
    public sealed class GetVariablesRequest : VariableListRequest
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="GetVariablesRequest"/> class.
        /// </summary>
        public GetVariablesRequest()
            : base("getVariableData", true)
        {
        }

        /// <summary>
        /// The attribute that the present element asks for.
        /// </summary>
        public AttributeType Attribute;

        internal override void ClearElement()
        {
            Attribute = AttributeType.Actual;
        }

        internal override void ReadElementField(PayloadReader reader)
        {
            if (reader.Name == "attributeType")
            {
                Attribute = WireNames.ReadAttributeType(reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }
}

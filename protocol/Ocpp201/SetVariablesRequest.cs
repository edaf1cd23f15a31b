// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Sets variables (OCPP 2.0.1 SetVariablesRequest, use case B05).
    /// </summary>
    public sealed class SetVariablesRequest : VariableListRequest
    {
        private const int LongestValue = 1000;

        /// <summary>
        /// Initializes a new instance of the <see cref="SetVariablesRequest"/> class.
        /// </summary>
        public SetVariablesRequest()
            : base("setVariableData", true)
        {
        }

        /// <summary>
        /// The attribute that the present element sets.
        /// </summary>
        public AttributeType Attribute;

        /// <summary>
        /// The value that the present element sets, at most 1000 characters.
        /// </summary>
        public string Value;

        internal override void ClearElement()
        {
            Attribute = AttributeType.Actual;
            Value = null;
        }

        internal override void ReadElementField(PayloadReader reader)
        {
            switch (reader.Name)
            {
                case "attributeType":
                    Attribute = WireNames.ReadAttributeType(reader);
                    break;
                case "attributeValue":
                    Value = reader.ReadString(LongestValue);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        internal override void RequireElementFields(PayloadReader reader)
        {
            base.RequireElementFields(reader);
            reader.Require(Value != null, "attributeValue");
        }
    }
}

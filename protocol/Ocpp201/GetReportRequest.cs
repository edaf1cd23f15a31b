// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Asks for a report about some components and variables (OCPP 2.0.1 GetReportRequest, use case B08). A filter whose
    /// <see cref="ComponentVariable.Variable"/> is <see langword="null"/> means all variables of the component.
    /// </summary>
    public sealed class GetReportRequest : VariableListRequest
    {
        private const int MostCriteria = 4;

        private bool _hasRequestId;

        /// <summary>
        /// Initializes a new instance of the <see cref="GetReportRequest"/> class.
        /// </summary>
        public GetReportRequest()
            : base("componentVariable", false)
        {
        }

        /// <summary>
        /// The number of the report, any integer.
        /// </summary>
        public int RequestId;

        /// <summary>
        /// The criteria; 0: none, all components.
        /// </summary>
        public ComponentCriteria Criteria;

        /// <inheritdoc/>
        protected override void ReadField(PayloadReader reader)
        {
            switch (reader.Name)
            {
                case "requestId":
                    RequestId = reader.ReadInteger(int.MinValue, int.MaxValue);
                    _hasRequestId = true;
                    break;
                case "componentCriteria":
                    ReadCriteria(reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        /// <inheritdoc/>
        protected override void RequireFields(PayloadReader reader, bool hasList)
        {
            reader.Require(_hasRequestId, "requestId");
        }

        internal override void RequireElementFields(PayloadReader reader)
        {
        }

        private void ReadCriteria(PayloadReader reader)
        {
            Criteria = 0;
            int count = 0;
            reader.BeginArray();
            for (string name = reader.NextString(40); name != null; name = reader.NextString(40))
            {
                Criteria |= WireNames.ToCriterion(reader, name);
                count++;
            }

            if (count == 0 || count > MostCriteria)
            {
                reader.RejectCount("1 to 4 elements allowed");
            }
        }
    }
}

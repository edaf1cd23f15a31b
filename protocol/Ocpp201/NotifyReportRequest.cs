// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// A part of a report about the device model (OCPP 2.0.1 NotifyReportRequest, use cases B07 and B08), never whole in memory.
    /// </summary>
    public sealed class NotifyReportRequest : IRpcRequest
    {
        private readonly IReportSource _source;
        private readonly ReportEntry _entry = new ReportEntry();

        /// <summary>
        /// Initializes a new instance of the <see cref="NotifyReportRequest"/> class.
        /// </summary>
        /// <param name="source">Describes the variables.</param>
        public NotifyReportRequest(IReportSource source)
        {
            _source = source;
        }

        /// <summary>
        /// The number that the CSMS gave to the report.
        /// </summary>
        public int RequestId;

        /// <summary>
        /// When the report was made, milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        public long GeneratedAt;

        /// <summary>
        /// The number of the part, from 0.
        /// </summary>
        public int SequenceNumber;

        /// <summary>
        /// Whether another part follows.
        /// </summary>
        public bool IsToBeContinued;

        /// <summary>
        /// The index of the first variable of this part.
        /// </summary>
        public int FirstIndex;

        /// <summary>
        /// The index behind the last variable of this part.
        /// </summary>
        public int EndIndex;

        /// <inheritdoc/>
        public string Action
        {
            get { return "NotifyReport"; }
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Property("requestId", RequestId);
            writer.TimestampProperty("generatedAt", GeneratedAt);
            writer.Property("seqNo", SequenceNumber);
            writer.Name("tbc");
            writer.Boolean(IsToBeContinued);
            WriteEntries(writer);
            writer.EndObject();
        }

        private void WriteEntries(JsonWriter writer)
        {
            bool isOpen = false;
            for (int i = FirstIndex; i < EndIndex; i++)
            {
                _entry.Clear();
                if (_source.Describe(i, _entry))
                {
                    if (!isOpen)
                    {
                        writer.Name("reportData");
                        writer.StartArray();
                        isOpen = true;
                    }

                    _entry.Write(writer);
                }
            }

            if (isOpen)
            {
                writer.EndArray();
            }
        }
    }
}

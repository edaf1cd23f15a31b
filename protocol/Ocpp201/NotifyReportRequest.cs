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
        /// Gets or sets the number that the CSMS gave to the report.
        /// </summary>
        public int RequestId { get; set; }

        /// <summary>
        /// Gets or sets when the report was made, milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        public long GeneratedAt { get; set; }

        /// <summary>
        /// Gets or sets the number of the part, from 0.
        /// </summary>
        public int SequenceNumber { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether another part follows.
        /// </summary>
        public bool IsToBeContinued { get; set; }

        /// <summary>
        /// Gets or sets the index of the first variable of this part.
        /// </summary>
        public int FirstIndex { get; set; }

        /// <summary>
        /// Gets or sets the index behind the last variable of this part.
        /// </summary>
        public int EndIndex { get; set; }

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

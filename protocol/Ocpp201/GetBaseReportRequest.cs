// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Asks for a report about the device model (OCPP 2.0.1 GetBaseReportRequest, use case B07).
    /// </summary>
    public sealed class GetBaseReportRequest
    {
        /// <summary>
        /// The number of the report, any integer.
        /// </summary>
        public int RequestId;

        /// <summary>
        /// Which variables are asked for.
        /// </summary>
        public ReportBase ReportBase;

        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            bool hasRequestId = false;
            bool hasReportBase = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "requestId":
                        RequestId = reader.ReadInteger(int.MinValue, int.MaxValue);
                        hasRequestId = true;
                        break;
                    case "reportBase":
                        ReportBase = WireNames.ReadReportBase(reader);
                        hasReportBase = true;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasRequestId, "requestId");
            reader.Require(hasReportBase, "reportBase");
            return !reader.HasFailed;
        }
    }
}

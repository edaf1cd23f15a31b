// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Gathers the parts of the reports of one charge point.
    /// </summary>
    internal sealed class ReportBook
    {
        private readonly CentralSystem _central;

        public ReportBook(CentralSystem central)
        {
            _central = central;
        }

        public void Add(IncomingCall call)
        {
            ChargePointRecord record = call.Session.Record;
            int requestId = call.Integer("requestId").Value;
            int part = call.Integer("seqNo").Value;
            ReportRecord report = record.Reports.LastOrDefault(one => one.RequestId == requestId);

            if (report == null || (report.IsComplete && part == 0))
            {
                if (!record.Delivery.Reports.Remove(requestId))
                {
                    Report(call, "was not asked for");
                }

                report = new ReportRecord(requestId, call.Time);
                record.Reports.Add(report);
            }

            if (part < report.PartCount)
            {
                report.Duplicates++;

                return;
            }

            if (part > report.PartCount)
            {
                Report(call, "comes although part " + report.PartCount + " is missing");
            }

            if (report.IsComplete)
            {
                Report(call, "comes after the last part");
            }

            report.PartCount = part + 1;
            AddVariables(call, report);
            report.IsComplete = !JsonRead.Flag(call.Payload, "tbc");
        }

        private void AddVariables(IncomingCall call, ReportRecord report)
        {
            foreach (JsonNode entry in call.Payload["reportData"] as JsonArray ?? new JsonArray())
            {
                ReportedVariable variable = Ocpp201Read.ReportedVariable(entry);

                if (report.Find(variable.Name) != null)
                {
                    Report(call, "names " + variable.Name + " again");
                }

                report.Variables.Add(variable);
            }
        }

        private void Report(IncomingCall call, string fault)
        {
            _central.Report(
                call.Identity,
                "NotifyReport part " + call.Integer("seqNo") + " of report " + call.Integer("requestId") + " " + fault);
        }
    }
}

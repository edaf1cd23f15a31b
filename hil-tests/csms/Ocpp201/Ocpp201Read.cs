// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Reads the data types of OCPP 2.0.1.
    /// </summary>
    internal static class Ocpp201Read
    {
        public static VariableName VariableName(JsonNode node)
        {
            return new VariableName(
                JsonRead.Text(node, "component.name"),
                JsonRead.Text(node, "variable.name"),
                JsonRead.Text(node, "component.instance"),
                JsonRead.Text(node, "variable.instance"),
                JsonRead.Integer(node, "component.evse.id"),
                JsonRead.Integer(node, "component.evse.connectorId"));
        }

        public static ReportedVariable ReportedVariable(JsonNode node)
        {
            JsonArray attributes = JsonRead.At(node, "variableAttribute") as JsonArray ?? new JsonArray();

            return new ReportedVariable(
                VariableName(node),
                attributes.Select(ReportedAttribute).ToArray(),
                JsonRead.Text(node, "variableCharacteristics.dataType"),
                JsonRead.Text(node, "variableCharacteristics.unit"),
                Number(node, "variableCharacteristics.minLimit"),
                Number(node, "variableCharacteristics.maxLimit"),
                JsonRead.Text(node, "variableCharacteristics.valuesList"),
                JsonRead.Flag(node, "variableCharacteristics.supportsMonitoring"));
        }

        public static IReadOnlyList<MeterValueRecord> MeterValues(IncomingCall call, int? evseId)
        {
            return (call.Payload["meterValue"] as JsonArray ?? new JsonArray())
                .Select(value => MeterValue(call, value, evseId))
                .ToArray();
        }

        private static MeterValueRecord MeterValue(IncomingCall call, JsonNode meterValue, int? evseId)
        {
            JsonArray sampled = JsonRead.At(meterValue, "sampledValue") as JsonArray ?? new JsonArray();

            return new MeterValueRecord(
                call.Time,
                0,
                null,
                JsonRead.Time(meterValue, "timestamp"),
                call.Action == "TransactionEvent",
                sampled.Select(Sampled).ToArray())
            {
                EvseId = evseId,
            };
        }

        private static SampledValueRecord Sampled(JsonNode value)
        {
            decimal? number = Number(value, "value") * Power(JsonRead.Integer(value, "unitOfMeasure.multiplier") ?? 0);

            return new SampledValueRecord(
                number?.ToString(CultureInfo.InvariantCulture),
                JsonRead.Text(value, "measurand") ?? "Energy.Active.Import.Register",
                JsonRead.Text(value, "unitOfMeasure.unit") ?? "Wh",
                JsonRead.Text(value, "phase"),
                JsonRead.Text(value, "context") ?? "Sample.Periodic",
                JsonRead.Text(value, "location") ?? "Outlet",
                JsonRead.At(value, "signedMeterValue") == null ? "Raw" : "SignedData");
        }

        private static ReportedAttribute ReportedAttribute(JsonNode node)
        {
            return new ReportedAttribute(
                JsonRead.Text(node, "type") ?? "Actual",
                JsonRead.Text(node, "value"),
                JsonRead.Text(node, "mutability") ?? "ReadWrite",
                JsonRead.Flag(node, "persistent"),
                JsonRead.Flag(node, "constant"));
        }

        private static decimal? Number(JsonNode node, string path)
        {
            return JsonRead.At(node, path) is JsonValue value ? JsonRead.ParseDecimal(value.ToJsonString()) : null;
        }

        private static decimal Power(int exponent)
        {
            decimal power = 1;

            for (int i = Math.Min(Math.Abs(exponent), 20); i > 0; i--)
            {
                power *= 10;
            }

            return exponent < 0 ? 1 / power : power;
        }
    }
}

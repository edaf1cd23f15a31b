// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OcppChargePoint.Csms;
using OcppChargePoint.Schemas;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// The official schemas, the judge, and its part in the checks.
    /// </summary>
    public sealed class SchemaTests
    {
        private const string Time = "\"timestamp\":\"2026-11-20T12:00:00Z\"";

        private static readonly Dictionary<string, string> s_calls = new Dictionary<string, string>
        {
            ["BootNotification"] = "{\"chargePointVendor\":\"Acme\",\"chargePointModel\":\"One\"}",
            ["Authorize"] = "{\"idTag\":\"CHILD\"}",
            ["DataTransfer"] = "{\"vendorId\":\"Acme\"}",
            ["DiagnosticsStatusNotification"] = "{\"status\":\"Idle\"}",
            ["FirmwareStatusNotification"] = "{\"status\":\"Idle\"}",
            ["Heartbeat"] = "{}",
            ["LogStatusNotification"] = "{\"status\":\"Idle\",\"requestId\":1}",
            ["MeterValues"] = "{\"connectorId\":1,\"meterValue\":[{" + Time + ",\"sampledValue\":[{\"value\":\"1\"}]}]}",
            ["SecurityEventNotification"] = "{\"type\":\"StartupOfTheDevice\"," + Time + "}",
            ["SignCertificate"] = "{\"csr\":\"x\"}",
            ["SignedFirmwareStatusNotification"] = "{\"status\":\"Idle\",\"requestId\":1}",
            ["StartTransaction"] = "{\"connectorId\":1,\"idTag\":\"CHILD\",\"meterStart\":0," + Time + "}",
            ["StatusNotification"] = "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\"}",
            ["StopTransaction"] = "{\"transactionId\":1,\"idTag\":\"CHILD\",\"meterStop\":0," + Time + "}",
        };

        [Fact]
        public void All_78_schemas_are_embedded()
        {
            Assert.Equal(78, OfficialSchemas.Messages("1.6").Count);
            Assert.True(OfficialSchemas.Contains("1.6", "GetLogResponse"));
            Assert.Throws<ArgumentException>(() => OfficialSchemas.Read("1.6", "Foo"));
        }

        [NeedsJudgeFact]
        public void The_judge_compiles_every_schema()
        {
            foreach (string message in OfficialSchemas.Messages("1.6"))
            {
                string verdict = AjvValidator.Shared.Validate("1.6", message, "[]");

                Assert.Equal("/ must be object", verdict);
            }
        }

        [NeedsJudgeFact]
        public void The_judge_says_what_is_wrong()
        {
            Assert.Null(Verdict("StatusNotification", "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\"," + Time + "}"));
            Assert.Equal("/ must have required property 'idTag'", Verdict("Authorize", "{}"));
            Assert.Equal("/idTag must be string", Verdict("Authorize", "{\"idTag\":1}"));
            Assert.Equal("/idTag must NOT have more than 20 characters", Verdict("Authorize", "{\"idTag\":\"123456789012345678901\"}"));
            Assert.Equal("/ must NOT have additional properties (x)", Verdict("Heartbeat", "{\"x\":1}"));
            Assert.Equal("/status must be equal to one of the allowed values", Verdict("DiagnosticsStatusNotification", "{\"status\":\"idle\"}"));
            Assert.Equal(
                "/timestamp must match format \"date-time\"",
                Verdict("SecurityEventNotification", "{\"type\":\"x\",\"timestamp\":\"yesterday\"}"));
            Assert.StartsWith("not JSON", Verdict("Heartbeat", "{"));
        }

        [NeedsJudgeFact]
        public void Tenths_are_multiples_of_a_tenth()
        {
            for (int tenths = 0; tenths < 1000; tenths++)
            {
                Assert.Null(Verdict("GetCompositeScheduleResponse", Schedule(tenths / 10 + "." + tenths % 10)));
            }

            Assert.NotNull(Verdict("GetCompositeScheduleResponse", Schedule("16.15")));
        }

        [NeedsJudgeFact]
        public void Every_default_answer_fits_its_schema()
        {
            VirtualStation station = new VirtualStation();
            station.Central.Tokens.Set("CHILD", "Accepted", "PARENT", new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

            foreach (KeyValuePair<string, string> call in s_calls)
            {
                JsonArray answer = station.Call(call.Key, call.Value);

                Assert.Equal(3, (int)answer[0]);
                Assert.Null(Verdict(call.Key + "Response", answer[2].ToJsonString()));
            }

            Assert.Empty(station.Violations);
        }

        [NeedsJudgeFact]
        public void Every_frame_of_a_charge_point_is_judged()
        {
            VirtualStation station = new VirtualStation();
            station.Boot();
            station.Call("Heartbeat", "{\"x\":1}");
            PendingCall call = station.Session.Call("Reset", new { type = "Soft" }, messageId: "r");
            station.Session.ReceiveText("[3,\"r\",{\"status\":\"Perhaps\"}]");

            Assert.Equal(
                new[]
                {
                    "CP1: Heartbeat breaks its schema: / must NOT have additional properties (x) in {\"x\":1}",
                    "CP1: The answer to Reset breaks its schema: /status must be equal to one of the allowed values in {\"status\":\"Perhaps\"}",
                },
                station.Violations.ToArray());
            Assert.Equal("Perhaps", call.Answer.Status);
        }

        private static string Verdict(string message, string payload)
        {
            return AjvValidator.Shared.Validate("1.6", message, payload);
        }

        private static string Schedule(string limit)
        {
            return "{\"status\":\"Accepted\",\"chargingSchedule\":{\"chargingRateUnit\":\"A\",\"chargingSchedulePeriod\":"
                + "[{\"startPeriod\":0,\"limit\":" + limit + "}]}}";
        }
    }
}

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

        private static readonly Dictionary<string, string> s_calls201 = new Dictionary<string, string>
        {
            ["BootNotification"] = "{\"reason\":\"PowerUp\",\"chargingStation\":{\"vendorName\":\"Acme\",\"model\":\"One\"}}",
            ["Authorize"] = "{\"idToken\":{\"idToken\":\"CHILD\",\"type\":\"ISO14443\"}}",
            ["ClearedChargingLimit"] = "{\"chargingLimitSource\":\"EMS\"}",
            ["DataTransfer"] = "{\"vendorId\":\"Acme\"}",
            ["FirmwareStatusNotification"] = "{\"status\":\"Idle\"}",
            ["Get15118EVCertificate"] = "{\"iso15118SchemaVersion\":\"1\",\"action\":\"Install\",\"exiRequest\":\"x\"}",
            ["GetCertificateStatus"] =
                "{\"ocspRequestData\":{\"hashAlgorithm\":\"SHA256\",\"issuerNameHash\":\"x\",\"issuerKeyHash\":\"x\",\"serialNumber\":\"1\",\"responderURL\":\"x\"}}",
            ["Heartbeat"] = "{}",
            ["LogStatusNotification"] = "{\"status\":\"Idle\",\"requestId\":1}",
            ["MeterValues"] = "{\"evseId\":1,\"meterValue\":[{" + Time + ",\"sampledValue\":[{\"value\":1}]}]}",
            ["NotifyChargingLimit"] = "{\"chargingLimit\":{\"chargingLimitSource\":\"EMS\"}}",
            ["NotifyCustomerInformation"] = "{\"data\":\"x\",\"seqNo\":0,\"generatedAt\":\"2026-11-20T12:00:00Z\",\"requestId\":1}",
            ["NotifyDisplayMessages"] = "{\"requestId\":1}",
            ["NotifyEVChargingNeeds"] = "{\"evseId\":1,\"chargingNeeds\":{\"requestedEnergyTransfer\":\"DC\"}}",
            ["NotifyEVChargingSchedule"] =
                "{\"timeBase\":\"2026-11-20T12:00:00Z\",\"evseId\":1,\"chargingSchedule\":{\"id\":1,\"chargingRateUnit\":\"A\","
                + "\"chargingSchedulePeriod\":[{\"startPeriod\":0,\"limit\":16.1}]}}",
            ["NotifyEvent"] =
                "{\"generatedAt\":\"2026-11-20T12:00:00Z\",\"seqNo\":0,\"eventData\":[{\"eventId\":1," + Time + ",\"trigger\":\"Alerting\",\"actualValue\":\"x\","
                + "\"eventNotificationType\":\"CustomMonitor\",\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V\"}}]}",
            ["NotifyMonitoringReport"] = "{\"requestId\":1,\"seqNo\":0,\"generatedAt\":\"2026-11-20T12:00:00Z\"}",
            ["NotifyReport"] = "{\"requestId\":1,\"seqNo\":0,\"generatedAt\":\"2026-11-20T12:00:00Z\"}",
            ["PublishFirmwareStatusNotification"] = "{\"status\":\"Idle\"}",
            ["ReportChargingProfiles"] =
                "{\"requestId\":1,\"chargingLimitSource\":\"EMS\",\"evseId\":1,\"chargingProfile\":[{\"id\":1,\"stackLevel\":0,\"chargingProfilePurpose\":\"TxProfile\","
                + "\"chargingProfileKind\":\"Absolute\",\"chargingSchedule\":[{\"id\":1,\"chargingRateUnit\":\"A\",\"chargingSchedulePeriod\":[{\"startPeriod\":0,\"limit\":1}]}]}]}",
            ["ReservationStatusUpdate"] = "{\"reservationId\":1,\"reservationUpdateStatus\":\"Expired\"}",
            ["SecurityEventNotification"] = "{\"type\":\"StartupOfTheDevice\"," + Time + "}",
            ["SignCertificate"] = "{\"csr\":\"x\"}",
            ["StatusNotification"] = "{\"evseId\":1,\"connectorId\":1,\"connectorStatus\":\"Available\"," + Time + "}",
            ["TransactionEvent"] =
                "{\"eventType\":\"Started\",\"triggerReason\":\"Authorized\",\"seqNo\":0," + Time + ",\"transactionInfo\":{\"transactionId\":\"t\"},"
                + "\"idToken\":{\"idToken\":\"CHILD\",\"type\":\"ISO14443\"}}",
        };

        [Fact]
        public void All_schemas_are_embedded()
        {
            Assert.Equal(78, OfficialSchemas.Messages("1.6").Count);
            Assert.Equal(128, OfficialSchemas.Messages("2.0.1").Count);
            Assert.True(OfficialSchemas.Contains("1.6", "GetLogResponse"));
            Assert.True(OfficialSchemas.Contains("2.0.1", "GetLog"));
            Assert.True(OfficialSchemas.Contains("2.0.1", "GetLogRequest"));
            Assert.True(OfficialSchemas.Contains("2.0.1", "GetLogResponse"));
            Assert.False(OfficialSchemas.Contains("2.0.1", "GetConfiguration"));
            Assert.Throws<ArgumentException>(() => OfficialSchemas.Read("1.6", "Foo"));
        }

        [NeedsJudgeTheory]
        [InlineData("1.6")]
        [InlineData("2.0.1")]
        public void The_judge_compiles_every_schema(string version)
        {
            foreach (string message in OfficialSchemas.Messages(version))
            {
                string verdict = AjvValidator.Shared.Validate(version, message, "[]");

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

        [NeedsJudgeTheory]
        [InlineData("1.6")]
        [InlineData("2.0.1")]
        public void Every_default_answer_fits_its_schema(string version)
        {
            VirtualStation station = new VirtualStation("ocpp" + version);
            station.Central.Tokens.Set("CHILD", "Accepted", "PARENT", new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
            station.Session.Call("GetBaseReport", new { requestId = 1 }, messageId: "report");
            station.Session.ReceiveText("[3,\"report\",{\"status\":\"Accepted\"}]");

            foreach (KeyValuePair<string, string> call in version == "1.6" ? s_calls : s_calls201)
            {
                JsonArray answer = station.Call(call.Key, call.Value);

                Assert.Equal(3, (int)answer[0]);
                Assert.Null(AjvValidator.Shared.Validate(version, call.Key + "Response", answer[2].ToJsonString()));
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

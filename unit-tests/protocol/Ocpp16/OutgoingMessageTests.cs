// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.Protocol.Time;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class OutgoingMessageTests
    {
        private const long Moment = 1767323045678L;

        [TestMethod]
        public void Action_OfEachRequest_IsKnown()
        {
            IRpcRequest[] requests = new IRpcRequest[]
            {
                new AuthorizeRequest(), new BootNotificationRequest(), new DataTransferRequest(), new HeartbeatRequest(),
                new MeterValuesRequest(new FakeClock()), new StartTransactionRequest(), new StatusNotificationRequest(),
                new StopTransactionRequest(new FakeClock()),
            };
            foreach (IRpcRequest request in requests)
            {
                Assert.IsTrue(Ocpp16Actions.IsKnown(request.Action), request.Action);
                Assert.StartsWith(request.GetType().Name, request.Action + "Request");
            }
        }

        [TestMethod]
        public void Authorize()
        {
            AuthorizeRequest request = new AuthorizeRequest();
            request.IdTag = "04A2B3C4";
            AssertWritten("{\"idTag\":\"04A2B3C4\"}", request);
        }

        [TestMethod]
        public void BootNotification_Minimal()
        {
            BootNotificationRequest request = new BootNotificationRequest();
            request.ChargePointVendor = "Vendor";
            request.ChargePointModel = "Model";
            AssertWritten("{\"chargePointVendor\":\"Vendor\",\"chargePointModel\":\"Model\"}", request);
        }

        [TestMethod]
        public void BootNotification_Maximal()
        {
            BootNotificationRequest request = new BootNotificationRequest();
            request.ChargePointVendor = "V";
            request.ChargePointModel = "M";
            request.ChargePointSerialNumber = "S1";
            request.ChargeBoxSerialNumber = "S2";
            request.FirmwareVersion = "1.0";
            request.Iccid = "8949";
            request.Imsi = "2620";
            request.MeterType = "T";
            request.MeterSerialNumber = "S3";
            AssertWritten(
                "{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\",\"chargePointSerialNumber\":\"S1\",\"chargeBoxSerialNumber\":\"S2\","
                + "\"firmwareVersion\":\"1.0\",\"iccid\":\"8949\",\"imsi\":\"2620\",\"meterType\":\"T\",\"meterSerialNumber\":\"S3\"}",
                request);
        }

        [TestMethod]
        public void DataTransfer_RequestAndResponse()
        {
            DataTransferRequest request = new DataTransferRequest();
            request.VendorId = "com.example";
            AssertWritten("{\"vendorId\":\"com.example\"}", request);
            request.MessageId = "m";
            request.Data = "{\"a\":1}";
            AssertWritten("{\"vendorId\":\"com.example\",\"messageId\":\"m\",\"data\":\"{\\\"a\\\":1}\"}", request);
            DataTransferResponse response = new DataTransferResponse();
            response.Status = DataTransferResponse.UnknownVendorId;
            AssertWritten("{\"status\":\"UnknownVendorId\"}", response);
            response.Data = "d";
            AssertWritten("{\"status\":\"UnknownVendorId\",\"data\":\"d\"}", response);
        }

        [TestMethod]
        public void Heartbeat()
        {
            AssertWritten("{}", new HeartbeatRequest());
        }

        [TestMethod]
        public void StartTransaction()
        {
            StartTransactionRequest request = new StartTransactionRequest();
            request.ConnectorId = 1;
            request.IdTag = "04A2B3C4";
            request.MeterStartMilliwattHours = 1234999;
            request.Timestamp = Moment;
            AssertWritten("{\"connectorId\":1,\"idTag\":\"04A2B3C4\",\"meterStart\":1234,\"timestamp\":\"2026-01-02T03:04:05.678Z\"}", request);
            request.HasReservation = true;
            request.ReservationId = -7;
            AssertWritten(
                "{\"connectorId\":1,\"idTag\":\"04A2B3C4\",\"meterStart\":1234,\"reservationId\":-7,\"timestamp\":\"2026-01-02T03:04:05.678Z\"}",
                request);
        }

        [TestMethod]
        public void StatusNotification()
        {
            StatusNotificationRequest request = new StatusNotificationRequest();
            AssertWritten("{\"connectorId\":0,\"errorCode\":\"NoError\",\"status\":\"Available\"}", request);
            request.ConnectorId = 2;
            request.Status = ChargePointStatus.Faulted;
            request.Fault = FaultCode.GroundFailure;
            request.Info = "RCD";
            request.VendorId = "v";
            request.VendorErrorCode = "17";
            request.Timestamp = Moment;
            AssertWritten(
                "{\"connectorId\":2,\"errorCode\":\"GroundFailure\",\"info\":\"RCD\",\"status\":\"Faulted\","
                + "\"timestamp\":\"2026-01-02T03:04:05.678Z\",\"vendorId\":\"v\",\"vendorErrorCode\":\"17\"}",
                request);
        }

        [TestMethod]
        public void StopTransaction()
        {
            FakeClock clock = Clock();
            StopTransactionRequest request = new StopTransactionRequest(clock);
            request.TransactionId = -1;
            request.MeterStopMilliwattHours = 5000999;
            request.Timestamp = Moment;
            AssertWritten(
                "{\"transactionId\":-1,\"meterStop\":5000,\"timestamp\":\"2026-01-02T03:04:05.678Z\",\"reason\":\"Local\"}", request);
            request.IdTag = "T";
            request.Reason = StopReason.EVDisconnected;
            request.TransactionData = new MeterSample[] { Sample(clock, SampleContext.TransactionBegin), new MeterSample(1), null };
            request.TransactionDataCount = 2;
            request.TransactionData[0].Add(Measurand.EnergyActiveImportRegister, Phase.All, 1234999);
            AssertWritten(
                "{\"transactionId\":-1,\"idTag\":\"T\",\"meterStop\":5000,\"timestamp\":\"2026-01-02T03:04:05.678Z\",\"reason\":\"EVDisconnected\","
                + "\"transactionData\":[{\"timestamp\":\"2026-01-02T03:04:05.678Z\",\"sampledValue\":[{\"value\":\"1234\","
                + "\"context\":\"Transaction.Begin\",\"measurand\":\"Energy.Active.Import.Register\",\"unit\":\"Wh\"}]}]}",
                request);
        }

        [TestMethod]
        public void MeterValues_WithAndWithoutTransaction()
        {
            FakeClock clock = Clock();
            MeterValuesRequest request = new MeterValuesRequest(clock);
            request.ConnectorId = 1;
            request.Samples = new MeterSample[] { Sample(clock, SampleContext.SamplePeriodic), Sample(clock, SampleContext.SampleClock) };
            request.SampleCount = 1;
            request.Samples[0].Add(Measurand.PowerActiveImport, Phase.All, 7360500);
            request.Samples[1].Add(Measurand.SoC, Phase.All, 80000);
            const string first = "{\"timestamp\":\"2026-01-02T03:04:05.678Z\",\"sampledValue\":[{\"value\":\"7360.5\",\"context\":\"Sample.Periodic\","
                + "\"measurand\":\"Power.Active.Import\",\"unit\":\"W\"}]}";
            AssertWritten("{\"connectorId\":1,\"meterValue\":[" + first + "]}", request);
            request.HasTransaction = true;
            request.TransactionId = 42;
            request.SampleCount = 2;
            AssertWritten(
                "{\"connectorId\":1,\"transactionId\":42,\"meterValue\":[" + first + ",{\"timestamp\":\"2026-01-02T03:04:05.678Z\","
                + "\"sampledValue\":[{\"value\":\"80\",\"context\":\"Sample.Clock\",\"measurand\":\"SoC\",\"location\":\"EV\",\"unit\":\"Percent\"}]}]}",
                request);
        }

        [TestMethod]
        public void SampledValue_EachMeasurand()
        {
            AssertValue("\"1234\"", "Energy.Active.Import.Register", "", ",\"unit\":\"Wh\"", Measurand.EnergyActiveImportRegister, Phase.All, 1234999);
            AssertValue("\"-2\"", "Energy.Active.Export.Register", "", ",\"unit\":\"Wh\"", Measurand.EnergyActiveExportRegister, Phase.All, -1001);
            AssertValue("\"1\"", "Energy.Reactive.Import.Register", "", ",\"unit\":\"varh\"", Measurand.EnergyReactiveImportRegister, Phase.All, 1500);
            AssertValue("\"0\"", "Energy.Reactive.Export.Register", "", ",\"unit\":\"varh\"", Measurand.EnergyReactiveExportRegister, Phase.All, 999);
            AssertValue("\"12.345\"", "Energy.Active.Import.Interval", "", ",\"unit\":\"Wh\"", Measurand.EnergyActiveImportInterval, Phase.All, 12345);
            AssertValue("\"2300.001\"", "Power.Active.Import", "L1", ",\"unit\":\"W\"", Measurand.PowerActiveImport, Phase.L1, 2300001);
            AssertValue("\"5\"", "Power.Active.Export", "", ",\"unit\":\"W\"", Measurand.PowerActiveExport, Phase.All, 5000);
            AssertValue("\"11000\"", "Power.Offered", "", ",\"unit\":\"W\"", Measurand.PowerOffered, Phase.All, 11000000);
            AssertValue("\"0.98\"", "Power.Factor", "", "", Measurand.PowerFactor, Phase.All, 980);
            AssertValue("\"16.1\"", "Current.Import", "L3", ",\"unit\":\"A\"", Measurand.CurrentImport, Phase.L3, 16100);
            AssertValue("\"0\"", "Current.Export", "L2", ",\"unit\":\"A\"", Measurand.CurrentExport, Phase.L2, 0);
            AssertValue("\"32\"", "Current.Offered", "", ",\"unit\":\"A\"", Measurand.CurrentOffered, Phase.All, 32000);
            AssertValue("\"229.7\"", "Voltage", "L2-N", ",\"unit\":\"V\"", Measurand.Voltage, Phase.L2, 229700);
            AssertValue("\"230\"", "Voltage", "L1-N", ",\"unit\":\"V\"", Measurand.Voltage, Phase.L1, 230000);
            AssertValue("\"231\"", "Voltage", "L3-N", ",\"unit\":\"V\"", Measurand.Voltage, Phase.L3, 231000);
            AssertValue("\"49.987\"", "Frequency", "", "", Measurand.Frequency, Phase.All, 49987);
            AssertValue("\"-3.5\"", "Temperature", "", ",\"location\":\"Body\",\"unit\":\"Celsius\"", Measurand.Temperature, Phase.All, -3500);
            AssertValue("\"80\"", "SoC", "", ",\"location\":\"EV\",\"unit\":\"Percent\"", Measurand.SoC, Phase.All, 80000);
        }

        [TestMethod]
        public void SampledValue_OfTheMainMeter_IsAtTheInlet()
        {
            FakeClock clock = Clock();
            MeterValuesRequest request = new MeterValuesRequest(clock);
            request.Samples = new MeterSample[] { Sample(clock, SampleContext.Trigger) };
            request.SampleCount = 1;
            request.Samples[0].Add(Measurand.EnergyActiveImportRegister, Phase.All, 5000);
            AssertWritten(
                "{\"connectorId\":0,\"meterValue\":[{\"timestamp\":\"2026-01-02T03:04:05.678Z\",\"sampledValue\":[{\"value\":\"5\","
                + "\"context\":\"Trigger\",\"measurand\":\"Energy.Active.Import.Register\",\"location\":\"Inlet\",\"unit\":\"Wh\"}]}]}",
                request);
        }

        [TestMethod]
        public void Samples_TakenBeforeTheTimeWasKnown_AreDatedBack()
        {
            FakeClock clock = new FakeClock();
            MeterValuesRequest request = new MeterValuesRequest(clock);
            request.Samples = new MeterSample[] { Sample(clock, SampleContext.SampleClock) };
            request.SampleCount = 1;
            request.Samples[0].Add(Measurand.Frequency, Phase.All, 50000);
            clock.AdvanceSeconds(5);
            clock.SetUtc(Moment);

            Assert.Contains("\"timestamp\":\"2026-01-02T03:04:00.678Z\"", Written(request));
            clock.SetUtc(Moment + 86400000);
            Assert.Contains("\"timestamp\":\"2026-01-02T03:04:00.678Z\"", Written(request));
        }

        [TestMethod]
        public void StatusResponse_EachConstant()
        {
            AssertWritten("{\"status\":\"Accepted\"}", new StatusResponse(StatusResponse.Accepted));
            AssertWritten("{\"status\":\"Rejected\"}", new StatusResponse(StatusResponse.Rejected));
            AssertWritten("{\"status\":\"Scheduled\"}", new StatusResponse(StatusResponse.Scheduled));
            AssertWritten("{\"status\":\"RebootRequired\"}", new StatusResponse(StatusResponse.RebootRequired));
            AssertWritten("{\"status\":\"NotSupported\"}", new StatusResponse(StatusResponse.NotSupported));
            AssertWritten("{\"status\":\"NotImplemented\"}", new StatusResponse(StatusResponse.NotImplemented));
            AssertWritten("{\"status\":\"Unlocked\"}", new StatusResponse(StatusResponse.Unlocked));
            AssertWritten("{\"status\":\"UnlockFailed\"}", new StatusResponse(StatusResponse.UnlockFailed));
        }

        [TestMethod]
        public void GetConfigurationResponse_KnownAndUnknownKeys()
        {
            ArrayList unknown = new ArrayList();
            unknown.Add("No\"Such");
            unknown.Add("Other");

            AssertWritten("{\"configurationKey\":[]}", new GetConfigurationResponse(new NumberedKeys(0), null));
            AssertWritten("{\"configurationKey\":[]}", new GetConfigurationResponse(new NumberedKeys(0), new ArrayList()));
            AssertWritten(
                "{\"configurationKey\":[{\"key\":\"Key0\",\"readonly\":true},{\"key\":\"Key1\",\"readonly\":false,\"value\":\"value 1\"}],"
                + "\"unknownKey\":[\"No\\\"Such\",\"Other\"]}",
                new GetConfigurationResponse(new NumberedKeys(2), unknown));
        }

        [TestMethod]
        public void GetConfigurationResponse_ManyKeys_IsStreamed()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect(), 256);
            bench.Receive("[2,\"a\",\"GetConfiguration\",{}]");

            Assert.IsTrue(bench.Request.Respond(new GetConfigurationResponse(new NumberedKeys(300), null)));

            Assert.EndsWith(".", JsonText.Trace(JsonText.Reader(bench.Sent)));
            Assert.IsTrue(bench.SentParts > 50);
        }

        private static FakeClock Clock()
        {
            FakeClock clock = new FakeClock();
            clock.SetUtc(Moment);
            return clock;
        }

        private static MeterSample Sample(FakeClock clock, SampleContext context)
        {
            MeterSample sample = new MeterSample(4);
            sample.Time = new EventTime(clock);
            sample.Context = context;
            return sample;
        }

        private static void AssertValue(string value, string name, string phase, string rest, Measurand measurand, Phase onPhase, long thousandths)
        {
            FakeClock clock = Clock();
            StopTransactionRequest request = new StopTransactionRequest(clock);
            request.TransactionData = new MeterSample[] { Sample(clock, SampleContext.TransactionEnd) };
            request.TransactionDataCount = 1;
            request.TransactionData[0].Add(measurand, onPhase, thousandths);
            string expected = "[{\"value\":" + value + ",\"context\":\"Transaction.End\",\"measurand\":\"" + name + "\""
                + (phase.Length == 0 ? string.Empty : ",\"phase\":\"" + phase + "\"") + rest + "}]";
            Assert.Contains(expected, Written(request));
        }

        private static string Written(IRpcPayload payload)
        {
            TextSink sink = new TextSink();
            JsonWriter writer = new JsonWriter(new byte[JsonWriter.SmallestBuffer]);
            writer.Begin(sink);
            payload.Write(writer);
            Assert.IsTrue(writer.End());
            return sink.Text;
        }

        private static void AssertWritten(string expected, IRpcPayload payload)
        {
            Assert.AreEqual(expected, Written(payload));
            Assert.AreEqual(expected, Written(payload), "second time");
        }
    }
}

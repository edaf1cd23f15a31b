// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.Protocol.Time;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class Ocpp201OutgoingTests
    {
        private const long Moment = 1767323045678L;
        private const string MomentText = "\"2026-01-02T03:04:05.678Z\"";

        [TestMethod]
        public void Action_OfEachRequest_IsKnown()
        {
            FakeClock clock = new FakeClock();
            IRpcRequest[] requests = new IRpcRequest[]
            {
                new AuthorizeRequest(), new BootNotificationRequest(), new DataTransferRequest(), new HeartbeatRequest(), new MeterValuesRequest(clock),
                new NotifyEventRequest(), new NotifyReportRequest(null), new SecurityEventNotificationRequest(), new StatusNotificationRequest(),
                new TransactionEventRequest(clock),
            };
            foreach (IRpcRequest request in requests)
            {
                Assert.IsTrue(Ocpp201Actions.IsKnown(request.Action), request.Action);
                Assert.StartsWith(request.GetType().Name, request.Action + "Request");
            }
        }

        [TestMethod]
        public void Authorize()
        {
            AuthorizeRequest request = new AuthorizeRequest();
            request.IdToken = Token("04A2B3C4", IdTokenType.ISO14443);
            AssertWritten("{\"idToken\":{\"idToken\":\"04A2B3C4\",\"type\":\"ISO14443\"}}", request);
            request.IdToken = Token("", IdTokenType.NoAuthorization);
            AssertWritten("{\"idToken\":{\"idToken\":\"\",\"type\":\"NoAuthorization\"}}", request);
        }

        [TestMethod]
        public void BootNotification()
        {
            BootNotificationRequest request = new BootNotificationRequest();
            request.Reason = BootReasons.PowerUp;
            request.VendorName = "V";
            request.Model = "M";
            AssertWritten("{\"reason\":\"PowerUp\",\"chargingStation\":{\"model\":\"M\",\"vendorName\":\"V\"}}", request);
            request.SerialNumber = "S";
            request.FirmwareVersion = "1.0";
            request.Imsi = "2620";
            AssertWritten(
                "{\"reason\":\"PowerUp\",\"chargingStation\":{\"model\":\"M\",\"vendorName\":\"V\",\"serialNumber\":\"S\",\"firmwareVersion\":\"1.0\","
                + "\"modem\":{\"imsi\":\"2620\"}}}",
                request);
            request.Iccid = "8949";
            Assert.Contains("\"modem\":{\"iccid\":\"8949\",\"imsi\":\"2620\"}", Written(request));
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
        public void StatusNotification()
        {
            StatusNotificationRequest request = new StatusNotificationRequest();
            request.Timestamp = Moment;
            request.ConnectorStatus = ConnectorStatuses.Occupied;
            request.EvseId = 2;
            request.ConnectorId = 1;
            AssertWritten("{\"timestamp\":" + MomentText + ",\"connectorStatus\":\"Occupied\",\"evseId\":2,\"connectorId\":1}", request);
        }

        [TestMethod]
        public void SecurityEventNotification()
        {
            SecurityEventNotificationRequest request = new SecurityEventNotificationRequest();
            request.Type = "StartupOfTheDevice";
            request.Timestamp = Moment;
            AssertWritten("{\"type\":\"StartupOfTheDevice\",\"timestamp\":" + MomentText + "}", request);
            request.TechInfo = "x";
            AssertWritten("{\"type\":\"StartupOfTheDevice\",\"timestamp\":" + MomentText + ",\"techInfo\":\"x\"}", request);
        }

        [TestMethod]
        public void MeterValues()
        {
            FakeClock clock = Clock();
            MeterValuesRequest request = new MeterValuesRequest(clock);
            request.EvseId = 1;
            request.Samples = new MeterSample[] { Sample(clock, SampleContext.SampleClock), Sample(clock, SampleContext.Trigger), null };
            request.SampleCount = 2;
            request.Samples[0].Add(Measurand.EnergyActiveImportRegister, Phase.All, 1234999);
            request.Samples[0].Add(Measurand.Voltage, Phase.L1, 230100);
            request.Samples[1].Add(Measurand.Temperature, Phase.All, 30000);
            AssertWritten(
                "{\"evseId\":1,\"meterValue\":[{\"timestamp\":" + MomentText + ",\"sampledValue\":[{\"value\":1234.999,\"context\":\"Sample.Clock\","
                + "\"measurand\":\"Energy.Active.Import.Register\",\"unitOfMeasure\":{\"unit\":\"Wh\"}},{\"value\":230.1,\"context\":\"Sample.Clock\","
                + "\"measurand\":\"Voltage\",\"phase\":\"L1-N\",\"unitOfMeasure\":{\"unit\":\"V\"}}]}]}",
                request);
        }

        [TestMethod]
        public void MeterValues_OfTheMainMeter_AreAtTheInlet()
        {
            FakeClock clock = Clock();
            MeterValuesRequest request = new MeterValuesRequest(clock);
            request.Samples = new MeterSample[] { Sample(clock, SampleContext.SampleClock) };
            request.SampleCount = 1;
            request.Samples[0].Add(Measurand.PowerActiveImport, Phase.All, 5000);
            Assert.Contains("{\"evseId\":0,\"meterValue\":", Written(request));
            Assert.Contains("\"location\":\"Inlet\"", Written(request));
        }

        [TestMethod]
        public void SampledValue_EachMeasurand()
        {
            AssertValue("1234.999", "Energy.Active.Import.Register", "", "", "Wh", Measurand.EnergyActiveImportRegister, Phase.All, 1234999);
            AssertValue("-1.001", "Energy.Active.Export.Register", "", "", "Wh", Measurand.EnergyActiveExportRegister, Phase.All, -1001);
            AssertValue("1.5", "Energy.Reactive.Import.Register", "", "", "varh", Measurand.EnergyReactiveImportRegister, Phase.All, 1500);
            AssertValue("0", "Energy.Reactive.Export.Register", "", "", "varh", Measurand.EnergyReactiveExportRegister, Phase.All, 0);
            AssertValue("12.345", "Energy.Active.Import.Interval", "", "", "Wh", Measurand.EnergyActiveImportInterval, Phase.All, 12345);
            AssertValue("2300.001", "Power.Active.Import", "L1", "", "W", Measurand.PowerActiveImport, Phase.L1, 2300001);
            AssertValue("5", "Power.Active.Export", "", "", "W", Measurand.PowerActiveExport, Phase.All, 5000);
            AssertValue("11000", "Power.Offered", "", "", "W", Measurand.PowerOffered, Phase.All, 11000000);
            AssertValue("0.98", "Power.Factor", "", "", "", Measurand.PowerFactor, Phase.All, 980);
            AssertValue("16.1", "Current.Import", "L3", "", "A", Measurand.CurrentImport, Phase.L3, 16100);
            AssertValue("0", "Current.Export", "L2", "", "A", Measurand.CurrentExport, Phase.L2, 0);
            AssertValue("32", "Current.Offered", "", "", "A", Measurand.CurrentOffered, Phase.All, 32000);
            AssertValue("229.7", "Voltage", "L2-N", "", "V", Measurand.Voltage, Phase.L2, 229700);
            AssertValue("49.987", "Frequency", "", "", "Hertz", Measurand.Frequency, Phase.All, 49987);
            AssertValue("80", "SoC", "", "EV", "Percent", Measurand.SoC, Phase.All, 80000);
        }

        [TestMethod]
        public void TransactionEvent_Minimal()
        {
            AssertWritten(
                "{\"eventType\":\"Started\",\"timestamp\":" + MomentText + ",\"triggerReason\":\"CablePluggedIn\",\"seqNo\":0,\"offline\":false,\"transactionInfo\":{\"transactionId\":\"t\"}}",
                Event(Clock()));
        }

        [TestMethod]
        public void TransactionEvent_Maximal()
        {
            FakeClock clock = Clock();
            TransactionEventRequest request = Event(clock);
            request.EventType = TransactionEventTypes.Ended;
            request.TriggerReason = TriggerReasons.StopAuthorized;
            request.SequenceNumber = 5;
            request.IsOffline = true;
            request.PhasesUsed = 3;
            request.CableMaxCurrent = 32;
            request.HasReservation = true;
            request.ReservationId = -7;
            request.ChargingState = ChargingStates.EVConnected;
            request.TimeSpentCharging = 3600;
            request.StoppedReason = StoppedReasons.Local;
            request.HasRemoteStartId = true;
            request.RemoteStartId = -1;
            request.Evse.Id = 1;
            request.Evse.ConnectorId = 2;
            request.IdToken = Token("T", IdTokenType.EMaid);
            request.Samples = new MeterSample[] { Sample(clock, SampleContext.TransactionBegin), new MeterSample(1), Sample(clock, SampleContext.TransactionEnd) };
            request.SampleCount = 3;
            request.Samples[0].Add(Measurand.EnergyActiveImportRegister, Phase.All, 1000);
            request.Samples[2].Add(Measurand.EnergyActiveImportRegister, Phase.All, 2000);
            AssertWritten(
                "{\"eventType\":\"Ended\",\"timestamp\":" + MomentText + ",\"triggerReason\":\"StopAuthorized\",\"seqNo\":5,\"offline\":true,\"numberOfPhasesUsed\":3,"
                + "\"cableMaxCurrent\":32,\"reservationId\":-7,\"transactionInfo\":{\"transactionId\":\"t\",\"chargingState\":\"EVConnected\","
                + "\"timeSpentCharging\":3600,\"stoppedReason\":\"Local\",\"remoteStartId\":-1},\"evse\":{\"id\":1,\"connectorId\":2},"
                + "\"idToken\":{\"idToken\":\"T\",\"type\":\"eMAID\"},\"meterValue\":[{\"timestamp\":" + MomentText + ",\"sampledValue\":[{\"value\":1,"
                + "\"context\":\"Transaction.Begin\",\"measurand\":\"Energy.Active.Import.Register\",\"unitOfMeasure\":{\"unit\":\"Wh\"}}]},"
                + "{\"timestamp\":" + MomentText + ",\"sampledValue\":[{\"value\":2,\"context\":\"Transaction.End\",\"measurand\":\"Energy.Active.Import.Register\","
                + "\"unitOfMeasure\":{\"unit\":\"Wh\"}}]}]}",
                request);
        }

        [TestMethod]
        public void TransactionEvent_SamplesWithoutValues_AreLeftOut()
        {
            FakeClock clock = Clock();
            TransactionEventRequest request = Event(clock);
            request.Samples = new MeterSample[] { Sample(clock, SampleContext.SamplePeriodic), new MeterSample(1) };
            request.Samples[0].Add(Measurand.Temperature, Phase.All, 1);
            request.SampleCount = 2;
            Assert.EndsWith("\"transactionInfo\":{\"transactionId\":\"t\"}}", Written(request));
        }

        [TestMethod]
        public void Samples_TakenBeforeTheTimeWasKnown_AreDatedBack()
        {
            FakeClock clock = new FakeClock();
            TransactionEventRequest request = Event(clock);
            request.Samples = new MeterSample[] { Sample(clock, SampleContext.SamplePeriodic) };
            request.SampleCount = 1;
            request.Samples[0].Add(Measurand.Frequency, Phase.All, 50000);
            clock.AdvanceSeconds(5);
            clock.SetUtc(Moment);
            Assert.Contains("\"timestamp\":\"2026-01-02T03:04:00.678Z\"", Written(request));
        }

        [TestMethod]
        public void NotifyEvent()
        {
            NotifyEventRequest request = new NotifyEventRequest();
            request.GeneratedAt = Moment;
            request.Events = new EventData[] { new EventData(), new EventData() };
            foreach (EventData one in request.Events)
            {
                one.Timestamp = Moment;
                one.Trigger = EventTriggers.Alerting;
                one.ActualValue = "true";
                one.NotificationType = EventNotificationTypes.HardWiredNotification;
                one.Name.Component = "Connector";
                one.Name.Variable = "Problem";
            }

            const string minimal = "{\"eventId\":0,\"timestamp\":" + MomentText + ",\"trigger\":\"Alerting\",\"actualValue\":\"true\","
                + "\"eventNotificationType\":\"HardWiredNotification\",\"component\":{\"name\":\"Connector\"},\"variable\":{\"name\":\"Problem\"}}";
            AssertWritten("{\"generatedAt\":" + MomentText + ",\"seqNo\":0,\"tbc\":false,\"eventData\":[" + minimal + "," + minimal + "]}", request);
            EventData full = request.Events[1];
            full.EventId = 7;
            full.Cause = 0;
            full.TechCode = "c";
            full.TechInfo = "i";
            full.IsCleared = true;
            full.TransactionId = "t";
            full.VariableMonitoringId = 3;
            full.Name.Evse.Id = 1;
            request.SequenceNumber = 1;
            request.IsToBeContinued = true;
            AssertWritten(
                "{\"generatedAt\":" + MomentText + ",\"seqNo\":1,\"tbc\":true,\"eventData\":[" + minimal + ",{\"eventId\":7,\"timestamp\":" + MomentText + ",\"trigger\":\"Alerting\","
                + "\"cause\":0,\"actualValue\":\"true\",\"techCode\":\"c\",\"techInfo\":\"i\",\"cleared\":true,\"transactionId\":\"t\",\"variableMonitoringId\":3,"
                + "\"eventNotificationType\":\"HardWiredNotification\",\"component\":{\"name\":\"Connector\",\"evse\":{\"id\":1}},\"variable\":{\"name\":\"Problem\"}}]}",
                request);
        }

        [TestMethod]
        public void ReportEntry_AllFields()
        {
            ReportEntry entry = new ReportEntry();
            entry.Clear();
            entry.Name.Component = "C";
            entry.Name.Variable = "V";
            entry.AddAttribute(AttributeType.Actual, null, Mutabilities.WriteOnly, true, true);
            entry.AddAttribute(AttributeType.MaxSet, "9", Mutabilities.ReadOnly, false, false);
            Assert.AreEqual(
                "{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V\"},\"variableAttribute\":[{\"type\":\"Actual\",\"mutability\":\"WriteOnly\","
                + "\"persistent\":true,\"constant\":true},{\"type\":\"MaxSet\",\"value\":\"9\",\"mutability\":\"ReadOnly\"}]}",
                Written(entry));
            entry.DataType = DataTypes.Integer;
            Assert.EndsWith(",\"variableCharacteristics\":{\"dataType\":\"integer\",\"supportsMonitoring\":false}}", Written(entry));
            entry.Unit = "s";
            entry.MinLimit = 0;
            entry.MaxLimit = 86400;
            entry.ValuesList = "a,b";
            entry.SupportsMonitoring = true;
            Assert.EndsWith(
                ",\"variableCharacteristics\":{\"dataType\":\"integer\",\"unit\":\"s\",\"minLimit\":0,\"maxLimit\":86400,\"valuesList\":\"a,b\",\"supportsMonitoring\":true}}",
                Written(entry));
            entry.Clear();
            Assert.AreEqual((int)0, entry.AttributeCount);
            Assert.IsNull(entry.DataType);
            Assert.IsNull(entry.Name.Component);
        }

        [TestMethod]
        public void ReportEntry_FiveAttributes_TheFifthIsDropped()
        {
            ReportEntry entry = new ReportEntry();
            for (int i = 0; i < 5; i++)
            {
                entry.AddAttribute(AttributeType.Actual, i.ToString(), Mutabilities.ReadWrite, false, false);
            }

            Assert.AreEqual((int)4, entry.AttributeCount);
        }

        [TestMethod]
        public void NotifyReport_WritesThePartThatIsAskedFor()
        {
            NotifyReportRequest request = new NotifyReportRequest(new NumberedVariables());
            request.RequestId = -4;
            request.GeneratedAt = Moment;
            request.SequenceNumber = 2;
            request.IsToBeContinued = true;
            request.FirstIndex = 8;
            request.EndIndex = 11;
            AssertWritten(
                "{\"requestId\":-4,\"generatedAt\":" + MomentText + ",\"seqNo\":2,\"tbc\":true,\"reportData\":[" + Reported(8) + "," + Reported(10) + "]}", request);
            request.IsToBeContinued = false;
            request.FirstIndex = 9;
            request.EndIndex = 10;
            AssertWritten("{\"requestId\":-4,\"generatedAt\":" + MomentText + ",\"seqNo\":2,\"tbc\":false}", request);
        }

        [TestMethod]
        public void NotifyReport_ManyVariables_IsStreamed()
        {
            RpcBench bench = new RpcBench(new Ocpp201Dialect(), 256);
            NotifyReportRequest request = new NotifyReportRequest(new NumberedVariables());
            request.EndIndex = 120;
            Assert.IsTrue(bench.Peer.Call(request, bench, null, null));
            Assert.EndsWith(".", JsonText.Trace(JsonText.Reader(bench.Sent)));
            Assert.IsTrue(bench.SentParts > 50);
        }

        [TestMethod]
        public void StatusResponse_WithAndWithoutReason()
        {
            AssertWritten("{\"status\":\"Accepted\"}", new StatusResponse(StatusResponse.Accepted));
            AssertWritten("{\"status\":\"Rejected\",\"statusInfo\":{\"reasonCode\":\"UnknownEvse\"}}", new StatusResponse(StatusResponse.Rejected, ReasonCodes.UnknownEvse));
            AssertWritten(
                "{\"status\":\"Failed\",\"statusInfo\":{\"reasonCode\":\"r\",\"additionalInfo\":\"because\"}}", new StatusResponse(StatusResponse.Failed, "r", "because"));
        }

        [TestMethod]
        public void RequestStartTransactionResponse()
        {
            AssertWritten("{\"status\":\"Accepted\"}", new RequestStartTransactionResponse(StatusResponse.Accepted, null, null));
            AssertWritten(
                "{\"status\":\"Accepted\",\"statusInfo\":{\"reasonCode\":\"TxStarted\"},\"transactionId\":\"t\"}",
                new RequestStartTransactionResponse(StatusResponse.Accepted, ReasonCodes.TxStarted, "t"));
        }

        [TestMethod]
        public void GetTransactionStatusResponse()
        {
            GetTransactionStatusResponse response = new GetTransactionStatusResponse();
            AssertWritten("{\"messagesInQueue\":false}", response);
            response.HasTransaction = true;
            response.HasMessagesInQueue = true;
            AssertWritten("{\"ongoingIndicator\":false,\"messagesInQueue\":true}", response);
            response.IsOngoing = true;
            AssertWritten("{\"ongoingIndicator\":true,\"messagesInQueue\":true}", response);
        }

        private static FakeClock Clock()
        {
            FakeClock clock = new FakeClock();
            clock.SetUtc(Moment);
            return clock;
        }

        private static IdToken Token(string token, IdTokenType type)
        {
            IdToken made = new IdToken();
            made.Token = token;
            made.Type = type;
            return made;
        }

        private static TransactionEventRequest Event(FakeClock clock)
        {
            TransactionEventRequest request = new TransactionEventRequest(clock);
            request.EventType = TransactionEventTypes.Started;
            request.Timestamp = Moment;
            request.TriggerReason = TriggerReasons.CablePluggedIn;
            request.TransactionId = "t";
            return request;
        }

        private static MeterSample Sample(FakeClock clock, SampleContext context)
        {
            MeterSample sample = new MeterSample(4);
            sample.Time = new EventTime(clock);
            sample.Context = context;
            return sample;
        }

        private static string Reported(int index)
        {
            return "{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V" + index.ToString() + "\"},\"variableAttribute\":[{\"type\":\"Actual\",\"value\":\""
                + index.ToString() + "\",\"mutability\":\"ReadOnly\"}]}";
        }

        private static void AssertValue(
            string value, string name, string phase, string location, string unit, Measurand measurand, Phase onPhase, long thousandths)
        {
            FakeClock clock = Clock();
            TransactionEventRequest request = Event(clock);
            request.Samples = new MeterSample[] { Sample(clock, SampleContext.Other) };
            request.SampleCount = 1;
            request.Samples[0].Add(measurand, onPhase, thousandths);
            string expected = "[{\"value\":" + value + ",\"context\":\"Other\",\"measurand\":\"" + name + "\""
                + (phase.Length == 0 ? string.Empty : ",\"phase\":\"" + phase + "\"")
                + (location.Length == 0 ? string.Empty : ",\"location\":\"" + location + "\"")
                + (unit.Length == 0 ? string.Empty : ",\"unitOfMeasure\":{\"unit\":\"" + unit + "\"}") + "}]";
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

        private static string Written(ReportEntry entry)
        {
            TextSink sink = new TextSink();
            JsonWriter writer = new JsonWriter(new byte[JsonWriter.SmallestBuffer]);
            writer.Begin(sink);
            entry.Write(writer);
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

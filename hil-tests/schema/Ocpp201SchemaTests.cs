// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using OcppChargePoint.CsmsTests;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.Schemas;
using Xunit;

namespace OcppChargePoint.SchemaTests
{
    /// <summary>
    /// Every kind of payload of OCPP 2.0.1 that we send: with as little as possible in it, with as much as possible, and filled
    /// by chance.
    /// </summary>
    public class Ocpp201SchemaTests : SchemaTestBase
    {
        public Ocpp201SchemaTests()
            : base("2.0.1")
        {
        }

        [NeedsJudgeFact]
        public void Authorize()
        {
            CheckRequest(filling => new AuthorizeRequest { IdToken = Token(filling) });
        }

        [NeedsJudgeFact]
        public void BootNotification()
        {
            CheckRequest(filling => new BootNotificationRequest
            {
                Reason = RandomVariables.OneOf(filling, typeof(BootReasons)),
                VendorName = filling.Text(50),
                Model = filling.Text(20),
                SerialNumber = filling.OptionalText(25),
                FirmwareVersion = filling.OptionalText(50),
                Iccid = filling.OptionalText(20),
                Imsi = filling.OptionalText(20),
            });
        }

        [NeedsJudgeFact]
        public void BootNotification_EveryReason()
        {
            ForEach(typeof(BootReasons), 9, name => Judge("BootNotification", new BootNotificationRequest { Reason = name, VendorName = "V", Model = "M" }, name));
        }

        [NeedsJudgeFact]
        public void DataTransfer()
        {
            CheckRequest(filling => new DataTransferRequest
            {
                VendorId = filling.Text(255),
                MessageId = filling.OptionalText(50),
                Data = filling.OptionalText(3000),
            });
        }

        [NeedsJudgeFact]
        public void DataTransferResponse()
        {
            Check("DataTransferResponse", filling => new DataTransferResponse
            {
                Status = RandomVariables.OneOf(filling, typeof(DataTransferResponse)),
                Data = filling.OptionalText(3000),
            });
        }

        [NeedsJudgeFact]
        public void GetTransactionStatusResponse()
        {
            Check("GetTransactionStatusResponse", filling => new GetTransactionStatusResponse
            {
                HasTransaction = filling.Chance(),
                IsOngoing = filling.Chance(),
                HasMessagesInQueue = filling.Chance(),
            });
        }

        [NeedsJudgeFact]
        public void GetVariablesResponse()
        {
            Check("GetVariablesResponse", filling =>
            {
                GetVariablesRequest request = new GetVariablesRequest();
                Assert.True(request.Read(VariableList(filling, "getVariableData", false), int.MaxValue, int.MaxValue));

                return new GetVariablesResponse(request, new RandomVariables(filling));
            });
        }

        [NeedsJudgeFact]
        public void Heartbeat()
        {
            CheckRequest(filling => new HeartbeatRequest());
        }

        [NeedsJudgeFact]
        public void MeterValues()
        {
            CheckRequest(filling =>
            {
                MeterValuesRequest request = new MeterValuesRequest(filling.Clock)
                {
                    EvseId = (int)filling.Number(0, int.MaxValue),
                    Samples = filling.Samples(1),
                };
                request.Samples[0].Add(Measurand.PowerActiveImport, Phase.All, 1);
                request.SampleCount = request.Samples.Length;

                return request;
            });
        }

        [NeedsJudgeFact]
        public void MeterValues_EveryMeasurandPhaseAndContext()
        {
            for (int i = 0; i < 16 * 4 * 8; i++)
            {
                MeterSample sample = new MeterSample(2) { Time = new Protocol.Time.EventTime(Filling.Maximal().Clock), Context = (SampleContext)(i / 64) };
                sample.Add((Measurand)(i / 4 % 16), (Phase)(i % 4), i);
                sample.Add(Measurand.Voltage, (Phase)(i % 4), i);
                MeterValuesRequest request = new MeterValuesRequest(Filling.Maximal().Clock) { Samples = new[] { sample }, SampleCount = 1 };
                Judge("MeterValues", request, "number " + i);
            }
        }

        [NeedsJudgeFact]
        public void NotifyEvent()
        {
            CheckRequest(filling => new NotifyEventRequest
            {
                GeneratedAt = filling.Clock.UtcMilliseconds,
                SequenceNumber = filling.Integer(),
                IsToBeContinued = filling.Chance(),
                Events = Enumerable.Range(0, (int)filling.Number(1, 5)).Select(i => Event(filling)).ToArray(),
            });
        }

        [NeedsJudgeFact]
        public void NotifyReport()
        {
            CheckRequest(filling => new NotifyReportRequest(new RandomVariables(filling))
            {
                RequestId = filling.Integer(),
                GeneratedAt = filling.Clock.UtcMilliseconds,
                SequenceNumber = filling.Integer(),
                IsToBeContinued = filling.Chance(),
                FirstIndex = filling.Chance() ? 0 : 1,
                EndIndex = (int)filling.Number(0, 10),
            });
        }

        [NeedsJudgeFact]
        public void NotifyReport_EveryTypeAttributeAndMutability()
        {
            ForEach(typeof(DataTypes), 8, name => JudgeEntry(entry => entry.DataType = name));
            ForEach(typeof(Mutabilities), 3, name =>
            {
                foreach (AttributeType type in Enum.GetValues<AttributeType>())
                {
                    JudgeEntry(entry => entry.AddAttribute(type, "v", name, true, true));
                }
            });
        }

        [NeedsJudgeFact]
        public void RequestStartTransactionResponse()
        {
            Check(
                "RequestStartTransactionResponse",
                filling => new RequestStartTransactionResponse(
                    filling.Chance() ? StatusResponse.Accepted : StatusResponse.Rejected, filling.OptionalText(20), filling.OptionalText(36)));
        }

        [NeedsJudgeFact]
        public void SecurityEventNotification()
        {
            CheckRequest(filling => new SecurityEventNotificationRequest
            {
                Type = filling.Text(50),
                Timestamp = filling.Clock.UtcMilliseconds,
                TechInfo = filling.OptionalText(255),
            });
        }

        [NeedsJudgeFact]
        public void SetVariablesResponse()
        {
            Check("SetVariablesResponse", filling =>
            {
                SetVariablesRequest request = new SetVariablesRequest();
                Assert.True(request.Read(VariableList(filling, "setVariableData", true), int.MaxValue, int.MaxValue));
                SetVariablesResponse response = new SetVariablesResponse(request);
                while (request.Next())
                {
                    response.Add(RandomVariables.OneOf(filling, typeof(VariableStatuses)), filling.OptionalText(20));
                }

                return response;
            });
        }

        [NeedsJudgeFact]
        public void StatusNotification()
        {
            CheckRequest(filling => new StatusNotificationRequest
            {
                Timestamp = filling.Clock.UtcMilliseconds,
                ConnectorStatus = RandomVariables.OneOf(filling, typeof(ConnectorStatuses)),
                EvseId = filling.Integer(),
                ConnectorId = filling.Integer(),
            });
            ForEach(typeof(ConnectorStatuses), 5, name => Judge("StatusNotification", new StatusNotificationRequest { ConnectorStatus = name }, name));
        }

        [NeedsJudgeFact]
        public void GetLocalListVersionResponse()
        {
            Check("GetLocalListVersionResponse", filling => new LocalListVersionResponse("versionNumber", filling.Integer()));
        }

        [NeedsJudgeFact]
        public void StatusResponse_EveryStatusOfEveryAction()
        {
            CheckStatus("ChangeAvailability", StatusResponse.Accepted, StatusResponse.Rejected, StatusResponse.Scheduled);
            CheckStatus("ClearCache", StatusResponse.Accepted, StatusResponse.Rejected);
            CheckStatus("GetBaseReport", StatusResponse.Accepted, StatusResponse.Rejected, StatusResponse.NotSupported, StatusResponse.EmptyResultSet);
            CheckStatus("GetReport", StatusResponse.Accepted, StatusResponse.Rejected, StatusResponse.NotSupported, StatusResponse.EmptyResultSet);
            CheckStatus("RequestStopTransaction", StatusResponse.Accepted, StatusResponse.Rejected);
            CheckStatus("Reset", StatusResponse.Accepted, StatusResponse.Rejected, StatusResponse.Scheduled);
            CheckStatus("SendLocalList", StatusResponse.Accepted, StatusResponse.Failed, StatusResponse.VersionMismatch);
            CheckStatus("SetNetworkProfile", StatusResponse.Accepted, StatusResponse.Rejected, StatusResponse.Failed);
            CheckStatus("TriggerMessage", StatusResponse.Accepted, StatusResponse.Rejected, StatusResponse.NotImplemented);
            CheckStatus(
                "UnlockConnector",
                StatusResponse.Unlocked,
                StatusResponse.UnlockFailed,
                StatusResponse.OngoingAuthorizedTransaction,
                StatusResponse.UnknownConnector);
        }

        [NeedsJudgeFact]
        public void StatusResponse_EveryReason()
        {
            ForEach(typeof(ReasonCodes), 27, name => Judge("ResetResponse", new StatusResponse(StatusResponse.Rejected, name), name));
        }

        [NeedsJudgeFact]
        public void TransactionEvent()
        {
            CheckRequest(filling =>
            {
                TransactionEventRequest request = new TransactionEventRequest(filling.Clock)
                {
                    EventType = RandomVariables.OneOf(filling, typeof(TransactionEventTypes)),
                    Timestamp = filling.Clock.UtcMilliseconds,
                    TriggerReason = RandomVariables.OneOf(filling, typeof(TriggerReasons)),
                    SequenceNumber = filling.Integer(),
                    IsOffline = filling.Chance(),
                    PhasesUsed = filling.Chance() ? (int)filling.Number(0, 3) : TransactionEventRequest.None,
                    CableMaxCurrent = filling.Chance() ? (int)filling.Number(0, 63) : TransactionEventRequest.None,
                    HasReservation = filling.Chance(),
                    ReservationId = filling.Integer(),
                    TransactionId = filling.Text(36),
                    ChargingState = filling.Chance() ? RandomVariables.OneOf(filling, typeof(ChargingStates)) : null,
                    TimeSpentCharging = filling.Chance() ? (int)filling.Number(0, int.MaxValue) : TransactionEventRequest.None,
                    StoppedReason = filling.Chance() ? RandomVariables.OneOf(filling, typeof(StoppedReasons)) : null,
                    HasRemoteStartId = filling.Chance(),
                    RemoteStartId = filling.Integer(),
                    IdToken = filling.Chance() ? Token(filling) : null,
                    Samples = filling.Samples(0),
                };
                request.SampleCount = request.Samples.Length;
                RandomVariables.Fill(filling, request.Evse);

                return request;
            });
        }

        [NeedsJudgeFact]
        public void TransactionEvent_EveryName()
        {
            ForEach(typeof(TransactionEventTypes), 3, name => JudgeEvent(request => request.EventType = name));
            ForEach(typeof(TriggerReasons), 21, name => JudgeEvent(request => request.TriggerReason = name));
            ForEach(typeof(ChargingStates), 5, name => JudgeEvent(request => request.ChargingState = name));
            ForEach(typeof(StoppedReasons), 19, name => JudgeEvent(request => request.StoppedReason = name));
            foreach (IdTokenType type in Enum.GetValues<IdTokenType>())
            {
                JudgeEvent(request => request.IdToken = new IdToken { Token = "T", Type = type });
            }
        }

        [NeedsJudgeFact]
        public void Judge_WrongPayload_IsFound()
        {
            Assert.NotNull(JudgeBoth("Authorize", "{\"idToken\":{\"idToken\":\"T\",\"type\":\"Foo\"}}"));
            Assert.NotNull(JudgeBoth("UnlockConnectorResponse", "{\"status\":\"Accepted\"}"));
            Assert.NotNull(JudgeBoth("Heartbeat", "{\"more\":1}"));
            Assert.NotNull(JudgeBoth("SecurityEventNotification", "{\"type\":\"T\",\"timestamp\":\"yesterday\"}"));
            Assert.NotNull(JudgeBoth("GetVariablesResponse", "{\"getVariableResult\":[]}"));
        }

        private static IdToken Token(Filling filling)
        {
            return new IdToken { Token = filling.Text(36), Type = (IdTokenType)filling.OneOf(8) };
        }

        private static EventData Event(Filling filling)
        {
            EventData made = new EventData
            {
                EventId = filling.Integer(),
                Timestamp = filling.Clock.UtcMilliseconds,
                Trigger = RandomVariables.OneOf(filling, typeof(EventTriggers)),
                Cause = filling.Chance() ? (int)filling.Number(0, int.MaxValue) : EventData.None,
                ActualValue = filling.Text(2500),
                TechCode = filling.OptionalText(50),
                TechInfo = filling.OptionalText(500),
                IsCleared = filling.Chance(),
                TransactionId = filling.OptionalText(36),
                VariableMonitoringId = filling.Chance() ? (int)filling.Number(0, int.MaxValue) : EventData.None,
                NotificationType = RandomVariables.OneOf(filling, typeof(EventNotificationTypes)),
            };
            RandomVariables.Fill(filling, made.Name);

            return made;
        }

        private static PayloadReader VariableList(Filling filling, string name, bool hasValues)
        {
            StringBuilder list = new StringBuilder();
            for (long i = filling.Number(1, 8); i > 0; i--)
            {
                list.Append(list.Length == 0 ? "{" : ",{")
                    .Append("\"component\":{\"name\":").Append(JsonSerializer.Serialize(filling.Text(50)))
                    .Append(filling.Chance() ? ",\"instance\":\"i\",\"evse\":{\"id\":1}" : string.Empty)
                    .Append("},\"variable\":{\"name\":").Append(JsonSerializer.Serialize(filling.Text(50))).Append('}')
                    .Append(filling.Chance() ? ",\"attributeType\":\"" + WireNames.Of((AttributeType)filling.OneOf(4)) + "\"" : string.Empty)
                    .Append(hasValues ? ",\"attributeValue\":\"1\"}" : "}");
            }

            byte[] bytes = Encoding.UTF8.GetBytes("{\"" + name + "\":[" + list + "]}");
            ByteChain chain = new ByteChain(bytes.Length);
            chain.Append(bytes, 0, bytes.Length);
            JsonReader reader = new JsonReader();
            reader.Reset(chain, 0, bytes.Length);

            return new PayloadReader(reader);
        }

        private static void ForEach(Type constants, int count, Action<string> check)
        {
            string[] names = RandomVariables.NamesOf(constants);
            Assert.Equal(count, names.Length);
            Array.ForEach(names, check);
        }

        private void CheckStatus(string action, params string[] statuses)
        {
            foreach (string status in statuses)
            {
                Check(action + "Response", filling => new StatusResponse(status, filling.OptionalText(20), filling.OptionalText(512)));
            }
        }

        private void JudgeEvent(Action<TransactionEventRequest> change)
        {
            TransactionEventRequest request = new TransactionEventRequest(Filling.Minimal().Clock)
            {
                EventType = TransactionEventTypes.Updated,
                TriggerReason = TriggerReasons.Trigger,
                TransactionId = "t",
            };
            change(request);
            Judge("TransactionEvent", request, "changed");
        }

        private void JudgeEntry(Action<ReportEntry> change)
        {
            Judge("NotifyReport", new NotifyReportRequest(new OneEntry(change)) { EndIndex = 1 }, "changed");
        }

        private sealed class OneEntry : IReportSource
        {
            private readonly Action<ReportEntry> _change;

            public OneEntry(Action<ReportEntry> change)
            {
                _change = change;
            }

            public bool Describe(int index, ReportEntry entry)
            {
                entry.Name.Component = "C";
                entry.Name.Variable = "V";
                entry.AddAttribute(AttributeType.Actual, null, Mutabilities.ReadOnly, false, false);
                _change(entry);

                return true;
            }
        }
    }
}

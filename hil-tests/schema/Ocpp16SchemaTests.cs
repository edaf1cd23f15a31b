// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;
using System.Linq;
using OcppChargePoint.CsmsTests;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.Schemas;
using Xunit;

namespace OcppChargePoint.SchemaTests
{
    /// <summary>
    /// Every kind of payload of OCPP 1.6 that we send: with as little as possible in it, with as much as possible, and filled
    /// by chance.
    /// </summary>
    public class Ocpp16SchemaTests : SchemaTestBase
    {
        public Ocpp16SchemaTests()
            : base("1.6")
        {
        }

        [NeedsJudgeFact]
        public void Authorize()
        {
            CheckRequest(filling => new AuthorizeRequest { IdTag = filling.Text(20) });
        }

        [NeedsJudgeFact]
        public void BootNotification()
        {
            CheckRequest(filling => new BootNotificationRequest
            {
                ChargePointVendor = filling.Text(20),
                ChargePointModel = filling.Text(20),
                ChargePointSerialNumber = filling.OptionalText(25),
                ChargeBoxSerialNumber = filling.OptionalText(25),
                FirmwareVersion = filling.OptionalText(50),
                Iccid = filling.OptionalText(20),
                Imsi = filling.OptionalText(20),
                MeterType = filling.OptionalText(25),
                MeterSerialNumber = filling.OptionalText(25),
            });
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
            string[] statuses =
            {
                Protocol.Messages.DataTransferResponse.Accepted, Protocol.Messages.DataTransferResponse.Rejected,
                Protocol.Messages.DataTransferResponse.UnknownMessageId, Protocol.Messages.DataTransferResponse.UnknownVendorId,
            };
            Check("DataTransferResponse", filling => new DataTransferResponse
            {
                Status = statuses[filling.OneOf(statuses.Length)],
                Data = filling.OptionalText(3000),
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
                    ConnectorId = (int)filling.Number(0, int.MaxValue),
                    HasTransaction = filling.Chance(),
                    TransactionId = filling.Integer(),
                    Samples = filling.Samples(1),
                };
                request.SampleCount = request.Samples.Length;

                return request;
            });
        }

        [NeedsJudgeFact]
        public void StartTransaction()
        {
            CheckRequest(filling => new StartTransactionRequest
            {
                ConnectorId = (int)filling.Number(1, int.MaxValue),
                IdTag = filling.Text(20),
                MeterStartMilliwattHours = filling.Number(long.MinValue, long.MaxValue),
                HasReservation = filling.Chance(),
                ReservationId = filling.Integer(),
                Timestamp = filling.Clock.UtcMilliseconds,
            });
        }

        [NeedsJudgeFact]
        public void StatusNotification()
        {
            CheckRequest(filling => new StatusNotificationRequest
            {
                ConnectorId = (int)filling.Number(0, int.MaxValue),
                Status = (ChargePointStatus)filling.OneOf(9),
                Fault = (FaultCode)filling.OneOf(14),
                IsListConflict = filling.Chance(),
                Info = filling.OptionalText(50),
                VendorId = filling.OptionalText(255),
                VendorErrorCode = filling.OptionalText(50),
                Timestamp = filling.Chance() ? filling.Clock.UtcMilliseconds : 0,
            });
        }

        [NeedsJudgeFact]
        public void StatusNotification_EveryStatusAndFault()
        {
            foreach (ChargePointStatus status in Enum.GetValues<ChargePointStatus>())
            {
                // OCPP 1.6 has no code for a pilot that was not calibrated; the face tells OtherError with an info.
                foreach (FaultCode fault in Enum.GetValues<FaultCode>().Where(code => code != FaultCode.NotCalibrated))
                {
                    Judge("StatusNotification", new StatusNotificationRequest { Status = status, Fault = fault }, status + " " + fault);
                }
            }
        }

        [NeedsJudgeFact]
        public void StopTransaction()
        {
            CheckRequest(filling =>
            {
                StopTransactionRequest request = new StopTransactionRequest(filling.Clock)
                {
                    TransactionId = filling.Integer(),
                    IdTag = filling.OptionalText(20),
                    MeterStopMilliwattHours = filling.Number(long.MinValue, long.MaxValue),
                    Timestamp = filling.Clock.UtcMilliseconds,
                    Reason = (StopReason)filling.OneOf(11),
                    TransactionData = filling.Samples(0),
                };
                request.TransactionDataCount = request.TransactionData.Length;

                return request;
            });
        }

        [NeedsJudgeFact]
        public void StopTransaction_EveryReason()
        {
            foreach (StopReason reason in Enum.GetValues<StopReason>())
            {
                Judge("StopTransaction", new StopTransactionRequest(Filling.Minimal().Clock) { Reason = reason }, reason.ToString());
            }
        }

        [NeedsJudgeFact]
        public void GetConfigurationResponse()
        {
            Check("GetConfigurationResponse", filling =>
            {
                ArrayList unknown = filling.Chance() ? new ArrayList() : null;
                for (long i = unknown == null ? 0 : filling.Number(0, 60); i > 0; i--)
                {
                    unknown.Add(filling.Text(50));
                }

                return new GetConfigurationResponse(new RandomKeys(filling), unknown);
            });
        }

        [NeedsJudgeFact]
        public void GetLocalListVersionResponse()
        {
            Check("GetLocalListVersionResponse", filling => new LocalListVersionResponse("listVersion", filling.Integer()));
        }

        [NeedsJudgeFact]
        public void StatusResponse_EveryStatusOfEveryAction()
        {
            CheckStatus("ChangeAvailability", StatusResponse.Accepted, StatusResponse.Rejected, StatusResponse.Scheduled);
            CheckStatus(
                "ChangeConfiguration", StatusResponse.Accepted, StatusResponse.Rejected, StatusResponse.RebootRequired, StatusResponse.NotSupported);
            CheckStatus("ClearCache", StatusResponse.Accepted, StatusResponse.Rejected);
            CheckStatus("RemoteStartTransaction", StatusResponse.Accepted, StatusResponse.Rejected);
            CheckStatus("RemoteStopTransaction", StatusResponse.Accepted, StatusResponse.Rejected);
            CheckStatus("Reset", StatusResponse.Accepted, StatusResponse.Rejected);
            CheckStatus("SendLocalList", StatusResponse.Accepted, StatusResponse.Failed, StatusResponse.NotSupported, StatusResponse.VersionMismatch);
            CheckStatus("TriggerMessage", StatusResponse.Accepted, StatusResponse.Rejected, StatusResponse.NotImplemented);
            CheckStatus("UnlockConnector", StatusResponse.Unlocked, StatusResponse.UnlockFailed, StatusResponse.NotSupported);
        }

        [NeedsJudgeFact]
        public void Judge_WrongPayload_IsFound()
        {
            Assert.NotNull(JudgeBoth("Authorize", "{\"idTag\":\"123456789012345678901\"}"));
            Assert.NotNull(JudgeBoth("UnlockConnectorResponse", "{\"status\":\"Accepted\"}"));
            Assert.NotNull(JudgeBoth("Heartbeat", "{\"more\":1}"));
            Assert.NotNull(JudgeBoth("StartTransaction", "{\"connectorId\":1,\"idTag\":\"T\",\"meterStart\":0,\"timestamp\":\"yesterday\"}"));
        }

        private void CheckStatus(string action, params string[] statuses)
        {
            foreach (string status in statuses)
            {
                Judge(action + "Response", new StatusResponse(status), status);
            }
        }
    }
}

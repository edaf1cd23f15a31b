// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Firmware.DataTransfer;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Transactions;
using OcppChargePoint.Firmware.Variables;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A version of the protocol whose messages are short words, and whose CSMS answers what the test has set.
    /// </summary>
    public sealed class FakeFace : IProtocolFace, IRpcHandler
    {
        private static readonly string[] s_statuses = new string[]
        {
            "Available", "Preparing", "Charging", "SuspendedEVSE", "SuspendedEV", "Finishing", "Reserved", "Unavailable", "Faulted", "Occupied",
        };

        private static readonly string[] s_reasons = new string[]
        {
            "Local", "Remote", "EVDisconnected", "SoftReset", "HardReset", "UnlockCommand", "DeAuthorized", "PowerLoss", "Reboot",
            "EmergencyStop", "Other", "Timeout", "StoppedByEV", "MasterPass", "GroundFault", "OvercurrentFault", "PowerQuality",
        };

        private static readonly string[] s_contexts = new string[]
        {
            "Periodic", "Clock", "Begin", "End", "Trigger", "InterruptionBegin", "InterruptionEnd", "Other",
        };

        public FakeFace()
            : this(new Ocpp16Dialect())
        {
        }

        public FakeFace(IRpcDialect dialect)
        {
            Dialect = dialect;
        }

        public IRpcDialect Dialect { get; }

        public IRpcHandler Receiver
        {
            get { return this; }
        }

        public ProtocolTraits Traits { get; set; } = new ProtocolTraits(
            TransactionPoints.PowerPathClosed, TransactionPoints.Authorized, false);

        /// <summary>What the CSMS says about every idToken; null: nothing.</summary>
        public IdTokenInfo TokenInfo { get; set; } = new IdTokenInfo(IdTokenStatus.Accepted, null, 0);

        public RegistrationState Verdict { get; set; } = RegistrationState.Accepted;

        public int BootInterval { get; set; }

        public long CsmsTime { get; set; } = 1767355200000L;

        /// <summary>The version has no message for the occasion.</summary>
        public bool IsMute { get; set; }

        /// <summary>The answers of the CSMS violate their schema.</summary>
        public bool AreAnswersUnusable { get; set; }

        /// <summary>How many more messages memory is too short to render.</summary>
        public int Shortages { get; set; }

        public OutgoingMessage LastRendered { get; private set; }

        public int LastTransactionId { get; private set; } = 1000;

        /// <summary>Monotonic time that the last status was sent with.</summary>
        public long LastStatusTime { get; private set; }

        /// <summary>Calls of the CSMS that arrived.</summary>
        public string Calls { get; private set; } = string.Empty;

        /// <summary>
        /// What a message is called on the wire of this version.
        /// </summary>
        public static string Describe(OutgoingMessage message)
        {
            switch (message)
            {
                case BootMessage _:
                    return "Boot";
                case HeartbeatMessage _:
                    return "Heartbeat";
                case AuthorizeMessage authorize:
                    return "Authorize " + authorize.IdTag;
                case StatusMessage status:
                    return "Status " + status.ConnectorId.ToString() + " " + s_statuses[(int)status.Status]
                        + (status.Fault == FaultCode.None ? string.Empty : " " + FaultNames.Get(status.Fault));
                case MeterMessage meter:
                    return "Meter " + meter.ConnectorId.ToString() + " " + s_contexts[(int)meter.Sample.Context];
                case TransactionMessage transaction:
                    return Describe(transaction);
                case ReportMessage report:
                    return "Report " + report.RequestId.ToString() + " " + report.SequenceNumber.ToString() + " "
                        + report.FirstIndex.ToString() + "-" + report.EndIndex.ToString() + (report.IsLast ? "!" : string.Empty);
                case VendorMessage vendor:
                    return "Vendor " + vendor.VendorId;
                default:
                    return "Note " + ((NoteMessage)message).Text;
            }
        }

        public IRpcRequest Render(OutgoingMessage message)
        {
            LastRendered = message;
            if (Shortages > 0)
            {
                Shortages--;
                throw new OutOfMemoryException();
            }

            StatusMessage status = message as StatusMessage;
            LastStatusTime = status == null ? LastStatusTime : status.Time.MonotonicMilliseconds;
            return IsMute ? null : new NamedRequest(Describe(message));
        }

        public bool ReadAnswer(OutgoingMessage message, PayloadReader payload)
        {
            switch (message)
            {
                case BootMessage boot:
                    boot.Verdict = Verdict;
                    boot.IntervalSeconds = BootInterval;
                    boot.CurrentTime = CsmsTime;
                    break;
                case HeartbeatMessage heartbeat:
                    heartbeat.CurrentTime = CsmsTime;
                    break;
                case AuthorizeMessage authorize:
                    authorize.Info = TokenInfo;
                    break;
                case TransactionMessage transaction:
                    transaction.Info = TokenInfo;
                    transaction.CsmsId = transaction.TransactionKind == TransactionEventKind.Started ? ++LastTransactionId : 0;
                    break;
            }

            return !AreAnswersUnusable;
        }

        public void OnCall(RpcRequest request, PayloadReader payload)
        {
            Calls += request.Action + ";";
            if (request.Action == "TooMuch")
            {
                throw new OutOfMemoryException();
            }

            request.Respond(new NamedRequest(request.Action));
            if (request.Action == "TooLongAnswer")
            {
                throw new OutOfMemoryException();
            }
        }

        private static string Describe(TransactionMessage message)
        {
            TransactionRecord record = message.Record;
            string about = record.ConnectorId.ToString() + " " + record.IdTag;
            switch (message.TransactionKind)
            {
                case TransactionEventKind.Started:
                    return "Start " + about;
                case TransactionEventKind.Ended:
                    return "Stop " + about + " " + s_reasons[(int)record.StopReason];
                default:
                    return message.Sample == null
                        ? "TxEvent " + about + " " + ((int)message.Trigger).ToString()
                        : "TxMeter " + about + " " + s_contexts[(int)message.Sample.Context];
            }
        }
    }
}

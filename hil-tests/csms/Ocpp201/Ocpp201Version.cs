// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using OcppChargePoint.Schemas;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// OCPP 2.0.1.
    /// </summary>
    internal sealed class Ocpp201Version : IOcppVersion
    {
        // A trigger without an EVSE asks for one message of each; a report has any number of parts.
        private const int Many = 1024;

        private static readonly HashSet<string> s_errorCodes = new HashSet<string>(StringComparer.Ordinal)
        {
            "FormatViolation",
            "GenericError",
            "InternalError",
            "MessageTypeNotSupported",
            "NotImplemented",
            "NotSupported",
            "OccurrenceConstraintViolation",
            "PropertyConstraintViolation",
            "ProtocolError",
            "RpcFrameworkError",
            "SecurityError",
            "TypeConstraintViolation",
        };

        private readonly Ocpp201Recorder _recorder;
        private readonly Ocpp201Responder _responder;

        public Ocpp201Version(CentralSystem central)
        {
            _recorder = new Ocpp201Recorder(central);
            _responder = new Ocpp201Responder(central);
        }

        /// <inheritdoc />
        public string SchemaVersion
        {
            get
            {
                return "2.0.1";
            }
        }

        /// <inheritdoc />
        public string FormationError
        {
            get
            {
                return "FormatViolation";
            }
        }

        /// <inheritdoc />
        public bool HasSchema(string message)
        {
            return OfficialSchemas.Contains(SchemaVersion, message);
        }

        /// <inheritdoc />
        public bool IsErrorCode(string code)
        {
            return s_errorCodes.Contains(code);
        }

        /// <inheritdoc />
        public CallReply Refusal(IncomingCall call)
        {
            if (!HasSchema(call.Action + "Request"))
            {
                return CallReply.Error("NotImplemented", "Unknown action " + call.Action);
            }

            if (!_responder.Handles(call.Action))
            {
                return CallReply.Error("NotSupported", call.Action + " is not for a CSMS");
            }

            PayloadFault fault = PayloadShape.FirstFault(SchemaVersion, call);

            if (fault == null)
            {
                return null;
            }

            return fault.IsMissing
                ? CallReply.Error("OccurrenceConstraintViolation", fault.Field + " is missing")
                : CallReply.Error("TypeConstraintViolation", fault.Field + " has the wrong type");
        }

        /// <inheritdoc />
        public void Record(IncomingCall call)
        {
            _recorder.Received(call);
        }

        /// <inheritdoc />
        public CallReply Answer(IncomingCall call)
        {
            return CallReply.Result(_responder.Answer(call));
        }

        /// <inheritdoc />
        public void RecordAnswer(IncomingCall call)
        {
            Ocpp201Recorder.Answered(call);
        }

        /// <inheritdoc />
        public void RecordAnswer(CsmsSession session, PendingCall call)
        {
            if (call.Answer.Status != "Accepted")
            {
                return;
            }

            DeliveryState delivery = session.Record.Delivery;

            switch (call.Action)
            {
                case "GetBaseReport":
                case "GetReport":
                    delivery.AllowTriggered("NotifyReport", Many);
                    delivery.Reports.Add(JsonRead.Integer(call.Payload, "requestId") ?? 0);
                    break;
                case "TriggerMessage":
                    AllowTriggered(delivery, call);
                    break;
                default:
                    break;
            }
        }

        private static void AllowTriggered(DeliveryState delivery, PendingCall call)
        {
            string wanted = JsonRead.Text(call.Payload, "requestedMessage");
            bool isOfEvery = wanted == "StatusNotification" || wanted == "MeterValues" || wanted == "TransactionEvent";
            bool isOne = !isOfEvery || JsonRead.Integer(call.Payload, "evse.id") != null;

            switch (wanted)
            {
                case null:
                    break;
                case "SignChargingStationCertificate":
                case "SignV2GCertificate":
                case "SignCombinedCertificate":
                    delivery.AllowTriggered("SignCertificate", 1);
                    break;
                default:
                    delivery.AllowTriggered(wanted, isOne ? 1 : Many);
                    break;
            }
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using OcppChargePoint.Schemas;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// OCPP 1.6J with the messages of its security whitepaper.
    /// </summary>
    internal sealed class Ocpp16Version : IOcppVersion
    {
        // A trigger without a connector asks for one message of each.
        private const int OfEveryConnector = 64;

        private static readonly HashSet<string> s_errorCodes = new HashSet<string>(StringComparer.Ordinal)
        {
            "NotImplemented",
            "NotSupported",
            "InternalError",
            "ProtocolError",
            "SecurityError",
            "FormationViolation",
            "PropertyConstraintViolation",
            "OccurenceConstraintViolation",
            "TypeConstraintViolation",
            "GenericError",
        };

        private readonly Ocpp16Recorder _recorder;
        private readonly Ocpp16Responder _responder;

        public Ocpp16Version(CentralSystem central)
        {
            _recorder = new Ocpp16Recorder(central);
            _responder = new Ocpp16Responder(central);
        }

        /// <inheritdoc />
        public string SchemaVersion
        {
            get
            {
                return "1.6";
            }
        }

        /// <inheritdoc />
        public string FormationError
        {
            get
            {
                return "FormationViolation";
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
            if (!HasSchema(call.Action))
            {
                return CallReply.Error("NotImplemented", "Unknown action " + call.Action);
            }

            if (!_responder.Handles(call.Action))
            {
                return CallReply.Error("NotSupported", call.Action + " is not for a Central System");
            }

            if (PayloadShape.MissingField(SchemaVersion, call) is string missing)
            {
                return CallReply.Error("OccurenceConstraintViolation", missing + " is missing");
            }

            if (PayloadShape.MistypedField(SchemaVersion, call) is string mistyped)
            {
                return CallReply.Error("TypeConstraintViolation", mistyped + " has the wrong type");
            }

            return null;
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
            _recorder.Answered(call);
        }

        /// <inheritdoc />
        public void RecordAnswer(CsmsSession session, PendingCall call)
        {
            bool isTrigger = call.Action == "TriggerMessage" || call.Action == "ExtendedTriggerMessage";

            if (!isTrigger || call.Answer.Status != "Accepted")
            {
                return;
            }

            string wanted = JsonRead.Text(call.Payload, "requestedMessage");
            bool isPerConnector = wanted == "StatusNotification" || wanted == "MeterValues";
            bool isOne = !isPerConnector || JsonRead.Integer(call.Payload, "connectorId") != null;
            string action = wanted == "SignChargePointCertificate" ? "SignCertificate" : wanted;

            if (action != null)
            {
                session.Record.Delivery.AllowTriggered(action, isOne ? 1 : OfEveryConnector);
            }
        }
    }
}

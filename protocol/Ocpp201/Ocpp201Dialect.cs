// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Frames of OCPP-J 2.0.1: subprotocol and error codes (OCPP 2.0.1 Part 4, sections 3.1.2 and 4.2.3).
    /// </summary>
    public sealed class Ocpp201Dialect : IRpcDialect
    {
        /// <summary>The subprotocol that stands for the version.</summary>
        public const string Name = "ocpp2.0.1";

        /// <inheritdoc/>
        public string Subprotocol
        {
            get { return Name; }
        }

        /// <inheritdoc/>
        public bool AnswersUnreadableFrames
        {
            get { return true; }
        }

        /// <inheritdoc/>
        public string GetErrorCode(RpcError error)
        {
            return error switch
            {
                RpcError.NotImplemented => "NotImplemented",
                RpcError.NotSupported => "NotSupported",
                RpcError.InternalError => "InternalError",
                RpcError.ProtocolError => "ProtocolError",
                RpcError.SecurityError => "SecurityError",
                RpcError.FormationViolation => "FormatViolation",
                RpcError.PropertyConstraintViolation => "PropertyConstraintViolation",
                RpcError.OccurrenceConstraintViolation => "OccurrenceConstraintViolation",
                RpcError.TypeConstraintViolation => "TypeConstraintViolation",
                RpcError.MessageTypeNotSupported => "MessageTypeNotSupported",
                RpcError.RpcFrameworkError => "RpcFrameworkError",
                _ => "GenericError",
            };
        }
    }
}

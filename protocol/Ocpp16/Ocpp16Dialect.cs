// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Frames of OCPP-J 1.6: subprotocol and error codes (OCPP-J 1.6 sections 3.1.2 and 4.2.3).
    /// </summary>
    public sealed class Ocpp16Dialect : IRpcDialect
    {
        /// <summary>The subprotocol that stands for the version.</summary>
        public const string Name = "ocpp1.6";

        /// <inheritdoc/>
        public string Subprotocol
        {
            get { return Name; }
        }

        /// <inheritdoc/>
        public bool AnswersUnreadableFrames
        {
            get { return false; }
        }

        /// <inheritdoc/>
        public string GetErrorCode(RpcError error)
        {
            // FormationViolation and OccurenceConstraintViolation are spelled as the specification spells them.
            return error switch
            {
                RpcError.NotImplemented => "NotImplemented",
                RpcError.NotSupported => "NotSupported",
                RpcError.InternalError => "InternalError",
                RpcError.ProtocolError => "ProtocolError",
                RpcError.SecurityError => "SecurityError",
                RpcError.FormationViolation => "FormationViolation",
                RpcError.PropertyConstraintViolation => "PropertyConstraintViolation",
                RpcError.OccurrenceConstraintViolation => "OccurenceConstraintViolation",
                RpcError.TypeConstraintViolation => "TypeConstraintViolation",
                _ => "GenericError",
            };
        }
    }
}

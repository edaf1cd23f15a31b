// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// Reasons for a CALLERROR. How each is spelled, and whether it exists, depends on the version (see <see cref="IRpcDialect"/>).
    /// </summary>
    public enum RpcError
    {
        /// <summary>The action is not known.</summary>
        NotImplemented = 0,

        /// <summary>The action is known and not supported.</summary>
        NotSupported = 1,

        /// <summary>The receiver could not process the request.</summary>
        InternalError = 2,

        /// <summary>The payload is incomplete or not allowed in this state.</summary>
        ProtocolError = 3,

        /// <summary>The request is refused for reasons of security.</summary>
        SecurityError = 4,

        /// <summary>The payload is not a JSON object that fits the action.</summary>
        FormationViolation = 5,

        /// <summary>A field has a value that is not allowed.</summary>
        PropertyConstraintViolation = 6,

        /// <summary>A required field is missing or an array has the wrong number of elements.</summary>
        OccurrenceConstraintViolation = 7,

        /// <summary>A field has the wrong type.</summary>
        TypeConstraintViolation = 8,

        /// <summary>Any other error.</summary>
        GenericError = 9,

        /// <summary>The number of the message type is not known (OCPP 2.0.1 only).</summary>
        MessageTypeNotSupported = 10,

        /// <summary>The message is not a frame of OCPP-J (OCPP 2.0.1 only).</summary>
        RpcFrameworkError = 11,
    }
}

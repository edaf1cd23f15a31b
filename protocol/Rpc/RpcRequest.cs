// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// A call of the other side. It is answered exactly once; a second answer, or one after the connection has ended or the
    /// time for it has passed, is dropped.
    /// </summary>
    public sealed class RpcRequest
    {
        private readonly RpcPeer _peer;

        internal RpcRequest(RpcPeer peer, string messageId, string action, long deadline)
        {
            _peer = peer;
            MessageId = messageId;
            Action = action;
            Deadline = deadline;
        }

        /// <summary>
        /// Gets the id of the call.
        /// </summary>
        public string MessageId { get; }

        /// <summary>
        /// Gets the action as received.
        /// </summary>
        public string Action { get; }

        internal long Deadline { get; }

        /// <summary>
        /// Answers with a result.
        /// </summary>
        /// <param name="result">Payload of the answer.</param>
        /// <returns><see langword="false"/> when the answer came too late or could not be sent.</returns>
        public bool Respond(IRpcPayload result)
        {
            return _peer.SendResult(this, result);
        }

        /// <summary>
        /// Answers with an error.
        /// </summary>
        /// <param name="error">Reason.</param>
        /// <param name="description">One sentence that says what was wrong and what is allowed; at most 255 characters are sent.</param>
        /// <returns><see langword="false"/> when the answer came too late or could not be sent.</returns>
        public bool Reject(RpcError error, string description)
        {
            return _peer.SendError(this, error, description);
        }

        /// <summary>
        /// Answers with the error that stands for the violation found in the payload.
        /// </summary>
        /// <param name="payload">Reader of the payload, with a violation.</param>
        /// <returns><see langword="false"/> when the answer came too late or could not be sent.</returns>
        public bool RejectPayload(PayloadReader payload)
        {
            RpcError error;
            switch (payload.Violation)
            {
                case PayloadViolation.Occurrence:
                    error = RpcError.OccurrenceConstraintViolation;
                    break;
                case PayloadViolation.Type:
                    error = RpcError.TypeConstraintViolation;
                    break;
                case PayloadViolation.Property:
                    error = RpcError.PropertyConstraintViolation;
                    break;
                default:
                    error = RpcError.FormationViolation;
                    break;
            }

            return Reject(error, payload.Detail);
        }
    }
}

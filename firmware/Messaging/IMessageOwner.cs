// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Messaging
{
    /// <summary>
    /// Gets the outcome of a message.
    /// </summary>
    public interface IMessageOwner
    {
        /// <summary>
        /// The CSMS has answered; the message holds the answer.
        /// </summary>
        /// <param name="message">The message.</param>
        void OnAnswered(OutgoingMessage message);

        /// <summary>
        /// The message was given up: it was worth nothing later, or its attempts are used up.
        /// </summary>
        /// <param name="message">The message.</param>
        /// <param name="failure">How its last attempt ended.</param>
        void OnGivenUp(OutgoingMessage message, RpcFailure failure);
    }
}

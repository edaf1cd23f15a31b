// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Messaging
{
    /// <summary>
    /// One version of OCPP: translates between neutral messages and the wire. Chosen once, when the version is negotiated.
    /// Holds no state, no timers and no decisions.
    /// </summary>
    public interface IProtocolFace
    {
        /// <summary>
        /// Gets the frame rules of the version.
        /// </summary>
        IRpcDialect Dialect { get; }

        /// <summary>
        /// Gets what the version demands of the rules.
        /// </summary>
        ProtocolTraits Traits { get; }

        /// <summary>
        /// Gets who answers the CSMS's calls. (It is handed out, and not hidden behind a method, because the work on a call needs a deep stack, which lives
        /// on the heap.)
        /// </summary>
        IRpcHandler Receiver { get; }

        /// <summary>
        /// Renders a message.
        /// </summary>
        /// <param name="message">Message.</param>
        /// <returns>The request, or <see langword="null"/> when this version says nothing on that occasion.</returns>
        IRpcRequest Render(OutgoingMessage message);

        /// <summary>
        /// Reads the answer into the message.
        /// </summary>
        /// <param name="message">Message that was answered.</param>
        /// <param name="payload">Payload of the answer.</param>
        /// <returns><see langword="false"/> when the answer violates its schema so that it cannot be used.</returns>
        bool ReadAnswer(OutgoingMessage message, PayloadReader payload);
    }
}

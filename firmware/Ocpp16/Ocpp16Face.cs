// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Transactions;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Ocpp16
{
    /// <summary>
    /// OCPP 1.6J: joins the translation of our messages and of the CSMS's.
    /// </summary>
    public sealed class Ocpp16Face : IProtocolFace
    {
        private readonly Ocpp16Sender _sender;
        private readonly Ocpp16Receiver _receiver;

        /// <summary>
        /// Initializes a new instance of the <see cref="Ocpp16Face"/> class.
        /// </summary>
        /// <param name="services">Rules to call; may be filled in later, before the first message.</param>
        public Ocpp16Face(ChargePointServices services)
        {
            Dialect = new Ocpp16Dialect();
            Traits = new ProtocolTraits(TransactionPoints.PowerPathClosed, TransactionPoints.Authorized, false)
            {
                HasEmptyListNoVersion = true,
                KeepsListedOutOfCache = true,
            };
            _sender = new Ocpp16Sender(services);
            _receiver = new Ocpp16Receiver(services);
        }

        /// <inheritdoc/>
        public IRpcDialect Dialect { get; }

        /// <inheritdoc/>
        public ProtocolTraits Traits { get; }

        /// <inheritdoc/>
        public IRpcHandler Receiver
        {
            get { return _receiver; }
        }

        /// <inheritdoc/>
        public IRpcRequest Render(OutgoingMessage message)
        {
            return _sender.Render(message);
        }

        /// <inheritdoc/>
        public bool ReadAnswer(OutgoingMessage message, PayloadReader payload)
        {
            return _sender.ReadAnswer(message, payload);
        }
    }
}

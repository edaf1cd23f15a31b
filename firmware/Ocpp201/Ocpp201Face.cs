// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Transactions;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Ocpp201
{
    /// <summary>
    /// OCPP 2.0.1: joins the translation of our messages and of the CSMS's.
    /// </summary>
    public sealed class Ocpp201Face : IProtocolFace
    {
        private readonly Ocpp201Sender _sender;
        private readonly Ocpp201Receiver _receiver;

        /// <summary>
        /// Initializes a new instance of the <see cref="Ocpp201Face"/> class.
        /// </summary>
        /// <param name="services">Rules to call; may be filled in later, before the first message.</param>
        public Ocpp201Face(ChargePointServices services)
        {
            Dialect = new Ocpp201Dialect();
            Traits = new ProtocolTraits(TransactionPoints.None, TransactionPoints.None, true)
            {
                HasOfflineThreshold = true,
                UsesStationIds = true,
                HasSecurityEvents = true,
                StopsInvalidAtOnce = true,
                HasReplugTimeOut = true,
                OnlyTransactionsStayInService = true,
                ConfirmsAvailability = true,
                TellsEachPhase = true,
                EndMeasurands = Setting.SampledTxEndedMeasurands,
                EndInterval = Setting.SampledTxEndedInterval,
                AlignedEndInterval = Setting.AlignedTxEndedInterval,
            };
            _sender = new Ocpp201Sender(services);
            _receiver = new Ocpp201Receiver(services);
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

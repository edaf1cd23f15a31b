// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Protocol.Metering;

namespace OcppChargePoint.Firmware.Metering
{
    /// <summary>
    /// Meter values outside a transaction.
    /// </summary>
    public sealed class MeterMessage : OutgoingMessage
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="MeterMessage"/> class.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <param name="sample">Values.</param>
        public MeterMessage(int connectorId, MeterSample sample)
            : base(null, DeliveryKind.Immediate)
        {
            ConnectorId = connectorId;
            Sample = sample;
        }

        /// <summary>The connector, counted from 1.</summary>
        public readonly int ConnectorId;

        /// <summary>The values.</summary>
        public readonly MeterSample Sample;
    }
}

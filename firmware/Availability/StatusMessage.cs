// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Availability
{
    /// <summary>
    /// "This connector is now in that state."
    /// </summary>
    public sealed class StatusMessage : OutgoingMessage
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="StatusMessage"/> class.
        /// </summary>
        /// <param name="owner">Who gets the outcome.</param>
        /// <param name="connectorId">Connector; 0 for the station.</param>
        /// <param name="status">State.</param>
        /// <param name="fault">Fault.</param>
        /// <param name="time">When the state was entered.</param>
        public StatusMessage(IMessageOwner owner, int connectorId, ConnectorStatus status, FaultCode fault, EventTime time)
            : base(owner, DeliveryKind.Status)
        {
            ConnectorId = connectorId;
            Status = status;
            Fault = fault;
            Time = time;
        }

        /// <summary>The connector; 0 for the station.</summary>
        public readonly int ConnectorId;

        /// <summary>The state.</summary>
        public readonly ConnectorStatus Status;

        /// <summary>What is wrong; <see cref="FaultCode.None"/> when all is well.</summary>
        public readonly FaultCode Fault;

        /// <summary>Whether the CSMS contradicts its local authorization list; then this is the message, not the state.</summary>
        public bool IsListConflict;

        /// <summary>When the state was entered.</summary>
        public readonly EventTime Time;
    }
}

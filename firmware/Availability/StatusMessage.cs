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

        /// <summary>Gets the connector; 0 for the station.</summary>
        public int ConnectorId { get; }

        /// <summary>Gets the state.</summary>
        public ConnectorStatus Status { get; }

        /// <summary>Gets what is wrong; <see cref="FaultCode.None"/> when all is well.</summary>
        public FaultCode Fault { get; }

        /// <summary>Gets or sets a value indicating whether the CSMS contradicts its local authorization list; then this is the message, not the state.</summary>
        public bool IsListConflict { get; set; }

        /// <summary>Gets when the state was entered.</summary>
        public EventTime Time { get; }
    }
}

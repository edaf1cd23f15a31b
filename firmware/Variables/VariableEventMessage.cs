// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Variables
{
    /// <summary>
    /// "This variable now has that value."
    /// </summary>
    public sealed class VariableEventMessage : OutgoingMessage
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="VariableEventMessage"/> class.
        /// </summary>
        /// <param name="setting">Variable.</param>
        /// <param name="evse">EVSE, counted from 1, or 0 for a variable of the station.</param>
        /// <param name="value">Its value.</param>
        /// <param name="number">Number of the event.</param>
        /// <param name="time">When it took the value.</param>
        public VariableEventMessage(Setting setting, int evse, string value, int number, EventTime time)
            : base(null, DeliveryKind.Notice)
        {
            Setting = setting;
            Evse = evse;
            Value = value;
            Number = number;
            Time = time;
        }

        /// <summary>The variable.</summary>
        public readonly Setting Setting;

        /// <summary>The EVSE, counted from 1, or 0 for a variable of the station.</summary>
        public readonly int Evse;

        /// <summary>The value.</summary>
        public readonly string Value;

        /// <summary>The number of the event, from 0.</summary>
        public readonly int Number;

        /// <summary>When it happened.</summary>
        public readonly EventTime Time;

        /// <summary>Whether all is well again.</summary>
        public bool IsCleared;

        /// <summary>The transaction that it happened in, by the id that the charge point has given; <see langword="null"/>: in none.</summary>
        public string TransactionId;
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Messaging;

namespace OcppChargePoint.Firmware.DataTransfer
{
    /// <summary>
    /// A DataTransfer to the CSMS (OCPP 1.6 section 4.3, OCPP 2.0.1 P02).
    /// </summary>
    public sealed class VendorMessage : OutgoingMessage
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="VendorMessage"/> class.
        /// </summary>
        /// <param name="owner">Who gets the outcome, or <see langword="null"/>.</param>
        /// <param name="vendorId">Vendor id, 1 to 255 characters.</param>
        /// <param name="messageId">Message id, at most 50 characters, or <see langword="null"/>.</param>
        /// <param name="data">Data, or <see langword="null"/>.</param>
        public VendorMessage(IMessageOwner owner, string vendorId, string messageId, string data)
            : base(owner, DeliveryKind.Immediate)
        {
            VendorId = vendorId;
            MessageId = messageId;
            Data = data;
        }

        /// <summary>Whose extension is meant, such as com.example.</summary>
        public readonly string VendorId;

        /// <summary>The message id, or <see langword="null"/>.</summary>
        public readonly string MessageId;

        /// <summary>The data, or <see langword="null"/>.</summary>
        public readonly string Data;

        /// <summary>The outcome in the answer.</summary>
        public VendorResult Result;

        /// <summary>The data of the answer, or <see langword="null"/>.</summary>
        public string AnswerData;
    }
}

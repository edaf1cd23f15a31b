// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Messaging;

namespace OcppChargePoint.Firmware.Variables
{
    /// <summary>
    /// A part of a report about the device model. The variables are looked up when it is sent.
    /// </summary>
    public sealed class ReportMessage : OutgoingMessage
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="ReportMessage"/> class.
        /// </summary>
        /// <param name="owner">Who gets the outcome.</param>
        /// <param name="selection">Variables of the whole report.</param>
        public ReportMessage(IMessageOwner owner, VariableSelection selection)
            : base(owner, DeliveryKind.Immediate)
        {
            Selection = selection;
            MayPrecedeAcceptance = true;
        }

        /// <summary>Gets the variables of the whole report.</summary>
        public VariableSelection Selection { get; }

        /// <summary>Gets or sets the number that the CSMS gave to the report.</summary>
        public int RequestId { get; set; }

        /// <summary>Gets or sets the number of the part, from 0.</summary>
        public int SequenceNumber { get; set; }

        /// <summary>Gets or sets the index of the first variable of the part.</summary>
        public int FirstIndex { get; set; }

        /// <summary>Gets or sets the index behind the last variable of the part.</summary>
        public int EndIndex { get; set; }

        /// <summary>Gets or sets a value indicating whether the report ends with this part.</summary>
        public bool IsLast { get; set; }
    }
}

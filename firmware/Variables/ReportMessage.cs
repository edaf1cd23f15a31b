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

        /// <summary>The variables of the whole report.</summary>
        public readonly VariableSelection Selection;

        /// <summary>The number that the CSMS gave to the report.</summary>
        public int RequestId;

        /// <summary>The number of the part, from 0.</summary>
        public int SequenceNumber;

        /// <summary>The index of the first variable of the part.</summary>
        public int FirstIndex;

        /// <summary>The index behind the last variable of the part.</summary>
        public int EndIndex;

        /// <summary>Whether the report ends with this part.</summary>
        public bool IsLast;
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.DataTransfer;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// A DataTransfer of a vendor's extension of the firmware.
    /// </summary>
    public sealed class VendorCall : IMessageOwner
    {
        public VendorCall(string vendorId, string messageId, string data)
        {
            Message = new VendorMessage(this, vendorId, messageId, data);
        }

        public VendorMessage Message { get; }

        /// <summary>
        /// Gets how it ended: the status of the answer, or why there was none.
        /// </summary>
        public string Outcome { get; private set; }

        public void OnAnswered(OutgoingMessage message)
        {
            Outcome = Message.Result.ToString();
        }

        public void OnGivenUp(OutgoingMessage message, RpcFailure failure)
        {
            Outcome = failure.ToString();
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.DataTransfer;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Messaging
{
    /// <summary>
    /// Translates the messages that are the same in all versions, for their faces.
    /// </summary>
    internal static class CommonMessages
    {
        /// <summary>
        /// Reads a request without fields.
        /// </summary>
        /// <returns><see langword="false"/> when it is no object.</returns>
        public static bool ReadEmpty(PayloadReader payload)
        {
            payload.BeginObject();
            while (payload.NextProperty())
            {
                payload.Skip();
            }

            return !payload.HasFailed;
        }

        /// <summary>
        /// Hands a DataTransfer of the CSMS to its handler.
        /// </summary>
        /// <param name="vendors">Handlers.</param>
        /// <param name="payload">Request.</param>
        /// <param name="takesJson">Whether the data may be anything, not only a text.</param>
        /// <returns>The answer, or <see langword="null"/> when the request is wrong.</returns>
        public static IRpcPayload TakeData(VendorRegistry vendors, PayloadReader payload, bool takesJson)
        {
            DataTransferRequest request = new DataTransferRequest { TakesJson = takesJson };
            if (!request.Read(payload))
            {
                return null;
            }

            string data;
            string status;
            switch (vendors.Take(request.VendorId, request.MessageId, request.Data, out data))
            {
                case VendorResult.Accepted:
                    status = DataTransferResponse.Accepted;
                    break;
                case VendorResult.Rejected:
                    status = DataTransferResponse.Rejected;
                    break;
                case VendorResult.UnknownMessageId:
                    status = DataTransferResponse.UnknownMessageId;
                    break;
                default:
                    status = DataTransferResponse.UnknownVendorId;
                    break;
            }

            return new DataTransferResponse { Status = status, Data = data };
        }

        /// <summary>
        /// Reads the answer to a DataTransfer of ours.
        /// </summary>
        /// <returns><see langword="false"/> when the answer cannot be used.</returns>
        public static bool ReadAnswer(VendorMessage message, PayloadReader payload, bool takesJson)
        {
            DataTransferResponse answer = new DataTransferResponse { TakesJson = takesJson };
            if (!answer.Read(payload))
            {
                return false;
            }

            message.AnswerData = answer.Data;
            switch (answer.Status)
            {
                case DataTransferResponse.Accepted:
                    message.Result = VendorResult.Accepted;
                    break;
                case DataTransferResponse.UnknownMessageId:
                    message.Result = VendorResult.UnknownMessageId;
                    break;
                case DataTransferResponse.UnknownVendorId:
                    message.Result = VendorResult.UnknownVendorId;
                    break;
                default:
                    message.Result = VendorResult.Rejected;
                    break;
            }

            return true;
        }

        /// <summary>
        /// Reads the answer to a BootNotification.
        /// </summary>
        /// <returns><see langword="false"/> when the answer cannot be used.</returns>
        public static bool ReadAnswer(BootMessage message, PayloadReader payload)
        {
            BootNotificationAnswer answer = new BootNotificationAnswer();
            if (!answer.Read(payload))
            {
                return false;
            }

            message.CurrentTime = answer.CurrentTime;
            message.IntervalSeconds = answer.Interval;
            message.Verdict = answer.Status == RegistrationStatus.Accepted ? RegistrationState.Accepted
                : answer.Status == RegistrationStatus.Pending ? RegistrationState.Pending : RegistrationState.Rejected;
            return true;
        }
    }
}

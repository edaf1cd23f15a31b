// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.DataTransfer
{
    /// <summary>
    /// Which vendor extensions a board has (OCPP 1.6 section 5.6, OCPP 2.0.1 P01).
    /// </summary>
    public sealed class VendorRegistry
    {
        private object[] _handlers = new object[0];

        /// <summary>
        /// Adds a handler.
        /// </summary>
        /// <param name="handler">Handler.</param>
        public void Add(IVendorHandler handler)
        {
            _handlers = ObjectArray.Append(_handlers, handler);
        }

        /// <summary>
        /// Hands a message to its handler.
        /// </summary>
        /// <param name="vendorId">Vendor id; case matters.</param>
        /// <param name="messageId">Message id, or <see langword="null"/>.</param>
        /// <param name="data">Data, or <see langword="null"/>.</param>
        /// <param name="answer">Data of the answer; <see langword="null"/> for none.</param>
        /// <returns>Outcome.</returns>
        public VendorResult Take(string vendorId, string messageId, string data, out string answer)
        {
            for (int i = 0; i < _handlers.Length; i++)
            {
                IVendorHandler handler = (IVendorHandler)_handlers[i];
                if (handler.VendorId == vendorId)
                {
                    return handler.Take(messageId, data, out answer);
                }
            }

            answer = null;
            return VendorResult.UnknownVendorId;
        }
    }
}

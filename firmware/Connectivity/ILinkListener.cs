// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Connectivity
{
    /// <summary>
    /// Learns when the connection to the CSMS opens and ends.
    /// </summary>
    public interface ILinkListener
    {
        /// <summary>
        /// The connection is open and the version is negotiated.
        /// </summary>
        void OnLinkUp();

        /// <summary>
        /// The connection has ended.
        /// </summary>
        void OnLinkDown();
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Provisioning
{
    /// <summary>
    /// Learns when normal operation with the CSMS begins or begins again.
    /// </summary>
    public interface IRegistrationListener
    {
        /// <summary>
        /// The link is up and the CSMS has accepted the charge point.
        /// </summary>
        /// <param name="isFirst">Whether this follows a BootNotification, in contrast to a mere reconnect.</param>
        void OnOnline(bool isFirst);
    }
}

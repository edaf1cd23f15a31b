// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Web
{
    /// <summary>
    /// Somebody who is logged in.
    /// </summary>
    internal sealed class WebSession
    {
        /// <summary>Id, then token, as hexadecimal text; <see langword="null"/> when the session has ended.</summary>
        public byte[] Secret;

        public long StartedAt;
        public long UsedAt;
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Web;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A page of three parts, 2,500 bytes.
    /// </summary>
    public sealed class FakePage : IWebPage
    {
        private const int PartLength = 1024;

        /// <inheritdoc/>
        public int Length
        {
            get { return 2500; }
        }

        /// <inheritdoc/>
        public string Tag
        {
            get { return "abc123"; }
        }

        /// <inheritdoc/>
        public string Policy
        {
            get { return "default-src 'none'"; }
        }

        /// <inheritdoc/>
        public byte[] GetPart(int index)
        {
            int rest = Length - (index * PartLength);
            if (rest <= 0)
            {
                return null;
            }

            byte[] part = new byte[rest < PartLength ? rest : PartLength];
            for (int i = 0; i < part.Length; i++)
            {
                part[i] = (byte)('a' + index);
            }

            return part;
        }
    }
}

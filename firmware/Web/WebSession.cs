// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Firmware.Web
{
    /// <summary>
    /// Somebody who is logged in.
    /// </summary>
    internal sealed class WebSession
    {
        /// <summary>Bytes of id and token together.</summary>
        public const int RandomLength = 48;

        /// <summary>Characters of an id or a token: 24 bytes, Base64.</summary>
        public const int IdLength = 32;

        /// <summary>Id, then token, as Base64; <see langword="null"/> when the session has ended.</summary>
        public byte[] Secret;

        public long StartedAt;
        public long UsedAt;

        /// <summary>
        /// Gets the id, at 0, or the token, at <see cref="IdLength"/>.
        /// </summary>
        public string GetPart(int start)
        {
            return Encoding.UTF8.GetString(Secret, start, IdLength);
        }

        public bool IsToken(string token)
        {
            return token != null && WebText.AreEqual(Secret, IdLength, Encoding.UTF8.GetBytes(token), IdLength);
        }
    }
}

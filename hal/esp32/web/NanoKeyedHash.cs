// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Security.Cryptography;

namespace OcppChargePoint.Hal.Esp32.Web
{
    /// <summary>
    /// HMAC-SHA-256 of nanoFramework, native code.
    /// </summary>
    public sealed class NanoKeyedHash : IKeyedHash
    {
        /// <inheritdoc/>
        public byte[] Compute(byte[] key, byte[] data)
        {
            return HMACSHA256.HashData(key, data);
        }
    }
}

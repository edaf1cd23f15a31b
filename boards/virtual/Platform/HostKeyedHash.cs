// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Security.Cryptography;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// HMAC-SHA-256 of .NET.
    /// </summary>
    public sealed class HostKeyedHash : IKeyedHash
    {
        /// <inheritdoc/>
        public byte[] Compute(byte[] key, byte[] data)
        {
            return HMACSHA256.HashData(key, data);
        }
    }
}

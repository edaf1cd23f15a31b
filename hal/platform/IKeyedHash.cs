// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// HMAC-SHA-256 (RFC 2104, FIPS 180-4): native code on a board.
    /// </summary>
    public interface IKeyedHash
    {
        /// <summary>
        /// Computes the code of some data.
        /// </summary>
        /// <param name="key">Key, at least one byte; not changed and not kept.</param>
        /// <param name="data">Data; not changed and not kept.</param>
        /// <returns>32 bytes, the caller's own.</returns>
        byte[] Compute(byte[] key, byte[] data);
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.HilTests.Support
{
    /// <summary>
    /// Kind of key of a test certificate.
    /// </summary>
    public enum KeyKind
    {
        /// <summary>ECDSA on the curve P-256: quick to make.</summary>
        Ecdsa = 0,

        /// <summary>RSA with 2048 bits, which most charging back ends use.</summary>
        Rsa = 1,
    }
}

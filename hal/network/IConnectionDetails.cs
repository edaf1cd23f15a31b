// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// What a platform can tell about a connection beyond <see cref="ITcpStream"/>, for somebody who looks for a mistake.
    /// </summary>
    public interface IConnectionDetails
    {
        /// <summary>
        /// Gets the address that DNS gave for the host of the last connection; <see langword="null"/> when it is not known.
        /// </summary>
        string Address { get; }

        /// <summary>
        /// Gets one line about the server's certificate of the last connection: version of TLS, subject, issuer, end of validity;
        /// <see langword="null"/> when it is not known.
        /// </summary>
        string Certificate { get; }
    }
}

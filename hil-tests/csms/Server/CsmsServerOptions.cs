// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Security.Cryptography.X509Certificates;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// How a <see cref="CsmsServer"/> listens.
    /// </summary>
    public sealed class CsmsServerOptions
    {
        /// <summary>
        /// Gets the TCP port on 127.0.0.1; 0 takes a free one.
        /// </summary>
        public int Port { get; init; }

        /// <summary>
        /// Gets the certificate with its private key, for <c>wss</c>; <see langword="null"/> for <c>ws</c>.
        /// </summary>
        public X509Certificate2 Certificate { get; init; }

        /// <summary>
        /// Gets the root certificate that must have signed the certificates of charge points; <see langword="null"/> when
        /// they need none.
        /// </summary>
        public X509Certificate2 ClientCertificateRoot { get; init; }

        /// <summary>
        /// Gets the path before the identity in <see cref="CsmsServer.Url"/>. Charge points may use any other.
        /// </summary>
        public string PathPrefix { get; init; } = "/ocpp";

        /// <summary>
        /// Gets the host name in <see cref="CsmsServer.Url"/>.
        /// </summary>
        public string HostName { get; init; } = "127.0.0.1";
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// What a TLS connection trusts and who it says it is. There is no way to accept any certificate.
    /// </summary>
    public sealed class TlsSettings
    {
        /// <summary>
        /// The trusted root certificates, PEM. <see langword="null"/> uses the platform's root store.
        /// </summary>
        public string RootCertificatesPem;

        /// <summary>
        /// The client certificate (with its chain), PEM, for security profile 3; <see langword="null"/> for none.
        /// </summary>
        public string ClientCertificatePem;

        /// <summary>
        /// The private key of <see cref="ClientCertificatePem"/>, PEM. Never logged.
        /// </summary>
        public string ClientKeyPem;
    }
}

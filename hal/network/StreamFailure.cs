// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Why a connection could not be made or has ended. An installer sees these.
    /// </summary>
    public enum StreamFailure
    {
        /// <summary>Nothing has failed.</summary>
        None = 0,

        /// <summary>The network interface is down.</summary>
        NetworkDown = 1,

        /// <summary>DNS has no address for the host.</summary>
        NameNotResolved = 2,

        /// <summary>The host refused the TCP connection: nothing listens on that port.</summary>
        Refused = 3,

        /// <summary>TCP connect or TLS handshake took too long.</summary>
        TimedOut = 4,

        /// <summary>The server's certificate chain does not lead to a trusted root.</summary>
        TlsUntrusted = 5,

        /// <summary>The server's certificate has expired or is not valid yet (a wrong clock looks the same).</summary>
        TlsExpired = 6,

        /// <summary>The server's certificate is for another host name.</summary>
        TlsWrongHost = 7,

        /// <summary>The TLS handshake failed for another reason, such as no common version or a refused client certificate.</summary>
        TlsFailed = 8,

        /// <summary>The peer closed the connection.</summary>
        ClosedByPeer = 9,

        /// <summary>The connection broke (reset, route lost, send timeout).</summary>
        Broken = 10,

        /// <summary>What the server answered is not TLS: it speaks plain TCP on this port, such as HTTP. Where the platform cannot tell, it is <see cref="TlsFailed"/>.</summary>
        NotTls = 11,

        /// <summary>
        /// Our own certificate cannot be used: no private key, one that cannot be read, or that of another certificate. Nothing was dialled. Where the
        /// platform cannot tell, it is <see cref="TlsFailed"/>.
        /// </summary>
        ClientCertificateUnusable = 12,
    }
}

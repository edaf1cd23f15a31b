// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net.Sockets;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Puts the platform's TLS errors into words. The hints look at text, so they may be missing on another platform; the
    /// error's own text is always given.
    /// </summary>
    internal static class TlsAlert
    {
        /// <summary>
        /// Explains why TLS failed.
        /// </summary>
        /// <param name="error">Exception of the platform.</param>
        /// <returns>One line.</returns>
        internal static string Explain(Exception error)
        {
            string reason = Texts.InnermostMessage(error);
            return Hint(reason, error.GetBaseException()) + " (" + reason + ")";
        }

        /// <summary>
        /// Says which failure it is.
        /// </summary>
        /// <param name="error">Exception of the platform.</param>
        /// <returns><see cref="StreamFailure.NotTls"/> or <see cref="StreamFailure.TlsFailed"/>.</returns>
        internal static StreamFailure Judge(Exception error)
        {
            return IsNoFrame(Texts.InnermostMessage(error)) ? StreamFailure.NotTls : StreamFailure.TlsFailed;
        }

        private static bool IsNoFrame(string reason)
        {
            return reason.Contains("frame size", StringComparison.OrdinalIgnoreCase) || reason.Contains("frame format", StringComparison.OrdinalIgnoreCase);
        }

        private static string Hint(string reason, Exception root)
        {
            if (root is SocketException || reason.Contains("EOF", StringComparison.OrdinalIgnoreCase))
            {
                return "the server ended the connection; is this a TLS port?";
            }

            if (IsNoFrame(reason))
            {
                return "the server does not speak TLS on this port.";
            }

            bool isAlert = reason.Contains("alert", StringComparison.OrdinalIgnoreCase);
            if (isAlert && (reason.Contains("certificate", StringComparison.OrdinalIgnoreCase) || reason.Contains("unknown ca", StringComparison.OrdinalIgnoreCase)))
            {
                return "the server demands a client certificate or refuses the given one.";
            }

            if (reason.Contains("protocol version", StringComparison.OrdinalIgnoreCase) || reason.Contains("unsupported protocol", StringComparison.OrdinalIgnoreCase))
            {
                return "the server speaks neither TLS 1.2 nor TLS 1.3.";
            }

            if (isAlert && reason.Contains("handshake failure", StringComparison.OrdinalIgnoreCase))
            {
                return "no common cipher, or the server demands a client certificate.";
            }

            return "no agreement on TLS.";
        }
    }
}

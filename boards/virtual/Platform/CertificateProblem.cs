// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Says why a server's certificate was refused. Of several reasons the gravest is named: trust, then dates, then host name.
    /// </summary>
    internal static class CertificateProblem
    {
        private const X509ChainStatusFlags NotTrusted =
            X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.NotSignatureValid
            | X509ChainStatusFlags.ExplicitDistrust | X509ChainStatusFlags.Revoked;

        /// <summary>
        /// Finds the reason.
        /// </summary>
        /// <param name="host">Name that the certificate should carry.</param>
        /// <param name="server">Host and port, for the message.</param>
        /// <param name="certificate">Certificate of the server, or <see langword="null"/> when it sent none.</param>
        /// <param name="chain">Chain that was built.</param>
        /// <param name="errors">What the platform found; not none.</param>
        /// <returns>The failure to report.</returns>
        internal static StreamFailureException Explain(
            string host, string server, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors errors)
        {
            if (certificate == null)
            {
                return new StreamFailureException(StreamFailure.TlsFailed, server + " sent no certificate.");
            }

            X509ChainStatusFlags flags = X509ChainStatusFlags.NoError;
            foreach (X509ChainStatus status in chain.ChainStatus)
            {
                flags |= status.Status;
            }

            if ((flags & NotTrusted) != 0)
            {
                return new StreamFailureException(StreamFailure.TlsUntrusted, DescribeTrust(server, certificate, chain));
            }

            if ((flags & X509ChainStatusFlags.NotTimeValid) != 0)
            {
                return new StreamFailureException(StreamFailure.TlsExpired, DescribeDates(server, chain));
            }

            if ((errors & SslPolicyErrors.RemoteCertificateNameMismatch) != 0)
            {
                return new StreamFailureException(StreamFailure.TlsWrongHost, DescribeNames(host, server, certificate));
            }

            return new StreamFailureException(StreamFailure.TlsFailed, "The certificate of " + server + " may not be used for this: " + flags + ".");
        }

        private static string DescribeTrust(string server, X509Certificate2 certificate, X509Chain chain)
        {
            int count = chain.ChainElements.Count;
            X509Certificate2 last = count == 0 ? certificate : chain.ChainElements[count - 1].Certificate;
            return "The certificate of " + server + " does not lead to a trusted root certificate: its chain ends at '"
                + Texts.OneLine(last.Subject) + "', issued by '" + Texts.OneLine(last.Issuer) + "'.";
        }

        private static string DescribeDates(string server, X509Chain chain)
        {
            foreach (X509ChainElement element in chain.ChainElements)
            {
                foreach (X509ChainStatus status in element.ChainElementStatus)
                {
                    if (status.Status == X509ChainStatusFlags.NotTimeValid)
                    {
                        X509Certificate2 certificate = element.Certificate;
                        return "The certificate '" + Texts.OneLine(certificate.Subject) + "' of " + server + " is valid from "
                            + Texts.Utc(certificate.NotBefore) + " to " + Texts.Utc(certificate.NotAfter) + "; by this clock it is "
                            + Texts.Utc(DateTime.UtcNow) + ".";
                    }
                }
            }

            return "The certificate of " + server + " has expired or is not valid yet.";
        }

        private static string DescribeNames(string host, string server, X509Certificate2 certificate)
        {
            List<string> names = new List<string>();
            foreach (X509Extension extension in certificate.Extensions)
            {
                if (extension is X509SubjectAlternativeNameExtension alternativeNames)
                {
                    names.AddRange(alternativeNames.EnumerateDnsNames());
                    foreach (IPAddress address in alternativeNames.EnumerateIPAddresses())
                    {
                        names.Add(address.ToString());
                    }
                }
            }

            string issuedFor = names.Count > 0 ? string.Join(", ", names) : certificate.Subject;
            return "The certificate of " + server + " is for '" + Texts.OneLine(issuedFor) + "', not for '" + host + "'.";
        }
    }
}

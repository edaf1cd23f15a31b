// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Security.Authentication;
using OcppChargePoint.Hal;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    public sealed class HostTcpStreamClientCertificateTests : IDisposable
    {
        private readonly CertificateAuthority _root = CertificateAuthority.CreateRoot("Test root");
        private readonly CertificateAuthority _chargerRoot = CertificateAuthority.CreateRoot("Charger root");
        private readonly IssuedCertificate _server;
        private readonly StreamClient _client = new StreamClient();

        public HostTcpStreamClientCertificateTests()
        {
            _server = _root.IssueServer("localhost");
        }

        public static TheoryData<SslProtocols> Protocols => new TheoryData<SslProtocols> { SslProtocols.Tls12, SslProtocols.Tls13 };

        public void Dispose()
        {
            _client.Dispose();
            _server.Dispose();
            _chargerRoot.Dispose();
            _root.Dispose();
        }

        [Theory]
        [MemberData(nameof(Protocols))]
        public void Demanded_and_given_opens(SslProtocols protocol)
        {
            using IssuedCertificate charger = _chargerRoot.IssueClient("CP-1");
            using TlsServer server = new TlsServer(_server, protocol, _chargerRoot);
            _client.ConnectOpen(server.Port, Settings(charger.ChainPem, charger.KeyPem), "localhost");
            Assert.Equal("hello", _client.ReadText(5));
            Assert.Equal("CN=CP-1", server.ClientSubject);
        }

        [Theory]
        [MemberData(nameof(Protocols))]
        public void Rsa_key_below_an_intermediate_opens(SslProtocols protocol)
        {
            using CertificateAuthority root = CertificateAuthority.CreateRoot("Rsa root", KeyKind.Rsa);
            using CertificateAuthority intermediate = root.CreateIntermediate("Rsa intermediate");
            using IssuedCertificate charger = intermediate.IssueClient("CP-2");
            using TlsServer server = new TlsServer(_server, protocol, root);
            _client.ConnectOpen(server.Port, Settings(charger.ChainPem, charger.KeyPem), "localhost");
            Assert.Equal("hello", _client.ReadText(5));
            Assert.Equal("CN=CP-2", server.ClientSubject);
        }

        [Theory]
        [MemberData(nameof(Protocols))]
        public void Demanded_and_missing_is_explained(SslProtocols protocol)
        {
            using TlsServer server = new TlsServer(_server, protocol, _chargerRoot);
            ExpectRefusal(server, Settings(null, null));
        }

        [Theory]
        [MemberData(nameof(Protocols))]
        public void Of_another_root_is_explained(SslProtocols protocol)
        {
            using CertificateAuthority other = CertificateAuthority.CreateRoot("Other charger root");
            using IssuedCertificate charger = other.IssueClient("CP-1");
            using TlsServer server = new TlsServer(_server, protocol, _chargerRoot);
            ExpectRefusal(server, Settings(charger.ChainPem, charger.KeyPem));
        }

        [Theory]
        [MemberData(nameof(Protocols))]
        public void Expired_is_explained(SslProtocols protocol)
        {
            using IssuedCertificate charger = _chargerRoot.IssueClient("CP-1", DateTimeOffset.UtcNow.AddDays(-9), DateTimeOffset.UtcNow.AddDays(-1));
            using TlsServer server = new TlsServer(_server, protocol, _chargerRoot);
            ExpectRefusal(server, Settings(charger.ChainPem, charger.KeyPem));
        }

        [Fact]
        public void Given_but_not_demanded_opens()
        {
            using IssuedCertificate charger = _chargerRoot.IssueClient("CP-1");
            using TlsServer server = new TlsServer(_server);
            _client.ConnectOpen(server.Port, Settings(charger.ChainPem, charger.KeyPem), "localhost");
            Assert.Equal("hello", _client.ReadText(5));
            Assert.Null(server.ClientSubject);
        }

        [Fact]
        public void Key_of_another_certificate_is_unusable_and_tells_nothing_of_it()
        {
            using IssuedCertificate charger = _chargerRoot.IssueClient("CP-1");
            using IssuedCertificate other = _chargerRoot.IssueClient("CP-2");
            ExpectUnusable(Settings(charger.ChainPem, other.KeyPem), StreamFailure.ClientCertificateUnusable, "private key");
            Assert.DoesNotContain(other.KeyPem.Substring(40, 20), _client.Stream.FailureDetail);
        }

        [Fact]
        public void Unusable_settings_are_told_before_anything_is_dialled()
        {
            using IssuedCertificate charger = _chargerRoot.IssueClient("CP-1");
            ExpectUnusable(Settings(charger.ChainPem, null), StreamFailure.ClientCertificateUnusable, "no private key");
            ExpectUnusable(Settings(charger.ChainPem, string.Empty), StreamFailure.ClientCertificateUnusable, "private key");
            ExpectUnusable(Settings(charger.ChainPem, "garbage"), StreamFailure.ClientCertificateUnusable, "private key");
            ExpectUnusable(Settings("garbage", charger.KeyPem), StreamFailure.TlsFailed, "client certificate is not PEM");
        }

        private TlsSettings Settings(string certificatePem, string keyPem)
        {
            return new TlsSettings { RootCertificatesPem = _root.CertificatePem, ClientCertificatePem = certificatePem, ClientKeyPem = keyPem };
        }

        private void ExpectRefusal(TlsServer server, TlsSettings tls)
        {
            // The stream may be open for a moment: with TLS 1.3 the server judges last. A .NET server on Linux hangs up
            // instead of sending an alert, so there the hint in the detail is all that can be told.
            _client.Connect(server.Port, tls, "localhost");
            _client.Wake.WaitUntil(() => _client.Stream.State == StreamState.Failed, "refused");
            _client.ExpectFailure(_client.Stream.Failure == StreamFailure.ClosedByPeer ? StreamFailure.ClosedByPeer : StreamFailure.TlsFailed);
            Assert.Contains("client certificate", _client.Stream.FailureDetail);
        }

        private void ExpectUnusable(TlsSettings tls, StreamFailure failure, string detail)
        {
            // No server is needed: the settings are read before anything is dialled.
            _client.Connect(1, tls, "localhost");
            _client.ExpectFailure(failure);
            Assert.Contains(detail, _client.Stream.FailureDetail);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Threading.Tasks;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Hal;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    public sealed class HostTcpStreamTlsTests : IDisposable
    {
        private readonly CertificateAuthority _root = CertificateAuthority.CreateRoot("Test root");
        private readonly StreamClient _client = new StreamClient();

        public void Dispose()
        {
            _client.Dispose();
            _root.Dispose();
        }

        [Theory]
        [InlineData(SslProtocols.Tls12, KeyKind.Ecdsa)]
        [InlineData(SslProtocols.Tls12, KeyKind.Rsa)]
        [InlineData(SslProtocols.Tls13, KeyKind.Ecdsa)]
        [InlineData(SslProtocols.Tls13, KeyKind.Rsa)]
        public async Task Right_certificate_opens(SslProtocols protocol, KeyKind keyKind)
        {
            using CertificateAuthority root = CertificateAuthority.CreateRoot("Root of a kind", keyKind);
            using IssuedCertificate certificate = root.IssueServer("localhost", "127.0.0.1");
            using TlsServer server = new TlsServer(certificate, protocol);
            _client.ConnectOpen(server.Port, Trust(root), "localhost");
            Assert.Equal("hello", _client.ReadText(5));
            Assert.True(_client.Write("ping"));
            Assert.Equal("ping", _client.ReadText(4));
            Assert.Equal(protocol, server.Protocol);
            Assert.Null(server.ClientSubject);

            _client.Stream.Close();
            await server.Served.WaitAsync(Eventually.Patience);
        }

        [Fact]
        public async Task Close_tells_the_server_that_no_data_is_missing()
        {
            using IssuedCertificate certificate = _root.IssueServer("localhost");
            using TlsServer server = new TlsServer(certificate, SslProtocols.Tls12);
            _client.ConnectOpen(server.Port, Trust(_root), "localhost");
            Assert.True(_client.Write("ping"));
            Assert.Equal("helloping", _client.ReadText(9));
            Assert.Equal(23, server.LastRecordType);
            _client.Stream.Close();
            await server.Served.WaitAsync(Eventually.Patience);
            Assert.Equal(21, server.LastRecordType);
        }

        [Theory]
        [InlineData(SslProtocols.Tls12)]
        [InlineData(SslProtocols.Tls13)]
        public void Broken_TLS_before_the_first_byte_gives_TlsFailed(SslProtocols protocol)
        {
            using IssuedCertificate certificate = _root.IssueServer("localhost");
            using TlsServer server = new TlsServer(certificate, protocol, garbage: TlsServer.BadRecord);
            _client.Connect(server.Port, Trust(_root), "localhost");
            _client.ExpectFailure(StreamFailure.TlsFailed);
        }

        [Fact]
        public void Address_in_the_certificate_is_accepted_as_host()
        {
            using IssuedCertificate certificate = _root.IssueServer("localhost", "127.0.0.1");
            using TlsServer server = new TlsServer(certificate);
            _client.ConnectOpen(server.Port, Trust(_root));
        }

        [Fact]
        public void Chain_through_an_intermediate_is_accepted()
        {
            using CertificateAuthority intermediate = _root.CreateIntermediate("Test intermediate");
            using IssuedCertificate certificate = intermediate.IssueServer("localhost");
            using TlsServer server = new TlsServer(certificate);
            _client.ConnectOpen(server.Port, Trust(_root), "localhost");
        }

        [Fact]
        public void Second_of_several_roots_is_trusted()
        {
            using CertificateAuthority other = CertificateAuthority.CreateRoot("Other root", KeyKind.Rsa);
            using IssuedCertificate certificate = _root.IssueServer("localhost");
            using TlsServer server = new TlsServer(certificate);
            TlsSettings tls = new TlsSettings { RootCertificatesPem = "Comment\n" + other.CertificatePem + _root.CertificatePem };
            _client.ConnectOpen(server.Port, tls, "localhost");
        }

        [Fact]
        public void Large_transfer_arrives_whole()
        {
            byte[] sent = new byte[200000];
            new Random(4).NextBytes(sent);
            using IssuedCertificate certificate = _root.IssueServer("localhost");
            using TlsServer server = new TlsServer(certificate);
            _client.ConnectOpen(server.Port, Trust(_root), "localhost");
            Assert.Equal("hello", _client.ReadText(5));
            for (int i = 0; i < sent.Length; i += 1000)
            {
                Assert.True(_client.Stream.Write(sent, i, 1000));
                Assert.Equal(sent.AsSpan(i, 1000).ToArray(), _client.ReadExactly(1000));
            }
        }

        [Fact]
        public void Unknown_root_gives_TlsUntrusted()
        {
            using CertificateAuthority unknown = CertificateAuthority.CreateRoot("Unknown root");
            using IssuedCertificate certificate = unknown.IssueServer("localhost");
            ExpectFailure(certificate, Trust(_root), StreamFailure.TlsUntrusted, "Unknown root");
        }

        [Fact]
        public void Platform_roots_do_not_trust_a_test_root()
        {
            using IssuedCertificate certificate = _root.IssueServer("localhost");
            ExpectFailure(certificate, new TlsSettings(), StreamFailure.TlsUntrusted, "Test root");
        }

        [Fact]
        public void Root_of_the_same_name_gives_TlsUntrusted()
        {
            using CertificateAuthority impostor = CertificateAuthority.CreateRoot("Test root");
            using IssuedCertificate certificate = impostor.IssueServer("localhost");
            ExpectFailure(certificate, Trust(_root), StreamFailure.TlsUntrusted, "Test root");
        }

        [Fact]
        public void Server_that_withholds_its_intermediate_gives_TlsUntrusted()
        {
            using CertificateAuthority intermediate = _root.CreateIntermediate("Test intermediate");
            using IssuedCertificate certificate = intermediate.IssueServer("localhost");
            certificate.Intermediates.Clear();
            ExpectFailure(certificate, Trust(_root), StreamFailure.TlsUntrusted, "Test intermediate");
        }

        [Fact]
        public void Expired_certificate_gives_TlsExpired()
        {
            using IssuedCertificate certificate = _root.IssueExpiredServer("localhost");
            ExpectFailure(certificate, Trust(_root), StreamFailure.TlsExpired, "by this clock it is");
        }

        [Fact]
        public void Not_yet_valid_certificate_gives_TlsExpired()
        {
            using IssuedCertificate certificate = _root.IssueNotYetValidServer("localhost");
            ExpectFailure(certificate, Trust(_root), StreamFailure.TlsExpired, "is valid from");
        }

        [Fact]
        public void Wrong_host_gives_TlsWrongHost()
        {
            using IssuedCertificate certificate = _root.IssueServer("csms.example", "other.example");
            ExpectFailure(certificate, Trust(_root), StreamFailure.TlsWrongHost, "is for 'csms.example, other.example', not for 'localhost'");
        }

        [Fact]
        public void Of_several_faults_the_gravest_is_named()
        {
            using CertificateAuthority unknown = CertificateAuthority.CreateRoot("Unknown root");
            using IssuedCertificate all = unknown.IssueExpiredServer("csms.example");
            ExpectFailure(all, Trust(_root), StreamFailure.TlsUntrusted, "Unknown root");
            using IssuedCertificate two = _root.IssueExpiredServer("csms.example");
            ExpectFailure(two, Trust(_root), StreamFailure.TlsExpired, "CN=csms.example");
        }

        [Fact]
        public void Client_certificate_as_server_certificate_gives_TlsFailed()
        {
            using IssuedCertificate certificate = _root.IssueClient("localhost");
            ExpectFailure(certificate, Trust(_root), StreamFailure.TlsFailed, "NotValidForUsage");
        }

        [Fact]
        public void Old_protocol_gives_TlsFailed()
        {
#pragma warning disable CS0618, SYSLIB0039 // The old version is the point of this test.
            using IssuedCertificate certificate = _root.IssueServer("localhost");
            ExpectFailure(certificate, Trust(_root), StreamFailure.TlsFailed, "TLS handshake", SslProtocols.Tls11);
#pragma warning restore CS0618, SYSLIB0039
        }

        [Fact]
        public void Server_without_TLS_gives_NotTls()
        {
            using LoopbackServer server = new LoopbackServer();
            _client.Stream.Connect("localhost", server.Port, Trust(_root), _client.Wake);
            using Socket peer = server.Accept();
            peer.Send(Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\n\r\n"));
            _client.ExpectFailure(StreamFailure.NotTls);
            Assert.Contains("does not speak TLS", _client.Stream.FailureDetail);
        }

        [Theory]
        [InlineData(40, "no common cipher, or the server demands a client certificate")]
        [InlineData(80, "no agreement on TLS")]
        [InlineData(42, "demands a client certificate or refuses")]
        [InlineData(48, "demands a client certificate or refuses")]
        [InlineData(70, "neither TLS 1.2 nor TLS 1.3")]
        [InlineData(116, "demands a client certificate or refuses")]
        public void Alert_of_the_server_gives_TlsFailed(byte alert, string detail)
        {
            using LoopbackServer server = new LoopbackServer();
            _client.Stream.Connect("localhost", server.Port, Trust(_root), _client.Wake);
            using Socket peer = server.Accept();
            peer.Send(new byte[] { 21, 3, 3, 0, 2, 2, alert });
            _client.ExpectFailure(StreamFailure.TlsFailed);
            Assert.Contains(detail, _client.Stream.FailureDetail);
        }

        [Fact]
        public void Server_that_hangs_up_in_the_handshake_gives_TlsFailed()
        {
            using LoopbackServer server = new LoopbackServer();
            _client.Stream.Connect("localhost", server.Port, Trust(_root), _client.Wake);
            server.Accept().Dispose();
            _client.ExpectFailure(StreamFailure.TlsFailed);
            Assert.Contains("the server ended the connection", _client.Stream.FailureDetail);
        }

        [Fact]
        public void Server_that_never_answers_the_handshake_gives_TimedOut()
        {
            using LoopbackServer server = new LoopbackServer();
            string detail = null;
            foreach (int seconds in new[] { 1, 5, 30 })
            {
                using StreamClient hasty = new StreamClient(new HostTcpStreamOptions { ConnectTimeoutMilliseconds = seconds * 1000 });
                hasty.Connect(server.Port, Trust(_root));
                hasty.ExpectFailure(StreamFailure.TimedOut);
                detail = hasty.Stream.FailureDetail;
                if (detail.Contains("did not finish the TLS handshake within " + seconds + " s", StringComparison.Ordinal))
                {
                    return;
                }

                // On a busy machine the time was over before the handshake had begun.
            }

            Assert.Fail(detail);
        }

        [Fact]
        public void Plain_client_does_not_start_TLS()
        {
            using LoopbackServer server = new LoopbackServer();
            _client.ConnectOpen(server.Port);
            using Socket peer = server.Accept();
            _client.Stream.Close();
            Assert.Equal(0, peer.Receive(new byte[1]));
        }

        [Fact]
        public void Failed_stream_can_be_used_again()
        {
            using IssuedCertificate expired = _root.IssueExpiredServer("localhost");
            ExpectFailure(expired, Trust(_root), StreamFailure.TlsExpired, "is valid from");
            using IssuedCertificate certificate = _root.IssueServer("localhost");
            using TlsServer server = new TlsServer(certificate);
            _client.ConnectOpen(server.Port, Trust(_root), "localhost");
            Assert.Equal(StreamFailure.None, _client.Stream.Failure);
        }

        [Theory]
        [InlineData("")]
        [InlineData("not PEM at all")]
        [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
        public void Unusable_root_certificate_trusts_nobody(string pem)
        {
            using IssuedCertificate certificate = _root.IssueServer("localhost");
            ExpectFailure(certificate, new TlsSettings { RootCertificatesPem = pem }, StreamFailure.TlsFailed, "root certificate");
        }

        private static TlsSettings Trust(CertificateAuthority root)
        {
            return new TlsSettings { RootCertificatesPem = root.CertificatePem };
        }

        private void ExpectFailure(
            IssuedCertificate certificate, TlsSettings tls, StreamFailure failure, string detail, SslProtocols protocols = SslProtocols.None)
        {
            using TlsServer server = new TlsServer(certificate, protocols);
            _client.Connect(server.Port, tls, "localhost");
            _client.ExpectFailure(failure);
            Assert.Contains(detail, _client.Stream.FailureDetail);
        }
    }
}

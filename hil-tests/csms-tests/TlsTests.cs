// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// The socket door with TLS.
    /// </summary>
    public sealed class TlsTests
    {
        private readonly X509Certificate2 _root = TestCertificates.Root("root");

        [Fact]
        public async Task A_charge_point_that_trusts_the_root_connects()
        {
            await using CsmsServer server = await Started(null);
            await using TestChargePoint chargePoint = Trusting(_root);

            await chargePoint.Connect(server.UrlOf("CP1"));
            await chargePoint.Boot();

            Assert.StartsWith("wss://localhost:", server.Url);
        }

        [Fact]
        public async Task A_charge_point_that_trusts_another_root_does_not()
        {
            await using CsmsServer server = await Started(null);
            await using TestChargePoint chargePoint = Trusting(TestCertificates.Root("other"));

            await Assert.ThrowsAsync<WebSocketException>(() => chargePoint.Connect(server.UrlOf("CP1")));
            Assert.Empty(server.Central.ChargePoints);
        }

        [Fact]
        public async Task A_demanded_client_certificate_must_be_there_and_right()
        {
            X509Certificate2 clientRoot = TestCertificates.Root("clients");
            await using CsmsServer server = await Started(clientRoot);
            await using TestChargePoint none = Trusting(_root);
            await using TestChargePoint wrong = Trusting(_root);
            await using TestChargePoint right = Trusting(_root);
            wrong.Socket.Options.ClientCertificates.Add(TestCertificates.Leaf("CP1", _root));
            right.Socket.Options.ClientCertificates.Add(TestCertificates.Leaf("CP1", clientRoot));

            await Assert.ThrowsAsync<WebSocketException>(() => none.Connect(server.UrlOf("CP1")));
            await Assert.ThrowsAsync<WebSocketException>(() => wrong.Connect(server.UrlOf("CP1")));
            await right.Connect(server.UrlOf("CP1"));
            await right.Boot();
        }

        private static TestChargePoint Trusting(X509Certificate2 root)
        {
            TestChargePoint chargePoint = new TestChargePoint();
            X509ChainPolicy policy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            policy.CustomTrustStore.Add(root);
            chargePoint.Socket.Options.RemoteCertificateValidationCallback = (sender, certificate, chain, errors) =>
            {
                using X509Chain own = new X509Chain { ChainPolicy = policy };

                return own.Build(new X509Certificate2(certificate));
            };

            return chargePoint;
        }

        private async Task<CsmsServer> Started(X509Certificate2 clientRoot)
        {
            CsmsServerOptions options = new CsmsServerOptions
            {
                Certificate = TestCertificates.Leaf("csms", _root),
                ClientCertificateRoot = clientRoot,
                HostName = "localhost",
            };
            CsmsServer server = new CsmsServer(options: options);
            await server.Start();

            return server;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// Passwords and certificates: the right ones connect, and with a wrong one <c>status</c> tells an installer why not.
    /// </summary>
    public sealed class SecurityTests : IDisposable
    {
        private const string Password = "correct horse battery";

        private readonly TemporaryFolder _folder = new TemporaryFolder();
        private readonly CertificateAuthority _root = CertificateAuthority.CreateRoot("csms root");
        private readonly CertificateAuthority _clientRoot = CertificateAuthority.CreateRoot("client root");

        public void Dispose()
        {
            _root.Dispose();
            _clientRoot.Dispose();
            _folder.Dispose();
        }

        [Fact]
        public async Task Right_password_connects_and_a_wrong_one_is_named()
        {
            await using Bench bench = await Bench.WithCsms();
            bench.Csms.Admission.SetPassword(Bench.Identity, Password);
            await bench.StartBoard("--password", "wrong");
            await Refused(bench, "HTTP 401", "password is wrong or missing");
            Assert.Empty(bench.Record.Connections);

            await bench.Console.Ask("set AuthorizationKey " + Password);
            await bench.UntilOnline();
            await bench.StartBoard("--password", Password);
            await bench.UntilOnline(boots: 2);
            await bench.StartBoard("--password=hex:" + Convert.ToHexString(Encoding.UTF8.GetBytes(Password)));
            await bench.UntilOnline(boots: 3);
            Assert.DoesNotContain(bench.Board.Output, line => line.Contains("horse", StringComparison.Ordinal));
            Assert.Empty(bench.Csms.Violations);
        }

        [Theory]
        [InlineData(WrongPasswordReaction.AcceptAndClose, "1008")]
        [InlineData(WrongPasswordReaction.AcceptAndAbort, "connection")]
        public async Task CSMS_that_lets_in_and_throws_out_is_dialled_with_growing_waits(WrongPasswordReaction reaction, string expected)
        {
            await using Bench bench = await Bench.WithCsms();
            bench.Csms.Admission.SetPassword(Bench.Identity, Password);
            bench.Csms.Admission.WrongPassword = reaction;
            await bench.StartBoard("--password", "wrong");
            await Refused(bench, expected);
            await bench.Board.WaitForLine(" Link: next dial in ", 3);
            string[] output = bench.Board.Output.Select(LogLine.TextOf).ToArray();
            string[] waits = output.Where(line => line.StartsWith("Link: next dial in ", StringComparison.Ordinal)).Select(line => line.Split(' ')[4]).ToArray();
            Assert.Equal(new[] { "1", "2", "4" }, waits.Take(3));
            Assert.InRange(output.Count(line => line.StartsWith("Link: open", StringComparison.Ordinal)), 2, waits.Length + 1);
            Assert.DoesNotContain(bench.Board.Output, line => line.Contains(" Boot: accepted", StringComparison.Ordinal));
        }

        [Fact]
        public async Task Server_certificate_below_the_given_root_connects()
        {
            await using Bench bench = await Secure(_root.IssueServer("127.0.0.1"));
            await bench.StartBoard("--ca", Root(_root));
            await bench.UntilOnline();
            Assert.StartsWith("wss://", bench.Url, StringComparison.Ordinal);
            Assert.Contains(Bench.Identity + " at wss://", await bench.Console.Ask("status"), StringComparison.Ordinal);
            Assert.Empty(bench.Csms.Violations);
        }

        [Fact]
        public async Task Unknown_root_wrong_host_and_expired_certificate_are_named()
        {
            await using (Bench bench = await Secure(_root.IssueServer("127.0.0.1")))
            {
                await bench.StartBoard("--ca", Root(_clientRoot));
                await Refused(bench, "does not lead to a trusted root certificate");
                Assert.Empty(bench.Csms.ChargePoints);
            }

            await using (Bench bench = await Secure(_root.IssueServer("csms.example")))
            {
                await bench.StartBoard("--ca", Root(_root));
                await Refused(bench, "is for 'csms.example', not for '127.0.0.1'");
                Assert.Empty(bench.Csms.ChargePoints);
            }

            await using (Bench bench = await Secure(_root.IssueExpiredServer("127.0.0.1")))
            {
                await bench.StartBoard("--ca", Root(_root));
                await Refused(bench, "is valid from");
                Assert.Empty(bench.Csms.ChargePoints);
            }
        }

        [Fact]
        public async Task Certificate_that_no_root_of_this_machine_knows_is_refused_without_options_too()
        {
            await using Bench bench = await Secure(_root.IssueServer("127.0.0.1"));
            await bench.StartBoard();
            await Refused(bench, "does not lead to a trusted root certificate");
        }

        [Fact]
        public async Task Client_certificate_is_shown_when_demanded()
        {
            await using Bench bench = await Secure(_root.IssueServer("127.0.0.1"), _clientRoot);
            await bench.StartBoard("--ca", Root(_root));
            await Refused(bench, "certificate");
            Assert.Empty(bench.Csms.ChargePoints);

            using IssuedCertificate wrong = _root.IssueClient(Bench.Identity);
            await bench.StartBoard("--ca", Root(_root), "--cert", _folder.Write("w.pem", wrong.CertificatePem), "--key", _folder.Write("w.key", wrong.KeyPem));
            await Refused(bench, "certificate");
            Assert.Empty(bench.Csms.ChargePoints);

            using IssuedCertificate right = _clientRoot.IssueClient(Bench.Identity);
            await bench.StartBoard("--ca", Root(_root), "--cert", _folder.Write("c.pem", right.CertificatePem), "--key", _folder.Write("c.key", right.KeyPem));
            await bench.UntilOnline();
            Assert.Empty(bench.Csms.Violations);
        }

        [Fact]
        public async Task Plain_and_secure_mixed_up_are_named()
        {
            await using Bench secure = await Secure(_root.IssueServer("127.0.0.1"));
            await secure.StartBoard("--set", "CsmsUrl=" + secure.Url.Replace("wss:", "ws:", StringComparison.Ordinal));
            await Refused(secure, "closed the connection");

            await using Bench plain = await Bench.WithCsms();
            await plain.StartBoard("--set", "CsmsUrl=" + plain.Url.Replace("ws:", "wss:", StringComparison.Ordinal));
            await Refused(plain, "TLS");
        }

        private static async Task Refused(Bench bench, params string[] parts)
        {
            bool IsTold(string text) => parts.All(part => text.Contains(part, StringComparison.Ordinal));
            await bench.Console.Until(board => (string)board["link"] == "Waiting" && IsTold((string)board["lastProblem"]));

            // It dials again and again, so that the text may be of another moment.
            Stopwatch waited = Stopwatch.StartNew();
            string text = await bench.Console.Ask("status");
            while (!text.Contains("Link: next dial in ", StringComparison.Ordinal) || !IsTold(text))
            {
                Assert.True(waited.Elapsed.TotalSeconds < Bench.Patience, text);
                await Task.Delay(20);
                text = await bench.Console.Ask("status");
            }
        }

        private static Task<Bench> Secure(IssuedCertificate certificate, CertificateAuthority clientRoot = null)
        {
            return Bench.WithCsms(new CsmsServerOptions { Certificate = certificate.Certificate, ClientCertificateRoot = clientRoot?.Certificate });
        }

        private string Root(CertificateAuthority root)
        {
            return _folder.Write("root.pem", root.CertificatePem);
        }
    }
}

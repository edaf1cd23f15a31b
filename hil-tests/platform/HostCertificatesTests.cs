// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    public class HostCertificatesTests
    {
        [Fact]
        public void Certificate_is_read_with_its_dates_though_it_has_expired()
        {
            DateTimeOffset from = new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.Zero);
            using CertificateAuthority authority = CertificateAuthority.CreateRoot("Some root");
            string pem = authority.IssueServer(from, from.AddDays(1), "csms.example").CertificatePem;

            bool isRead = new HostCertificates().TryRead("a text before it\n" + pem, out string subject, out string issuer, out long notBefore, out long notAfter);

            Assert.True(isRead);
            Assert.Equal("CN=csms.example", subject);
            Assert.Equal("CN=Some root", issuer);
            Assert.Equal(from.ToUnixTimeMilliseconds(), notBefore);
            Assert.Equal(from.AddDays(1).ToUnixTimeMilliseconds(), notAfter);
        }

        [Theory]
        [InlineData("")]
        [InlineData("no certificate")]
        [InlineData("-----BEGIN CERTIFICATE-----\nMAMBAf8=\n-----END CERTIFICATE-----\n")]
        public void What_is_none_is_not_read(string pem)
        {
            Assert.False(new HostCertificates().TryRead(pem, out string _, out string _, out long _, out long _));
        }
    }
}

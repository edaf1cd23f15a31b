// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// The versions of OCPP that can be chosen.
    /// </summary>
    public sealed class VersionTests
    {
        [Theory]
        [InlineData("1.6", "ocpp1.6")]
        [InlineData("2.0.1", "ocpp2.0.1")]
        [InlineData("auto", "ocpp2.0.1")]
        public async Task Session_in_another_version_ends_with_books_that_agree(string option, string version)
        {
            await SessionSummary.RunAndCheck("--session --ocpp " + option, version);
        }
    }
}

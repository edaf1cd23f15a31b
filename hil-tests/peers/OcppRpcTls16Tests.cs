// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// The security profiles with OCPP 1.6.
    /// </summary>
    public sealed class OcppRpcTls16Tests : OcppRpcTlsTests
    {
        public OcppRpcTls16Tests()
            : base("ocpp1.6")
        {
        }

        /// <inheritdoc/>
        private protected override async Task<long> GetMeterStop(Peer peer, string identity)
        {
            return Assert.Single((await peer.GetBook(identity)).Transactions).Stop.MeterStop;
        }
    }
}

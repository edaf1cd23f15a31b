// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// The security profiles with OCPP 2.0.1.
    /// </summary>
    public sealed class OcppRpcTls201Tests : OcppRpcTlsTests
    {
        public OcppRpcTls201Tests()
            : base("ocpp2.0.1")
        {
        }

        /// <inheritdoc/>
        private protected override async Task<long> GetMeterStop(Peer peer, string identity)
        {
            return (long)Assert.Single((await peer.GetBook201(identity)).Transactions).Last.WattHours.Last();
        }
    }
}

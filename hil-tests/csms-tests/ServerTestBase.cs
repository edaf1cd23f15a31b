// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Threading.Tasks;
using OcppChargePoint.Csms;
using OcppChargePoint.Schemas;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// A CSMS on a free port for each test.
    /// </summary>
    public abstract class ServerTestBase : IAsyncLifetime
    {
        /// <summary>
        /// The CSMS. Schemas are checked where there is a judge.
        /// </summary>
        protected CentralSystem Central { get; } = new CentralSystem { Schemas = AjvValidator.SharedOrNull };

        /// <summary>
        /// Its door.
        /// </summary>
        protected CsmsServer Server { get; private set; }

        /// <inheritdoc />
        public async Task InitializeAsync()
        {
            Server = new CsmsServer(Central);
            await Server.Start();
        }

        /// <inheritdoc />
        public async Task DisposeAsync()
        {
            await Server.DisposeAsync();
        }

        internal async Task<TestChargePoint> Connected(string identity = "CP1")
        {
            TestChargePoint chargePoint = new TestChargePoint();
            await chargePoint.Connect(Server.UrlOf(identity));

            return chargePoint;
        }

        internal async Task<TestChargePoint> Booted(string identity = "CP1")
        {
            TestChargePoint chargePoint = await Connected(identity);
            await chargePoint.Boot();

            return chargePoint;
        }
    }
}

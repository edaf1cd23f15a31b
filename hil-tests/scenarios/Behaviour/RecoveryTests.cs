// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// What becomes of energy while it is still open what becomes of a transaction; found by the simulation.
    /// </summary>
    [Feature("Recovery after a loss of power", "OCPP 1.6 section 4.10; OCPP 2.0.1 E04")]
    public sealed class RecoveryTests : ScenarioOfVersions
    {
        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Nothing_is_offered_before_it_is_known_which_transaction_it_belongs_to(string version)
        {
            BootFor(version, 1, false, 1, "FreeVendActive=true", "ResumeAfterRestart=true");
            Plug();
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(120);

            // The rig's watch looks at the pilot at every turn.
            Bench.PowerCycle(20);
            Reach(() => Hardware().Contactor.IsClosed, "charging again");
            Advance(60);
            Unplug();
            Advance(5);

            Assert.False(Assert.Single(Told).IsOpen);
        }
    }
}

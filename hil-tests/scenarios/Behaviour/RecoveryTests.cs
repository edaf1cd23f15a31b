// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
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

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Nothing_is_offered_before_its_transaction_at_the_end_of_an_outage(string version)
        {
            BootFor(version, 1, false, 1, "LocalPreAuthorize=true");
            Ask(Availability(1, false));
            Advance(1);
            Plug();
            Tag(Alice);
            Advance(5);

            // The rig's watch looks at the pilot at every turn.
            Ask(Availability(1, true));
            Advance(5);
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Power_cut_costs_no_more_than_the_energy_of_one_interval(string version)
        {
            for (int seconds = 1; seconds < 60; seconds += 6)
            {
                BootFor(version, 1, false, 1, "MeterValueSampleInterval=0", "JournalInterval=60");
                Advance(seconds);
                ChargeFor();
                Advance(118);
                Watch.MayLoseEnergy = true;
                long flown = Bench.Station.GetConnector(1).Meter.ImportedMilliwattHours;
                Bench.PowerCycle(30);
                Reach(() => Told.Count > 0 && !Told[0].IsOpen, "the end of the transaction");

                // 61 s at 11.04 kW.
                Assert.InRange(flown / 1000m - Told[0].EnergyWh.Value, 0, 188);
            }
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Transactions_without_time_begin_one_after_the_other(string version)
        {
            BootFor(version, 1, false, 1, "FreeVendActive=true", "ResumeAfterRestart=false");
            CutLink();
            Car().WantsEnergy = false;
            Plug();
            Advance(5);
            for (int i = 0; i < 12; i++)
            {
                Bench.PowerCycle(0.5);
                Advance(i % 3);
            }

            RestoreLink();
            AwaitLink();
            Reach(() => Bench.ChargePoint.Queue.Count == 0, "all told");
            Assert.Equal(13, Told.Count);
            Assert.Equal(13, Told.Select(one => one.Start).Distinct().Count());
            Assert.Equal(Told.Select(one => one.Start), Told.Select(one => one.Start).Order());
            Assert.All(Told.SkipLast(1), one => Assert.True(one.Stop >= one.Start, one.ToString()));
            Assert.All(Told.Zip(Told.Skip(1)), pair => Assert.True(pair.First.Stop <= pair.Second.Start, pair.ToString()));
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Clock_that_was_ahead_before_a_power_cut_turns_no_time_back(string version)
        {
            BootFor(version, 1, false, 1, "ResumeAfterRestart=true", "MeterValueSampleInterval=60");
            ChargeFor();
            Bench.Clock.SetUtc(Bench.Clock.UtcMilliseconds + 4500000);
            Advance(90);
            CutLink();

            // The board knows no time until it is told one that lies before what it has told already.
            Bench.PowerCycle(30);
            Advance(200);
            RestoreLink();
            AwaitLink();
            Advance(90);
            Unplug();
            Reach(() => Connector().Transaction == null && Bench.ChargePoint.Queue.Count == 0, "the end");

            ToldTransaction told = Assert.Single(Told);
            DateTimeOffset[] times = version == Version16
                ? Record.Transactions[0].MeterValues.Where(one => !one.IsTransactionData).Select(one => one.Timestamp.Value).ToArray()
                : Record.EventTransactions[0].Events.Select(one => one.Timestamp).ToArray();
            Assert.Equal(times.Order(), times);
            Assert.True(times.Length > 3 && told.Stop >= times.Last(), told.ToString());
        }

        [Fact]
        public void Transaction_that_another_has_followed_does_not_go_on()
        {
            BenchOptions options = new BenchOptions { Connectors = 1, IsUnchecked = true };
            options.Settings["ResumeAfterRestart"] = "true";
            options.Settings["FreeVendActive"] = "true";
            Bench bench = new Bench(options);
            bench.PowerOn();
            bench.Run(5);
            bench.Station.Plug(1);
            bench.Run(120);
            byte[][] first = { Bytes(bench, "tx0.a"), Bytes(bench, "tx0.b") };
            bench.Station.Unplug(1);
            bench.Run(5);
            bench.Station.Plug(1);
            bench.Run(120);

            // Flash has not taken that the first one is over, so that the second one lies elsewhere.
            byte[][] second = { Bytes(bench, "tx0.a"), Bytes(bench, "tx0.b") };
            for (int i = 0; i < 2; i++)
            {
                bench.Files.Replace(i == 0 ? "tx0.a" : "tx0.b", first[i], 0, first[i].Length);
                bench.Files.Replace(i == 0 ? "tx2.a" : "tx2.b", second[i], 0, second[i].Length);
            }

            bench.PowerCycle(5);
            bench.Run(60);

            Assert.Equal(2, bench.ChargePoint.Connectors[0].Transaction.Number);
        }

        private static byte[] Bytes(Bench bench, string name)
        {
            byte[] content = new byte[bench.Files.GetLength(name)];
            bench.Files.Read(name, 0, content, 0, content.Length);
            return content;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Text;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;
using OcppChargePoint.Schemas;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// The watch over all scenarios barks when it should.
    /// </summary>
    public sealed class RigTests
    {
        [Fact]
        public void Quiet_run_has_no_findings()
        {
            Bench bench = Charging(false);

            Assert.Empty(bench.Watch.Finish());
        }

        [Fact]
        public void Contactor_that_closes_without_a_transaction_is_found()
        {
            Bench bench = Charging(false);

            bench.Station.GetConnector(1).Contactor.Set(true);
            bench.Run(1);

            Assert.Contains(bench.Watch.Finish(), finding => finding.Contains("the contactor is on without a transaction", StringComparison.Ordinal));
        }

        [Fact]
        public void Current_that_is_offered_without_a_transaction_is_found()
        {
            Bench bench = Charging(false);

            bench.Station.GetConnector(1).Pilot.Set(PilotOutput.Pwm, 160);
            bench.Run(1);

            Assert.Contains(bench.Watch.Finish(), finding => finding.Contains("current is offered without a transaction", StringComparison.Ordinal));
        }

        [Fact]
        public void Contactor_that_opens_under_load_is_found()
        {
            Bench bench = Charging(true);

            bench.Station.GetConnector(1).Contactor.Set(false);
            bench.Run(0.2);

            Assert.Contains(bench.Watch.Finish(), finding => finding.Contains("opened under load", StringComparison.Ordinal));
        }

        [Fact]
        public void Energy_that_is_not_told_is_found()
        {
            Bench bench = Charging(true);
            bench.Run(60);

            foreach (string file in bench.Files.List(string.Empty))
            {
                bench.Files.Delete(file);
            }

            bench.PowerCycle(1);

            Assert.Contains(bench.Watch.Finish(), finding => finding.Contains("the CSMS was told 0 Wh", StringComparison.Ordinal));
        }

        [Fact]
        public void Violation_of_the_protocol_is_found()
        {
            Bench bench = Charging(false);

            bench.Csms.Session(Bench.Identity).ReceiveText("[2,\"x\",\"StatusNotification\",{\"connectorId\":1}]");

            IReadOnlyList<string> findings = bench.Watch.Finish();
            Assert.Contains(findings, finding => finding.StartsWith("CSMS: CP1: ", StringComparison.Ordinal));
            Assert.True(findings.Count > 1);
        }

        [Theory]
        [InlineData("ocpp1.6", false)]
        [InlineData("ocpp1.6", true)]
        [InlineData("ocpp2.0.1", false)]
        [InlineData("ocpp2.0.1", true)]
        public void Message_of_ours_that_breaks_its_schema_is_found(string version, bool hasNoNode)
        {
            BenchOptions options = new BenchOptions();
            options.Settings["OcppVersions"] = version;
            Bench bench = new Bench(options);
            Assert.NotNull(bench.Csms.Schemas);
            bench.Csms.Schemas = hasNoNode ? PlainValidator.Shared : bench.Csms.Schemas;
            bench.PowerOn();
            bench.Run(2);
            Assert.Empty(bench.Watch.Finish());

            bench.ChargePoint.Queue.Add(new VendorCall(new string('v', 256), null, null).Message);
            bench.Run(1);

            Assert.Contains(bench.Watch.Finish(), finding => finding.Contains("DataTransfer breaks its schema", StringComparison.Ordinal));
        }

        [Theory]
        [InlineData("ocpp1.6", "{\"status\":\"Perhaps\"}")]
        [InlineData("ocpp2.0.1", "{\"status\":\"Perhaps\"}")]
        [InlineData("ocpp2.0.1", "{\"status\":\"Accepted\",\"more\":1}")]
        public void Answer_of_ours_that_breaks_its_schema_is_found(string version, string answer)
        {
            BenchOptions options = new BenchOptions();
            options.Settings["OcppVersions"] = version;
            Bench bench = new Bench(options);
            bench.PowerOn();
            bench.Run(2);

            // The charge point gives its own, good answer later, which is then one to nothing.
            CsmsSession session = bench.Csms.Session(Bench.Identity);
            session.Call("ClearCache");
            session.ReceiveText("[3,\"csms-1\"," + answer + "]");

            Assert.Contains(bench.Watch.Finish(), finding => finding.Contains("The answer to ClearCache breaks its schema", StringComparison.Ordinal));
        }

        [Fact]
        public void Loop_that_would_never_sleep_is_found()
        {
            Bench bench = Charging(false);

            for (int moment = 0; moment < 30; moment++)
            {
                bench.Watch.LookAtDue(bench.Now - 1);
            }

            Assert.Contains(bench.Watch.Finish(), finding => finding.Contains("would never sleep", StringComparison.Ordinal));
        }

        [Fact]
        public void Network_breaks_where_it_is_told_to()
        {
            Bench bench = new Bench(new BenchOptions());
            bench.Network.BytesUntilCut = 10;

            bench.PowerOn();
            bench.Run(1);

            Assert.Empty(bench.Record.Calls);
            Assert.Equal(1, bench.Network.Dials);
            byte[] nothing = Encoding.ASCII.GetBytes("x");
            Assert.False(bench.Network.Write(nothing, 0, 1));
        }

        private static Bench Charging(bool isCharging)
        {
            Bench bench = new Bench(new BenchOptions());
            bench.PowerOn();
            bench.Run(2);
            if (isCharging)
            {
                bench.Station.Plug(1);
                bench.Station.PresentTag("04A2B3C4");
                Assert.True(bench.RunUntil(() => bench.Station.GetConnector(1).Car.Milliamperes > 15000, 20));
            }

            return bench;
        }
    }
}

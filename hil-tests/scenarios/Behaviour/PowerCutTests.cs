// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// The power goes during, between and after sessions, with and without the CSMS: nothing that was told is told again, nothing that was
    /// not told is lost, and a session that was cut ends with its last kept register.
    /// </summary>
    [Feature("Loss of power", "durable transactions, section 4.10 of OCPP 1.6")]
    public sealed class PowerCutTests : ScenarioOfVersions
    {
        /// <summary>Energy in Wh of a minute and a bit at full power: what a cut may cost by default.</summary>
        private const int EnergyOfAnInterval = 190;

        [Fact]
        public void TC_032_2_CS_stop_after_the_boot_with_the_register_kept_last()
        {
            Boot(settings: "MeterValueSampleInterval=0");
            TransactionRecord transaction = Charge();
            Advance(615);
            long delivered = Delivered;
            Watch.MayLoseEnergy = true;

            Bench.PowerCycle(30);

            IncomingCall stop = Expect("StopTransaction", within: 60);
            Assert.Equal("PowerLoss", stop.Text("reason"));
            Assert.Equal(transaction.TransactionId, stop.Integer("transactionId"));
            Assert.InRange(stop.Integer("meterStop").Value - transaction.MeterStart, delivered - EnergyOfAnInterval, delivered);
            Assert.True(stop.Timestamp("timestamp") < Bench.Time.AddSeconds(-30));
            ExpectNone("StartTransaction", 120);
            Assert.Equal("Finishing", Record.StatusOf(1));
            Unplug();
            ExpectStatus(1, "Available");
            Charge();
            Assert.Equal(2, Record.Transactions.Count);
        }

        [Fact]
        public void TC_032_1_CS_stop_before_going_down_where_the_supply_warns()
        {
            Boot(settings: "MeterValueSampleInterval=0");
            TransactionRecord transaction = Charge();
            Advance(645);

            Bench.Station.PowerFail.IsFailing = true;
            IncomingCall stop = Expect("StopTransaction", within: 10);
            long delivered = Delivered;
            Assert.False(Hardware().Contactor.IsClosed);
            Bench.PowerCycle(30);
            AwaitLink();
            Advance(60);

            Assert.Equal("PowerLoss", stop.Text("reason"));
            Assert.Equal(transaction.TransactionId, stop.Integer("transactionId"));
            Assert.InRange(stop.Integer("meterStop").Value - transaction.MeterStart, delivered - 1, delivered + 1);
            Assert.Equal(1, Count("StopTransaction"));
            Assert.Equal("Preparing", Record.StatusOf(1));
        }

        [Fact]
        public void Supply_that_warns_ends_no_session_that_is_to_go_on()
        {
            Boot(settings: "ResumeAfterRestart=true");
            Charge();
            Advance(100);

            Bench.Station.PowerFail.IsFailing = true;
            ExpectNone("StopTransaction", 5);
            Bench.PowerCycle(30);

            Reach(() => Hardware().Contactor.IsClosed, "charging again", 60);
            Assert.Equal(0, Count("StopTransaction"));
        }

        [Theory]
        [InlineData("StartTransaction")]
        [InlineData("StopTransaction")]
        public void Estimated_times_are_flagged_in_the_log(string action)
        {
            Boot(settings: "AllowOfflineTxForUnknownId=true");
            CutLink();
            Bench.PowerCycle(60);
            Advance(10);
            Plug();
            Tag(Alice);
            Reach(() => Connector().Transaction != null, "a transaction");
            Advance(120);
            Tag(Alice);
            Reach(() => Connector().Transaction == null, "its end");
            Unplug();
            Advance(5);
            Bench.PowerCycle(60);
            RestoreLink();
            AwaitLink();
            Expect(action);
            Advance(1);

            // Nobody knows how long it was dark in between.
            Assert.InRange(Bench.Lines.Count(line => line.EndsWith("Connector 1: told with an estimated time", StringComparison.Ordinal)), 1, 2);
        }

        [Fact]
        public void Supply_that_warns_costs_no_energy()
        {
            Boot(settings: "MeterValueSampleInterval=0");
            TransactionRecord transaction = Charge();
            Advance(645);
            Bench.Station.PowerFail.IsFailing = true;
            Advance(0.2);
            long delivered = Delivered;
            Watch.MayLoseEnergy = true;

            Bench.PowerCycle(30);

            Assert.InRange(Expect("StopTransaction", within: 60).Integer("meterStop").Value - transaction.MeterStart, delivered - 2, delivered);
        }

        [Fact]
        public void Session_goes_on_where_the_installer_wants_that()
        {
            Boot(settings: "ResumeAfterRestart=true");
            TransactionRecord transaction = Charge();
            Advance(300);

            Bench.PowerCycle(30);

            Reach(() => Hardware().Contactor.IsClosed, "charging again", 60);
            ExpectNone("StopTransaction", 60);
            Tag(Alice);
            IncomingCall stop = Expect("StopTransaction");
            Assert.Equal(transaction.TransactionId, stop.Integer("transactionId"));
            Assert.Equal("Local", stop.Text("reason") ?? "Local");
            Assert.Equal(1, Count("StartTransaction"));
        }

        [Fact]
        public void Session_does_not_go_on_when_the_vehicle_has_gone()
        {
            Boot(settings: "ResumeAfterRestart=true");
            Charge();
            Advance(300);
            Watch.MayLoseEnergy = true;
            CutLink();
            Bench.PowerCycle(30, inTheDark: () => Unplug());
            RestoreLink();

            Assert.Single(new[] { Expect("StopTransaction", within: 400) });
            Assert.Equal(1, Count("StopTransaction"));
        }

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public void Sessions_without_the_CSMS_are_told_after_the_power_was_gone(bool isCutTwice)
        {
            Boot();
            Configure("AllowOfflineTxForUnknownId", "true");
            CutLink();
            DateTimeOffset[] starts = new DateTimeOffset[3];
            for (int i = 0; i < starts.Length; i++)
            {
                Plug();
                Tag(Alice);
                Reach(() => Connector().Transaction != null, "a transaction");
                starts[i] = Bench.Time;
                Advance(120);
                Tag(Alice);
                Reach(() => Connector().Transaction == null, "its end");
                Unplug();
                Advance(60);
            }

            Bench.PowerCycle(600);
            if (isCutTwice)
            {
                Advance(30);
                Bench.PowerCycle(600);
            }

            RestoreLink();
            AwaitLink();
            Reach(() => Record.Transactions.Count == 3 && Record.Transactions.All(transaction => !transaction.IsOpen), "all transactions", 120);

            Assert.Equal(3, Count("StartTransaction"));
            Assert.Equal(3, Count("StopTransaction"));
            for (int i = 0; i < starts.Length; i++)
            {
                Assert.InRange((starts[i] - Record.Transactions[i].Start).TotalSeconds, -1, 2);
            }
        }

        [Fact]
        public void What_the_CSMS_has_answered_is_not_told_again()
        {
            Boot();
            TransactionRecord transaction = Charge();
            Advance(90);
            Watch.MayLoseEnergy = true;

            for (int i = 0; i < 5; i++)
            {
                Bench.PowerCycle(5);
                AwaitLink();
                Advance(20);
            }

            Assert.Equal(1, Count("StartTransaction"));
            Assert.Equal(1, Count("StopTransaction"));
            Assert.False(transaction.IsOpen);
        }

        [Fact]
        public void Clock_that_never_knew_the_time_gives_times_in_order()
        {
            Boot();
            Configure("AllowOfflineTxForUnknownId", "true");
            CutLink();
            for (int i = 0; i < 3; i++)
            {
                Bench.PowerCycle(60);
                Advance(10);
                Plug();
                Tag(Alice);
                Reach(() => Connector().Transaction != null, "a transaction");
                Advance(120);
                Tag(Alice);
                Reach(() => Connector().Transaction == null, "its end");
                Unplug();
                Advance(5);
            }

            RestoreLink();
            AwaitLink();
            Reach(() => Record.Transactions.Count == 3 && Record.Transactions.All(transaction => !transaction.IsOpen), "all transactions", 120);

            DateTimeOffset last = DateTimeOffset.MinValue;
            foreach (TransactionRecord transaction in Record.Transactions)
            {
                Assert.True(transaction.Start >= last);
                Assert.InRange((transaction.Stop.Value - transaction.Start).TotalSeconds, 119, 125);
                last = transaction.Stop.Value;
            }

            // The last one is of a boot that has learned the time in the end.
            Assert.InRange((Bench.Time - last).TotalSeconds, 0, 120);
        }

        [Fact]
        public void Session_of_2_0_1_that_was_cut_ends_with_the_next_number()
        {
            BootFor(Version201);
            ChargeFor();
            Advance(615);
            Watch.MayLoseEnergy = true;

            Bench.PowerCycle(30);

            Reach(() => Record.EventTransactions.Single().Ended != null, "the end", 60);
            EventTransactionRecord transaction = Record.EventTransactions.Single();
            Assert.Equal("PowerLoss", transaction.StoppedReason);
            Assert.Empty(transaction.MissingSequenceNumbers);
            Assert.True(transaction.Ended.IsOffline);
            Assert.InRange((long)transaction.EnergyWh.Value, Delivered - EnergyOfAnInterval, Delivered);
        }

        /// <summary>
        /// Moments of a session, tenths of a second apart where much happens.
        /// </summary>
        public static IEnumerable<object[]> Moments()
        {
            return InBothVersions(Enumerable.Range(0, 40).Select(step => new object[] { step < 20 ? step * 0.1 : (step - 18) * 1.7 }));
        }

        [Theory]
        [MemberData(nameof(Moments))]
        public void Cut_at_a_moment_of_a_session_leaves_one_start_and_one_end(string version, double second)
        {
            BuildFor(version, seed: (int)(second * 10));
            Watch.MayLoseEnergy = true;
            Watch.MayOpenUnderLoad = true;
            PowerOn();
            Reach(() => IsTold(1, ConnectorStatus.Available), "the boot", 10);
            Plug();
            Tag(Alice);
            Advance(second);

            Bench.PowerCycle(5);
            AwaitLink();
            Reach(() => Bench.ChargePoint.Queue.Count == 0, "nothing waiting", 120);
            Advance(5);

            Assert.All(Told, transaction => Assert.False(transaction.IsOpen));
            Assert.InRange(Told.Count, 0, 1);
            Assert.All(Record.EventTransactions, transaction => Assert.Empty(transaction.MissingSequenceNumbers));
        }

        private long Delivered
        {
            get { return Bench.Station.TotalDeliveredMilliwattHours / 1000; }
        }
    }
}

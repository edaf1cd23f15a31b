// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// Flash that takes nothing, or not all of a long time offline: charging goes on in memory, or not, as the installer wants, and the CSMS is
    /// told where its version has a word for it.
    /// </summary>
    [Feature("Flash that is full or fails", "OCPP 1.6 section 4.9; OCPP 2.0.1 A04, MemoryExhaustion")]
    public sealed class FlashAlarmTests : ScenarioOfVersions
    {
        private const string Failing = "Flash is full or failing";
        private const string Thinned = "No room for all meter values";

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Flash_that_takes_nothing_is_told_and_the_session_is_billed_from_memory(string version)
        {
            BootFor(version);
            Bench.Files.LimitBytes = 0;
            ChargeFor();
            ExpectAlarm(Failing);
            Assert.False(Bench.ChargePoint.Journal.IsDurable);
            Advance(600);
            Unplug();
            Reach(() => Told.Count == 1 && !Told[0].IsOpen && Bench.ChargePoint.Queue.Count == 0, "the end");
            Assert.Equal(1, AlarmCount);

            Bench.Files.LimitBytes = int.MaxValue;
            ExpectWell(70);
            Assert.True(Bench.ChargePoint.Journal.IsDurable);
            ChargeFor();
            Bench.PowerCycle(5);
            Watch.MayLoseEnergy = true;
            Reach(() => Told.Count == 2 && !Told[1].IsOpen, "the end that was kept", 60);
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void No_energy_flows_without_a_journal_where_the_installer_wants_that(string version)
        {
            BootFor(version, settings: "ChargeWithoutJournal=false");
            Bench.Files.LimitBytes = 0;
            for (int i = 0; i < 2; i++)
            {
                Plug();
                Advance(0.2);
                Tag(Alice);
                Advance(60);
                Assert.False(Hardware().Contactor.IsClosed);
                Unplug();
                Advance(5);
            }

            // Only the first attempt shows that flash has failed.
            Assert.InRange(Told.Count, 0, 1);
            Assert.All(Told, one => Assert.False(one.IsOpen));
            Assert.Equal(0, Hardware().Contactor.CloseCount);

            Bench.Files.LimitBytes = int.MaxValue;
            Advance(70);
            ChargeFor();
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Flash_that_is_dead_at_the_boot_is_known_before_anybody_comes(string version)
        {
            BootFor(version, settings: "ChargeWithoutJournal=false");
            Bench.Files.LimitBytes = 0;
            Bench.PowerCycle(5);
            AwaitLink();
            ExpectAlarm(Failing);
            Plug();
            Tag(Alice);
            Advance(60);
            if (!Speaks201)
            {
                // The states that are told after a boot do not take it back.
                IncomingCall last = Record.Calls.Last(call => call.Action == "StatusNotification" && call.Integer("connectorId") == 0);
                Assert.Equal("InternalError", last.Text("errorCode"));
            }

            Assert.Empty(Told);
            Assert.Equal(0, Hardware().Contactor.CloseCount);
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Meter_values_that_had_to_go_are_told_with_an_event(string version)
        {
            BootFor(version, settings: new[] { "MeterValueSampleInterval=10", "AllowOfflineTxForUnknownId=true" });
            Csms.AllowSequenceGaps = true;
            CutLink();
            Car().StateOfCharge = 0;
            for (int session = 0; session < 6 && Bench.ChargePoint.Journal.DroppedCount == 0; session++)
            {
                Car().StateOfCharge = 0;
                Plug();
                Tag(Alice);
                Reach(() => Connector().Transaction != null, "a transaction");
                Advance(4 * 3600);
                Tag(Alice);
                Reach(() => Connector().Transaction == null, "its end");
                Unplug();
                Advance(5);
            }

            Assert.True(Bench.ChargePoint.Journal.DroppedCount > 0);
            RestoreLink();
            AwaitLink();
            ExpectAlarm(Thinned);
            Reach(() => Bench.ChargePoint.Journal.WaitingCount == 0, "all told", 1200);
            ExpectWell(30);
            Assert.Equal(1, AlarmCount);
            Assert.All(Told, one => Assert.False(one.IsOpen));
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Flash_that_comes_and_goes_offline_is_told_once(string version)
        {
            BootFor(version, settings: new[] { "MeterValueSampleInterval=10", "AllowOfflineTxForUnknownId=true" });
            CutLink();
            Plug();
            Tag(Alice);
            Reach(() => Connector().Transaction != null, "a transaction");
            for (int i = 0; i < 20; i++)
            {
                Bench.Files.LimitBytes = 0;
                Advance(25);
                Bench.Files.LimitBytes = int.MaxValue;
                Advance(65);
            }

            Assert.Equal(1, Bench.ChargePoint.Queue.OrdinaryCount);
            RestoreLink();
            AwaitLink();
            ExpectAlarm(Failing);
            ExpectWell(30);
            Assert.Equal(1, AlarmCount);
        }

        private int AlarmCount
        {
            get { return Record.Calls.Count(IsAlarm); }
        }

        private bool IsAlarm(IncomingCall call)
        {
            return Speaks201
                ? call.Action == "SecurityEventNotification" && call.Text("type") == "MemoryExhaustion"
                : call.Action == "StatusNotification" && call.Text("errorCode") == "InternalError";
        }

        private void ExpectAlarm(string text)
        {
            IncomingCall alarm = Expect(Speaks201 ? "SecurityEventNotification" : "StatusNotification", IsAlarm);
            Assert.StartsWith(text, alarm.Text(Speaks201 ? "techInfo" : "info"));
            if (!Speaks201)
            {
                // A warning: nobody is kept from charging.
                Assert.Equal(0, alarm.Integer("connectorId"));
                Assert.Equal("Available", alarm.Text("status"));
            }
        }

        /// <summary>
        /// The end of the alarm, which OCPP 2.0.1 has no word for; the log has it in any case.
        /// </summary>
        private void ExpectWell(double within)
        {
            Reach(() => Bench.Lines.Last(line => line.Contains("lash is full") || line.Contains("No room") || line.Contains("well again")).EndsWith("well again", System.StringComparison.Ordinal), "well again", within);
            if (!Speaks201)
            {
                Expect("StatusNotification", call => call.Integer("connectorId") == 0 && call.Text("errorCode") == "NoError");
            }
        }
    }
}

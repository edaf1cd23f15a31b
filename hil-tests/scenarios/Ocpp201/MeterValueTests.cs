// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Clock-aligned and sampled meter values, outside transactions and in them.
    /// </summary>
    [Feature("Meter values", "OCPP 2.0.1 J01-J02; EVerest meter_values")]
    public sealed class MeterValueTests : Scenario201
    {
        private const string Register = "Energy.Active.Import.Register";
        private const string Many = "Energy.Active.Import.Register,Power.Active.Import,Current.Import,Voltage,Current.Offered,Power.Offered,Frequency";
        private const string NoSamples = "MeterValueSampleInterval=0";

        [Fact]
        public void TC_J_01_CS_aligned_values_without_a_transaction()
        {
            Boot201(2);
            Set("AlignedDataCtrlr.Measurands", Many);
            Set("AlignedDataCtrlr.Interval", "60");

            Advance(200);

            Assert.Empty(Record.EventTransactions);
            for (int evse = 1; evse <= 2; evse++)
            {
                MeterValueRecord[] values = Record.MeterValues.Where(one => one.EvseId == evse).ToArray();
                Assert.Equal(3, values.Length);
                Assert.All(values, one => Assert.Equal(0, one.Timestamp.Value.ToUnixTimeMilliseconds() % 60000));
                Assert.All(values, one => ExpectSample(one, "Sample.Clock", Many));
                ExpectGaps(values, 60);
            }

            Assert.Equal(3, Record.MeterValues.Select(one => one.Timestamp).Distinct().Count());
            Assert.All(Record.CallsOf("MeterValues"), call => Assert.Single(call.Payload["meterValue"].AsArray()));
        }

        [Fact]
        public void TC_J_02_CS_aligned_values_in_a_transaction()
        {
            Boot201(2, settings: NoSamples);
            Set("AlignedDataCtrlr.Measurands", Many);
            Set("AlignedDataCtrlr.Interval", "60");
            EventTransactionRecord transaction = Charge201();

            Advance(300);

            TransactionEventRecord[] events = transaction.Events.Where(one => one.TriggerReason == "MeterValueClock").ToArray();
            Assert.Equal(5, events.Length);
            Assert.All(events, one => Assert.Equal("Updated", one.EventType));
            Assert.All(events, one => ExpectSample(one.MeterValues.Single(), "Sample.Clock", Many));
            Assert.All(events, one => Assert.Equal(one.Timestamp, one.MeterValues[0].Timestamp));
            ExpectGaps(events.SelectMany(one => one.MeterValues), 60);
            Assert.All(Record.CallsOf("MeterValues"), call => Assert.Equal(2, call.Integer("evseId")));
            Assert.Equal(5, Count("MeterValues"));
        }

        [Fact]
        public void TC_J_03_CS_aligned_values_at_the_end()
        {
            const string Wanted = "Energy.Active.Import.Register,Voltage";
            Boot201(settings: NoSamples);
            Set("AlignedDataCtrlr.TxEndedMeasurands", Wanted);
            Set("AlignedDataCtrlr.TxEndedInterval", "30");
            Set("SampledDataCtrlr.TxEndedMeasurands", string.Empty);
            EventTransactionRecord transaction = Charge201();
            Advance(200);

            Unplug();
            Reach(() => !transaction.IsOpen, "the end");

            Assert.Equal(6, transaction.Ended.MeterValues.Count);
            Assert.All(transaction.Ended.MeterValues, one => ExpectSample(one, "Sample.Clock", Wanted));
            Assert.All(transaction.Ended.MeterValues, one => Assert.Equal(0, one.Timestamp.Value.ToUnixTimeMilliseconds() % 30000));
            ExpectGaps(transaction.Ended.MeterValues, 30);
            Assert.DoesNotContain(transaction.Events, one => one.TriggerReason == "MeterValueClock");
            Assert.Equal(0, Count("MeterValues"));

            // What was drawn after the last aligned moment stands in no message then.
            Watch.MayLoseEnergy = true;
        }

        [Fact]
        public void TC_J_06_CS_no_aligned_values_in_a_transaction()
        {
            Boot201(2, settings: NoSamples);
            Set("SampledDataCtrlr.TxStartedMeasurands", string.Empty);
            Set("SampledDataCtrlr.TxEndedMeasurands", string.Empty);
            Set("AlignedDataCtrlr.Interval", "60");
            Set("AlignedDataCtrlr.SendDuringIdle", "true");
            Watch.MayLoseEnergy = true;
            Advance(70);
            Assert.Equal(2, Record.MeterValues.Count);

            EventTransactionRecord transaction = Charge201();
            Advance(200);
            Assert.Equal(2, Record.MeterValues.Count);
            Unplug();
            Reach(() => !transaction.IsOpen, "the end");
            Assert.Empty(transaction.MeterValues);

            Advance(60);
            Assert.Equal(4, Record.MeterValues.Count);
            Assert.All(Record.MeterValues, one => Assert.Equal(0, one.Timestamp.Value.ToUnixTimeMilliseconds() % 60000));
        }

        [Theory]
        [InlineData("EVConnected")]
        [InlineData("PowerPathClosed")]
        public void TC_J_07_CS_values_at_the_start(string startPoint)
        {
            Boot201(settings: "TxStartPoint=" + startPoint);
            Set("SampledDataCtrlr.TxStartedMeasurands", Many);

            EventTransactionRecord transaction = Charge201();

            ExpectSample(transaction.Started.MeterValues.Single(), "Transaction.Begin", Many);
            Assert.Equal(transaction.Started.Timestamp, transaction.Started.MeterValues[0].Timestamp);
        }

        [Fact]
        public void TC_J_08_CS_values_at_the_start_before_the_cable_is_plugged_in()
        {
            Boot201(settings: "TxStartPoint=Authorized");
            Set("SampledDataCtrlr.TxStartedMeasurands", Many);

            Tag(Alice);
            ExpectEvent("Started");
            Advance(5);
            Plug();
            Reach(() => Latest()?.ChargingState == "Charging", "charging");

            TransactionEventRecord first = Latest().Events.First(one => one.EvseId != null);
            ExpectSample(first.MeterValues.Single(), "Transaction.Begin", Many);
            Assert.Single(Latest().MeterValues);
        }

        [Fact]
        public void TC_J_09_CS_values_at_the_interval()
        {
            Boot201();
            Set("SampledDataCtrlr.TxUpdatedMeasurands", Many);
            Set("SampledDataCtrlr.TxUpdatedInterval", "30");
            EventTransactionRecord transaction = Charge201();

            Advance(200);

            TransactionEventRecord[] events = transaction.Events.Where(one => one.TriggerReason == "MeterValuePeriodic").ToArray();
            Assert.Equal(6, events.Length);
            Assert.All(events, one => Assert.Equal("Updated", one.EventType));
            Assert.All(events, one => ExpectSample(one.MeterValues.Single(), "Sample.Periodic", Many));
            ExpectGaps(events.SelectMany(one => one.MeterValues), 30);
            Assert.Equal(30, (events[0].Timestamp - transaction.Started.Timestamp).TotalSeconds);
        }

        [Fact]
        public void TC_J_10_CS_values_at_the_end()
        {
            Boot201(settings: NoSamples);
            Set("SampledDataCtrlr.TxEndedMeasurands", Many);
            Set("SampledDataCtrlr.TxEndedInterval", "30");
            Set("AlignedDataCtrlr.TxEndedMeasurands", string.Empty);
            EventTransactionRecord transaction = Charge201();
            Advance(200);

            Unplug();
            Reach(() => !transaction.IsOpen, "the end");

            IReadOnlyList<MeterValueRecord> values = transaction.Ended.MeterValues;
            ExpectSample(values[0], "Transaction.Begin", Many);
            ExpectSample(values[^1], "Transaction.End", Many);
            Assert.Equal(6, values.Count - 2);
            Assert.All(values.Skip(1).SkipLast(1), one => ExpectSample(one, "Sample.Periodic", Many));
            ExpectGaps(values.SkipLast(1), 30);
            Assert.DoesNotContain(transaction.Events, one => one.TriggerReason == "MeterValuePeriodic");
        }

        [Fact]
        public void J01_FR_02_J01_FR_14_Interval_that_is_set_counts_at_once_and_zero_sends_nothing()
        {
            Boot201(2);
            Advance(120);
            Assert.Empty(Record.MeterValues);

            Set("AlignedDataCtrlr.Interval", "10");
            Advance(35);
            Assert.Equal(new int?[] { 1, 2, 1, 2, 1, 2 }, Record.MeterValues.Select(one => one.EvseId).Take(6));

            Set("AlignedDataCtrlr.Interval", "0");
            int before = Record.MeterValues.Count;
            Advance(60);
            Assert.Equal(before, Record.MeterValues.Count);
        }

        [Fact]
        public void J01_FR_07_J01_FR_08_J01_FR_09_J01_FR_10_Fields_of_a_value()
        {
            Boot201();
            Set("AlignedDataCtrlr.Measurands", Many);
            Set("AlignedDataCtrlr.Interval", "60");
            Charge201();
            Advance(120);

            IReadOnlyList<SampledValueRecord> values = Record.MeterValues.Last(one => one.Values.Any(value => value.Context == "Sample.Clock")).Values;

            Assert.Equal(new[] { "L1-N", "L2-N", "L3-N" }, PhasesOf(values, "Voltage"));
            Assert.Equal(new[] { "L1", "L2", "L3" }, PhasesOf(values, "Current.Import"));
            Assert.Equal(new[] { null, "L1", "L2", "L3" }, PhasesOf(values, "Power.Active.Import"));
            Assert.Equal(new string[] { null }, PhasesOf(values, Register));
            Assert.Equal(new string[] { null }, PhasesOf(values, "Current.Offered"));
            SampledValueRecord sum = values.Single(value => value.Measurand == "Power.Active.Import" && value.Phase == null);
            Assert.Equal(sum.Number, values.Where(value => value.Measurand == "Power.Active.Import" && value.Phase != null).Sum(value => value.Number));
            Assert.All(values, value => Assert.Equal("Outlet", value.Location));
            Assert.Equal(
                new[] { "Wh", "W", "A", "V", "A", "W", "Hertz" },
                Many.Split(',').Select(name => values.First(value => value.Measurand == name).Unit));
        }

        [Fact]
        public void J01_FR_19_Aligned_values_of_an_EVSE_pause_while_it_has_a_transaction()
        {
            Boot201(2, settings: NoSamples);
            Set("AlignedDataCtrlr.Interval", "60");
            Set("AlignedDataCtrlr(1).SendDuringIdle", "true");
            Assert.Equal("false", Get("AlignedDataCtrlr.SendDuringIdle"));
            Assert.Equal("false", Get("AlignedDataCtrlr(2).SendDuringIdle"));
            Charge201(1, Alice);
            Charge201(2, Bob);
            Forget();
            Advance(180);

            Assert.Equal(3, Latest(2).Events.Count(one => one.TriggerReason == "MeterValueClock"));
            Assert.DoesNotContain(Latest(1).Events, one => one.TriggerReason == "MeterValueClock");
            Unplug(1);
            Advance(60);
            Assert.Equal(1, Expect("MeterValues").Integer("evseId"));
        }

        [Fact]
        public void J01_FR_20_Aligned_values_of_all_EVSEs_pause_while_there_is_a_transaction_also_those_for_its_end()
        {
            Boot201(2, settings: NoSamples);
            Set("AlignedDataCtrlr.Interval", "60");
            Set("AlignedDataCtrlr.TxEndedInterval", "60");
            Set("AlignedDataCtrlr.TxEndedMeasurands", Register);
            Set("AlignedDataCtrlr.SendDuringIdle", "true");
            EventTransactionRecord transaction = Charge201();
            Advance(180);
            Assert.Equal(0, Count("MeterValues"));
            Unplug();
            Reach(() => !transaction.IsOpen, "the end");

            Assert.DoesNotContain(transaction.MeterValues, one => one.Values[0].Context == "Sample.Clock");
        }

        [Fact]
        public void J01_FR_21_J02_FR_21_Readings_that_cannot_be_signed_are_not_offered()
        {
            Boot201();

            Assert.Equal("UnknownVariable", Get("AlignedDataCtrlr.SignReadings"));
            Assert.Equal("UnknownVariable", Get("SampledDataCtrlr.SignReadings"));
            Set("SampledDataCtrlr.SignReadings", "true", "UnknownVariable");
        }

        [Fact]
        public void J01_FR_22_Values_outside_a_transaction_are_not_kept_while_the_link_is_down_those_in_it_are()
        {
            Boot201(2, settings: NoSamples);
            Set("AlignedDataCtrlr.Interval", "60");
            EventTransactionRecord transaction = Charge201();
            CutLink();
            Advance(300);
            int before = Count("MeterValues");

            RestoreLink();
            AwaitLink();
            Advance(5);

            Assert.InRange(Count("MeterValues") - before, 0, 1);
            Assert.Equal(5, transaction.Events.Count(one => one.TriggerReason == "MeterValueClock" && one.IsOffline));
        }

        [Fact]
        public void J01_FR_14_AlignedDataCtrlr_that_is_not_enabled_sends_nothing()
        {
            Boot201(settings: NoSamples);
            Set("AlignedDataCtrlr.Interval", "60");
            Set("AlignedDataCtrlr.Enabled", "false");
            Assert.Equal("true", Get("AlignedDataCtrlr.Available"));
            Advance(200);
            Assert.Empty(Record.MeterValues);

            Set("AlignedDataCtrlr.Enabled", "true");
            Advance(60);
            Assert.Single(Record.MeterValues);
        }

        [Fact]
        public void J02_FR_11_SampledDataCtrlr_that_is_not_enabled_sends_nothing()
        {
            Boot201();
            Set("SampledDataCtrlr.Enabled", "false");
            Assert.Equal("true", Get("SampledDataCtrlr.Available"));
            Watch.MayLoseEnergy = true;
            EventTransactionRecord transaction = Charge201();
            Advance(200);
            Unplug();
            Reach(() => !transaction.IsOpen, "the end");

            Assert.Empty(transaction.MeterValues);
            Assert.False(transaction.Ended.Payload.ContainsKey("meterValue"));
        }

        [Fact]
        public void J02_FR_11_Interval_that_is_set_in_a_transaction_counts_at_once()
        {
            Boot201(settings: NoSamples);
            EventTransactionRecord transaction = Charge201();
            Advance(120);
            Assert.DoesNotContain(transaction.Events, one => one.TriggerReason == "MeterValuePeriodic");
            DateTimeOffset set = Bench.Time;

            Set("SampledDataCtrlr.TxUpdatedInterval", "20");
            ExpectEvent("Updated", "MeterValuePeriodic", 21);
            Assert.InRange((Bench.Time - set).TotalSeconds, 19.9, 20.2);

            Set("SampledDataCtrlr.TxUpdatedMeasurands", string.Empty);
            ExpectNone("TransactionEvent", 60);
        }

        [Fact]
        public void J02_FR_10_Values_of_start_and_updates_are_of_their_moment()
        {
            Boot201();
            Set("AlignedDataCtrlr.Interval", "45");
            EventTransactionRecord transaction = Charge201();
            Advance(600);

            foreach (TransactionEventRecord one in transaction.Events)
            {
                Assert.InRange(one.MeterValues.Count, 0, 1);
                Assert.All(one.MeterValues, value => Assert.Equal(one.Timestamp, value.Timestamp));
            }
        }

        [Fact]
        public void J02_FR_12_J02_FR_13_E11_FR_04_05_Of_too_many_kept_updates_those_in_between_are_dropped()
        {
            Boot201(settings: "MeterValueSampleInterval=10");
            Csms.AllowSequenceGaps = true;
            EventTransactionRecord transaction = Charge201();
            CutLink();
            Advance(12 * 3600);
            RestoreLink();
            AwaitLink();
            Advance(30);
            Unplug();
            Reach(() => !transaction.IsOpen, "the end", 600);

            DateTimeOffset[] times = transaction.Events.Where(one => one.TriggerReason == "MeterValuePeriodic").Select(one => one.Timestamp).ToArray();
            Assert.InRange(times.Length, 1000, 4000);
            Assert.True(Bench.ChargePoint.Journal.DroppedCount > 0);
            Assert.InRange(times.Zip(times.Skip(1), (one, next) => (next - one).TotalSeconds).Max(), 20, 170);
            Assert.Equal(times, times.Order());
        }

        [Fact]
        public void J02_FR_16_J02_FR_17_Register_is_that_of_the_meter_and_never_runs_backwards()
        {
            Boot201();
            Hardware().Meter.Preset(123_456_789_000);
            Set("SampledDataCtrlr.TxEndedInterval", "20");
            EventTransactionRecord first = Charge201();
            Advance(300);
            Unplug();
            Reach(() => !first.IsOpen, "the end");
            EventTransactionRecord second = Charge201();
            Advance(60);
            Unplug();
            Reach(() => !second.IsOpen, "the end");

            foreach (EventTransactionRecord transaction in new[] { first, second })
            {
                decimal[] live = transaction.Events.Where(one => one.EventType != "Ended").SelectMany(one => one.MeterValues).Select(RegisterOf).ToArray();
                decimal[] kept = transaction.Ended.MeterValues.Select(RegisterOf).ToArray();
                Assert.Equal(live, live.Order());
                Assert.Equal(kept, kept.Order());
                Assert.Equal(live[0], kept[0]);
            }

            Assert.Equal(123_456_789m, first.MeterStart);
            Assert.Equal(first.MeterStop, second.MeterStart);
        }

        [Fact]
        public void J02_FR_20_Of_too_many_values_for_the_end_those_in_between_are_dropped()
        {
            Boot201(settings: NoSamples);
            Set("SampledDataCtrlr.TxEndedInterval", "10");
            Set("AlignedDataCtrlr.TxEndedInterval", "60");
            Set("AlignedDataCtrlr.TxEndedMeasurands", Register);
            EventTransactionRecord transaction = Charge201();
            Advance(3600);
            Unplug();
            Reach(() => !transaction.IsOpen, "the end");

            IReadOnlyList<MeterValueRecord> values = transaction.Ended.MeterValues;
            Assert.InRange(values.Count, 12, 25);
            Assert.Equal("Transaction.Begin", values[0].Values[0].Context);
            Assert.Equal("Transaction.End", values[^1].Values[0].Context);
            Assert.Equal(transaction.Started.Timestamp, values[0].Timestamp);
            Assert.Equal(values.Select(one => one.Timestamp), values.Select(one => one.Timestamp).Order());
        }

        [Fact]
        public void J02_FR_22_Values_of_two_transactions_are_each_of_its_EVSE()
        {
            Boot201(2);
            Hardware(1).Meter.Preset(1_000_000_000);
            Hardware(2).Meter.Preset(9_000_000_000);
            EventTransactionRecord first = Charge201(1, Alice);
            EventTransactionRecord second = Charge201(2, Bob);
            Advance(300);

            Assert.All(first.MeterValues, one => Assert.InRange(RegisterOf(one), 1_000_000m, 1_999_999m));
            Assert.All(second.MeterValues, one => Assert.InRange(RegisterOf(one), 9_000_000m, 9_999_999m));
            Assert.NotEmpty(first.MeterValues);
            Assert.NotEmpty(second.MeterValues);
        }

        [Fact]
        public void E06_FR_11_Without_further_settings_the_end_tells_the_register_at_start_and_end()
        {
            Boot201();
            EventTransactionRecord transaction = Charge201();
            Advance(600);
            Tag(Alice);
            Reach(() => !transaction.IsOpen, "the end");

            Assert.Equal(new[] { "Transaction.Begin", "Transaction.End" }, transaction.Ended.MeterValues.Select(one => one.Values.Single().Context));
            Assert.Equal(Car().DeliveredMilliwattHours / 1000m, transaction.EnergyWh.Value, 0);
        }

        [Fact]
        public void J01_FR_14_Measurand_that_only_OCPP_16_knows_makes_no_empty_message()
        {
            Boot201(settings: new[] { "MeterValuesAlignedData=Temperature", "ClockAlignedDataInterval=60" });

            Advance(200);

            Assert.Equal(0, Count("MeterValues"));
        }

        private static string[] PhasesOf(IEnumerable<SampledValueRecord> values, string measurand)
        {
            return values.Where(value => value.Measurand == measurand).Select(value => value.Phase).ToArray();
        }

        private static decimal RegisterOf(MeterValueRecord sample)
        {
            return sample.Values.Single(value => value.Measurand == Register).Number.Value;
        }

        /// <summary>
        /// Each configured measurand is there, and all values have the context.
        /// </summary>
        private static void ExpectSample(MeterValueRecord sample, string context, string measurands)
        {
            Assert.All(sample.Values, value => Assert.Equal(context, value.Context));
            Assert.Equal(measurands.Split(','), sample.Values.Select(value => value.Measurand).Distinct());
        }

        private static void ExpectGaps(IEnumerable<MeterValueRecord> values, int seconds)
        {
            DateTimeOffset[] times = values.Select(one => one.Timestamp.Value).ToArray();
            Assert.All(times.Zip(times.Skip(1), (one, next) => (next - one).TotalSeconds), gap => Assert.Equal(seconds, gap));
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// Which values are measured, when, and what they say of themselves.
    /// </summary>
    [Feature("Meter values, beyond the catalogue", "OCPP 1.6 sections 3.16, 7.16, 7.31, 7.32, 7.43, 9.1.5, 9.1.12-16, 9.1.23-26")]
    public sealed class MeteringTests : Scenario
    {
        private const string Everything =
            "Energy.Active.Import.Register,Energy.Active.Export.Register,Energy.Active.Import.Interval,Power.Active.Import,Power.Offered,"
            + "Current.Import,Current.Offered,Voltage,Power.Factor,Frequency,Temperature,SoC";

        [Fact]
        public void Every_measurand_that_the_meter_offers_is_told_with_its_unit()
        {
            Boot();
            Hardware().Meter.ReportsStateOfCharge = true;
            Configure("MeterValuesSampledData", Everything);
            Configure("MeterValueSampleInterval", "60");

            TransactionRecord transaction = Charge();
            Expect("MeterValues", within: 61);

            SampledValueRecord[] values = transaction.MeterValues.Latest.Values.ToArray();
            Assert.Equal(Everything.Split(','), values.Select(value => value.Measurand).Distinct());
            Check(values, "Energy.Active.Import.Register", "Wh", 100, 190);
            Check(values, "Energy.Active.Export.Register", "Wh", 0, 0);
            Check(values, "Energy.Active.Import.Interval", "Wh", 100, 190);
            Check(values, "Power.Active.Import", "W", 11000, 11100);
            Check(values, "Power.Offered", "W", 22000, 22100);
            Check(values, "Current.Offered", "A", 32, 32);
            Check(values, "Power.Factor", null, 1, 1);
            Check(values, "Temperature", "Celsius", 20, 30);
            Check(values, "SoC", "Percent", 50, 51);
            Assert.Equal(new[] { "L1", "L2", "L3" }, values.Where(value => value.Measurand == "Current.Import").Select(value => value.Phase));
            Assert.All(values.Where(value => value.Measurand == "Current.Import"), value => Assert.Equal(16m, value.Number));
            Assert.Equal(3, values.Count(value => value.Measurand == "Voltage" && value.Number == 230m && value.Unit == "V"));
            Assert.All(values, value => Assert.DoesNotContain(" ", value.Value));
        }

        [Fact]
        public void One_phase_can_be_asked_for()
        {
            Boot();
            Configure("MeterValuesSampledData", "Voltage.L2,Current.Import.L1-N");
            Configure("MeterValueSampleInterval", "10");

            TransactionRecord transaction = Charge();
            Expect("MeterValues", within: 11);

            SampledValueRecord[] values = transaction.MeterValues.Latest.Values.ToArray();
            Assert.Equal(new[] { "Voltage", "Current.Import" }, values.Select(value => value.Measurand));
            Assert.StartsWith("L2", values[0].Phase);
            Assert.StartsWith("L1", values[1].Phase);
        }

        [Fact]
        public void Measurand_that_the_meter_does_not_measure_is_left_out()
        {
            Boot();
            Configure("MeterValuesSampledData", "RPM,Voltage", "Rejected");
            Configure("MeterValuesSampledData", "Energy.Reactive.Import.Register,SoC,Voltage");
            Configure("MeterValueSampleInterval", "10");

            TransactionRecord transaction = Charge();
            Expect("MeterValues", within: 11);

            Assert.Equal(new[] { "Voltage" }, transaction.MeterValues.Latest.Values.Select(value => value.Measurand).Distinct());
        }

        [Fact]
        public void Nothing_is_sent_when_nothing_can_be_measured()
        {
            Boot();
            Configure("MeterValuesSampledData", "SoC");
            Configure("MeterValueSampleInterval", "10");

            Charge();

            ExpectNone("MeterValues", 60);
        }

        [Theory]
        [InlineData("MeterValuesSampledData", "")]
        [InlineData("MeterValueSampleInterval", "0")]
        public void Nothing_is_sampled_when_that_is_switched_off(string key, string value)
        {
            Boot();
            Configure("MeterValueSampleInterval", "10");
            Configure(key, value);

            Charge();

            ExpectNone("MeterValues", 60);
        }

        [Fact]
        public void Sample_interval_changes_at_once()
        {
            Boot();
            Configure("MeterValueSampleInterval", "600");
            Charge();
            ExpectNone("MeterValues", 50);

            Configure("MeterValueSampleInterval", "10");

            Expect("MeterValues", within: 11);
            Expect("MeterValues", within: 11);
        }

        [Fact]
        public void Stop_transaction_carries_begin_samples_and_end()
        {
            Boot();
            Configure("MeterValueSampleInterval", "30");
            Configure("StopTxnSampledData", "Energy.Active.Import.Register,Power.Active.Import");
            TransactionRecord transaction = Charge();
            Advance(95);

            Tag(Alice);
            Expect("StopTransaction");

            MeterValueRecord[] data = transaction.MeterValues.Where(values => values.IsTransactionData).ToArray();
            Assert.Equal(
                new[] { "Transaction.Begin", "Sample.Periodic", "Sample.Periodic", "Sample.Periodic", "Transaction.End" },
                data.Select(values => values.Values[0].Context));
            Assert.Equal(transaction.Start, data[0].Timestamp);
            Assert.Equal(transaction.Stop, data[4].Timestamp);
            Assert.Equal(transaction.MeterStart, (int)data[0].Values[0].Number);
            Assert.Equal(transaction.MeterStop, (int)data[4].Values[0].Number);
            Assert.Equal(0, (int)data[4].Values[1].Number);
        }

        [Fact]
        public void Stop_transaction_carries_aligned_values()
        {
            Boot();
            Configure("ClockAlignedDataInterval", "60");
            Configure("MeterValueSampleInterval", "0");
            Configure("StopTxnAlignedData", "Energy.Active.Import.Register");
            TransactionRecord transaction = Charge();
            Advance(190);

            Tag(Alice);
            Expect("StopTransaction");

            MeterValueRecord[] data = transaction.MeterValues.Where(values => values.IsTransactionData).ToArray();
            Assert.Equal(3, data.Length);
            Assert.All(data, values => Assert.Equal("Sample.Clock", values.Values.Single().Context));
        }

        [Fact]
        public void Stop_transaction_of_a_long_session_keeps_first_and_last_and_stays_small()
        {
            Boot();
            Configure("MeterValueSampleInterval", "10");
            Configure("StopTxnSampledData", Everything);
            Configure("StopTxnAlignedData", Everything);
            Configure("ClockAlignedDataInterval", "900");
            TransactionRecord transaction = Charge();
            Advance(3600);

            Tag(Alice);
            IncomingCall stop = Expect("StopTransaction");

            MeterValueRecord[] data = transaction.MeterValues.Where(values => values.IsTransactionData).ToArray();
            Assert.InRange(data.Length, 10, 30);
            Assert.Equal("Transaction.Begin", data[0].Values[0].Context);
            Assert.Equal("Transaction.End", data[data.Length - 1].Values[0].Context);
            Assert.Equal(data.OrderBy(values => values.Timestamp), data);
            Assert.Equal(transaction.TransactionId, stop.Integer("transactionId"));
        }

        [Fact]
        public void Interval_energy_adds_up_to_the_register()
        {
            Boot();
            Configure("MeterValuesSampledData", "Energy.Active.Import.Interval,Energy.Active.Import.Register");
            Configure("MeterValueSampleInterval", "60");
            TransactionRecord transaction = Charge();
            Advance(305);

            decimal sum = transaction.MeterValues.Sum(values => values.Values[0].Number.Value);
            decimal register = transaction.MeterValues.Latest.Values[1].Number.Value;

            Assert.InRange(Math.Abs(sum - (register - transaction.MeterStart)), 0, 1);
        }

        [Fact]
        public void Interval_energy_of_sampled_values_is_not_taken_away_by_aligned_and_stop_values()
        {
            Boot();
            Configure("MeterValuesSampledData", "Energy.Active.Import.Interval");
            Configure("MeterValuesAlignedData", "Energy.Active.Import.Interval");
            Configure("StopTxnSampledData", "Energy.Active.Import.Interval");
            Configure("ClockAlignedDataInterval", "30");
            Configure("MeterValueSampleInterval", "60");
            TransactionRecord transaction = Charge();
            Ask("TriggerMessage", new { requestedMessage = "MeterValues", connectorId = 1 }, "Accepted");
            Advance(305);

            decimal sum = transaction.MeterValues
                .Where(values => values.Values[0].Context == "Sample.Periodic" && !values.IsTransactionData)
                .Sum(values => values.Values[0].Number.Value);

            Assert.InRange(sum, 900, 930);
        }

        [Fact]
        public void First_interval_energy_after_power_on_is_not_the_whole_register()
        {
            Build();
            Hardware().Meter.Preset(50000000);
            Bench.PowerCycle(1);
            ExpectStatus(1, "Available");
            Configure("MeterValuesAlignedData", "Energy.Active.Import.Interval");
            Configure("ClockAlignedDataInterval", "60");

            Assert.Equal("0", Expect("MeterValues", within: 61).Text("meterValue.0.sampledValue.0.value"));
        }

        [Fact]
        public void Register_goes_on_over_several_transactions()
        {
            Boot();
            Hardware().Meter.Preset(123456789);

            for (int session = 0; session < 3; session++)
            {
                Charge();
                Advance(60);
                Tag(Alice);
                Expect("StopTransaction");
                Unplug();
                ExpectStatus(1, "Available");
            }

            Assert.Equal(123456, Record.Transactions[0].MeterStart);
            Assert.Equal(Record.Transactions[0].MeterStop, Record.Transactions[1].MeterStart);
            Assert.Equal(Record.Transactions[1].MeterStop, Record.Transactions[2].MeterStart);
        }

        [Fact]
        public void Large_register_is_told_exactly()
        {
            Boot();
            Hardware().Meter.Preset(1999999999000);

            TransactionRecord transaction = Charge();
            Advance(120);
            Tag(Alice);
            Expect("StopTransaction");

            Assert.Equal(1999999999, transaction.MeterStart);
            Assert.InRange(transaction.EnergyWh.Value, 300, 400);
        }

        [Fact]
        public void Meter_that_drops_out_for_a_moment_is_no_fault()
        {
            Boot();
            Configure("MeterValueSampleInterval", "10");
            Charge();
            Advance(20);

            Fault(FaultCode.PowerMeterFailure);
            Advance(6);
            Fault(FaultCode.PowerMeterFailure, false);
            Advance(20);

            Assert.DoesNotContain("Faulted", Record.StatusesOf(1));
            Assert.True(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void Aligned_values_of_idle_connectors_are_not_kept_for_later()
        {
            Boot();
            Configure("ClockAlignedDataInterval", "60");
            CutLink();
            Advance(600);
            RestoreLink();
            AwaitLink();
            DateTimeOffset back = Bench.Time;

            ExpectNone("MeterValues", 100, call => call.Timestamp("meterValue.0.timestamp") < back);
        }

        [Fact]
        public void Energy_of_the_last_seconds_is_in_the_stop()
        {
            Boot();
            TransactionRecord transaction = Charge();
            Advance(600);

            Tag(Alice);
            Expect("StopTransaction");
            Unplug();

            Assert.Equal((int)(Hardware().Meter.ImportedMilliwattHours / 1000), transaction.MeterStop);
        }

        private static void Check(SampledValueRecord[] values, string measurand, string unit, decimal low, decimal high)
        {
            SampledValueRecord value = Assert.Single(values, value => value.Measurand == measurand && value.Phase == null);
            Assert.InRange(value.Number.Value, low, high);
            if (unit != null)
            {
                Assert.Equal(unit, value.Unit);
            }
        }
    }
}

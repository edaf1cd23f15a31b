// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Core
{
    /// <summary>
    /// Meter values, as the compliance test tool has them.
    /// </summary>
    [Feature("Meter values", "OCPP 1.6 sections 3.16, 4.7, 7.21, 9.1")]
    public sealed class MeteringTests : Scenario
    {
        [Fact]
        public void TC_070_CS_sampled_meter_values()
        {
            Boot();
            Configure("MeterValueSampleInterval", "10");
            Configure("MeterValuesSampledData", "Energy.Active.Import.Register,Current.Import,Voltage,Power.Active.Import");

            TransactionRecord transaction = Charge();
            Advance(35);

            IncomingCall[] calls = Record.CallsOf("MeterValues").ToArray();
            Assert.Equal(3, calls.Length);
            foreach (IncomingCall call in calls)
            {
                Assert.Equal(transaction.TransactionId, call.Integer("transactionId"));
                Assert.Equal(1, call.Integer("connectorId"));
            }

            Assert.Equal(10, (calls[1].Timestamp("meterValue.0.timestamp") - calls[0].Timestamp("meterValue.0.timestamp")).Value.TotalSeconds);
            foreach (MeterValueRecord values in transaction.MeterValues)
            {
                string[] measurands = values.Values.Select(value => value.Measurand).Distinct().ToArray();
                Assert.Equal(new[] { "Energy.Active.Import.Register", "Current.Import", "Voltage", "Power.Active.Import" }, measurands);
                Assert.All(values.Values, value => Assert.Equal("Sample.Periodic", value.Context));
            }
        }

        [Fact]
        public void TC_071_CS_clock_aligned_meter_values()
        {
            Boot(connectors: 2);
            Configure("ClockAlignedDataInterval", "900");
            Configure("MeterValuesAlignedData", "Energy.Active.Import.Register");
            Configure("MeterValueSampleInterval", "0");
            TransactionRecord transaction = Charge();

            Advance(1900);

            MeterValueRecord[] values = transaction.MeterValues.ToArray();
            Assert.Equal(2, values.Length);
            Assert.Equal(Bench.Start.AddMinutes(15), Second(values[0].Timestamp));
            Assert.Equal(Bench.Start.AddMinutes(30), Second(values[1].Timestamp));
            Assert.All(values, value => Assert.Equal("Sample.Clock", value.Values.Single().Context));

            // Connectors without a transaction are measured too.
            Assert.Equal(2, Record.MeterValues.Count(value => value.ConnectorId == 2 && value.TransactionId == null));
        }

        private static DateTimeOffset Second(DateTimeOffset? time)
        {
            return time.Value.AddTicks(-(time.Value.Ticks % TimeSpan.TicksPerSecond));
        }
    }
}

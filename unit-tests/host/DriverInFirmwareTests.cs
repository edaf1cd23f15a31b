// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.UnitTests.Drivers;
using Xunit;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// What the firmware makes of a meter on a real driver.
    /// </summary>
    public class DriverInFirmwareTests
    {
        private const int FaultMilliseconds = 10000;

        [Fact]
        public void MeterThatVanishes_IsAFaultInTime_AndItsRegisterGoesOn()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 10);
            MeterBench bench = MeterBench.Pzem(station);
            ConnectorMeter meter = new ConnectorMeter(bench.Clock, bench.Meter);
            Assert.Equal(long.MaxValue, meter.SilentMilliseconds);
            Pass(bench, meter, 4);
            Assert.Equal(0, meter.SilentMilliseconds);
            Assert.Equal(100000000, meter.EnergyMilliwattHours);

            station.IsSilent = true;
            Pass(bench, meter, 9);
            Assert.True(meter.SilentMilliseconds < FaultMilliseconds);
            Pass(bench, meter, 6);
            Assert.True(meter.SilentMilliseconds >= FaultMilliseconds);
            Assert.Equal(100000000, meter.EnergyMilliwattHours);

            station.IsSilent = false;
            bench.SetWattHours(100050);
            Pass(bench, meter, 4);
            Assert.Equal(0, meter.SilentMilliseconds);
            Assert.Equal(100050000, meter.EnergyMilliwattHours);
        }

        [Fact]
        public void RegisterThatWraps_GoesOnInTheFirmware_WithoutAFault()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 10);
            MeterBench bench = MeterBench.Pzem(station);
            bench.SetWattHours(9999980);
            ConnectorMeter meter = new ConnectorMeter(bench.Clock, bench.Meter);
            Pass(bench, meter, 4);
            Assert.Equal(9999980000, meter.EnergyMilliwattHours);

            // 36 kW: 10 Wh a second.
            long before = meter.EnergyMilliwattHours;
            long worst = 0;
            for (int second = 1; second <= 60; second++)
            {
                bench.SetWattHours((9999980 + (second * 10)) % 10000000);
                Pass(bench, meter, 1);
                Assert.True(meter.EnergyMilliwattHours >= before);
                before = meter.EnergyMilliwattHours;
                worst = Math.Max(worst, meter.SilentMilliseconds);
            }

            Assert.True(worst < FaultMilliseconds, worst.ToString());

            // What flows until both are certain is not counted: three readings here, three seconds there.
            Assert.InRange(before, 9999980000 + 480000, 9999980000 + 600000);
        }

        [Fact]
        public void ZerosOnTheLine_AreNeverARegister()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 10);
            MeterBench bench = MeterBench.Pzem(station);
            ConnectorMeter meter = new ConnectorMeter(bench.Clock, bench.Meter);
            Pass(bench, meter, 4);
            bench.SetWattHours(0);
            Pass(bench, meter, 120);
            Assert.True(meter.SilentMilliseconds >= FaultMilliseconds);
            Assert.Equal(100000000, meter.EnergyMilliwattHours);
            bench.SetWattHours(100020);
            Pass(bench, meter, 4);
            Assert.Equal(0, meter.SilentMilliseconds);
            Assert.Equal(100020000, meter.EnergyMilliwattHours);
        }

        private static void Pass(MeterBench bench, ConnectorMeter meter, int seconds)
        {
            for (int i = 0; i < seconds * 10; i++)
            {
                bench.Pass(100);
                meter.Poll();
            }
        }
    }
}

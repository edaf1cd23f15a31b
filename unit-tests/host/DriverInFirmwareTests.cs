// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

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

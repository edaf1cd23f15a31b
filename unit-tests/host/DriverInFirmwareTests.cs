// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Power;
using OcppChargePoint.UnitTests.Drivers;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// What the firmware makes of real drivers on emulated devices.
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

        [Theory]
        [InlineData("welded", 1000)]
        [InlineData("flickers", 1000)]
        [InlineData("no supply", 300)]
        public void Contactor_ThatDoesNotFollow_IsAFaultInTime(string trouble, int milliseconds)
        {
            FakeClock clock = new FakeClock();
            FakePilot pilot = new FakePilot();
            EmulatedContactor device = new EmulatedContactor(clock) { HasNoSupply = trouble == "no supply" };
            PowerPath power = new PowerPath(clock, pilot, new Contactor(device, device, true));
            clock.Advance(100);
            power.Poll();
            power.Offer(160);
            pilot.State = PilotState.C;
            power.Poll();
            if (trouble != "no supply")
            {
                clock.Advance(100);
                power.Poll();
                Assert.True(device.IsClosed);
                device.IsWelded = trouble == "welded";
                device.IsFlickering = trouble == "flickers";
                power.Cut();
            }

            for (int passed = 0; passed < milliseconds; passed += 100)
            {
                Assert.False(power.HasSwitchFault);
                clock.Advance(100);
                power.Poll();
            }

            Assert.True(power.HasSwitchFault);
        }

        [Fact]
        public void Contactor_ThatFollows_IsNoFault_WhateverTheLoopDoes()
        {
            FakeClock clock = new FakeClock();
            FakePilot pilot = new FakePilot();
            EmulatedContactor device = new EmulatedContactor(clock);
            PowerPath power = new PowerPath(clock, pilot, new Contactor(device, device, true));
            SeededRandom random = new SeededRandom(5);
            for (int i = 0; i < 500; i++)
            {
                power.Offer(160);
                pilot.State = random.Below(2) == 0 ? PilotState.C : PilotState.B;
                power.Poll();
                clock.Advance(random.Below(10) == 0 ? 5000 : 100);
                Assert.False(power.HasSwitchFault);
            }
        }

        /// <summary>
        /// The times that docs/drivers/control-pilot.md names, with every phase between the vehicle, the looks and the firmware's tick.
        /// </summary>
        [Theory]
        [InlineData(160)]
        [InlineData(800)]
        public void ControlPilot_TheContactorFollowsTheVehicle_InTheTimesOfThePage(int deciamperes)
        {
            for (int phase = 0; phase < 100; phase++)
            {
                PilotBench bench = new PilotBench();
                EmulatedContactor device = new EmulatedContactor(bench.Clock);
                PowerPath power = new PowerPath(bench.Clock, bench.Pilot, new Contactor(device, device, true));
                bench.Circuit.Ohms = PilotCircuit.StateB;
                power.Offer(deciamperes);
                Walk(bench, power, device, phase, 1000, false);
                bench.Circuit.Ohms = PilotCircuit.StateC;
                Assert.InRange(Walk(bench, power, device, phase, 1000, true), 175, 375);
                bench.Circuit.Ohms = PilotCircuit.StateB;
                Assert.InRange(Walk(bench, power, device, phase + 300, 1000, false), 40, 225);
            }
        }

        [Fact]
        public void ResidualCurrent_TestedWithThePlug_TripsAreReported()
        {
            ResidualCurrentBench bench = new ResidualCurrentBench();
            FakeConnector devices = new FakeConnector(false);
            devices.Hardware.ResidualCurrent = bench.Monitor;
            PowerPath power = new PowerPath(bench.Clock, devices.Pilot, devices.Contactor);
            FaultMonitor monitor = new FaultMonitor(1, bench.Clock, devices.Hardware, null, power, new ConnectorMeter(bench.Clock, devices.Meter));
            Test(bench, monitor);
            devices.Pilot.State = PilotState.B;
            Test(bench, monitor);
            Assert.Equal(2, bench.Test.RiseCount);

            bench.Device.IsLeaking = true;
            bench.Pass(100);
            Assert.Equal(FaultCode.GroundFailure, monitor.Check());
            bench.Device.IsLeaking = false;
            bench.Pass(60000);
            Assert.Equal(FaultCode.GroundFailure, monitor.Check());
            Assert.True(bench.Monitor.Reset());
            Assert.NotEqual(FaultCode.GroundFailure, monitor.Check());

            bench.Device.IsDead = true;
            devices.Pilot.State = PilotState.A;
            monitor.Check();
            devices.Pilot.State = PilotState.B;
            for (int i = 0; i < 7; i++)
            {
                monitor.Check();
                bench.Pass(100);
            }

            Assert.False(monitor.IsTesting);
            Assert.Equal(FaultCode.InternalError, monitor.Check());
        }

        /// <summary>
        /// A look every 50 ms, a tick of the firmware every 100 ms, 7 ms later.
        /// </summary>
        /// <returns>Milliseconds until the coil is as wanted.</returns>
        private static int Walk(PilotBench bench, PowerPath power, EmulatedContactor device, int phase, int milliseconds, bool isOn)
        {
            int found = -1;
            for (int i = 0; i < milliseconds; i++)
            {
                bench.Clock.Advance(1);
                bench.Circuit.Pass(1000);
                if ((phase + i) % 50 == 0)
                {
                    bench.Pilot.Poll();
                }

                if ((phase + i) % 100 == 7)
                {
                    power.Poll();
                }

                found = found < 0 && device.IsCoilOn == isOn ? i : found;
            }

            return found;
        }

        private static void Test(ResidualCurrentBench bench, FaultMonitor monitor)
        {
            for (int i = 0; i < 10; i++)
            {
                Assert.Equal(FaultCode.None, monitor.Check());
                bench.Pass(100);
            }

            Assert.False(monitor.IsTesting);
            Assert.False(bench.Test.IsHigh);
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

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.EvseDin;
using OcppChargePoint.Hal.Drivers.Meters;
using OcppChargePoint.Hal.Drivers.Modbus;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// A controller with address 2 and a meter with address 1 on one RS-485 line, in virtual time; the line is polled every 50 ms.
    /// </summary>
    public sealed class EvseDinBench
    {
        private const int TurnMilliseconds = 50;

        public EvseDinBench(int seed)
        {
            Clock = new FakeClock();
            Controller = new EvseDinController(Clock, EvseDin.UsualAddress, new SeededRandom(seed));
            MeterStation = new EmulatedStation(1, 4, 10);
            MeterBench.Pzem(MeterStation);
            Wire = new EmulatedLine(Clock, 9600, new EmulatedStation[] { MeterStation, Controller });
            Driver = new EvseDin(Clock, EvseDin.UsualAddress, 1);
            Meter = new ModbusMeter(Clock, MeterModels.Pzem004T(), 1, 50000);
            Line = new ModbusLine(Wire, Clock, 9600, new IModbusDevice[] { Meter, Driver });
        }

        public FakeClock Clock { get; }

        public EvseDinController Controller { get; }

        public EmulatedStation MeterStation { get; }

        public EmulatedLine Wire { get; }

        public EvseDin Driver { get; }

        public ModbusMeter Meter { get; }

        public ModbusLine Line { get; }

        /// <summary>A vehicle draws 16 A, and the firmware has agreed.</summary>
        public static EvseDinBench Charging(int settings)
        {
            EvseDinBench bench = new EvseDinBench(1);
            bench.Controller.Settings = settings;
            bench.Controller.Restart();
            bench.Pass(1500);
            bench.Controller.IsPlugged = true;
            bench.Controller.IsReady = true;
            bench.Driver.Set(PilotOutput.Pwm, 160);
            bench.Pass(2500);
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
            bench.Driver.Set(true);
            Assert.AreEqual(160, bench.Controller.OfferedDeciamperes);
            return bench;
        }

        public void Pass(int milliseconds)
        {
            for (int i = 0; i < milliseconds; i += TurnMilliseconds)
            {
                Line.Poll();
                Clock.Advance(TurnMilliseconds);
            }
        }

        public void Expect(PilotState state, ContactorFeedback feedback, FaultCode fault)
        {
            Assert.AreEqual((int)state, (int)Driver.State);
            Assert.AreEqual((int)feedback, (int)Driver.Feedback);
            Assert.AreEqual(FaultNames.Get(fault), FaultNames.Get(Driver.GetFault(1)));
        }

        public void ExpectUnknown()
        {
            Expect(PilotState.E, ContactorFeedback.NotWired, FaultCode.InternalError);
        }
    }
}

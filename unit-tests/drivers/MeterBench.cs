// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Meters;
using OcppChargePoint.Hal.Drivers.Modbus;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// One meter on a line, in virtual time; the line is polled as the event loop does it.
    /// </summary>
    public sealed class MeterBench
    {
        public const int LargestWatts = 50000;

        private readonly int _turnMilliseconds;

        public MeterBench(MeterModel model, EmulatedStation station, int baud, int turnMilliseconds)
        {
            Clock = new FakeClock();
            Station = station;
            Wire = new EmulatedLine(Clock, baud, new EmulatedStation[] { station });
            Meter = new ModbusMeter(Clock, model, 1, LargestWatts);
            Line = new ModbusLine(Wire, Clock, baud, new IModbusDevice[] { Meter });
            _turnMilliseconds = turnMilliseconds;
        }

        public FakeClock Clock { get; }

        public EmulatedStation Station { get; }

        public EmulatedLine Wire { get; }

        public ModbusMeter Meter { get; }

        public ModbusLine Line { get; }

        /// <summary>A PZEM-004T on 9600 baud, polled every 100 ms: 230.1 V, 10.002 A, 2301.4 W, 50.0 Hz, 0.99.</summary>
        public static MeterBench Pzem(EmulatedStation station)
        {
            station.Set(0, 2301);
            station.SetLowFirst(1, 10002);
            station.SetLowFirst(3, 23014);
            station.SetLowFirst(5, 100000);
            station.Set(7, 500);
            station.Set(8, 99);
            station.Set(9, 0);
            return new MeterBench(MeterModels.Pzem004T(), station, 9600, 100);
        }

        public void SetWattHours(long wattHours)
        {
            Station.SetLowFirst(5, (uint)wattHours);
        }

        public void Pass(int milliseconds)
        {
            long end = Clock.MonotonicMilliseconds + milliseconds;
            while (Clock.MonotonicMilliseconds < end)
            {
                Line.Poll();
                Clock.Advance(_turnMilliseconds);
            }
        }

        public void Expect(Measurand measurand, Phase phase, long thousandths)
        {
            long value;
            string what = ((int)measurand).ToString() + "/" + ((int)phase).ToString();
            Assert.IsTrue(Meter.TryRead(measurand, phase, out value), what);
            Assert.AreEqual(thousandths, value, what);
        }

        public void ExpectEach(Measurand measurand, long first, long second, long third)
        {
            Expect(measurand, Phase.L1, first);
            Expect(measurand, Phase.L2, second);
            Expect(measurand, Phase.L3, third);
        }

        public void ExpectNone(Measurand measurand, Phase phase)
        {
            long value;
            Assert.IsFalse(Meter.TryRead(measurand, phase, out value));
        }

        public void ExpectGood()
        {
            Assert.AreEqual("None", MeterFaultNames.Get(Meter.Fault));
            Assert.IsTrue(Meter.Sample());
            Assert.AreEqual(0, Wire.HastyRequests);
            Assert.AreEqual(0, Station.Refusals);
        }

        public void ExpectFault(MeterFault fault)
        {
            Assert.AreEqual(MeterFaultNames.Get(fault), MeterFaultNames.Get(Meter.Fault));
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.EvseDin;
using OcppChargePoint.Hal.Drivers.Meters;
using OcppChargePoint.Hal.Drivers.Modbus;
using OcppChargePoint.Hal.Drivers.OpenEvse;
using OcppChargePoint.Hal.Drivers.Pilot;
using OcppChargePoint.Hal.Drivers.Power;
using OcppChargePoint.Hal.Drivers.Rfid;
using OcppChargePoint.Hal.Drivers.Temperature;
using OcppChargePoint.UnitTests.Drivers;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A driver is polled ten times a second and more: it must leave no garbage, with a chip that works and with one that is not there.
    /// </summary>
    public class DriverAllocationTests
    {
        private const int Polls = 2000;

        private readonly FakeClock _clock = new FakeClock();

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void ModbusMeter_PollsAllocateNothing(bool isPresent)
        {
            byte[] answer = EmulatedStation.Seal(Hex.Parse("010414090327120000005A000086A0000101F400630000"));
            ReplayingSerialBus bus = new ReplayingSerialBus(isPresent ? answer : new byte[0]);
            ModbusMeter meter = new ModbusMeter(_clock, MeterModels.Pzem004T(), 1, 50000);
            ModbusLine line = new ModbusLine(bus, _clock, 9600, new IModbusDevice[] { meter });
            ExpectNoGarbage(() =>
            {
                line.Poll();
                meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out long _);
                return meter.Sample();
            }, isPresent);
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void Mfrc522_PollsAllocateNothing(bool isPresent)
        {
            Mfrc522 reader = new Mfrc522(new RegisterSpiBus(isPresent), _clock, false);
            ExpectNoGarbage(() => reader.TakeTag() == null && reader.Fault == FaultCode.None, isPresent);
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void Pn532_PollsAllocateNothing(bool isPresent)
        {
            Pn532 reader = new Pn532(new Pn532I2cLink(new ReplayingI2cBus(isPresent)), _clock, false);
            ExpectNoGarbage(() => reader.TakeTag() == null && reader.Fault == FaultCode.None, isPresent);
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void PilotAndProximity_PollsAllocateNothing(bool isPresent)
        {
            PilotBench bench = new PilotBench();
            bench.Pilot.Set(PilotOutput.Pwm, 160);
            bench.Circuit.Garbage = isPresent ? -2 : 4095;
            AnalogPin pin = new AnalogPin { Millivolts = 595, Garbage = isPresent ? -2 : -1 };
            Proximity proximity = new Proximity(_clock, new PilotSampler(pin), AnalogScale.Esp32());
            ExpectNoGarbage(() =>
            {
                bench.Pilot.Poll();
                return proximity.CableDeciamperes == 320 && bench.Pilot.State == PilotState.A;
            }, isPresent);
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void PowerAndTemperature_PollsAllocateNothing(bool isPresent)
        {
            EmulatedContactor device = new EmulatedContactor(_clock);
            Contactor contactor = new Contactor(device, device, true);
            ResidualCurrentBench residual = new ResidualCurrentBench();
            residual.Device.IsWireBroken = !isPresent;
            AnalogPin pin = new AnalogPin { Millivolts = 750, Garbage = isPresent ? -2 : 0 };
            Mcp9700 sensor = new Mcp9700(_clock, pin, AnalogScale.Esp32(), 0);
            ExpectNoGarbage(() =>
            {
                bool isKnown = sensor.TryRead(out int _);
                return isKnown && contactor.Feedback == ContactorFeedback.Open && !residual.Monitor.IsTripped;
            }, isPresent);
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void OpenEvse_PollsAllocateNothing(bool isPresent)
        {
            OpenEvse driver = new OpenEvse(new AnsweringRapiBus(isPresent), _clock, 1);
            ExpectNoGarbage(() =>
            {
                driver.Poll();
                return driver.State == PilotState.A && driver.Feedback == ContactorFeedback.Open && driver.GetFault(1) == FaultCode.None;
            }, isPresent);
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void EvseDin_PollsAllocateNothing(bool isPresent)
        {
            // Both answers, that to the settings and that to the state: no vehicle, nothing offered.
            byte[] state = EmulatedStation.Seal(Hex.Parse("020310000000000001002000000012000100" + "00"));
            byte[] settings = EmulatedStation.Seal(Hex.Parse("02030C000000020006000100000209"));
            byte[] both = new byte[state.Length + settings.Length];
            state.CopyTo(both, 0);
            settings.CopyTo(both, state.Length);
            EvseDin driver = new EvseDin(_clock, EvseDin.UsualAddress, 1);
            ModbusLine line = new ModbusLine(new ReplayingSerialBus(isPresent ? both : new byte[0]), _clock, 9600, new IModbusDevice[] { driver });
            ExpectNoGarbage(() =>
            {
                line.Poll();
                return driver.State == PilotState.A && driver.Feedback == ContactorFeedback.Open && driver.GetFault(1) == FaultCode.None;
            }, isPresent);
        }

        private void ExpectNoGarbage(Func<bool> poll, bool works)
        {
            for (int i = 0; i < 200; i++)
            {
                poll();
                _clock.Advance(100);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            bool isWorking = works;
            for (int i = 0; i < Polls; i++)
            {
                isWorking &= poll();
                _clock.Advance(100);
            }

            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(bytes == 0, bytes / (double)Polls + " bytes per poll");
            Assert.Equal(works, isWorking);
        }

        /// <summary>Answers each request with the same bytes.</summary>
        private sealed class ReplayingSerialBus : ISerialBus
        {
            private readonly byte[] _answer;
            private int _position;

            public ReplayingSerialBus(byte[] answer)
            {
                _answer = answer;
                _position = answer.Length;
            }

            public void Write(byte[] buffer, int offset, int count)
            {
                _position = 0;
            }

            public int Read(byte[] buffer, int offset, int count)
            {
                int taken = Math.Min(count, _answer.Length - _position);
                Array.Copy(_answer, _position, buffer, offset, taken);
                _position += taken;
                return taken;
            }

            public void DiscardInput()
            {
                _position = _answer.Length;
            }
        }

        /// <summary>A sleeping controller without a vehicle: repeats the sequence id of the command.</summary>
        private sealed class AnsweringRapiBus : ISerialBus
        {
            private readonly bool _isPresent;
            private readonly byte[] _answer = System.Text.Encoding.ASCII.GetBytes("$OK fe 0 01 0200 :00^00\r");
            private int _position;

            public AnsweringRapiBus(bool isPresent)
            {
                _isPresent = isPresent;
                _position = _answer.Length;
            }

            public void Write(byte[] buffer, int offset, int count)
            {
                int end = _answer.Length - 4;
                _answer[end - 2] = buffer[offset + count - 6];
                _answer[end - 1] = buffer[offset + count - 5];
                int checksum = 0;
                for (int i = 0; i < end; i++)
                {
                    checksum ^= _answer[i];
                }

                _answer[end + 1] = (byte)"0123456789ABCDEF"[checksum >> 4];
                _answer[end + 2] = (byte)"0123456789ABCDEF"[checksum & 15];
                _position = _isPresent ? 0 : _answer.Length;
            }

            public int Read(byte[] buffer, int offset, int count)
            {
                int taken = Math.Min(count, _answer.Length - _position);
                Array.Copy(_answer, _position, buffer, offset, taken);
                _position += taken;
                return taken;
            }

            public void DiscardInput()
            {
                _position = _answer.Length;
            }
        }

        /// <summary>Registers that keep what is written; every exchange ends with the timer.</summary>
        private sealed class RegisterSpiBus : ISpiBus
        {
            private readonly bool _isPresent;
            private readonly byte[] _registers = new byte[64];

            public RegisterSpiBus(bool isPresent)
            {
                _isPresent = isPresent;
            }

            public void Transfer(byte[] write, byte[] read)
            {
                int register = (write[0] >> 1) & 0x3F;
                if ((write[0] & 0x80) == 0)
                {
                    _registers[register] = write[1];
                }

                read[1] = !_isPresent ? (byte)0xFF : register == 0x04 ? (byte)0x01 : _registers[register];
            }
        }

        /// <summary>Acknowledges each command and answers it; there is never a tag.</summary>
        private sealed class ReplayingI2cBus : II2cBus
        {
            private readonly bool _isPresent;
            private byte _command;

            public ReplayingI2cBus(bool isPresent)
            {
                _isPresent = isPresent;
            }

            public bool Transfer(byte[] write, byte[] read)
            {
                if (write.Length > 6)
                {
                    _command = write[6];
                }

                Array.Clear(read, 0, read.Length);
                if (read.Length == 7)
                {
                    read[0] = 1;
                    read[3] = 0xFF;
                    read[5] = 0xFF;
                }
                else if (read.Length > 7)
                {
                    int length = _command == 0x4A ? 3 : 2;
                    read[0] = 1;
                    read[3] = 0xFF;
                    read[4] = (byte)length;
                    read[5] = (byte)-length;
                    read[6] = 0xD5;
                    read[7] = (byte)(_command + 1);
                    read[6 + length] = (byte)-(0xD5 + _command + 1);
                }

                return _isPresent;
            }
        }
    }
}

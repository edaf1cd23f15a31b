// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Meters;
using OcppChargePoint.Hal.Drivers.Modbus;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class ModbusMeterTests
    {
        private const int SpoilKinds = 12;

        [TestMethod]
        public void Crc_IsThatOfTheStandard()
        {
            Assert.AreEqual(0x4B37, Crc16.Compute(Hex.Parse("313233343536373839"), 0, 9));

            // The example of the PZEM-004T manual's kind: 01 04 00 00 00 0A, then 70 0D.
            Assert.AreEqual(0x0D70, Crc16.Compute(Hex.Parse("01040000000A"), 0, 6));
            Assert.AreEqual(0, Crc16.Compute(Hex.Parse("01040000000A700D"), 0, 8));
        }

        [TestMethod]
        public void BeforeTheFirstSet_ThereIsNothing()
        {
            MeterBench bench = MeterBench.Pzem(new EmulatedStation(1, 4, 10));
            Assert.IsFalse(bench.Meter.Sample());
            Assert.AreEqual(long.MaxValue, bench.Meter.AgeMilliseconds);
            bench.ExpectNone(Measurand.EnergyActiveImportRegister, Phase.All);
            bench.ExpectFault(MeterFault.Starting);

            // One reading alone is not believed.
            bench.Pass(900);
            bench.ExpectNone(Measurand.EnergyActiveImportRegister, Phase.All);
            bench.Pass(1000);
            bench.ExpectGood();
        }

        [TestMethod]
        public void Values_FollowTheMeter()
        {
            MeterBench bench = MeterBench.Pzem(new EmulatedStation(1, 4, 10));
            for (int i = 0; i < 100; i++)
            {
                bench.SetWattHours(100000 + i);
                bench.Pass(3000);
                bench.ExpectGood();
                bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, (100000 + i) * 1000L);
            }

            // One request a second, three seconds each round.
            Assert.IsTrue(bench.Wire.Requests >= 270 && bench.Wire.Requests <= 300, bench.Wire.Requests.ToString());
        }

        [TestMethod]
        public void Silence_KeepsTheLastValuesWithTheirAge_AndReturns()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 10);
            MeterBench bench = Started(station);
            station.IsSilent = true;
            bench.Pass(60000);
            bench.ExpectFault(MeterFault.NoAnswer);
            Assert.IsFalse(bench.Meter.Sample());
            Assert.IsTrue(bench.Meter.AgeMilliseconds >= 59000 && bench.Meter.AgeMilliseconds <= 61100);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 100000000);

            // The meter went on counting: 22 kW for a minute.
            bench.SetWattHours(100366);
            station.IsSilent = false;
            bench.Pass(2500);
            bench.ExpectGood();
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 100366000);
        }

        [TestMethod]
        public void LostAnswer_IsAskedForAgain()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 10);
            MeterBench bench = Started(station);

            // A meter that was lost for a while has the same right again.
            station.IsSilent = true;
            bench.Pass(20000);
            station.IsSilent = false;
            bench.Pass(4000);
            for (int lost = 1; lost <= 3; lost++)
            {
                int before = bench.Wire.Requests;
                station.IsSilent = true;
                while (bench.Wire.Requests < before + lost)
                {
                    bench.Pass(100);
                }

                station.IsSilent = false;
                bool isNoted = false;
                for (int i = 0; i < 20; i++)
                {
                    bench.Pass(100);
                    isNoted |= bench.Meter.Fault != MeterFault.None;
                }

                Assert.AreEqual(lost == 3, isNoted);
                bench.Pass(3000);
                bench.ExpectGood();
            }
        }

        [TestMethod]
        public void AnotherRegisterAfterSilence_IsNotBelieved()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 10);
            MeterBench bench = Started(station);
            station.IsSilent = true;
            bench.Pass(30000);
            station.IsSilent = false;
            bench.SetWattHours(0);
            bench.Pass(5000);
            bench.ExpectFault(MeterFault.RegisterBack);
            Assert.IsFalse(bench.Meter.Sample());
            bench.SetWattHours(500000);
            bench.Pass(5000);
            bench.ExpectFault(MeterFault.RegisterJump);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 100000000);
            bench.SetWattHours(100010);
            bench.Pass(3000);
            bench.ExpectGood();
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 100010000);
        }

        [TestMethod]
        public void WrongModel_IsRefused()
        {
            // A PZEM-004T has no register 0x0034.
            EmulatedStation station = new EmulatedStation(1, 4, 10);
            station.Fill(0, 10);
            MeterBench bench = new MeterBench(MeterModels.EastronSdm630(), station, 9600, 100);
            bench.Pass(20000);
            bench.ExpectFault(MeterFault.Refused);
            Assert.IsTrue(bench.Wire.Requests <= 21, "a refusal is not repeated at once");

            station = new EmulatedStation(1, 4, 10);
            bench = new MeterBench(MeterModels.Pzem004T(), station, 9600, 100);
            station.Fill(0, 10);
            station.SetHighFirst(0, 0x43668000);
            bench.Pass(5000);
            bench.ExpectFault(MeterFault.Implausible);
            bench.ExpectNone(Measurand.EnergyActiveImportRegister, Phase.All);
        }

        [TestMethod]
        public void NoEnergyValue_IsNoSet()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 80);
            station.SetHighFirst(0x0034, 0x4616D500);
            station.SetHighFirst(0x0048, 0x7FC00000);
            station.SetHighFirst(0x004A, 0);
            MeterBench bench = new MeterBench(MeterModels.EastronSdm72(), station, 9600, 20);
            bench.Pass(5000);
            bench.ExpectFault(MeterFault.Implausible);
            station.SetHighFirst(0x0048, 0xBF800000);
            bench.Pass(5000);
            bench.ExpectFault(MeterFault.Implausible);
            Assert.IsFalse(bench.Meter.Sample());

            // What was refused leaves nothing behind.
            station.SetHighFirst(0x0048, 0x4640E6B6);
            bench.Pass(3500);
            bench.ExpectGood();
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 12345677734);
        }

        [TestMethod]
        public void Echo_IsPassedOver()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 10);
            MeterBench bench = MeterBench.Pzem(station);
            bench.Wire.HasEcho = true;
            bench.Pass(3500);
            bench.ExpectGood();

            // With the echo alone the meter is silent, however the bytes come in.
            station.IsSilent = true;
            for (int i = 0; i < 30000; i++)
            {
                bench.Line.Poll();
                bench.Clock.Advance(1);
            }

            bench.ExpectFault(MeterFault.NoAnswer);
        }

        [TestMethod]
        public void EveryKindOfSpoiltAnswer_IsNoticed()
        {
            for (int kind = 0; kind < SpoilKinds; kind++)
            {
                SpoilingStation station = new SpoilingStation(1, 4, 10, new SeededRandom(kind));
                MeterBench bench = Started(station);
                bench.SetWattHours(100001);
                station.Kind = kind;
                station.Percent = 100;
                bench.Pass(20000);

                // Noise around a right answer, and a right answer that comes late, do no harm.
                bool isRight = kind == 3 || kind == 4;
                bool mayBeRight = isRight || kind == 5;
                if (!mayBeRight)
                {
                    bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 100000000);
                    bench.ExpectFault(kind == 0 ? MeterFault.NoAnswer : kind == 9 ? MeterFault.Refused : bench.Meter.Fault == MeterFault.NoAnswer ? MeterFault.NoAnswer : MeterFault.BadAnswer);
                    Assert.IsFalse(bench.Meter.Sample());
                }

                if (isRight)
                {
                    bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 100001000);
                    Assert.IsTrue(bench.Meter.Sample());
                }

                station.Percent = 0;
                bench.Pass(5000);
                Assert.AreEqual("None", MeterFaultNames.Get(bench.Meter.Fault));
                bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 100001000);
            }
        }

        [TestMethod]
        public void LoopThatStandsStill_LosesNoAnswer()
        {
            MeterBench bench = Started(new EmulatedStation(1, 4, 10));
            for (int i = 0; i < 20; i++)
            {
                int before = bench.Wire.Requests;
                while (bench.Wire.Requests == before)
                {
                    bench.Pass(100);
                }

                // A TLS handshake: the answer has long been there when the line is looked at again.
                bench.Clock.Advance(4000);
                bench.Line.Poll();
                bench.ExpectGood();
                Assert.AreEqual(0L, bench.Meter.AgeMilliseconds);
            }
        }

        [TestMethod]
        public void NoiseWithoutEnd_DoesNotStopTheLine()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 10);
            MeterBench bench = Started(station);
            SeededRandom random = new SeededRandom(5);
            byte[] noise = new byte[30];
            for (int i = 0; i < 300; i++)
            {
                random.Fill(noise, 0, noise.Length);
                bench.Wire.Send(noise, 0);
                bench.Pass(100);
            }

            bench.ExpectFault(MeterFault.BadAnswer);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 100000000);
            bench.Pass(6000);
            Assert.AreEqual("None", MeterFaultNames.Get(bench.Meter.Fault));
        }

        [TestMethod]
        public void LostMeter_LetsTheOtherOnTheLineLive()
        {
            FakeClock clock = new FakeClock();
            EmulatedStation first = new EmulatedStation(1, 4, 10);
            EmulatedStation second = new EmulatedStation(2, 4, 10);
            MeterBench.Pzem(first);
            MeterBench.Pzem(second);
            EmulatedLine wire = new EmulatedLine(clock, 9600, new EmulatedStation[] { first, second });
            ModbusMeter[] meters = new ModbusMeter[]
            {
                new ModbusMeter(clock, MeterModels.Pzem004T(), 1, 50000), new ModbusMeter(clock, MeterModels.Pzem004T(), 2, 50000),
            };
            ModbusLine line = new ModbusLine(wire, clock, 9600, new IModbusDevice[] { meters[0], meters[1] });
            second.SetLowFirst(5, 7);
            first.IsSilent = true;
            int stale = 0;
            for (int i = 0; i < 1000; i++)
            {
                line.Poll();
                clock.Advance(100);
                stale += i > 100 && !meters[1].Sample() ? 1 : 0;
            }

            Assert.AreEqual(0, stale);
            Assert.AreEqual("NoAnswer", MeterFaultNames.Get(meters[0].Fault));
            long energy;
            Assert.IsTrue(meters[1].TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out energy));
            Assert.AreEqual(7000L, energy);
        }

        [TestMethod]
        public void GeneralAddress_ReachesALonelyPzem()
        {
            FakeClock clock = new FakeClock();
            EmulatedStation station = new EmulatedStation(17, 4, 10) { HasGeneralAddress = true };
            MeterBench.Pzem(station);
            EmulatedLine wire = new EmulatedLine(clock, 9600, new EmulatedStation[] { station });
            ModbusMeter meter = new ModbusMeter(clock, MeterModels.Pzem004T(), 248, 50000);
            ModbusLine line = new ModbusLine(wire, clock, 9600, new IModbusDevice[] { meter });
            for (int i = 0; i < 40; i++)
            {
                line.Poll();
                clock.Advance(100);
            }

            Assert.IsTrue(meter.Sample());
        }

        [TestMethod]
        public void NextDue_IsNeverMissed()
        {
            // Polled exactly when the line asks for it, it is as good as polled all the time.
            MeterBench bench = MeterBench.Pzem(new EmulatedStation(1, 4, 10));
            long end = bench.Clock.MonotonicMilliseconds + 60000;
            int polls = 0;
            while (bench.Clock.MonotonicMilliseconds < end)
            {
                bench.Line.Poll();
                polls++;
                long wait = bench.Line.NextDueMilliseconds - bench.Clock.MonotonicMilliseconds;
                Assert.IsTrue(wait <= 1000);
                bench.Clock.Advance(wait > 0 ? wait : 1);
            }

            bench.ExpectGood();
            Assert.IsTrue(bench.Wire.Requests >= 59);
            Assert.IsTrue(polls < 1000, polls.ToString());
        }

        /// <summary>
        /// Hours on a bad line, 22 kW flowing: what is told is always a register that the meter had, not older than its age says, and never runs back.
        /// </summary>
        [TestMethod]
        public void BadLine_NeverYieldsAWrongRegister()
        {
            int good = 0;
            int spoilt = 0;
            for (int seed = 1; seed <= 12; seed++)
            {
                SeededRandom random = new SeededRandom(seed);
                SpoilingStation station = new SpoilingStation(1, 4, 10, random);
                MeterBench bench = Started(station);
                bench.Wire.HasEcho = seed % 2 == 0;
                long told = 100000000;
                for (int second = 0; second < 1800; second++)
                {
                    station.Percent = second % 300 < 200 ? 40 : 100;
                    long now = 100000 + ((long)second * 22000 / 3600);
                    bench.SetWattHours(now);
                    if (random.Below(200) == 0)
                    {
                        bench.Clock.Advance(random.Below(8000));
                    }

                    bench.Pass(1000);
                    long energy;
                    Assert.IsTrue(bench.Meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out energy));
                    long oldest = now - (((bench.Meter.AgeMilliseconds + 13000) * 22000 / 3600000) + 1);
                    Assert.IsTrue(energy >= told && energy <= now * 1000 && energy >= oldest * 1000, "seed " + seed.ToString() + " second " + second.ToString());
                    told = energy;
                    bench.Expect(Measurand.Voltage, Phase.L1, 230100);
                    bench.Expect(Measurand.PowerActiveImport, Phase.All, 2301400);
                    good += bench.Meter.Sample() ? 1 : 0;
                }

                spoilt += station.Spoilt;
            }

            Assert.IsTrue(spoilt > 10000, spoilt.ToString());
            Assert.IsTrue(good > 10000, good.ToString());
        }

        /// <summary>
        /// Several blocks on a line whose answers come late: no block's values are taken for another's.
        /// </summary>
        [TestMethod]
        public void LateAnswers_AreNotMixedUp()
        {
            for (int seed = 1; seed <= 6; seed++)
            {
                SpoilingStation station = new SpoilingStation(1, 3, 125, new SeededRandom(seed));
                station.Fill(0x2000, 26);
                station.SetHighFirst(0x2006, 0x45101000);
                station.SetHighFirst(0x2012, 0x47BC8A40);
                station.SetHighFirst(0x101E, 0x4640E6B6);
                MeterBench bench = new MeterBench(MeterModels.ChintDtsu666(), station, 9600, seed % 2 == 0 ? 20 : 100);
                bench.Pass(4000);
                station.Kind = 5;
                station.Percent = 70;
                for (int second = 0; second < 1000; second++)
                {
                    bench.Pass(1000);
                    bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 12345677734);
                    bench.Expect(Measurand.Voltage, Phase.L1, 230500);
                    bench.Expect(Measurand.PowerActiveImport, Phase.All, 9653250);
                    bool isCommunication = bench.Meter.Fault == MeterFault.None || bench.Meter.Fault == MeterFault.NoAnswer || bench.Meter.Fault == MeterFault.BadAnswer;
                    Assert.IsTrue(isCommunication, MeterFaultNames.Get(bench.Meter.Fault));
                }
            }
        }

        private static MeterBench Started(EmulatedStation station)
        {
            MeterBench bench = MeterBench.Pzem(station);
            bench.Pass(3500);
            bench.ExpectGood();
            return bench;
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Meters;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// Each row of the table against a station whose registers were written down from the maker's list, as bits.
    /// </summary>
    [TestClass]
    public class MeterModelTests
    {
        [TestMethod]
        public void EastronSdm630_IsRead()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 80);
            SetEach(station, 0x0000, 0x43668000, 0x43674000, 0x4365C000);
            SetEach(station, 0x0006, 0x41840000, 0x41740000, 0x41220000);
            SetEach(station, 0x000C, 0x456D8800, 0x455C6800, 0x45116400);
            station.SetHighFirst(0x0034, 0x4616D500);
            station.SetHighFirst(0x0046, 0x4247EB85);
            station.SetHighFirst(0x0048, 0x4640E6B6);
            station.SetHighFirst(0x004A, 0x3FC00000);
            MeterBench bench = Read(MeterModels.EastronSdm630(), station, 9600);
            ExpectThreePhases(bench);
            bench.Expect(Measurand.PowerActiveImport, Phase.All, 9653250);
            bench.Expect(Measurand.Frequency, Phase.All, 49980);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 12345677734);
            bench.Expect(Measurand.EnergyActiveExportRegister, Phase.All, 1500000);
            bench.ExpectNone(Measurand.PowerFactor, Phase.All);
            bench.ExpectNone(Measurand.EnergyActiveImportRegister, Phase.L1);
        }

        [TestMethod]
        public void EastronSdm120_IsRead_At2400Baud()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 80) { HasGaps = true };
            station.SetHighFirst(0x0000, 0x43668000);
            station.SetHighFirst(0x0006, 0x41840000);
            station.SetHighFirst(0x000C, 0x456D8800);
            station.SetHighFirst(0x0046, 0x4247EB85);
            station.SetHighFirst(0x0048, 0x3DCCCCCD);
            station.SetHighFirst(0x004A, 0x00000000);
            MeterBench bench = Read(MeterModels.EastronSdm120(), station, 2400);
            bench.Expect(Measurand.Voltage, Phase.L1, 230500);
            bench.Expect(Measurand.CurrentImport, Phase.L1, 16500);
            bench.Expect(Measurand.PowerActiveImport, Phase.All, 3800500);
            bench.Expect(Measurand.Frequency, Phase.All, 49980);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 100000);
            bench.Expect(Measurand.EnergyActiveExportRegister, Phase.All, 0);
            bench.ExpectNone(Measurand.Voltage, Phase.L2);
        }

        [TestMethod]
        public void EastronSdm72_IsRead()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 80);
            station.SetHighFirst(0x0034, 0x4616D500);
            station.SetHighFirst(0x0048, 0x4640E6B6);
            station.SetHighFirst(0x004A, 0x3FC00000);
            MeterBench bench = Read(MeterModels.EastronSdm72(), station, 9600);
            bench.Expect(Measurand.PowerActiveImport, Phase.All, 9653250);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 12345677734);
            bench.ExpectNone(Measurand.Voltage, Phase.L1);
            bench.ExpectNone(Measurand.PowerActiveImport, Phase.L1);
        }

        [TestMethod]
        public void AbbB23_IsRead()
        {
            EmulatedStation station = new EmulatedStation(1, 3, 125);
            SetEach(station, 0x5B00, 2305, 2312, 2297);
            station.Fill(0x5B06, 6);
            SetEach(station, 0x5B0C, 1650, 1525, 1012);
            station.Fill(0x5B12, 2);
            station.SetHighFirst(0x5B14, 965325);
            SetEach(station, 0x5B16, 380050, 352650, 232625);
            station.Set(0x5B2C, 4998);
            station.SetHighFirst(0x5000, 0x00000001);
            station.SetHighFirst(0x5002, 0x0000000A);
            station.SetHighFirst(0x5004, 0);
            station.SetHighFirst(0x5006, 150);
            MeterBench bench = Read(MeterModels.AbbB23(), station, 19200);
            bench.ExpectEach(Measurand.Voltage, 230500, 231200, 229700);
            bench.ExpectEach(Measurand.CurrentImport, 16500, 15250, 10120);
            bench.ExpectEach(Measurand.PowerActiveImport, 3800500, 3526500, 2326250);
            bench.Expect(Measurand.PowerActiveImport, Phase.All, 9653250);
            bench.Expect(Measurand.Frequency, Phase.All, 49980);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 42949673060000);
            bench.Expect(Measurand.EnergyActiveExportRegister, Phase.All, 1500000);
        }

        [TestMethod]
        public void AbbB23_WithOnePhase_MeasuresThatOne()
        {
            EmulatedStation station = new EmulatedStation(1, 3, 125);
            SetEach(station, 0x5B00, 2305, 0xFFFFFFFF, 0xFFFFFFFF);
            station.Fill(0x5B06, 6);
            SetEach(station, 0x5B0C, 1650, 0xFFFFFFFF, 0xFFFFFFFF);
            station.Fill(0x5B12, 2);
            station.SetHighFirst(0x5B14, 380050);
            SetEach(station, 0x5B16, 380050, 0x7FFFFFFF, 0x7FFFFFFF);
            station.Set(0x5B2C, 4998);
            station.Fill(0x5000, 8);
            MeterBench bench = Read(MeterModels.AbbB23(), station, 19200);
            bench.Expect(Measurand.Voltage, Phase.L1, 230500);
            bench.ExpectNone(Measurand.Voltage, Phase.L2);
            bench.ExpectNone(Measurand.CurrentImport, Phase.L3);
            bench.ExpectNone(Measurand.PowerActiveImport, Phase.L2);
            bench.Expect(Measurand.PowerActiveImport, Phase.All, 3800500);
        }

        [TestMethod]
        public void Finder7E_IsRead()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 127);
            station.Fill(0x1000, 40);
            SetEach(station, 0x1000, 0x43668000, 0x43674000, 0x4365C000);
            SetEach(station, 0x100E, 0x41840000, 0x41740000, 0x41220000);
            station.SetHighFirst(0x1026, 0x4616D500);
            station.SetHighFirst(0x1106, 0x4B3C614E);
            MeterBench bench = Read(MeterModels.Finder7E(), station, 19200);
            bench.ExpectEach(Measurand.Voltage, 230500, 231250, 229750);
            bench.ExpectEach(Measurand.CurrentImport, 16500, 15250, 10125);
            bench.Expect(Measurand.PowerActiveImport, Phase.All, 9653250);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 12345678000);
        }

        [TestMethod]
        public void PhoenixEem350_IsRead()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 11);
            SetCarloGavazzi(station);
            station.SetLowFirst(0x003E, 123456);
            station.Fill(0x0040, 2);
            ExpectCarloGavazzi(Read(MeterModels.PhoenixEem350(), station, 9600));
        }

        [TestMethod]
        public void CarloGavazziEm340_IsRead()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 11);
            SetCarloGavazzi(station);
            station.Set(0x0033, 500);
            station.SetLowFirst(0x0034, 123456);
            MeterBench bench = Read(MeterModels.CarloGavazziEm340(), station, 9600);
            ExpectCarloGavazzi(bench);
            bench.Expect(Measurand.Frequency, Phase.All, 50000);
        }

        [TestMethod]
        public void SchneiderIem3000_IsRead()
        {
            EmulatedStation station = new EmulatedStation(1, 3, 125);
            SetEach(station, 0x0BB7, 0x41840000, 0x41740000, 0x41220000);
            station.Fill(0x0BCB, 8);
            SetEach(station, 0x0BD3, 0x43668000, 0x43674000, 0x4365C000);
            SetEach(station, 0x0BED, 0x40733B64, 0x4061B22D, 0x4014E148);
            station.SetHighFirst(0x0BF3, 0x411A73B6);
            station.SetHighFirst(0xB02B, 0x4640E6B6);
            MeterBench bench = Read(MeterModels.SchneiderIem3000(), station, 19200);
            ExpectThreePhases(bench);
            bench.Expect(Measurand.PowerActiveImport, Phase.All, 9653250);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 12345677734);
        }

        [TestMethod]
        public void ChintDtsu666_IsRead()
        {
            EmulatedStation station = new EmulatedStation(1, 3, 125);
            SetEach(station, 0x2000, 0x45798000, 0x45798000, 0x45798000);
            SetEach(station, 0x2006, 0x45101000, 0x45108800, 0x450F9800);
            SetEach(station, 0x200C, 0x4680E800, 0x466E4800, 0x461E3400);
            station.SetHighFirst(0x2012, 0x47BC8A40);
            SetEach(station, 0x2014, 0x47147500, 0x4709C100, 0x46B5BD00);
            station.SetHighFirst(0x101E, 0x4640E6B6);
            MeterBench bench = Read(MeterModels.ChintDtsu666(), station, 9600);
            ExpectThreePhases(bench);
            bench.Expect(Measurand.PowerActiveImport, Phase.All, 9653250);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 12345677734);
        }

        [TestMethod]
        public void Wago879_IsRead()
        {
            EmulatedStation station = new EmulatedStation(1, 3, 125);
            station.Fill(0x5000, 26);
            SetEach(station, 0x5002, 0x43668000, 0x43674000, 0x4365C000);
            station.SetHighFirst(0x5008, 0x4247EB85);
            SetEach(station, 0x500C, 0x41840000, 0x41740000, 0x41220000);
            station.SetHighFirst(0x5012, 0x411A73B6);
            SetEach(station, 0x5014, 0x40733B64, 0x4061B22D, 0x4014E148);
            station.SetHighFirst(0x600C, 0x4640E6B6);
            MeterBench bench = Read(MeterModels.Wago879(), station, 9600);
            ExpectThreePhases(bench);
            bench.Expect(Measurand.PowerActiveImport, Phase.All, 9653250);
            bench.Expect(Measurand.Frequency, Phase.All, 49980);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 12345677734);
        }

        [TestMethod]
        public void SinotimerDts6619_IsRead_AndItsPowersAdded()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 125);
            SetThree(station, 0x0000, 2305, 2312, 2297);
            SetThree(station, 0x0003, 1650, 1525, 1012);
            SetThree(station, 0x0008, 3800, 3526, 0xFFF6);
            station.SetHighFirst(0x0027, 1234567);
            MeterBench bench = Read(MeterModels.SinotimerDts6619(), station, 9600);
            bench.ExpectEach(Measurand.Voltage, 230500, 231200, 229700);
            bench.ExpectEach(Measurand.CurrentImport, 16500, 15250, 10120);
            bench.ExpectEach(Measurand.PowerActiveImport, 3800000, 3526000, 0);
            bench.Expect(Measurand.PowerActiveImport, Phase.All, 7326000);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 12345670000);
        }

        [TestMethod]
        public void Pzem004T_IsRead()
        {
            EmulatedStation station = new EmulatedStation(1, 4, 10);
            MeterBench bench = MeterBench.Pzem(station);
            station.SetLowFirst(1, 70002);
            bench.Pass(3500);
            bench.ExpectGood();
            bench.Expect(Measurand.Voltage, Phase.L1, 230100);
            bench.Expect(Measurand.CurrentImport, Phase.L1, 70002);
            bench.Expect(Measurand.PowerActiveImport, Phase.All, 2301400);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 100000000);
            bench.Expect(Measurand.Frequency, Phase.All, 50000);
            bench.Expect(Measurand.PowerFactor, Phase.All, 990);
        }

        [TestMethod]
        public void EachRow_KeepsLateAnswersAndEchoesApart()
        {
            MeterModel[] models = new MeterModel[]
            {
                MeterModels.EastronSdm630(), MeterModels.EastronSdm120(), MeterModels.EastronSdm72(), MeterModels.AbbB23(), MeterModels.Finder7E(),
                MeterModels.PhoenixEem350(), MeterModels.CarloGavazziEm340(), MeterModels.SchneiderIem3000(), MeterModels.ChintDtsu666(),
                MeterModels.Wago879(), MeterModels.SinotimerDts6619(), MeterModels.Pzem004T(),
            };
            foreach (MeterModel model in models)
            {
                for (int i = 0; i < model.Blocks.Length; i += 2)
                {
                    int count = model.Blocks[i + 1];
                    Assert.IsTrue(count >= 1 && count <= 56, model.Name);
                    Assert.IsTrue(model.Blocks[i] >> 8 != 2 * count, model.Name);
                    for (int n = 0; n < i; n += 2)
                    {
                        Assert.IsTrue(model.Blocks[n + 1] != count, model.Name);
                    }
                }

                for (int i = 0; i < model.Values.Length; i += MeterModel.Stride)
                {
                    int values = model.Values[i + 1] == MeterModel.Each ? 3 : 1;
                    int end = model.Values[i + 2] + (values * RegisterValue.GetWidth((RegisterType)model.Values[i + 3]));
                    bool isInside = false;
                    for (int n = 0; n < model.Blocks.Length; n += 2)
                    {
                        isInside |= model.Values[i + 2] >= model.Blocks[n] && end <= model.Blocks[n] + model.Blocks[n + 1];
                    }

                    Assert.IsTrue(isInside, model.Name);
                }
            }
        }

        private static MeterBench Read(MeterModel model, EmulatedStation station, int baud)
        {
            MeterBench bench = new MeterBench(model, station, baud, 20);
            bench.Pass(3500);
            bench.ExpectGood();
            return bench;
        }

        private static void SetEach(EmulatedStation station, int register, uint first, uint second, uint third)
        {
            station.SetHighFirst(register, first);
            station.SetHighFirst(register + 2, second);
            station.SetHighFirst(register + 4, third);
        }

        private static void SetThree(EmulatedStation station, int register, int first, int second, int third)
        {
            station.Set(register, first);
            station.Set(register + 1, second);
            station.Set(register + 2, third);
        }

        private static void ExpectThreePhases(MeterBench bench)
        {
            bench.ExpectEach(Measurand.Voltage, 230500, 231250, 229750);
            bench.ExpectEach(Measurand.CurrentImport, 16500, 15250, 10125);
            bench.ExpectEach(Measurand.PowerActiveImport, 3800500, 3526500, 2326250);
        }

        private static void SetCarloGavazzi(EmulatedStation station)
        {
            station.SetLowFirst(0x0000, 2305);
            station.SetLowFirst(0x0002, 2312);
            station.SetLowFirst(0x0004, 2297);
            station.SetLowFirst(0x000C, 70000);
            station.SetLowFirst(0x000E, 0xFFFFC46E);
            station.SetLowFirst(0x0010, 10125);
            station.Fill(0x0012, 6);
            station.SetLowFirst(0x0028, 96532);
        }

        /// <summary>A current transformer that is the wrong way round gives a negative current; a current has no direction here.</summary>
        private static void ExpectCarloGavazzi(MeterBench bench)
        {
            bench.ExpectEach(Measurand.Voltage, 230500, 231200, 229700);
            bench.ExpectEach(Measurand.CurrentImport, 70000, 15250, 10125);
            bench.Expect(Measurand.PowerActiveImport, Phase.All, 9653200);
            bench.Expect(Measurand.EnergyActiveImportRegister, Phase.All, 12345600000);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class MeasurandListTests
    {
        [TestMethod]
        public void Pack_AndUnpack_GiveTheSameText()
        {
            string all = string.Empty;
            for (int i = 0; i < MeasurandList.MaximumEntries; i++)
            {
                all += (i > 0 ? "," : string.Empty) + MeasurandNames.GetName((Measurand)i);
            }

            Assert.AreEqual(MeasurandList.MaximumEntries * 2, MeasurandList.Pack(all).Length);
            foreach (string text in new[] { string.Empty, "SoC", "Voltage.L1-N,Voltage.L3,Power.Active.Import,Current.Import.L2", all })
            {
                Assert.AreEqual(text, MeasurandList.Unpack(MeasurandList.Pack(text)));
            }

            Assert.AreEqual("Voltage,SoC", MeasurandList.Unpack(MeasurandList.Pack(" Voltage , SoC")));
        }

        [TestMethod]
        public void Unpack_SomethingElse_IsNoCorrectList()
        {
            Assert.IsNotNull(MeasurandList.Check(MeasurandList.Unpack("Voltage.L1")));
        }

        [TestMethod]
        public void Ocpp201_AllButTheTemperature()
        {
            MeasurandList list = MeasurandList.Parse(MeasurandList.Ocpp201);

            int next = 0;
            for (int i = 0; i < list.Count; i++)
            {
                next += next == (int)Measurand.Temperature ? 1 : 0;
                Assert.AreEqual(next, (int)list.GetMeasurand(i));
                next++;
            }

            Assert.AreEqual((int)Measurand.SoC + 1, next);
        }

        [TestMethod]
        public void Parse_EachMeasurand_IsKnown()
        {
            for (int i = (int)Measurand.EnergyActiveImportRegister; i <= (int)Measurand.SoC; i++)
            {
                string name = MeasurandNames.GetName((Measurand)i);

                MeasurandList list = MeasurandList.Parse(name);

                Assert.AreEqual((int)1, list.Count, name);
                Assert.AreEqual(i, (int)list.GetMeasurand(0), name);
                Assert.AreEqual(MeasurandList.EveryPhase, list.GetPhase(0), name);
                Assert.IsNull(MeasurandList.Check(name), name);
            }
        }

        [TestMethod]
        public void Parse_Several_KeepsOrderAndTrims()
        {
            MeasurandList list = MeasurandList.Parse(" SoC,Voltage ,  Energy.Active.Import.Register");

            Assert.AreEqual((int)3, list.Count);
            Assert.AreEqual((int)Measurand.SoC, (int)list.GetMeasurand(0));
            Assert.AreEqual((int)Measurand.Voltage, (int)list.GetMeasurand(1));
            Assert.AreEqual((int)Measurand.EnergyActiveImportRegister, (int)list.GetMeasurand(2));
        }

        [TestMethod]
        public void Parse_Phases()
        {
            ExpectPhase("Voltage.L1", Measurand.Voltage, Phase.L1);
            ExpectPhase("Voltage.L2-N", Measurand.Voltage, Phase.L2);
            ExpectPhase("Current.Import.L3", Measurand.CurrentImport, Phase.L3);
            ExpectPhase("Energy.Active.Import.Register.L1-N", Measurand.EnergyActiveImportRegister, Phase.L1);
        }

        [TestMethod]
        public void Parse_Empty_IsAnEmptyList()
        {
            Assert.AreEqual((int)0, MeasurandList.Parse(string.Empty).Count);
            Assert.IsNull(MeasurandList.Check(string.Empty));
        }

        [TestMethod]
        public void Parse_UnknownEntries_AreLeftOut()
        {
            // A later firmware may have stored more than this one knows.
            MeasurandList list = MeasurandList.Parse("RPM,Voltage.L2,,Nonsense.L1,SoC,Voltage.N");

            Assert.AreEqual((int)2, list.Count);
            Assert.AreEqual((int)Measurand.Voltage, (int)list.GetMeasurand(0));
            Assert.AreEqual((int)Phase.L2, list.GetPhase(0));
            Assert.AreEqual((int)Measurand.SoC, (int)list.GetMeasurand(1));
        }

        [TestMethod]
        public void Check_WrongEntries_AreNamed()
        {
            ExpectProblem("RPM", "RPM is not a measurand");
            ExpectProblem("Voltage,voltage", "voltage is not a measurand");
            ExpectProblem("Voltage.L4", "Voltage.L4 is not a measurand");
            ExpectProblem("Voltage.L1-L2", "Voltage.L1-L2 is not a measurand");
            ExpectProblem("Voltage.", "Voltage. is not a measurand");
            ExpectProblem(".L1", ".L1 is not a measurand");
            ExpectProblem("Voltage.L1.L1", "Voltage.L1.L1 is not a measurand");
            ExpectProblem("Voltage,", "is not a measurand");
            ExpectProblem(" ", "is not a measurand");
            ExpectProblem("Voltage;SoC", "Voltage;SoC is not a measurand");
        }

        [TestMethod]
        public void Check_MostEntries_OneMoreIsTooMany()
        {
            string text = "SoC";
            for (int i = 1; i < MeasurandList.MaximumEntries; i++)
            {
                text += ",SoC";
            }

            Assert.IsNull(MeasurandList.Check(text));
            ExpectProblem(text + ",SoC", "at most 16");
        }

        private static void ExpectPhase(string text, Measurand measurand, Phase phase)
        {
            MeasurandList list = MeasurandList.Parse(text);
            Assert.AreEqual((int)1, list.Count, text);
            Assert.AreEqual((int)measurand, (int)list.GetMeasurand(0), text);
            Assert.AreEqual((int)phase, list.GetPhase(0), text);
            Assert.IsNull(MeasurandList.Check(text), text);
        }

        private static void ExpectProblem(string text, string problem)
        {
            Assert.Contains(problem, MeasurandList.Check(text), text);
        }
    }
}

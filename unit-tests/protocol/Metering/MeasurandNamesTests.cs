// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class MeasurandNamesTests
    {
        [TestMethod]
        public void Parse_EachName_ComesBack()
        {
            for (Measurand measurand = Measurand.EnergyActiveImportRegister; measurand <= Measurand.SoC; measurand++)
            {
                Assert.AreEqual((int)measurand, MeasurandNames.Parse(MeasurandNames.GetName(measurand)));
            }
        }

        [TestMethod]
        public void Parse_OtherNames_AreRefused()
        {
            string[] names = new string[] { "", "voltage", "Voltage ", "Voltage.L1-N", "RPM", "Energy.Active.Import.Interva", "Current" };
            foreach (string name in names)
            {
                Assert.AreEqual((int)-1, MeasurandNames.Parse(name), name);
            }
        }

        [TestMethod]
        public void GetContext_EachContext()
        {
            Assert.AreEqual("Sample.Periodic", MeasurandNames.GetContext(SampleContext.SamplePeriodic));
            Assert.AreEqual("Sample.Clock", MeasurandNames.GetContext(SampleContext.SampleClock));
            Assert.AreEqual("Transaction.Begin", MeasurandNames.GetContext(SampleContext.TransactionBegin));
            Assert.AreEqual("Transaction.End", MeasurandNames.GetContext(SampleContext.TransactionEnd));
            Assert.AreEqual("Trigger", MeasurandNames.GetContext(SampleContext.Trigger));
            Assert.AreEqual("Interruption.Begin", MeasurandNames.GetContext(SampleContext.InterruptionBegin));
            Assert.AreEqual("Interruption.End", MeasurandNames.GetContext(SampleContext.InterruptionEnd));
            Assert.AreEqual("Other", MeasurandNames.GetContext(SampleContext.Other));
        }
    }
}

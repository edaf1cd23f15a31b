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
    }
}

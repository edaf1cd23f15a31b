// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class FaultNamesTests
    {
        [TestMethod]
        public void Get_EachFault_IsAnErrorCodeOfOcpp16()
        {
            Assert.AreEqual("NoError", FaultNames.Get(FaultCode.None));
            Assert.AreEqual("ConnectorLockFailure", FaultNames.Get(FaultCode.ConnectorLockFailure));
            Assert.AreEqual("EVCommunicationError", FaultNames.Get(FaultCode.EVCommunicationError));
            Assert.AreEqual("GroundFailure", FaultNames.Get(FaultCode.GroundFailure));
            Assert.AreEqual("HighTemperature", FaultNames.Get(FaultCode.HighTemperature));
            Assert.AreEqual("InternalError", FaultNames.Get(FaultCode.InternalError));
            Assert.AreEqual("OtherError", FaultNames.Get(FaultCode.OtherError));
            Assert.AreEqual("OverCurrentFailure", FaultNames.Get(FaultCode.OverCurrentFailure));
            Assert.AreEqual("OverVoltage", FaultNames.Get(FaultCode.OverVoltage));
            Assert.AreEqual("PowerMeterFailure", FaultNames.Get(FaultCode.PowerMeterFailure));
            Assert.AreEqual("PowerSwitchFailure", FaultNames.Get(FaultCode.PowerSwitchFailure));
            Assert.AreEqual("ReaderFailure", FaultNames.Get(FaultCode.ReaderFailure));
            Assert.AreEqual("UnderVoltage", FaultNames.Get(FaultCode.UnderVoltage));
            Assert.AreEqual("WeakSignal", FaultNames.Get(FaultCode.WeakSignal));
            Assert.AreEqual("NotCalibrated", FaultNames.Get(FaultCode.NotCalibrated));
        }
    }
}

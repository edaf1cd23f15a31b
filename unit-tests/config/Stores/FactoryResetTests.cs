// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class FactoryResetTests
    {
        [TestMethod]
        public void Reset_EmptiesTheFlash_ButForWhatBelongsToTheHardware()
        {
            FakeFileStore files = new FakeFileStore();
            files.Put("settings.a", new byte[] { 1 });
            files.Put("tx1", new byte[] { 2 });
            files.Put("hw.pilot1.cal", new byte[] { 3 });
            files.Put("hw.s0-1.a", new byte[] { 4 });
            FactoryReset.CarryOut(files);
            Assert.AreEqual(4, files.List(string.Empty).Length);

            Assert.IsTrue(FactoryReset.Request(files));
            FactoryReset.CarryOut(files);
            Assert.AreEqual(2, files.List(string.Empty).Length);
            Assert.AreEqual(2, files.List(FactoryReset.HardwarePrefix).Length);

            // Carried out once.
            files.Put("settings.a", new byte[] { 1 });
            FactoryReset.CarryOut(files);
            Assert.AreEqual(1, files.GetLength("settings.a"));
        }
    }
}

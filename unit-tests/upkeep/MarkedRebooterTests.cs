// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Upkeep;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Upkeep
{
    [TestClass]
    public class MarkedRebooterTests
    {
        [TestMethod]
        public void OrderedRestart_IsRecognized_ForOneStart()
        {
            FakeFileStore files = new FakeFileStore();
            FakeRebooter platform = new FakeRebooter();
            MarkedRebooter first = new MarkedRebooter(platform, files);
            Assert.AreEqual((int)BootReason.Unknown, (int)first.BootReason);
            first.Reboot();
            Assert.AreEqual(1, platform.Count);

            MarkedRebooter second = new MarkedRebooter(platform, files);
            Assert.AreEqual((int)BootReason.LocalReset, (int)second.BootReason);
            Assert.AreEqual((int)BootCause.OrderedReboot, (int)second.Cause);

            // The power goes.
            MarkedRebooter third = new MarkedRebooter(platform, files);
            Assert.AreEqual((int)BootReason.Unknown, (int)third.BootReason);
            Assert.AreEqual((int)BootCause.PowerUp, (int)third.Cause);
        }

        [TestMethod]
        public void RestartAfterAFault_IsRecognized()
        {
            FakeFileStore files = new FakeFileStore();
            new MarkedRebooter(new FakeRebooter(), files).RebootAfterFault();
            MarkedRebooter next = new MarkedRebooter(new FakeRebooter(), files);
            Assert.AreEqual((int)BootReason.ApplicationReset, (int)next.BootReason);
            Assert.AreEqual((int)BootCause.PowerUp, (int)next.Cause);
        }

        [TestMethod]
        public void FlashThatTakesNothing_DoesNotKeepTheBoardFromRestarting()
        {
            FakeFileStore files = new FakeFileStore { IsFailing = true };
            FakeRebooter platform = new FakeRebooter();
            new MarkedRebooter(platform, files).Reboot();
            Assert.AreEqual(1, platform.Count);
        }

        [TestMethod]
        public void GarbageInTheMark_IsAnOrderedRestart()
        {
            FakeFileStore files = new FakeFileStore();
            files.Replace("restart", new byte[] { 0xEE }, 0, 1);
            Assert.AreEqual((int)BootReason.LocalReset, (int)new MarkedRebooter(new FakeRebooter(), files).BootReason);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Upkeep;

namespace OcppChargePoint.UnitTests.Upkeep
{
    [TestClass]
    public class ServiceButtonTests
    {
        private const string Order = "factory-reset";

        [TestMethod]
        public void ShortPress_OpensTheWindowForTenMinutes()
        {
            UpkeepBench bench = new UpkeepBench();
            Assert.IsFalse(bench.Button.IsOpen);
            Press(bench, 300);
            Assert.IsTrue(bench.Button.IsOpen);
            bench.Clock.AdvanceSeconds(599);
            Assert.IsTrue(bench.Button.IsOpen);
            bench.Clock.AdvanceSeconds(2);
            Assert.IsFalse(bench.Button.IsOpen);
            Assert.AreEqual(-1, bench.Files.GetLength(Order));
        }

        [TestMethod]
        public void Window_GoesOnBehindTheRestartThatOpensTheAccessPoint_Once()
        {
            UpkeepBench bench = new UpkeepBench();
            Press(bench, 300);
            bench.PassSeconds(60);
            Assert.AreEqual(1, bench.Rebooter.Count);

            ServiceButton next = new ServiceButton(bench.Clock, bench, bench.Station, bench.Planner, bench.Files, bench.Network, null);
            Assert.IsTrue(next.IsOpen);
            bench.Clock.AdvanceSeconds(601);
            Assert.IsFalse(next.IsOpen);
            Assert.IsFalse(new ServiceButton(bench.Clock, bench, bench.Station, bench.Planner, bench.Files, bench.Network, null).IsOpen);
        }

        [TestMethod]
        public void Window_ThatHasEnded_IsNotOpenedByALaterRestart()
        {
            UpkeepBench bench = new UpkeepBench();
            Press(bench, 300);
            bench.Station.IsIdle = false;
            bench.PassSeconds(601);
            bench.Hold(false, 100);
            Assert.IsFalse(new ServiceButton(bench.Clock, bench, bench.Station, bench.Planner, bench.Files, bench.Network, null).IsOpen);
        }

        [TestMethod]
        public void Window_WithoutARestartToCome_LeavesNothingInFlash()
        {
            UpkeepBench bench = new UpkeepBench(true);
            int files = bench.Files.List(string.Empty).Length;
            Press(bench, 300);
            Assert.IsTrue(bench.Button.IsOpen);
            Assert.AreEqual(files, bench.Files.List(string.Empty).Length);
        }

        [TestMethod]
        public void PressOfSevenSeconds_DoesNothing()
        {
            UpkeepBench bench = new UpkeepBench();
            Press(bench, 7000);
            Assert.IsFalse(bench.Button.IsOpen);
            Assert.AreEqual(-1, bench.Files.GetLength(Order));
        }

        [TestMethod]
        public void TenSeconds_ResetOnce()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Hold(false, 100);
            bench.Hold(true, 9900);
            Assert.AreEqual(-1, bench.Files.GetLength(Order));
            bench.Hold(true, 30000);
            Assert.IsTrue(bench.Planner.IsRequested);
            Assert.AreEqual(-1, bench.Files.GetLength(Order));
            bench.PassSeconds(12);
            Assert.AreEqual(1, bench.Files.GetLength(Order));
            Assert.AreEqual(1, bench.Network.Forgotten);
            Assert.AreEqual(1, bench.Rebooter.Count);
        }

        [TestMethod]
        public void NetworkThatIsBusy_IsWaitedFor()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Network.Answer = Hal.NetworkReply.Working;
            bench.Hold(false, 100);
            bench.Hold(true, 20000);
            Assert.IsFalse(bench.Planner.IsRequested);
            bench.Network.Answer = Hal.NetworkReply.Done;
            bench.Hold(true, 100);
            bench.PassSeconds(12);
            Assert.AreEqual(1, bench.Network.Forgotten);
            Assert.AreEqual(1, bench.Rebooter.Count);
        }

        [TestMethod]
        public void ButtonThatIsStuckAtTheStart_DoesNothing()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Hold(true, 60000);
            bench.Hold(false, 500);
            Assert.IsFalse(bench.Button.IsOpen);
            Assert.AreEqual(-1, bench.Files.GetLength(Order));
        }

        [TestMethod]
        public void Session_IsNotReset_AndSaidOnce()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Station.IsIdle = false;
            bench.Hold(false, 100);
            bench.Hold(true, 60000);
            Assert.AreEqual(-1, bench.Files.GetLength(Order));
            Assert.AreEqual(1, bench.Station.Lines);
        }

        [TestMethod]
        public void UntoldTransactions_NeedThirtySeconds()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Station.HasUntold = true;
            bench.Hold(false, 100);
            bench.Hold(true, 29900);
            Assert.AreEqual(-1, bench.Files.GetLength(Order));
            bench.Hold(true, 300);
            bench.PassSeconds(12);
            Assert.AreEqual(1, bench.Files.GetLength(Order));
        }

        [TestMethod]
        public void SessionThatBeginsBeforeTheRestart_IsNotResetAway()
        {
            UpkeepBench bench = new UpkeepBench();
            Press(bench, 11000);
            bench.PassSeconds(5);
            bench.Station.IsIdle = false;
            bench.Hold(false, 100);
            Assert.AreEqual(-1, bench.Files.GetLength(Order));
            bench.PassSeconds(3600);
            bench.Station.HasUntold = true;
            bench.Station.IsIdle = true;
            bench.PassSeconds(12);
            Assert.AreEqual(-1, bench.Files.GetLength(Order));
            Assert.AreEqual(0, bench.Network.Forgotten);
            Assert.IsTrue(bench.Station.LastLine.IndexOf("given up") > 0);
        }

        [TestMethod]
        public void RestartForAnotherReason_CarriesTheResetToo()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Planner.Request("test", BootReason.LocalReset);
            Press(bench, 11000);
            bench.PassSeconds(12);
            Assert.AreEqual(1, bench.Files.GetLength(Order));
            Assert.AreEqual(1, bench.Rebooter.Count);
        }

        [TestMethod]
        public void FlashThatTakesNothing_IsNoReset()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Files.IsFailing = true;
            Press(bench, 12000);
            bench.PassSeconds(12);
            Assert.AreEqual(-1, bench.Files.GetLength(Order));
            Assert.AreEqual(0, bench.Network.Forgotten);
        }

        private static void Press(UpkeepBench bench, int milliseconds)
        {
            bench.Hold(false, 100);
            bench.Hold(true, milliseconds);
            bench.Hold(false, 100);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Power;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class ResidualCurrentMonitorTests
    {
        [TestMethod]
        public void New_DrivesBothOutputsLow_AndLeavesATrip()
        {
            FakeClock clock = new FakeClock();
            OutputPin test = new OutputPin();
            OutputPin reset = new OutputPin();
            EmulatedMonitor device = new EmulatedMonitor(clock, new OutputPin());
            ResidualCurrentMonitor monitor = new ResidualCurrentMonitor(clock, device, test, reset);
            Assert.IsFalse(test.IsHigh);
            Assert.IsFalse(reset.IsHigh);
            Assert.AreEqual((int)0, reset.RiseCount);
            Assert.IsFalse(monitor.IsTripped);

            device.IsLeaking = true;
            device.Run();
            device.IsLeaking = false;
            Assert.IsTrue(new ResidualCurrentMonitor(clock, device, test, device).IsTripped);
        }

        [TestMethod]
        public void SelfTest_Passes_AndArmsTheLatchAgain()
        {
            int[] polls = { 20, 50, 100, 200 };
            foreach (int poll in polls)
            {
                ResidualCurrentBench bench = new ResidualCurrentBench();
                bench.Expect(TestState.Passed, bench.RunTest(poll));
                Assert.AreEqual((int)1, bench.Test.RiseCount);
                Assert.IsFalse(bench.Monitor.IsTripped);
                bench.Expect(TestState.Passed, bench.RunTest(poll));
            }
        }

        [TestMethod]
        public void SelfTest_DeadOrSlow_Fails()
        {
            ResidualCurrentBench bench = new ResidualCurrentBench();
            bench.Device.IsDead = true;
            bench.Expect(TestState.Failed, bench.RunTest(100));
            Assert.IsFalse(bench.Monitor.IsTripped);

            bench = new ResidualCurrentBench();
            bench.Device.ResponseMilliseconds = 510;
            bench.Expect(TestState.Failed, bench.RunTest(100));
            bench = new ResidualCurrentBench();
            bench.Device.ResponseMilliseconds = 490;
            bench.Expect(TestState.Passed, bench.RunTest(100));
        }

        [TestMethod]
        public void SelfTest_LatchThatStays_Fails_AndIsTripped()
        {
            ResidualCurrentBench bench = new ResidualCurrentBench();
            bench.Device.ReleaseMilliseconds = 60000;
            bench.Expect(TestState.Failed, bench.RunTest(100));
            Assert.IsTrue(bench.Monitor.IsTripped);
        }

        [TestMethod]
        public void SelfTest_AfterATrip_FailsAndDoesNotTouchIt()
        {
            ResidualCurrentBench bench = new ResidualCurrentBench();
            bench.Device.IsLeaking = true;
            bench.Pass(1);
            bench.Device.IsLeaking = false;
            bench.Expect(TestState.Failed, bench.RunTest(100));
            Assert.AreEqual((int)0, bench.Test.RiseCount);
            Assert.IsTrue(bench.Monitor.IsTripped);
            Assert.IsTrue(bench.Device.IsLatched);
        }

        [TestMethod]
        public void SelfTest_LeakInTheMiddle_EndsTripped()
        {
            for (int moment = 0; moment < 300; moment += 20)
            {
                ResidualCurrentBench bench = new ResidualCurrentBench();
                bench.Monitor.SelfTest();
                bench.Pass(moment);
                bench.Device.IsLeaking = true;
                bench.RunTest(100);
                bench.Pass(10);
                Assert.IsTrue(bench.Monitor.IsTripped);
                Assert.IsTrue(bench.Device.IsLatched);
            }
        }

        [TestMethod]
        public void SelfTest_LoopStoodStill_IsRepeated_NotBelieved()
        {
            // The trip came, but nobody can say when: a monitor that needs 900 ms must not pass.
            ResidualCurrentBench bench = new ResidualCurrentBench();
            bench.Device.ResponseMilliseconds = 900;
            bench.Monitor.SelfTest();
            bench.Pass(3000);
            bench.Expect(TestState.Running, bench.Monitor.SelfTest());
            bench.Expect(TestState.Failed, bench.RunTest(100));

            bench = new ResidualCurrentBench();
            bench.Monitor.SelfTest();
            bench.Pass(3000);
            bench.Expect(TestState.Passed, bench.RunTest(100));
            Assert.AreEqual((int)2, bench.Test.RiseCount);
        }

        [TestMethod]
        public void Trip_IsLatchedByHardware_UntilReset()
        {
            ResidualCurrentBench bench = new ResidualCurrentBench();
            bench.Device.IsLeaking = true;
            bench.Pass(1);
            Assert.IsTrue(bench.Device.IsLatched);
            bench.Device.IsLeaking = false;
            bench.Pass(60000);
            Assert.IsTrue(bench.Monitor.IsTripped);

            bench.Device.IsLeaking = true;
            Assert.IsFalse(bench.Monitor.Reset());
            Assert.IsTrue(bench.Monitor.IsTripped);
            bench.Device.IsLeaking = false;
            Assert.IsTrue(bench.Monitor.Reset());
            Assert.IsFalse(bench.Monitor.IsTripped);
            Assert.IsFalse(bench.Device.IsLatched);
        }

        [TestMethod]
        public void Reset_DuringATest_IsRefused()
        {
            ResidualCurrentBench bench = new ResidualCurrentBench();
            bench.Monitor.SelfTest();
            Assert.IsFalse(bench.Monitor.Reset());
            bench.Expect(TestState.Passed, bench.RunTest(100));
        }

        [TestMethod]
        public void BrokenWire_IsATrip()
        {
            ResidualCurrentBench bench = new ResidualCurrentBench();
            Assert.IsFalse(bench.Monitor.IsTripped);
            bench.Device.IsWireBroken = true;
            Assert.IsTrue(bench.Monitor.IsTripped);
            Assert.IsFalse(bench.Monitor.Reset());
        }

        [TestMethod]
        public void Noise_KeepsTheLastValue_ThenIsATrip()
        {
            ResidualCurrentBench bench = new ResidualCurrentBench();
            Assert.IsFalse(bench.Monitor.IsTripped);
            bench.Device.IsFlickering = true;
            Assert.IsFalse(bench.Monitor.IsTripped);
            Assert.IsFalse(bench.Monitor.IsTripped);
            Assert.IsTrue(bench.Monitor.IsTripped);
            bench.Device.IsFlickering = false;
            Assert.IsFalse(bench.Monitor.IsTripped);

            // Nothing was quiet yet: the worse is assumed.
            bench = new ResidualCurrentBench();
            bench.Device.IsFlickering = true;
            Assert.IsTrue(bench.Monitor.IsTripped);
        }
    }
}

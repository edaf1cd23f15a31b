// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Pilot;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class PilotCalibrationTests
    {
        [TestMethod]
        public void Defaults_AreThoseOfTheDocumentedCircuit()
        {
            AnalogScale first = AnalogScale.Esp32();
            Assert.AreEqual((int)2841, first.ToRaw(PilotCalibration.PlusMillivolts));
            Assert.AreEqual((int)159, first.ToRaw(PilotCalibration.MinusMillivolts));
            AnalogScale third = AnalogScale.Esp32S3();
            Assert.AreEqual((int)3213, third.ToRaw(PilotCalibration.PlusMillivolts));
            Assert.AreEqual((int)357, third.ToRaw(PilotCalibration.MinusMillivolts));

            PilotBench bench = new PilotBench();
            Assert.IsFalse(bench.Pilot.IsCalibrated);
            Assert.AreEqual((int)12000, bench.Calibration.ToMillivolts(2841));
            Assert.AreEqual((int)-12000, bench.Calibration.ToMillivolts(159));

            // What the circuit shows without calibration is right within 0.2 V.
            bench.Connect(PilotCircuit.StateB);
            Assert.IsTrue(bench.Pilot.HighMillivolts > 8700 && bench.Pilot.HighMillivolts < 9200, bench.Pilot.HighMillivolts.ToString());
        }

        [TestMethod]
        public void Calibrate_MeasuresBothEnds_AndSurvivesARestart()
        {
            PilotBench bench = new PilotBench();
            bench.Circuit.ReferencePermille = 70;
            bench.Circuit.Noise = 10;
            Assert.AreEqual((int)TestState.Passed, (int)bench.Calibrate());
            Assert.AreEqual((int)10000, bench.Circuit.Duty);
            Assert.IsTrue(bench.Pilot.IsCalibrated);
            bench.Poll(2);
            Assert.IsTrue(bench.Pilot.HighMillivolts > 11850 && bench.Pilot.HighMillivolts < 12150, bench.Pilot.HighMillivolts.ToString());
            Assert.AreEqual((int)8, bench.Files.GetLength("pilot1.cal"));

            bench.Circuit.Ohms = PilotCircuit.StateB;
            bench.Restart();
            Assert.IsTrue(bench.Calibration.IsMeasured);
            bench.Expect(PilotState.B);
            Assert.IsTrue(bench.Pilot.HighMillivolts > 8850 && bench.Pilot.HighMillivolts < 9250, bench.Pilot.HighMillivolts.ToString());
        }

        [TestMethod]
        public void Calibrate_WithAVehicleOrAWrongCircuit_IsRefused()
        {
            PilotBench bench = new PilotBench();
            bench.Circuit.Ohms = PilotCircuit.StateB;
            ExpectRefused(bench);

            bench = new PilotBench();
            bench.Circuit.MinusMillivolts = 0;
            ExpectRefused(bench);

            bench = new PilotBench();
            bench.Circuit.IsWireBroken = true;
            ExpectRefused(bench);

            bench = new PilotBench();
            bench.Circuit.StuckDuty = 5000;
            ExpectRefused(bench);

            bench = new PilotBench();
            bench.Circuit.Garbage = -3;
            ExpectRefused(bench);

            bench = new PilotBench();
            bench.Files.IsFailing = true;
            ExpectRefused(bench);
        }

        [TestMethod]
        public void Calibrate_WhileEnergyIsOffered_IsRefused_AndTouchesNothing()
        {
            PilotBench bench = new PilotBench();
            bench.Offer(160);
            Assert.AreEqual((int)TestState.Failed, (int)bench.Pilot.Calibrate());
            Assert.AreEqual((int)2666, bench.Circuit.Duty);
        }

        [TestMethod]
        public void Calibrate_OvertakenByTheFirmware_Ends()
        {
            PilotBench bench = new PilotBench();
            Assert.AreEqual((int)TestState.Running, (int)bench.Pilot.Calibrate());
            Assert.AreEqual((int)0, bench.Circuit.Duty);
            bench.Pilot.Set(PilotOutput.Pwm, 160);
            bench.Poll(2);
            Assert.AreEqual((int)TestState.Failed, (int)bench.Pilot.Calibrate());
            Assert.AreEqual((int)2666, bench.Circuit.Duty);
            Assert.IsFalse(bench.Calibration.IsMeasured);
        }

        [TestMethod]
        public void Calibrate_LeftAlone_GoesBackToStandby()
        {
            PilotBench bench = new PilotBench();
            bench.Pilot.Calibrate();
            bench.Poll(19);
            Assert.AreEqual((int)0, bench.Circuit.Duty);
            bench.Expect(PilotState.A);
            bench.Poll(1);
            Assert.AreEqual((int)10000, bench.Circuit.Duty);
            bench.Poll(3);
            bench.Expect(PilotState.A);
            Assert.IsFalse(bench.Calibration.IsMeasured);
        }

        [TestMethod]
        public void DamagedFile_LeavesTheDefaults()
        {
            PilotBench bench = new PilotBench();
            bench.Circuit.ReferencePermille = 50;
            Assert.AreEqual((int)TestState.Passed, (int)bench.Calibrate());
            byte[] good = bench.Files.Get("pilot1.cal");
            for (int i = 0; i < 8; i++)
            {
                byte[] bad = (byte[])good.Clone();
                bad[i] ^= 0x04;
                bench.Files.Put("pilot1.cal", bad);
                bench.Restart();
                Assert.IsFalse(bench.Calibration.IsMeasured);
            }

            bench.Files.Put("pilot1.cal", new byte[7]);
            bench.Restart();
            Assert.IsFalse(bench.Calibration.IsMeasured);

            // Whole, but of another circuit: 3000 and 900.
            bench.Files.Put("pilot1.cal", Hex.Parse("B80B840347F47BFC"));
            bench.Restart();
            Assert.IsFalse(bench.Calibration.IsMeasured);
            Assert.AreEqual((int)12000, bench.Calibration.ToMillivolts(2841));

            bench.Files.Put("pilot1.cal", good);
            bench.Restart();
            Assert.IsTrue(bench.Calibration.IsMeasured);
        }

        private static void ExpectRefused(PilotBench bench)
        {
            Assert.AreEqual((int)TestState.Failed, (int)bench.Calibrate());
            Assert.IsFalse(bench.Calibration.IsMeasured);
            Assert.AreEqual((int)10000, bench.Circuit.Duty);
            Assert.AreEqual((int)12000, bench.Calibration.ToMillivolts(2841));
        }
    }
}

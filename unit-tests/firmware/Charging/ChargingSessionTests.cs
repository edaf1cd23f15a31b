// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class ChargingSessionTests
    {
        [TestMethod]
        public void PermissionWithoutPlug_EndsAfterTheTimeOut()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.ConnectionTimeOut, "20");
            bench.Permit(1, "TAG");
            bench.Pass(19800);
            bench.ExpectPermission(1, "TAG");
            bench.Pass(200);
            bench.ExpectPermission(1, null);
            bench.ExpectStatus(1, ConnectorStatus.Available);
        }

        [TestMethod]
        public void LockOpensAndCannotHoldAgain_TransactionEnds()
        {
            StationBench bench = StationBench.Online(1, true);
            bench.Charge(1);
            bench.Pass(1000);
            TransactionRecord record = bench.Connectors[0].Transaction;
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Devices[0].Lock.IsSlow = true;
            bench.Devices[0].Lock.State = LockState.Unlocked;
            for (int i = 0; i < 20; i++)
            {
                bench.Pass(100);
                bench.Devices[0].Lock.Jam();
            }

            bench.ExpectTransaction(1, null);
            bench.ExpectPermission(1, null);
            Assert.AreEqual((int)TransactionStopReason.Other, (int)record.StopReason);
            Assert.IsFalse(bench.Devices[0].Contactor.IsCoilOn);
        }

        [TestMethod]
        public void OutOfService_OnlyTransactionsCount_PermissionEndsAndNothingStarts()
        {
            StationBench bench = StationBench.Online(1, true);
            bench.Services.Face.Traits.OnlyTransactionsStayInService = true;
            bench.Permit(1, "TAG");
            bench.Services.Model.Set(Setting.ConnectorOperative, 1, "false");
            bench.Turn();
            bench.ExpectPermission(1, null);
            bench.ExpectStatus(1, ConnectorStatus.Unavailable);
            bench.Plug(1, PilotState.C);
            bench.Pass(10000);
            bench.ExpectTransaction(1, null);
            Assert.IsFalse(bench.Devices[0].Contactor.IsCoilOn);

            bench.Services.Model.Set(Setting.ConnectorOperative, 1, "true");
            bench.Turn();
            bench.ExpectStatus(1, ConnectorStatus.Preparing);
        }

        [TestMethod]
        public void Unplugged_StopsOrNotAsTheSettingSays()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            bench.Unplug(1);
            bench.Pass(500);
            bench.ExpectTransaction(1, null);

            bench.Services.Set(Setting.StopTransactionOnEVSideDisconnect, "false");
            bench.Charge(1);
            bench.Unplug(1);
            bench.Pass(600000);
            bench.ExpectTransaction(1, "TAG");
            bench.ExpectStatus(1, ConnectorStatus.SuspendedEV);
            Assert.IsFalse(bench.Devices[0].Contactor.IsCoilOn);
            bench.Plug(1, PilotState.C);
            bench.Pass(500);
            Assert.IsTrue(bench.Devices[0].Contactor.IsCoilOn);
        }

        [TestMethod]
        public void Fault_CutsAtOnceAndEndsAfterAMinute()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            bench.Pass(500);
            bench.Devices[0].Thermometer.Decidegrees = 900;
            bench.Turn();
            Assert.IsFalse(bench.Devices[0].Contactor.IsCoilOn);
            bench.Pass(59800);
            bench.ExpectTransaction(1, "TAG");
            bench.Pass(300);

            bench.ExpectTransaction(1, null);
            Assert.Contains("Stop 1 TAG Other;", bench.Services.TakeSent());
        }

        [TestMethod]
        public void GroundFailure_EndsAtOnce_AndArmingTheMonitorSwitchesNothingOn()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Model.Set(Setting.FreeVendActive, 0, "true");
            bench.Plug(1, PilotState.C);
            bench.Pass(1000);
            Assert.IsTrue(bench.Devices[0].Contactor.IsCoilOn);
            bench.Devices[0].ResidualCurrent.IsTripped = true;
            bench.Turn();
            Assert.IsFalse(bench.Devices[0].Contactor.IsCoilOn);
            bench.Pass(200);
            Assert.IsNull(bench.Connectors[0].Transaction);
            Assert.Contains(" GroundFault;", bench.Services.TakeSent());

            bench.Devices[0].ResidualCurrent.IsTripped = false;
            bench.Pass(120000);
            Assert.IsFalse(bench.Devices[0].Contactor.IsCoilOn);

            bench.Unplug(1);
            bench.Pass(1000);
            bench.Plug(1, PilotState.C);
            bench.Pass(1000);
            Assert.IsTrue(bench.Devices[0].Contactor.IsCoilOn);
        }

        [TestMethod]
        public void Arming_IsRefused_WhilePluggedInOrClosed()
        {
            StationBench bench = StationBench.Online(1);
            FakeConnector devices = bench.Devices[0];
            Assert.IsNull(bench.Connectors[0].ArmResidualCurrent());
            bench.Charge(1);
            bench.Pass(500);
            devices.ResidualCurrent.IsTripped = true;
            Assert.IsNotNull(bench.Connectors[0].ArmResidualCurrent(), "while it charges");
            bench.Pass(1000);
            PilotState[] states = { PilotState.B, PilotState.C, PilotState.D, PilotState.E, PilotState.F };
            foreach (PilotState state in states)
            {
                devices.Pilot.State = state;
                bench.Pass(200);
                Assert.IsNotNull(bench.Connectors[0].ArmResidualCurrent());
            }

            bench.Unplug(1);
            bench.Pass(200);
            devices.Contactor.IsWelded = true;
            Assert.IsNotNull(bench.Connectors[0].ArmResidualCurrent(), "welded");
            Assert.IsTrue(devices.ResidualCurrent.IsTripped);

            devices.Contactor.IsWelded = false;
            Assert.IsNull(bench.Connectors[0].ArmResidualCurrent());
            Assert.IsFalse(devices.ResidualCurrent.IsTripped);
        }

        [TestMethod]
        public void PilotThatIsNotCalibrated_GivesNoEnergy()
        {
            StationBench bench = StationBench.Online(1);
            FakeCalibration calibration = new FakeCalibration();
            bench.Devices[0].Hardware.Calibration = calibration;
            bench.Services.Model.Set(Setting.FreeVendActive, 0, "true");
            bench.Turn();
            bench.Plug(1, PilotState.C);
            bench.Pass(60000);
            Assert.IsFalse(bench.Devices[0].Contactor.IsCoilOn);
            Assert.AreEqual((int)PilotOutput.Standby, (int)bench.Devices[0].Pilot.Output);
            Assert.AreEqual((int)FaultCode.NotCalibrated, (int)bench.Connectors[0].Fault);

            bench.Unplug(1);
            Assert.AreEqual((int)TestState.Running, (int)bench.Connectors[0].Calibrate());
            Assert.AreEqual((int)TestState.Passed, (int)bench.Connectors[0].Calibrate());
            bench.Plug(1, PilotState.C);
            bench.Pass(1000);
            Assert.IsTrue(bench.Devices[0].Contactor.IsCoilOn);
            Assert.AreEqual((int)TestState.Failed, (int)bench.Connectors[0].Calibrate(), "while it charges");
            Assert.AreEqual(2, calibration.Calls);
        }

        [TestMethod]
        public void Fault_GoneInTime_ChargingGoesOn()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            for (int i = 0; i < 3; i++)
            {
                bench.Devices[0].Thermometer.Decidegrees = 900;
                bench.Pass(50000);
                bench.Devices[0].Thermometer.Decidegrees = 300;
                bench.Pass(1000);
                Assert.IsTrue(bench.Devices[0].Contactor.IsCoilOn);
            }

            bench.ExpectTransaction(1, "TAG");
        }

        [TestMethod]
        public void ContactorThatDoesNotClose_IsTriedOnceAndEndsTheTransaction()
        {
            // It would otherwise chatter once a second for ever.
            StationBench bench = StationBench.Online(1);
            bench.Devices[0].Contactor.IsHeldOpen = true;
            bench.Charge(1);
            int switched = bench.Devices[0].Contactor.SetCount;
            bench.Pass(70000);

            bench.ExpectTransaction(1, null);
            Assert.IsTrue(bench.Devices[0].Contactor.SetCount - switched <= 2);
            string sent = bench.Services.TakeSent();
            Assert.Contains("Status 1 Charging;Status 1 Faulted PowerSwitchFailure;", sent);
            Assert.EndsWith("Stop 1 TAG Other;", sent);
            Assert.AreEqual(sent.IndexOf("Faulted"), sent.LastIndexOf("Faulted"), "faults told");
            bench.Unplug(1);
            bench.Pass(500);
            bench.ExpectStatus(1, ConnectorStatus.Available);
        }

        [TestMethod]
        public void LockJams_ThreeAttemptsThenThePermissionEnds()
        {
            StationBench bench = StationBench.Online(1, true);
            bench.Devices[0].Lock.IsSlow = true;
            bench.Plug(1);
            bench.Permit(1, "TAG");
            for (int attempt = 1; attempt <= 3; attempt++)
            {
                bench.Pass(300);
                Assert.AreEqual(attempt, bench.Devices[0].Lock.HoldCount);
                bench.ExpectPermission(1, "TAG");
                bench.Devices[0].Lock.Jam();
            }

            bench.Pass(300);
            bench.ExpectStatus(1, ConnectorStatus.Faulted);
            bench.ExpectPermission(1, null);
            Assert.AreEqual((int)FaultCode.ConnectorLockFailure, (int)bench.Connectors[0].Fault);
            bench.Devices[0].Lock.Arrive();
            bench.Pass(6000);
            bench.ExpectStatus(1, ConnectorStatus.Preparing);
            Assert.IsFalse(bench.Devices[0].Contactor.IsCoilOn);
        }

        [TestMethod]
        public void FreeVend_EachPlugStartsOnce()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.FreeVendActive, "true");
            bench.Plug(1);
            bench.Pass(500);
            bench.ExpectTransaction(1, "FREEVEND");
            bench.Connectors[0].Stop(TransactionStopReason.Remote, null);
            bench.Pass(60000);
            bench.ExpectTransaction(1, null);

            bench.Unplug(1);
            bench.Plug(1);
            bench.Pass(500);
            bench.ExpectTransaction(1, "FREEVEND");
        }

        [TestMethod]
        public void Stop_WithoutTransaction_DoesNothing()
        {
            StationBench bench = StationBench.Online(1);
            bench.Permit(1, "TAG");
            bench.Connectors[0].Stop(TransactionStopReason.Remote, null);
            bench.Pass(500);

            bench.ExpectPermission(1, "TAG");
        }

        [TestMethod]
        public void Stop_Twice_TheFirstReasonCounts()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            bench.Pass(500);
            bench.Services.TakeSent();
            bench.Connectors[0].Stop(TransactionStopReason.Remote, null);
            bench.Show("TAG");
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(500);

            Assert.Contains("Stop 1 TAG Remote;", bench.Services.TakeSent());
        }

        [TestMethod]
        public void StopPointIsThePlug_TheCableIsFreeWhenTheDriverHasStopped()
        {
            // Otherwise the transaction could never end: the plug that ends it would be locked in.
            StationBench bench = StationBench.Online(1, true);
            bench.Services.Queue.Traits = new ProtocolTraits(0, 0, true);
            bench.Services.Set(Setting.TxStopPoint, "EVConnected");
            bench.Charge(1);
            bench.Pass(500);
            Assert.AreEqual((int)LockState.Locked, (int)bench.Devices[0].Lock.State);

            bench.Show("TAG");
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(500);
            Assert.AreEqual((int)LockState.Unlocked, (int)bench.Devices[0].Lock.State);
            bench.ExpectTransaction(1, "TAG");
            bench.ExpectPermission(1, null);

            bench.Unplug(1);
            bench.Pass(500);
            bench.ExpectTransaction(1, null);
        }

        [TestMethod]
        public void StopPointIsThePlug_UnlockAnswersBeforeItIsOut()
        {
            StationBench bench = StationBench.Online(1, true);
            bench.Services.Queue.Traits = new ProtocolTraits(0, 0, true);
            bench.Services.Set(Setting.TxStopPoint, "EVConnected");
            bench.Charge(1);
            bench.Pass(500);
            RecordingUnlocks outcomes = new RecordingUnlocks();

            bench.Unlocker.Unlock(1, true, outcomes, "one");
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(1000);

            Assert.AreEqual("one Unlocked;", outcomes.Take());
        }
    }
}

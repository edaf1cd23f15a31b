// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class TagHandlerTests
    {
        [TestMethod]
        public void Accepted_PluggedConnector_GetsThePermission()
        {
            StationBench bench = StationBench.Online(2);
            bench.Plug(2);
            bench.Show("TAG");

            bench.ExpectPermission(1, null);
            bench.ExpectPermission(2, "TAG");
            Assert.IsFalse(bench.Connectors[1].Permission.IsForAnyConnector);
        }

        [TestMethod]
        public void ReaderThatFails_IsNotedOnce_AndSoIsItsReturn()
        {
            StationBench bench = StationBench.Online(1);
            bench.Pass(1000);
            int before = bench.Services.Log.Total;
            bench.Reader.Fault = FaultCode.ReaderFailure;
            bench.Devices[0].Reader.Fault = FaultCode.ReaderFailure;
            bench.Pass(5000);
            Assert.AreEqual(before + 2, bench.Services.Log.Total);
            Assert.EndsWith("Reader 1: ReaderFailure", bench.Services.Log.GetLine(0));
            bench.Reader.Fault = FaultCode.None;
            bench.Pass(5000);
            Assert.AreEqual(before + 3, bench.Services.Log.Total);
            Assert.EndsWith("Reader 0: works again", bench.Services.Log.GetLine(0));

            bench.Plug(1);
            bench.Show("TAG");
            bench.ExpectPermission(1, "TAG");
        }

        [TestMethod]
        public void Accepted_SeveralPlugged_TheLastOneGetsIt()
        {
            StationBench bench = StationBench.Online(3);
            bench.Plug(1);
            bench.Pass(1000);
            bench.Plug(3);
            bench.Pass(1000);
            bench.Plug(2);
            bench.Show("TAG");

            bench.ExpectPermission(1, null);
            bench.ExpectPermission(2, "TAG");
            bench.ExpectPermission(3, null);
        }

        [TestMethod]
        public void Accepted_NothingPlugged_TheFirstFreeOneGetsItForAny()
        {
            StationBench bench = StationBench.Online(3);
            bench.Charge(1, "OTHER");
            bench.Show("TAG");

            bench.ExpectPermission(2, "TAG");
            Assert.IsTrue(bench.Connectors[1].Permission.IsForAnyConnector);
            bench.ExpectPermission(3, null);
        }

        [TestMethod]
        public void Refused_NothingHappens()
        {
            StationBench bench = StationBench.Online(1);
            bench.Plug(1);
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Blocked, null, 0);
            bench.Show("TAG");
            bench.Pass(1000);

            bench.ExpectPermission(1, null);
            bench.ExpectTransaction(1, null);
            Assert.AreEqual("Tag TAG: refused", bench.Services.Log.GetLine(0));
        }

        [TestMethod]
        public void Accepted_NoConnectorFree_IsToldAndForgotten()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1, "OTHER");
            bench.Show("TAG");
            bench.Pass(1000);

            bench.ExpectTransaction(1, "OTHER");
            Assert.AreEqual("Tag TAG: accepted, but no connector may begin a session", bench.Services.Log.GetLine(0));
        }

        [TestMethod]
        public void FaultedOrInoperativeConnector_IsNotFree()
        {
            StationBench bench = StationBench.Online(3);
            bench.Devices[0].ResidualCurrent.IsTripped = true;
            bench.Services.Model.Set(Setting.Operative, 2, "false");
            bench.Turn();
            bench.Show("TAG");

            bench.ExpectPermission(1, null);
            bench.ExpectPermission(2, null);
            bench.ExpectPermission(3, "TAG");
        }

        [TestMethod]
        public void SameTag_StopsItsTransactionWithoutAsking()
        {
            StationBench bench = StationBench.Online(2);
            bench.Charge(2, "tag");
            bench.Services.TakeSent();
            bench.Show("TAG");

            Assert.IsTrue(bench.Connectors[1].Session.IsStopping);
            bench.Devices[1].Pilot.State = PilotState.B;
            bench.Pass(500);

            Assert.DoesNotContains("Authorize", bench.Services.TakeSent());
            bench.ExpectTransaction(2, null);
        }

        [TestMethod]
        public void OtherTag_DoesNotStop()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1, "TAG");
            bench.Show("OTHER");
            bench.Pass(1000);

            bench.ExpectTransaction(1, "TAG");
            Assert.IsFalse(bench.Connectors[0].Session.IsStopping);
        }

        [TestMethod]
        public void TagOfTheSameGroup_Stops()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Accepted, "GROUP", 0);
            bench.Charge(1, "TAG");
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Accepted, "group", 0);
            bench.Show("PARTNER");

            Assert.IsTrue(bench.Connectors[0].Session.IsStopping);
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(500);
            Assert.Contains("Stop 1 TAG Local", bench.Services.TakeSent());
        }

        [TestMethod]
        public void TagOfTheSameGroup_VehicleWaitingElsewhere_StartsThere()
        {
            StationBench bench = StationBench.Online(2);
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Accepted, "GROUP", 0);
            bench.Charge(1, "TAG");
            bench.Plug(2);
            bench.Show("PARTNER");

            Assert.IsFalse(bench.Connectors[0].Session.IsStopping);
            bench.ExpectPermission(2, "PARTNER");
        }

        [TestMethod]
        public void MasterPass_StopsAllAndStartsNothing()
        {
            StationBench bench = StationBench.Online(3);
            bench.Services.Set(Setting.MasterPassGroupId, "POLICE");
            bench.Charge(1, "ONE");
            bench.Charge(2, "TWO");
            bench.Plug(3);
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Accepted, "Police", 0);
            bench.Show("OFFICER");

            Assert.IsTrue(bench.Connectors[0].Session.IsStopping);
            Assert.IsTrue(bench.Connectors[1].Session.IsStopping);
            bench.ExpectPermission(3, null);
        }

        [TestMethod]
        public void AcceptedForSomeConnectors_OnlyThoseAreTaken()
        {
            StationBench bench = StationBench.Online(3);
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Accepted, null, 0) { Evses = (1 << 2) | (1 << 3) };
            bench.Plug(1);
            bench.Show("TAG");

            bench.ExpectPermission(1, null);
            bench.ExpectPermission(2, "TAG");
            bench.Plug(3);
            bench.Turn();
            bench.ExpectPermission(3, "TAG");
        }

        [TestMethod]
        public void SameTagAgain_WhileThePermissionWaits_AsksNoMore()
        {
            StationBench bench = StationBench.Online(2);
            bench.Show("TAG");
            bench.Services.TakeSent();
            bench.Show("TAG");

            Assert.DoesNotContains("Authorize", bench.Services.TakeSent());
            bench.ExpectPermission(1, "TAG");
            bench.ExpectPermission(2, null);
        }

        [TestMethod]
        public void SameTagAgain_BeforeTheAnswer_CountsOnce()
        {
            // An impatient driver: the second showing must neither open a second connector nor stop what the first has begun.
            StationBench bench = StationBench.Online(2);
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Accepted, "GROUP", 0);
            bench.Plug(1, PilotState.C);
            bench.Services.IsAnswering = false;
            bench.Show("TAG");
            bench.Show("tag");
            bench.Pass(1000);
            bench.Services.IsAnswering = true;
            bench.Pass(1000);

            bench.ExpectTransaction(1, "TAG");
            Assert.IsFalse(bench.Connectors[0].Session.IsStopping);
            bench.ExpectPermission(2, null);
        }

        [TestMethod]
        public void TagRefused_ShownAgain_IsAskedAgain()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Invalid, null, 0);
            bench.Show("TAG");
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Accepted, null, 0);
            bench.Show("TAG");

            bench.ExpectPermission(1, "TAG");
        }

        [TestMethod]
        public void TwoTags_BeforeTheAnswers_BothCount()
        {
            StationBench bench = StationBench.Online(2);
            bench.Services.IsAnswering = false;
            bench.Show("ONE");
            bench.Show("TWO");
            bench.Services.IsAnswering = true;
            bench.Turn();

            bench.ExpectPermission(1, "ONE");
            bench.ExpectPermission(2, "TWO");
        }

        [TestMethod]
        public void OwnReader_IsForItsConnectorOnly()
        {
            StationBench bench = StationBench.Online(3);
            bench.Plug(1);
            bench.Devices[1].Reader.Present("TAG");
            bench.Turn();

            bench.ExpectPermission(1, null);
            bench.ExpectPermission(2, "TAG");
            Assert.IsFalse(bench.Connectors[1].Permission.IsForAnyConnector);
        }

        [TestMethod]
        public void OwnReader_SameTagElsewhere_DoesNotStopThere()
        {
            StationBench bench = StationBench.Online(2);
            bench.Charge(1, "TAG");
            bench.Devices[1].Reader.Present("TAG");
            bench.Turn();

            Assert.IsFalse(bench.Connectors[0].Session.IsStopping);
            bench.ExpectPermission(2, "TAG");
        }

        [TestMethod]
        public void CableHeld_ItsTagReleasesItWithoutAsking()
        {
            StationBench bench = StationBench.Online(1, true);
            bench.Services.Set(Setting.UnlockConnectorOnEVSideDisconnect, "false");
            bench.Charge(1, "TAG");
            bench.Devices[0].Pilot.State = PilotState.A;
            bench.Pass(1000);
            Assert.AreEqual((int)LockState.Locked, (int)bench.Devices[0].Lock.State);
            bench.Services.TakeSent();

            bench.Show("OTHER");
            Assert.AreEqual((int)LockState.Locked, (int)bench.Devices[0].Lock.State);
            bench.Show("tag");

            Assert.AreEqual((int)LockState.Unlocked, (int)bench.Devices[0].Lock.State);
            Assert.DoesNotContains("Authorize tag", bench.Services.TakeSent());
        }

        [TestMethod]
        public void AfterTheSession_StillPlugged_TheTagStartsAnew()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1, "TAG");
            bench.Show("TAG");
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(1000);
            bench.ExpectStatus(1, ConnectorStatus.Finishing);

            bench.Show("TAG");
            bench.Pass(1000);

            bench.ExpectTransaction(1, "TAG");
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.RemoteControl;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class RemoteStartTests
    {
        [TestMethod]
        public void Start_PluggedConnector_BeginsInTheNextTurn()
        {
            StationBench bench = StationBench.Online(2);
            bench.Plug(2, PilotState.C);
            Assert.IsTrue(TryStart(bench, 2));
            bench.ExpectPermission(2, null);
            bench.Pass(500);

            bench.ExpectTransaction(2, "REMOTE");
            Assert.IsTrue(bench.Connectors[1].Permission.IsRemote);
            Assert.DoesNotContains("Authorize", bench.Services.TakeSent());
        }

        [TestMethod]
        public void Start_NothingPlugged_WaitsForThePlugOfThatConnector()
        {
            StationBench bench = StationBench.Online(2);
            Assert.IsTrue(TryStart(bench, 2));
            bench.Pass(500);
            bench.Plug(1);
            bench.Pass(500);
            bench.ExpectTransaction(1, null);

            bench.Plug(2);
            bench.Pass(500);
            bench.ExpectTransaction(2, "REMOTE");
        }

        [TestMethod]
        public void Start_WithoutConnector_TakesThePluggedOne()
        {
            StationBench bench = StationBench.Online(3);
            bench.Plug(2);
            Assert.IsTrue(TryStart(bench, -1));
            bench.Pass(500);

            bench.ExpectTransaction(2, "REMOTE");
        }

        [TestMethod]
        public void Start_WithoutConnectorNothingPlugged_TakesTheFirstFreeOne()
        {
            StationBench bench = StationBench.Online(2);
            bench.Charge(1, "OTHER");
            Assert.IsTrue(TryStart(bench, -1));
            bench.Pass(500);

            bench.ExpectPermission(2, "REMOTE");
        }

        [TestMethod]
        public void Start_NoSuchOrBusyConnector_IsRefused()
        {
            StationBench bench = StationBench.Online(2);
            bench.Charge(1, "OTHER");

            Assert.IsFalse(TryStart(bench, 0));
            Assert.IsFalse(TryStart(bench, 3));
            Assert.IsFalse(TryStart(bench, 1));
        }

        [TestMethod]
        public void Start_BusyConnector_TellsTheRunningTransaction()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1, "OTHER");
            TransactionRecord running;

            Create(bench).TryStart(1, Permission(), out running);

            Assert.AreSame(bench.Connectors[0].Transaction, running);
        }

        [TestMethod]
        public void Start_AllBusy_IsRefused()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1, "OTHER");

            Assert.IsFalse(TryStart(bench, -1));
        }

        [TestMethod]
        public void Start_InoperativeOrFaulted_IsRefused()
        {
            StationBench bench = StationBench.Online(2);
            bench.Services.Model.Set(Setting.Operative, 1, "false");
            bench.Devices[1].ResidualCurrent.IsTripped = true;
            bench.Turn();

            Assert.IsFalse(TryStart(bench, 1));
            Assert.IsFalse(TryStart(bench, 2));
            Assert.IsFalse(TryStart(bench, -1));
        }

        [TestMethod]
        public void Start_Pending_IsRefused()
        {
            StationBench bench = new StationBench(1);
            bench.Services.Face.Verdict = RegistrationState.Pending;
            bench.Services.GoOnline();

            Assert.IsFalse(TryStart(bench, 1));
        }

        [TestMethod]
        public void Start_TwiceAtOnce_TheFirstGetsIt()
        {
            StationBench bench = StationBench.Online(1);
            RemoteStart start = Create(bench);
            TransactionRecord running;
            Assert.IsTrue(start.TryStart(1, Permission("ONE"), out running));
            Assert.IsFalse(start.TryStart(1, Permission("TWO"), out running));
            Assert.IsFalse(start.TryStart(-1, Permission("THREE"), out running));
            bench.Pass(500);

            bench.ExpectPermission(1, "ONE");
        }

        [TestMethod]
        public void Authorize_IsAskedWhenTheSettingSaysSo()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.AuthorizeRemoteTxRequests, "true");
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Accepted, "GROUP", 0);
            TryStart(bench, 1);
            bench.Pass(500);

            Assert.Contains("Authorize REMOTE;", bench.Services.TakeSent());
            bench.ExpectPermission(1, "REMOTE");
            Assert.AreEqual("GROUP", bench.Connectors[0].Permission.ParentIdTag);
        }

        [TestMethod]
        public void Authorize_BeforeTheAnswer_TheConnectorIsTaken()
        {
            StationBench bench = StationBench.Online(2);
            bench.Services.Set(Setting.AuthorizeRemoteTxRequests, "true");
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Blocked, null, 0);
            bench.Services.IsAnswering = false;
            RemoteStart start = Create(bench);
            TransactionRecord running;
            Assert.IsTrue(start.TryStart(1, Permission(), out running));
            bench.Pass(1000);

            Assert.IsFalse(start.TryStart(1, Permission("TWO"), out running));
            Assert.IsTrue(start.TryStart(2, Permission("TWO"), out running));
            bench.Services.IsAnswering = true;
            bench.Pass(1000);

            Assert.IsTrue(start.TryStart(1, Permission("THREE"), out running));
        }

        [TestMethod]
        public void Authorize_AcceptedElsewhereOnly_NothingBegins()
        {
            StationBench bench = StationBench.Online(2);
            bench.Services.Set(Setting.AuthorizeRemoteTxRequests, "true");
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Accepted, null, 0) { Evses = 1 << 2 };
            TryStart(bench, 1);
            bench.Pass(500);
            bench.ExpectPermission(1, null);

            TryStart(bench, 2);
            bench.Pass(500);
            bench.ExpectPermission(2, "REMOTE");
        }

        [TestMethod]
        public void Authorize_TokenThatTheCsmsHasMade_IsNotAsked()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.AuthorizeRemoteTxRequests, "true");
            ChargingPermission permission = Permission();
            permission.Kind = IdTokenKind.Central;
            TransactionRecord running;
            Create(bench).TryStart(1, permission, out running);
            bench.Pass(500);

            Assert.DoesNotContains("Authorize", bench.Services.TakeSent());
            bench.ExpectPermission(1, "REMOTE");
        }

        [TestMethod]
        public void MasterPass_StartsNothing()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.MasterPassGroupId, "POLICE");
            TransactionRecord running;

            Assert.IsFalse(Create(bench).TryStart(1, new ChargingPermission("REMOTE", "police", true, false), out running));
        }

        [TestMethod]
        public void Authorize_Refused_NothingBegins()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.AuthorizeRemoteTxRequests, "true");
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Blocked, null, 0);
            TryStart(bench, 1);
            bench.Pass(500);

            bench.ExpectPermission(1, null);
            Assert.AreEqual("Remote start for REMOTE: refused", bench.Services.Log.GetLine(0));
        }

        private static RemoteStart Create(StationBench bench)
        {
            return new RemoteStart(bench.Services.Loop, bench.Services.Model, bench.Services.Log, bench.Services.Registration, bench.Authorizer, bench.Connectors);
        }

        private static ChargingPermission Permission(string idTag = "REMOTE")
        {
            return new ChargingPermission(idTag, null, true, false);
        }

        private static bool TryStart(StationBench bench, int connectorId)
        {
            TransactionRecord running;
            return Create(bench).TryStart(connectorId, Permission(), out running);
        }
    }
}

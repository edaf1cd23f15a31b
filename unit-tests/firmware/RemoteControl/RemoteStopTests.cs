// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.RemoteControl;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class RemoteStopTests
    {
        [TestMethod]
        public void Stop_ByTheIdOfTheCsms_EndsThatTransaction()
        {
            StationBench bench = StationBench.Online(2);
            bench.Charge(1, "ONE");
            bench.Charge(2, "TWO");
            bench.Services.TakeSent();
            RemoteStop stop = new RemoteStop(bench.Services.Registration, bench.Connectors);

            Assert.IsTrue(stop.TryStop(bench.Connectors[1].Transaction.CsmsId));
            bench.Devices[1].Pilot.State = PilotState.B;
            bench.Pass(500);

            bench.ExpectTransaction(1, "ONE");
            bench.ExpectTransaction(2, null);
            Assert.Contains("Stop 2 TWO Remote;", bench.Services.TakeSent());
        }

        [TestMethod]
        public void Stop_ByOurId_EndsThatTransaction()
        {
            StationBench bench = StationBench.Online(2);
            bench.Charge(1, "ONE");
            bench.Charge(2, "TWO");
            RemoteStop stop = new RemoteStop(bench.Services.Registration, bench.Connectors);

            Assert.IsTrue(stop.TryStop(bench.Connectors[0].Transaction.StationId));

            Assert.IsTrue(bench.Connectors[0].Session.IsStopping);
            Assert.IsFalse(bench.Connectors[1].Session.IsStopping);
        }

        [TestMethod]
        public void Stop_UnknownIds_AreRefused()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            RemoteStop stop = new RemoteStop(bench.Services.Registration, bench.Connectors);

            Assert.IsFalse(stop.TryStop(1));
            Assert.IsFalse(stop.TryStop("no such id"));
        }

        [TestMethod]
        public void Stop_IdNotGivenYet_CannotBeMeant()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.LoseLink();
            bench.Charge(1);

            Assert.IsFalse(new RemoteStop(bench.Services.Registration, bench.Connectors).TryStop(TransactionRecord.NoCsmsId));
        }

        [TestMethod]
        public void Stop_Pending_IsRefused()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            bench.Services.Face.Verdict = RegistrationState.Pending;
            bench.Services.Registration.Trigger();
            bench.Turn();

            Assert.IsFalse(new RemoteStop(bench.Services.Registration, bench.Connectors).TryStop(bench.Connectors[0].Transaction.CsmsId));
        }
    }
}

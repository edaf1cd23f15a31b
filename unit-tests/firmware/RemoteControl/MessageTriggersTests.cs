// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.RemoteControl;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class MessageTriggersTests
    {
        [TestMethod]
        public void Boot_WhereAllowed_IsSent()
        {
            Expect(2, TriggerKind.Boot, -1, true, TriggerResult.Accepted, "Boot;");
            Expect(2, TriggerKind.Boot, -1, false, TriggerResult.Rejected, string.Empty);
        }

        [TestMethod]
        public void Heartbeat_IsSent()
        {
            Expect(2, TriggerKind.Heartbeat, -1, true, TriggerResult.Accepted, "Heartbeat;");
        }

        [TestMethod]
        public void MeterValues_OfOneOrAllConnectors()
        {
            Expect(2, TriggerKind.MeterValues, 2, true, TriggerResult.Accepted, "Meter 2 Trigger;");
            Expect(2, TriggerKind.MeterValues, -1, true, TriggerResult.Accepted, "Meter 1 Trigger;Meter 2 Trigger;");
            Expect(2, TriggerKind.MeterValues, 3, true, TriggerResult.Rejected, string.Empty);
            Expect(2, TriggerKind.MeterValues, 0, true, TriggerResult.Rejected, string.Empty);
        }

        [TestMethod]
        public void MeterValues_NothingToMeasure_IsRejected()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.MeterValuesSampledData, string.Empty);

            Expect(bench, TriggerKind.MeterValues, -1, true, TriggerResult.Rejected, string.Empty);
        }

        [TestMethod]
        public void Status_OfOneOrAllAndTheStation()
        {
            Expect(2, TriggerKind.Status, 2, true, TriggerResult.Accepted, "Status 2 Available;");
            Expect(2, TriggerKind.Status, 0, true, TriggerResult.Accepted, "Status 0 Available;");
            Expect(2, TriggerKind.Status, -1, true, TriggerResult.Accepted, "Status 0 Available;Status 1 Available;Status 2 Available;");
            Expect(2, TriggerKind.Status, 3, true, TriggerResult.Rejected, string.Empty);
        }

        [TestMethod]
        public void Transaction_OfThoseThatRun()
        {
            Expect(2, TriggerKind.Transaction, -1, true, TriggerResult.Rejected, string.Empty);
            StationBench bench = StationBench.Online(3);
            bench.Charge(1, "ONE");
            bench.Charge(3, "THREE");
            bench.Pass(500);
            Expect(bench, TriggerKind.Transaction, -1, true, TriggerResult.Accepted, "TxMeter 1 ONE Trigger;TxMeter 3 THREE Trigger;");
            Expect(bench, TriggerKind.Transaction, 3, true, TriggerResult.Accepted, "TxMeter 3 THREE Trigger;");
            Expect(bench, TriggerKind.Transaction, 2, true, TriggerResult.Rejected, string.Empty);
        }

        [TestMethod]
        public void Others_AreNotImplemented()
        {
            Expect(1, TriggerKind.NotSupported, -1, true, TriggerResult.NotImplemented, string.Empty);
        }

        private static void Expect(int connectors, TriggerKind kind, int connectorId, bool mayBootAgain, TriggerResult expected, string sent)
        {
            Expect(StationBench.Online(connectors), kind, connectorId, mayBootAgain, expected, sent);
        }

        private static void Expect(StationBench bench, TriggerKind kind, int connectorId, bool mayBootAgain, TriggerResult expected, string sent)
        {
            Heartbeat heartbeat = new Heartbeat(bench.Services.Loop, bench.Services.Model, bench.Services.Queue, bench.Services.Registration, bench.Services.Time);
            MessageTriggers triggers = new MessageTriggers(bench.Services.Registration, heartbeat, bench.Reporter, bench.Metering, bench.Connectors);
            bench.Services.TakeSent();

            Assert.AreEqual((int)expected, (int)triggers.Trigger(kind, connectorId, mayBootAgain));

            bench.Services.ExpectSent(string.Empty);
            bench.Turn();
            bench.Services.ExpectSent(sent);
        }
    }
}

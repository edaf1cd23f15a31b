// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Transactions;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class TransactionPointsTests
    {
        [TestMethod]
        public void Parse_Names()
        {
            Assert.AreEqual(TransactionPoints.None, TransactionPoints.Parse(string.Empty));
            Assert.AreEqual(TransactionPoints.EVConnected, TransactionPoints.Parse("EVConnected"));
            Assert.AreEqual(TransactionPoints.Authorized, TransactionPoints.Parse("Authorized"));
            Assert.AreEqual(TransactionPoints.PowerPathClosed, TransactionPoints.Parse("PowerPathClosed"));
            Assert.AreEqual(TransactionPoints.EnergyTransfer, TransactionPoints.Parse("EnergyTransfer"));
        }

        [TestMethod]
        public void Parse_ListWithSpacesAndUnknownNames()
        {
            Assert.AreEqual(
                TransactionPoints.Authorized | TransactionPoints.EnergyTransfer,
                TransactionPoints.Parse(" Authorized, ParkingBayOccupancy,,EnergyTransfer ,authorized"));
        }

        [TestMethod]
        public void ParseStop_PowerPathIsVehicleAndAuthorization()
        {
            int both = TransactionPoints.EVConnected | TransactionPoints.Authorized;
            Assert.AreEqual(both, TransactionPoints.ParseStop("PowerPathClosed"));
            Assert.AreEqual(both, TransactionPoints.ParseStop("EVConnected,PowerPathClosed"));
            Assert.AreEqual(both | TransactionPoints.EnergyTransfer, TransactionPoints.ParseStop("EnergyTransfer,PowerPathClosed"));
            Assert.AreEqual(TransactionPoints.Authorized, TransactionPoints.ParseStop("Authorized"));
        }

        [TestMethod]
        public void StopTriggers_EachReasonHasItsTrigger()
        {
            ExpectTrigger(TransactionTrigger.StopAuthorized, TransactionStopReason.Local);
            ExpectTrigger(TransactionTrigger.RemoteStop, TransactionStopReason.Remote);
            ExpectTrigger(TransactionTrigger.EVCommunicationLost, TransactionStopReason.EVDisconnected);
            ExpectTrigger(TransactionTrigger.ResetCommand, TransactionStopReason.SoftReset);
            ExpectTrigger(TransactionTrigger.ResetCommand, TransactionStopReason.HardReset);
            ExpectTrigger(TransactionTrigger.UnlockCommand, TransactionStopReason.UnlockCommand);
            ExpectTrigger(TransactionTrigger.Deauthorized, TransactionStopReason.DeAuthorized);
            ExpectTrigger(TransactionTrigger.EVConnectTimeout, TransactionStopReason.Timeout);
            ExpectTrigger(TransactionTrigger.ChargingStateChanged, TransactionStopReason.StoppedByEV);
            ExpectTrigger(TransactionTrigger.AbnormalCondition, TransactionStopReason.PowerLoss);
            ExpectTrigger(TransactionTrigger.AbnormalCondition, TransactionStopReason.EmergencyStop);
            ExpectTrigger(TransactionTrigger.AbnormalCondition, TransactionStopReason.Other);
            ExpectTrigger(TransactionTrigger.AbnormalCondition, TransactionStopReason.GroundFault);
            ExpectTrigger(TransactionTrigger.AbnormalCondition, TransactionStopReason.OvercurrentFault);
            ExpectTrigger(TransactionTrigger.AbnormalCondition, TransactionStopReason.PowerQuality);
        }

        private static void ExpectTrigger(TransactionTrigger expected, TransactionStopReason reason)
        {
            Assert.AreEqual((int)expected, (int)StopTriggers.Of(reason), "reason " + ((int)reason).ToString());
        }
    }
}

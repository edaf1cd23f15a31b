// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Sockets whose lock does not hold the cable.
    /// </summary>
    [Feature("Lock failure", "OCPP 2.0.1 G05")]
    public sealed class LockFailureTests : Scenario201
    {
        private const string Problem = "ConnectorPlugRetentionLock(1,1).Problem";

        [Theory]
        [InlineData("EVConnected")]
        [InlineData("Authorized")]
        [InlineData("PowerPathClosed")]
        [InlineData("EnergyTransfer")]
        public void TC_G_20_CS_cable_that_cannot_be_locked(string startPoint)
        {
            Boot201(sockets: true, settings: "TxStartPoint=" + startPoint);
            Hardware().Lock.IsBlocked = true;
            Plug();
            ExpectStatus201("Occupied");

            Tag(Alice);

            IncomingCall call = Expect("NotifyEvent");
            Assert.Equal(0, call.Integer("seqNo"));
            Assert.Equal("false", call.Payload["tbc"].ToJsonString());
            DeviceEventRecord happened = Record.Events.Single();
            Assert.Equal("Delta", happened.Trigger);
            Assert.Equal("ConnectorPlugRetentionLock", happened.Name.Component);
            Assert.Equal("Problem", happened.Name.Variable);
            Assert.Equal(1, happened.Name.EvseId);
            Assert.Equal(1, happened.Name.ConnectorId);
            Assert.Equal("true", happened.ActualValue);
            Assert.Equal("HardWiredNotification", happened.NotificationType);
            Assert.False(happened.IsCleared);
            Advance(120);
            Assert.False(Hardware().Contactor.IsClosed);
            Assert.Equal(0, Car().DeliveredMilliwattHours);
            Assert.Single(Record.Events);
        }

        [Theory]
        [InlineData("EVConnected", "EVConnected")]
        [InlineData("EVConnected", "EVConnected,Authorized")]
        [InlineData("Authorized", "Authorized")]
        public void G05_FR_01_Running_transaction_loses_its_authorization_and_a_second_try_charges(string startPoint, string stopPoint)
        {
            Boot201(sockets: true, settings: new[] { "TxStartPoint=" + startPoint, "TxStopPoint=" + stopPoint });
            Hardware().Lock.IsBlocked = true;
            Plug();
            Advance(1);
            Tag(Alice);
            Expect("NotifyEvent");
            TransactionEventRecord told = null;
            Reach(() => (told = Latest().Events.FirstOrDefault(one => one.TriggerReason == "AbnormalCondition")) != null, "the end of the authorization");
            Assert.Equal(stopPoint == "EVConnected" ? "Updated" : "Ended", told.EventType);
            Assert.Equal(stopPoint == "EVConnected" ? null : "Other", told.StoppedReason);
            Advance(10);
            Unplug();
            Advance(1);
            Hardware().Lock.IsBlocked = false;
            Plug();
            Advance(1);

            Tag(Alice);

            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Reach(() => Latest().ChargingState == "Charging", "the transaction at the CSMS");
        }

        [Fact]
        public void G05_FR_02_Each_failure_is_told_and_once_that_the_lock_works_again()
        {
            Boot201(sockets: true);
            Assert.Equal("true", Get("ConnectorPlugRetentionLock(1,1).Available"));
            Assert.Equal("false", Get(Problem));
            Hardware().Lock.IsBlocked = true;
            Plug();
            Tag(Alice);
            Expect("NotifyEvent");
            Advance(20);
            Assert.Equal("true", Get(Problem));
            Tag(Alice);
            Expect("NotifyEvent");
            Advance(20);
            Hardware().Lock.IsBlocked = false;

            Tag(Alice);
            Expect("NotifyEvent");
            Advance(20);

            Assert.Equal(new[] { "true", "true", "false" }, Record.Events.Select(one => one.ActualValue));
            Assert.Equal(new[] { false, false, true }, Record.Events.Select(one => one.IsCleared));
            Assert.Equal(new[] { 0, 1, 2 }, Record.Events.Select(one => one.EventId));
            Assert.True(Hardware().Contactor.IsClosed);
            Assert.Equal("false", Get(Problem));
        }

        [Fact]
        public void G05_FR_02_Cable_that_is_not_let_go_is_told_too()
        {
            Boot201(sockets: true);
            EventTransactionRecord transaction = Charge201();
            Hardware().Lock.IsBlocked = true;
            Tag(Alice);
            Expect("NotifyEvent");
            Assert.Equal("true", Record.Events.Latest.ActualValue);
            Reach(() => !transaction.IsOpen, "the end");

            Hardware().Lock.IsBlocked = false;

            Expect("NotifyEvent");
            Assert.True(Record.Events.Latest.IsCleared);
            Assert.False(Hardware().Lock.IsHolding);
        }

        [Fact]
        public void G05_FR_02_Failure_while_the_link_is_down_is_told_afterwards()
        {
            Boot201(sockets: true, settings: "AllowOfflineTxForUnknownId=true");
            CutLink();
            Advance(5);
            Hardware().Lock.IsBlocked = true;
            Plug();
            Tag(Alice);
            Advance(60);
            System.DateTimeOffset back = Bench.Time;

            RestoreLink();

            IncomingCall call = Expect("NotifyEvent", within: 120);
            Assert.InRange((back - call.Timestamp("eventData.0.timestamp").Value).TotalSeconds, 45, 60);
            Assert.True(call.Timestamp("generatedAt") >= back);
            ExpectNone("NotifyEvent", 60);
        }

        [Fact]
        public void G05_FR_02_Of_many_failures_without_a_link_the_last_are_told()
        {
            Boot201(sockets: true, settings: "AllowOfflineTxForUnknownId=true");
            CutLink();
            Hardware().Lock.IsBlocked = true;
            Plug();
            for (int i = 0; i < 14; i++)
            {
                Advance(10);
                Tag(Alice);
            }

            Advance(10);
            RestoreLink();
            AwaitLink();
            Advance(30);

            Assert.Equal(Enumerable.Range(4, 10), Record.Events.Select(one => one.EventId));
        }

        [Fact]
        public void G05_FR_03_Answer_that_does_not_come_holds_up_nothing()
        {
            Boot201(sockets: true);
            Csms.On("NotifyEvent").Silence();
            Hardware().Lock.IsBlocked = true;
            Plug();
            Tag(Alice);
            Expect("NotifyEvent");
            Hardware().Lock.IsBlocked = false;
            Advance(10);

            Tag(Alice);

            Reach(() => Latest()?.ChargingState == "Charging", "the transaction at the CSMS", 120);
        }
    }
}

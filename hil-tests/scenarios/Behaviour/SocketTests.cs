// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// Socket outlets: the lock, and cables that are pulled at the vehicle.
    /// </summary>
    [Feature("Socket outlets and their lock", "OCPP 1.6 sections 4.9, 5.18, 9.1.22, 9.1.30; OCPP 2.0.1 E07, E09, F05")]
    public sealed class SocketTests : ScenarioOfVersions
    {
        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Cable_is_held_from_the_start_to_the_end(string version)
        {
            BootFor(version, sockets: true);
            Assert.False(Hardware().Lock.IsHolding);

            ChargeFor();
            Assert.True(Hardware().Lock.IsHolding);
            Assert.False(Bench.Station.Unplug(1));
            Tag(Alice);
            Reach(() => Told.Single().Stop != null, "the end at the CSMS");
            Reach(() => !Hardware().Lock.IsHolding, "a free cable", 2);
            Assert.True(IsTold(1, ConnectorStatus.Finishing));
            Unplug();

            Reach(() => IsTold(1, ConnectorStatus.Available), "a free connector");
        }

        [Fact]
        public void No_transaction_begins_before_the_cable_is_held()
        {
            Boot(sockets: true);
            Hardware().Lock.MovementMilliseconds = 2000;
            Plug();
            Advance(1);

            Tag(Alice);
            Expect("Authorize");
            ExpectNone("StartTransaction", 1.5);

            Expect("StartTransaction");
            Assert.True(Hardware().Lock.IsHolding);
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Lock_that_jams_once_is_tried_again(string version)
        {
            BootFor(version, sockets: true);
            Plug();
            Advance(1);
            Hardware().Lock.IsBlocked = true;

            Tag(Alice);
            Advance(0.6);
            Hardware().Lock.IsBlocked = false;

            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Assert.DoesNotContain("Faulted", Record.StatusesOf(1));
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Lock_that_jams_for_good_is_told_and_the_next_driver_may_try(string version)
        {
            BootFor(version, sockets: true);
            Hardware().Lock.IsBlocked = true;
            Plug();
            Tag(Alice);
            Reach(() => Connector().Permission == null && Record.StatusesOf(1).Contains("Faulted"), "the jam at the CSMS");
            Reach(() => IsTold(1, ConnectorStatus.Preparing), "a free connector");
            Assert.False(Hardware().Contactor.IsClosed);
            Hardware().Lock.IsBlocked = false;

            Tag(Alice);

            Reach(() => Hardware().Contactor.IsClosed, "charging");
        }

        [Fact]
        public void Lock_that_does_not_let_go_is_tried_again_until_it_does()
        {
            Boot(sockets: true);
            Charge();
            Hardware().Lock.IsBlocked = true;

            Tag(Alice);
            Expect("StopTransaction");
            Assert.Equal("ConnectorLockFailure", ExpectStatus(1, "Faulted").Text("errorCode"));
            ExpectNone("StatusNotification", 35);
            Hardware().Lock.IsBlocked = false;

            Reach(() => !Hardware().Lock.IsHolding, "a free cable", 15);
            ExpectStatus(1, "Finishing");
            Unplug();
            ExpectStatus(1, "Available");
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Cable_that_was_held_before_a_power_cut_is_free_afterwards(string version)
        {
            BootFor(version, sockets: true);
            Watch.MayLoseEnergy = true;
            ChargeFor();
            Assert.True(Hardware().Lock.IsHolding);

            Bench.PowerCycle(30);

            Reach(() => !Hardware().Lock.IsHolding, "a free cable", 5);
            Reach(() => IsTold(1, ConnectorStatus.Finishing), "an occupied connector");
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Cable_in_the_socket_without_a_vehicle_is_preparing(string version)
        {
            BootFor(version, sockets: true);

            Hardware().PlugCable();
            Reach(() => IsTold(1, ConnectorStatus.Preparing), "an occupied connector");
            Unplug();
            Reach(() => IsTold(1, ConnectorStatus.Available), "a free connector");
        }

        [Fact]
        public void Vehicle_that_comes_back_while_the_cable_is_still_in_begins_anew()
        {
            Boot(sockets: true);
            Charge();
            UnplugAtCar();
            Expect("StopTransaction");
            ExpectStatus(1, "Finishing");
            Advance(10);

            Plug();
            ExpectStatus(1, "Preparing");
            Tag(Bob);

            Assert.Equal(Bob, Expect("StartTransaction").Text("idTag"));
        }

        [Fact]
        public void Vehicle_that_comes_back_to_a_held_cable_begins_anew_with_the_same_tag()
        {
            Boot(sockets: true, settings: "UnlockConnectorOnEVSideDisconnect=false");
            Charge();
            UnplugAtCar();
            Expect("StopTransaction");
            ExpectStatus(1, "Finishing");
            Advance(10);
            Assert.True(Hardware().Lock.IsHolding);

            Plug();
            ExpectStatus(1, "Preparing");
            Tag(Alice);

            Expect("StartTransaction");
            ExpectStatus(1, "Charging");
        }

        [Fact]
        public void Held_cable_is_not_given_to_another_driver_but_to_the_CSMS()
        {
            Boot(sockets: true, settings: "UnlockConnectorOnEVSideDisconnect=false");
            Charge();
            UnplugAtCar();
            Expect("StopTransaction");

            Tag(Bob);
            Advance(10);
            Assert.True(Hardware().Lock.IsHolding);
            Ask("UnlockConnector", new { connectorId = 1 }, "Unlocked");

            Assert.False(Hardware().Lock.IsHolding);
            Unplug();
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Unlock_before_the_start_withdraws_the_permission()
        {
            Boot(sockets: true);
            Hardware().Lock.MovementMilliseconds = 2000;
            Plug();
            Advance(1);
            Tag(Alice);
            Expect("Authorize");

            Ask("UnlockConnector", new { connectorId = 1 }, "Unlocked");

            ExpectNone("StartTransaction", 20);
        }

        [Fact]
        public void Unlock_ends_a_transaction_too_that_begins_at_the_same_moment()
        {
            Boot(connectors: 2, sockets: true);
            Plug(1);
            Fault(Hal.FaultCode.HighTemperature, true, 1);
            ExpectStatus(1, "Faulted");
            Ask("RemoteStartTransaction", new { idTag = Alice }, "Accepted");
            ExpectStatus(2, "Preparing");

            // The fault is gone: the permission that waits at connector 2 goes to connector 1.
            Fault(Hal.FaultCode.HighTemperature, false, 1);
            Ask("UnlockConnector", new { connectorId = 1 }, "Unlocked");

            Assert.False(Hardware(1).Lock.IsHolding);
            Assert.All(Record.Transactions, transaction => Assert.Equal("UnlockCommand", transaction.Reason));
        }

        [Fact]
        public void Unlock_of_a_vehicle_that_does_not_let_go_is_answered_in_time()
        {
            Boot(sockets: true);
            Watch.MayOpenUnderLoad = true;
            Charge();
            Hardware().Lock.IsBlocked = true;
            Car().IgnoresPilot = true;

            CallAnswer answer = Ask("UnlockConnector", new { connectorId = 1 });

            Assert.Equal("UnlockFailed", answer.Status);
            Assert.InRange(answer.Latency.TotalSeconds, 0, 16);
        }

        [Fact]
        public void Unlock_is_answered_once_when_it_is_asked_twice()
        {
            Boot(sockets: true);
            Charge();

            PendingCall first = Session.Call("UnlockConnector", new { connectorId = 1 });
            PendingCall second = Session.Call("UnlockConnector", new { connectorId = 1 });
            Reach(() => first.IsDone && second.IsDone, "both answers");

            Assert.Equal("Unlocked", first.Answer.Status);
            Assert.Equal("UnlockFailed", second.Answer.Status);
        }

        [Fact]
        public void Suspended_transaction_keeps_the_cable_held_while_the_vehicle_is_away()
        {
            Boot(sockets: true, settings: "StopTransactionOnEVSideDisconnect=false");
            Charge();

            UnplugAtCar();
            ExpectStatus(1, "SuspendedEV");
            Advance(300);
            Assert.True(Hardware().Lock.IsHolding);
            Plug();
            ExpectStatus(1, "Charging");
            Tag(Alice);

            ExpectStatus(1, "Finishing");
            Advance(1);
            Unplug();
            ExpectStatus(1, "Available");
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        public void Unplugging_with_the_lock_still_moving_starts_nothing(string version)
        {
            BootFor(version, sockets: true);
            Hardware().Lock.MovementMilliseconds = 1000;
            Plug();
            Advance(1);
            Tag(Alice);
            Expect("Authorize");
            Advance(0.3);

            Unplug();
            Advance(90);

            Assert.All(Told, told => Assert.Equal(0, told.EnergyWh));
            Assert.Equal(0, Hardware().Contactor.CloseCount);
            Assert.False(Hardware().Lock.IsHolding);
            Plug();
            Reach(() => IsTold(1, ConnectorStatus.Preparing), "an occupied connector");
        }
    }
}

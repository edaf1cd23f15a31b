// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// When a transaction of OCPP 2.0.1 begins, and what its first events say.
    /// </summary>
    [Feature("Start of a transaction", "OCPP 2.0.1 E01-E05")]
    public sealed class TransactionStartTests : TransactionScenario
    {
        [Fact]
        public void TC_E_01_CS_start_point_power_path_closed()
        {
            Boot201();
            SetPoints("PowerPathClosed", null);
            Tag(Alice);
            Expect("Authorize");
            ExpectNone("TransactionEvent", 5);

            Plug();
            ExpectStatus201("Occupied");
            IncomingCall started = ExpectEvent("Started", "CablePluggedIn");

            Assert.Equal("EVConnected", started.Text("transactionInfo.chargingState"));
            Assert.Equal(1, started.Integer("evse.id"));
            Assert.Equal(1, started.Integer("evse.connectorId"));
            Assert.Equal(Alice, started.Text("idToken.idToken"));
            Assert.Equal("ISO14443", started.Text("idToken.type"));
            Assert.Equal(0, started.Integer("seqNo"));
        }

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public void TC_E_02_CS_start_point_energy_transfer(bool isRemote)
        {
            Boot201();
            SetPoints("EnergyTransfer", null);
            if (isRemote)
            {
                RemoteStart();
            }
            else
            {
                Tag(Alice);
                Expect("Authorize");
            }

            Plug();
            ExpectStatus201("Occupied");
            IncomingCall started = ExpectEvent("Started", isRemote ? "RemoteStart" : "ChargingStateChanged");

            Assert.Equal("Charging", started.Text("transactionInfo.chargingState"));
            Assert.Equal(1, started.Integer("evse.id"));
            Assert.Equal(1, started.Integer("evse.connectorId"));
            Assert.Equal(Alice, started.Text("idToken.idToken"));
            Assert.Equal(isRemote ? 7 : (int?)null, started.Integer("transactionInfo.remoteStartId"));
        }

        [Theory]
        [InlineData("EVConnected", "Started CablePluggedIn EVConnected; Updated Authorized EVConnected; Updated ChargingStateChanged Charging")]
        [InlineData("Authorized", "Started Authorized EVConnected; Updated ChargingStateChanged Charging")]
        [InlineData("PowerPathClosed", "Started Authorized EVConnected; Updated ChargingStateChanged Charging")]
        [InlineData("EnergyTransfer", "Started ChargingStateChanged Charging")]
        public void TC_E_03_CS_plug_first(string start, string events)
        {
            Boot201();
            SetPoints(start, null);
            Plug();
            ExpectStatus201("Occupied");
            Advance(20);
            Tag(Alice);
            Expect("Authorize");

            Reach(() => Latest()?.ChargingState == "Charging", "charging");

            ExpectEvents(events);
            Assert.Equal(1, CountTokens());
            Assert.Single(Record.EventTransactions);
        }

        [Theory]
        [InlineData("EVConnected", "Started CablePluggedIn EVConnected; Updated ChargingStateChanged Charging")]
        [InlineData("Authorized", "Started Authorized Idle; Updated CablePluggedIn EVConnected; Updated ChargingStateChanged Charging")]
        [InlineData("PowerPathClosed", "Started CablePluggedIn EVConnected; Updated ChargingStateChanged Charging")]
        [InlineData("EnergyTransfer", "Started ChargingStateChanged Charging")]
        public void TC_E_04_CS_authorization_first(string start, string events)
        {
            Boot201();
            SetPoints(start, null);
            Tag(Alice);
            Expect("Authorize");
            Advance(20);
            Plug();
            ExpectStatus201("Occupied");

            Reach(() => Latest()?.ChargingState == "Charging", "charging");

            ExpectEvents(events);
            Assert.Equal(1, CountTokens());
            Assert.Equal(Alice, Events[0].IdToken);
            Assert.NotNull(Events.First(one => one.ChargingState != "Idle").EvseId);
            Assert.Single(Record.EventTransactions);
        }

        [Theory]
        [InlineData("Authorized", "Started Authorized Idle; Ended EVConnectTimeout Idle Timeout")]
        [InlineData("PowerPathClosed", "Started Authorized Idle; Ended EVConnectTimeout Idle Timeout")]
        [InlineData("EVConnected", "Started Authorized Idle; Updated EVConnectTimeout Idle; Ended EVConnectTimeout Idle Timeout")]
        public void TC_E_05_CS_cable_is_not_plugged_in_in_time(string stop, string events)
        {
            Boot201();
            SetPoints("Authorized", stop);
            Set("TxCtrlr.EVConnectionTimeOut", "20");
            Tag(Alice);
            ExpectEvent("Started");
            ExpectNone("TransactionEvent", 19);

            AwaitEnd(3);

            ExpectEvents(events);
            Assert.Equal(1, CountTokens());
            Forget();
            Tag(Alice);
            ExpectEvent("Started", "Authorized");
            Plug();
            Reach(() => Latest().ChargingState == "Charging", "charging");
        }

        [Fact]
        public void TC_E_05_CS_without_a_transaction_only_the_authorization_ends()
        {
            Boot201();
            Set("TxCtrlr.EVConnectionTimeOut", "20");
            Tag(Alice);
            Expect("Authorize");
            Advance(21);

            Plug();

            ExpectStatus201("Occupied");
            ExpectNone("TransactionEvent", 10);
            Tag(Alice);
            ExpectEvent("Started", "Authorized");
        }

        [Fact]
        public void TC_E_09_CS_start_point_vehicle_connected()
        {
            Boot201();
            SetPoints("EVConnected", null);

            Plug();
            ExpectStatus201("Occupied");
            IncomingCall started = ExpectEvent("Started", "CablePluggedIn");

            Assert.Equal("EVConnected", started.Text("transactionInfo.chargingState"));
            Assert.Equal(1, started.Integer("evse.id"));
            Assert.Equal(1, started.Integer("evse.connectorId"));
            Assert.Null(started.Text("idToken.idToken"));
        }

        [Fact]
        public void TC_E_10_CS_start_point_authorized_at_the_station()
        {
            Boot201();
            SetPoints("Authorized", null);

            Tag(Alice);
            Expect("Authorize");
            IncomingCall started = ExpectEvent("Started", "Authorized");

            Assert.Equal(Alice, started.Text("idToken.idToken"));
            Assert.Equal("ISO14443", started.Text("idToken.type"));
            Assert.Equal("Idle", started.Text("transactionInfo.chargingState"));
            Assert.Null(started.Integer("transactionInfo.remoteStartId"));
        }

        [Fact]
        public void TC_E_13_CS_start_point_authorized_by_the_csms()
        {
            Boot201();
            SetPoints("Authorized", null);

            RemoteStart(remoteStartId: 815);
            IncomingCall started = ExpectEvent("Started", "RemoteStart");

            Assert.Equal(Alice, started.Text("idToken.idToken"));
            Assert.Equal(815, started.Integer("transactionInfo.remoteStartId"));
            Plug();
            Reach(() => Latest().ChargingState == "Charging", "charging");
            Assert.Single(Events, one => one.RemoteStartId != null);
        }

        [Theory]
        [InlineData("TxCtrlr.TxStartPoint")]
        [InlineData("TxCtrlr.TxStopPoint")]
        public void Points_without_a_sensor_are_not_offered(string variable)
        {
            Boot201();
            string before = Get(variable);

            Set(variable, "ParkingBayOccupancy", "Rejected");
            Set(variable, "DataSigned", "Rejected");
            Set(variable, "EVConnected,ParkingBayOccupancy", "Rejected");
            Set(variable, string.Empty, "Rejected");

            Assert.Equal(before, Get(variable));
        }

        [Theory]
        [InlineData("Authorized")]
        [InlineData("PowerPathClosed")]
        public void TC_E_38_CS_vehicle_is_not_ready(string start)
        {
            Boot201();
            SetPoints(start, null);
            Tag(Alice);
            Expect("Authorize");
            Advance(1);
            Car().WantsEnergy = false;

            Plug();
            ExpectStatus201("Occupied");
            IncomingCall plugged = ExpectEvent(start == "Authorized" ? "Updated" : "Started", "CablePluggedIn");
            Assert.Equal("EVConnected", plugged.Text("transactionInfo.chargingState"));
            Assert.Equal(1, plugged.Integer("evse.id"));

            Assert.Equal("SuspendedEV", ExpectEvent("Updated", "ChargingStateChanged").Text("transactionInfo.chargingState"));
            Car().WantsEnergy = true;
            Assert.Equal("Charging", ExpectEvent("Updated", "ChargingStateChanged").Text("transactionInfo.chargingState"));
        }

        [Fact]
        public void E01_FR_02_vehicle_that_came_during_a_fault_begins_a_transaction_afterwards()
        {
            Boot201();
            SetPoints("EVConnected", null);
            Fault(FaultCode.GroundFailure);
            Advance(1);
            Plug();
            ExpectNone("TransactionEvent", 5);

            Fault(FaultCode.GroundFailure, false);

            ExpectEvent("Started", "CablePluggedIn");
        }

        [Fact]
        public void E01_FR_03_same_cable_a_second_authorization_is_a_second_transaction()
        {
            Boot201();
            SetPoints("EVConnected", "Authorized");
            Charge201();
            Tag(Alice);
            AwaitEnd();
            ExpectNone("TransactionEvent", 30, call => call.Text("eventType") == "Started" && call.Text("transactionInfo.transactionId") != Record.EventTransactions[0].TransactionId);

            Tag(Bob);
            Reach(() => Record.EventTransactions.Count == 2 && Latest().ChargingState == "Charging", "charging again");

            Assert.Equal("Authorized", Latest().Started.TriggerReason);
            Assert.Equal(Bob, Latest().Started.IdToken);
            Assert.NotEqual(Record.EventTransactions[0].TransactionId, Record.EventTransactions[1].TransactionId);
        }

        [Theory]
        [InlineData("Authorized", 0)]
        [InlineData("EVConnected,Authorized", 0)]
        [InlineData("PowerPathClosed", 1)]
        public void E01_FR_16_17_transaction_follows_the_cable_to_the_evse_that_the_driver_takes(string start, int idleEvents)
        {
            Boot201(2);
            SetPoints(start, "EVConnected,Authorized");
            Tag(Alice);
            Expect("Authorize");
            Advance(5);
            if (idleEvents == 0)
            {
                Assert.Null(Events[0].EvseId);
                Assert.Empty(Events[0].MeterValues);
            }

            Plug(2);
            Reach(() => Latest(2)?.ChargingState == "Charging", "charging");

            Assert.Single(Record.EventTransactions);
            Assert.Equal(Alice, Events[0].IdToken);
            Assert.Equal(1, CountTokens());
            TransactionEventRecord plugged = Events.Single(one => one.EvseId != null);
            Assert.Equal("CablePluggedIn", plugged.TriggerReason);
            Assert.Equal(2, plugged.EvseId);
            Advance(100);
            Tag(Alice);
            AwaitEnd();
            Assert.True(Latest(2).EnergyWh > 100);
            Assert.Equal("Available", Record.StatusOf(1, 1));
        }

        [Fact]
        public void E01_FR_17_evse_that_is_not_known_ends_without_values()
        {
            Boot201(2);
            SetPoints("Authorized", "Authorized");
            Set("TxCtrlr.EVConnectionTimeOut", "10");
            Tag(Alice);

            AwaitEnd();

            ExpectEvents("Started Authorized Idle", "Ended EVConnectTimeout Idle Timeout");
            Assert.All(Events, one => Assert.Null(one.EvseId));
            Assert.Empty(Record.EventTransactions[0].MeterValues);
        }

        [Fact]
        public void E02_FR_18_phases_and_cable_are_told_once()
        {
            Boot201(sockets: true);
            Set("SampledDataCtrlr.TxUpdatedInterval", "10");
            Hardware().CableDeciamperes = 200;
            Car().Phases = 3;
            Charge201();
            Advance(60);

            Assert.Equal(20, (int)Events[0].Payload["cableMaxCurrent"]);
            Assert.Single(Events, one => one.Payload.ContainsKey("cableMaxCurrent"));
            Assert.Equal(3, (int)Events.Single(one => one.Payload.ContainsKey("numberOfPhasesUsed")).Payload["numberOfPhasesUsed"]);
        }

        [Fact]
        public void F02_FR_21_remote_start_is_the_trigger_of_the_start_by_the_cable()
        {
            Boot201();
            SetPoints("EVConnected", null);
            RemoteStart(remoteStartId: 33);
            ExpectNone("TransactionEvent", 3);

            Plug();
            IncomingCall started = ExpectEvent("Started", "RemoteStart");

            Assert.Equal("EVConnected", started.Text("transactionInfo.chargingState"));
            Assert.Equal(33, started.Integer("transactionInfo.remoteStartId"));
        }

        [Fact]
        public void F01_FR_13_25_remote_start_joins_the_transaction_of_the_cable()
        {
            Boot201();
            SetPoints("EVConnected", null);
            Plug();
            IncomingCall started = ExpectEvent("Started");

            CallAnswer answer = Ask("RequestStartTransaction", new { remoteStartId = 5, idToken = new { idToken = Bob, type = "Central" }, evseId = 1 });

            Assert.Equal("Accepted", answer.Status);
            Assert.Equal(started.Text("transactionInfo.transactionId"), answer.Text("transactionId"));
            IncomingCall updated = ExpectEvent("Updated", "RemoteStart");
            Assert.Equal(5, updated.Integer("transactionInfo.remoteStartId"));
            Assert.Equal("Central", updated.Text("idToken.type"));
            Assert.Null(started.Integer("transactionInfo.remoteStartId"));
        }

        [Theory]
        [InlineData("EVConnected")]
        [InlineData("Authorized")]
        public void E04_FR_03_start_without_the_csms_is_told_afterwards_as_offline(string start)
        {
            Boot201();
            SetPoints(start, null);
            Charge201();
            Tag(Alice);
            AwaitEnd();
            Unplug();
            Advance(5);
            CutLink();
            Plug();
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(30);

            RestoreLink();
            AwaitLink();
            Reach(() => Record.EventTransactions.Count == 2 && Latest().ChargingState == "Charging", "the events", 60);

            Assert.All(Events, one => Assert.True(one.IsOffline));
            Assert.True(Events[0].Time - Events[0].Timestamp > System.TimeSpan.FromSeconds(29));
            Advance(100);
            Assert.False(Events.Last().IsOffline);
        }
    }
}

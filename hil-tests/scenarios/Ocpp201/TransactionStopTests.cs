// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// When a transaction of OCPP 2.0.1 ends, why, and what becomes of the cable.
    /// </summary>
    [Feature("End of a transaction", "OCPP 2.0.1 E05-E10")]
    public sealed class TransactionStopTests : TransactionScenario
    {
        [Theory]
        [InlineData("Authorized")]
        [InlineData("EVConnected")]
        [InlineData("EnergyTransfer")]
        public void TC_E_06_CS_driver_stops(string stop)
        {
            Boot201();
            SetPoints("Authorized", stop);
            Charge201();
            Advance(60);
            Forget();

            Tag(Alice);
            IncomingCall stopped = Expect("TransactionEvent", call => call.Text("triggerReason") == "StopAuthorized");
            Assert.Equal(Alice, stopped.Text("idToken.idToken"));
            if (stop == "EVConnected")
            {
                Assert.Equal("Updated", stopped.Text("eventType"));
                Assert.Equal("EVConnected", ExpectEvent("Updated", "ChargingStateChanged").Text("transactionInfo.chargingState"));
            }
            else
            {
                Assert.Equal("Ended", stopped.Text("eventType"));
            }

            Unplug();
            ExpectStatus201("Available");
            Assert.Equal("Local", AwaitEnd().StoppedReason);
            Assert.Equal(2, CountTokens());
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void E07_FR_01_02_somebody_of_the_group_stops(bool isCached)
        {
            Boot201();
            Csms.Tokens.Set(Alice, "Accepted", parentIdTag: "FLEET");
            Csms.Tokens.Set(Bob, "Accepted", parentIdTag: "FLEET");
            if (isCached)
            {
                Charge201(tag: Bob);
                Tag(Bob);
                AwaitEnd();
                Unplug();
                Advance(5);
            }

            Charge201();
            Forget();
            Tag(Bob);
            Reach(() => Latest().Ended != null, "the end");

            Assert.Equal("Ended StopAuthorized EVConnected Local", Describe(Events.Last()));
            Assert.Equal(Bob, Events.Last().IdToken);
            Assert.Equal(1, Record.Authorizations.Count(one => one.IdTag == Bob));
        }

        [Fact]
        public void Second_vehicle_of_a_group_charges_beside_the_first()
        {
            Boot201(2);
            Csms.Tokens.Set(Alice, "Accepted", parentIdTag: "FLEET");
            Csms.Tokens.Set(Bob, "Accepted", parentIdTag: "FLEET");
            Charge201(1, Bob);
            Tag(Bob);
            AwaitEnd();
            Unplug(1);
            Advance(5);
            Charge201(1, Alice);

            Charge201(2, Bob);

            Assert.Null(Latest(1).Ended);
        }

        [Fact]
        public void E07_FR_01_a_stranger_does_not_stop()
        {
            Boot201();
            Csms.Tokens.Set(Alice, "Accepted", parentIdTag: "FLEET");
            Csms.Tokens.Set(Bob, "Accepted", parentIdTag: "OTHERS");
            Charge201();

            Tag(Bob);

            Expect("Authorize", call => call.Text("idToken.idToken") == Bob);
            ExpectNone("TransactionEvent", 30, call => call.Text("eventType") == "Ended");
            Assert.True(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void TC_E_07_CS_stop_point_power_path_closed_driver_stops()
        {
            Boot201();
            SetPoints(null, "PowerPathClosed");
            Charge201();

            Tag(Alice);

            Assert.Equal("Ended StopAuthorized EVConnected Local", Describe(AwaitEnd()));
        }

        [Fact]
        public void TC_E_08_CS_stop_point_energy_transfer_driver_stops()
        {
            Boot201();
            SetPoints(null, "EnergyTransfer");
            Charge201();

            Tag(Alice);

            Assert.Equal("Ended StopAuthorized EVConnected Local", Describe(AwaitEnd()));
            ExpectNone("TransactionEvent", 20, call => call.Text("triggerReason") == "ChargingStateChanged" && call.Text("eventType") == "Ended");
        }

        [Theory]
        [InlineData(false, "Local")]
        [InlineData(true, "Remote")]
        public void TC_E_14_CS_stop_point_vehicle_connected_unplug_at_the_station(bool isRemote, string reason)
        {
            Boot201();
            SetPoints("EVConnected", "EVConnected");
            Charge201();
            if (isRemote)
            {
                RemoteStop();
                ExpectEvent("Updated", "RemoteStop");
            }
            else
            {
                Tag(Alice);
                ExpectEvent("Updated", "StopAuthorized");
            }

            Assert.Equal("EVConnected", ExpectEvent("Updated", "ChargingStateChanged").Text("transactionInfo.chargingState"));
            ExpectNone("TransactionEvent", 20, call => call.Text("eventType") == "Ended");

            Unplug();
            ExpectStatus201("Available");
            ExpectEvent("Ended");

            Assert.Equal("Ended EVCommunicationLost Idle " + reason, Describe(Events.Last()));
            Assert.Null(Events.Last().IdToken);
        }

        [Fact]
        public void TC_E_15_CS_stop_point_authorized_driver_stops()
        {
            Boot201();
            SetPoints(null, "Authorized");
            Charge201();
            Advance(60);

            Tag(Alice);

            Assert.Equal("Ended StopAuthorized EVConnected Local", Describe(AwaitEnd()));
            Assert.Equal(Alice, Events.Last().IdToken);
        }

        [Theory]
        [InlineData("Authorized")]
        [InlineData("PowerPathClosed")]
        [InlineData("EnergyTransfer")]
        public void TC_E_16_CS_offline_start_turns_out_invalid(string stop)
        {
            Boot201();
            SetPoints(null, stop);
            Set("AuthCtrlr.OfflineTxForUnknownIdEnabled", "true");
            Set("TxCtrlr.StopTxOnInvalidId", "true");
            Csms.Tokens.Set(Alice, "Invalid");
            CutLink();
            Tag(Alice);
            Advance(2);
            Plug();
            Advance(60);

            RestoreLink();

            Assert.Equal("Ended Deauthorized EVConnected DeAuthorized", Describe(AwaitEnd(60)));
            Assert.True(Events[0].IsOffline);
            Assert.Equal("Invalid", Events[0].AnsweredStatus);
            Assert.Null(Events.Last().IdToken);
        }

        [Fact]
        public void TC_E_17_CS_stop_point_authorized_unplug_at_the_vehicle()
        {
            Boot201(sockets: true);
            SetPoints(null, "Authorized");
            Set("TxCtrlr.StopTxOnEVSideDisconnect", "true");
            Set("OCPPCommCtrlr.UnlockOnEVSideDisconnect", "false");
            Charge201();
            Suspend();

            UnplugAtCar();

            Assert.Equal("Ended EVCommunicationLost Idle EVDisconnected", Describe(AwaitEnd()));
            Assert.False(Bench.Station.Unplug(1));
            Tag(Alice);
            Reach(() => !Hardware().Lock.IsHolding, "a free cable");
            Unplug();
            ExpectStatus201("Available");
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void TC_E_20_CS_stop_point_vehicle_connected_unplug_at_the_vehicle(bool stops)
        {
            Boot201();
            SetPoints(null, "EVConnected");
            Set("TxCtrlr.StopTxOnEVSideDisconnect", stops ? "true" : "false");
            Charge201();
            Suspend();

            Unplug();

            Assert.Equal("Ended EVCommunicationLost Idle EVDisconnected", Describe(AwaitEnd()));
        }

        [Theory]
        [InlineData("Authorized")]
        [InlineData("EVConnected,Authorized")]
        public void TC_E_21_CS_stop_point_authorized_csms_stops(string stop)
        {
            Boot201();
            SetPoints(null, stop);
            Charge201();

            RemoteStop();

            Assert.Equal("Ended RemoteStop EVConnected Remote", Describe(AwaitEnd()));
            Assert.Null(Events.Last().IdToken);
            RemoteStop("Rejected");
        }

        [Fact]
        public void TC_E_22_CS_stop_point_energy_transfer_vehicle_suspends()
        {
            Boot201();
            SetPoints(null, "EnergyTransfer");
            Charge201();
            Advance(60);

            Car().WantsEnergy = false;

            Assert.Equal("Ended ChargingStateChanged EVConnected StoppedByEV", Describe(AwaitEnd()));
            Car().WantsEnergy = true;
            Advance(60);
            Assert.False(Hardware().Contactor.IsClosed);
            Assert.Single(Record.EventTransactions);
        }

        [Fact]
        public void TC_E_24_CS_unplug_at_the_vehicle_ends_and_unlocks()
        {
            Boot201(sockets: true);
            Set("TxCtrlr.StopTxOnEVSideDisconnect", "true");
            Set("OCPPCommCtrlr.UnlockOnEVSideDisconnect", "true");
            Charge201();
            Suspend();

            UnplugAtCar();

            Assert.Equal("Ended EVCommunicationLost Idle EVDisconnected", Describe(AwaitEnd()));
            Reach(() => !Hardware().Lock.IsHolding, "a free cable", 5);
            Unplug();
            ExpectStatus201("Available");
        }

        [Fact]
        public void TC_E_25_CS_unplug_at_the_vehicle_ends_and_keeps_the_cable()
        {
            Boot201(sockets: true);
            Set("TxCtrlr.StopTxOnEVSideDisconnect", "true");
            Set("OCPPCommCtrlr.UnlockOnEVSideDisconnect", "false");
            Charge201();
            Suspend();

            UnplugAtCar();

            Assert.Equal("Ended EVCommunicationLost Idle EVDisconnected", Describe(AwaitEnd()));
            Advance(300);
            Assert.True(Hardware().Lock.IsHolding);
            Tag(Alice);
            Reach(() => !Hardware().Lock.IsHolding, "a free cable", 5);
            Unplug();
            ExpectStatus201("Available");
            Assert.Single(Record.EventTransactions);
        }

        [Theory]
        [InlineData("EVConnected")]
        [InlineData("Authorized")]
        public void E09_FR_01_vehicle_that_comes_back_needs_a_new_authorization(string start)
        {
            Boot201();
            SetPoints(start, "Authorized");
            Set("TxCtrlr.StopTxOnEVSideDisconnect", "true");
            Charge201();
            Suspend();
            Unplug();
            AwaitEnd();
            Car().WantsEnergy = true;

            Plug();
            Advance(60);

            Assert.False(Hardware().Contactor.IsClosed);
            Assert.Equal(start == "EVConnected" ? 2 : 1, Record.EventTransactions.Count);
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
        }

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public void TC_E_26_CS_unplug_at_the_vehicle_suspends(bool isSocket)
        {
            Boot201(sockets: isSocket);
            SetPoints(null, "Authorized");
            Set("TxCtrlr.StopTxOnEVSideDisconnect", "false");
            if (isSocket)
            {
                Set("OCPPCommCtrlr.UnlockOnEVSideDisconnect", "false");
            }

            Charge201();
            Suspend();
            Forget();

            if (isSocket)
            {
                UnplugAtCar();
            }
            else
            {
                Unplug();
                ExpectStatus201("Available");
            }

            Reach(() => Events.Last().TriggerReason == "EVCommunicationLost", "the lost vehicle");
            Assert.Equal("Updated EVCommunicationLost Idle", Describe(Events.Last()));
            Assert.Equal(isSocket, Hardware().Lock != null && Hardware().Lock.IsHolding);
            Advance(isSocket ? 600 : 30);
            Car().WantsEnergy = true;
            Plug();

            Assert.Equal("EVConnected", ExpectEvent("Updated", "CablePluggedIn").Text("transactionInfo.chargingState"));
            Assert.Equal("Charging", ExpectEvent("Updated", "ChargingStateChanged").Text("transactionInfo.chargingState"));
            Tag(Alice);
            Assert.Equal("Ended StopAuthorized EVConnected Local", Describe(AwaitEnd()));
        }

        [Fact]
        public void TC_E_27_CS_vehicle_does_not_come_back_to_a_fixed_cable()
        {
            Boot201();
            SetPoints(null, "Authorized");
            Set("TxCtrlr.StopTxOnEVSideDisconnect", "false");
            Set("TxCtrlr.EVConnectionTimeOut", "45");
            Set("SampledDataCtrlr.TxUpdatedInterval", "0");
            Charge201();
            Advance(100);
            Suspend();
            Unplug();
            ExpectStatus201("Available");
            ExpectEvent("Updated", "EVCommunicationLost");
            ExpectNone("TransactionEvent", 40);

            Assert.Equal("Ended EVConnectTimeout Idle Timeout", Describe(AwaitEnd(6)));
        }

        [Fact]
        public void E10_FR_01_driver_ends_while_the_vehicle_is_away()
        {
            Boot201(sockets: true);
            SetPoints(null, "Authorized");
            Set("TxCtrlr.StopTxOnEVSideDisconnect", "false");
            Charge201();
            Suspend();
            UnplugAtCar();
            Advance(300);
            Assert.False(Bench.Station.Unplug(1));

            Tag(Alice);

            Assert.Equal("Ended StopAuthorized Idle Local", Describe(AwaitEnd()));
            Reach(() => !Hardware().Lock.IsHolding, "a free cable", 5);
            Unplug();
            ExpectStatus201("Available");
        }

        [Fact]
        public void TC_E_35_CS_stop_point_power_path_closed_csms_stops()
        {
            Boot201();
            SetPoints(null, "PowerPathClosed");
            Charge201();

            RemoteStop();

            Assert.Equal("Ended RemoteStop EVConnected Remote", Describe(AwaitEnd()));
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void TC_E_37_CS_stop_point_power_path_closed_unplug_at_the_vehicle(bool stops)
        {
            Boot201();
            SetPoints(null, "PowerPathClosed");
            Set("TxCtrlr.StopTxOnEVSideDisconnect", stops ? "true" : "false");
            Charge201();
            Suspend();

            Unplug();

            Assert.Equal("Ended EVCommunicationLost Idle EVDisconnected", Describe(AwaitEnd()));
        }

        [Fact]
        public void TC_E_39_CS_authorization_ends_without_a_cable()
        {
            Boot201();
            SetPoints("Authorized", "Authorized");
            Set("TxCtrlr.EVConnectionTimeOut", "20");
            Tag(Alice);

            Assert.Equal("Ended EVConnectTimeout Idle Timeout", Describe(AwaitEnd()));

            Plug();
            ExpectStatus201("Occupied");
            Advance(30);
            Assert.False(Hardware().Contactor.IsClosed);
            Assert.Single(Record.EventTransactions);
        }

        [Theory]
        [InlineData("EVConnected", "Updated Deauthorized Charging; Updated ChargingStateChanged EVConnected; Ended EVCommunicationLost Idle DeAuthorized")]
        [InlineData("Authorized", "Ended Deauthorized EVConnected DeAuthorized")]
        [InlineData("EVConnected,Authorized", "Ended Deauthorized EVConnected DeAuthorized")]
        [InlineData("PowerPathClosed", "Ended Deauthorized EVConnected DeAuthorized")]
        [InlineData("EnergyTransfer", "Ended Deauthorized EVConnected DeAuthorized")]
        public void E05_FR_09_10_refused_in_the_middle_of_a_transaction(string stop, string events)
        {
            Boot201();
            SetPoints("PowerPathClosed", stop);
            Set("TxCtrlr.StopTxOnInvalidId", "true");
            Set("TxCtrlr.MaxEnergyOnInvalidId", "500");
            Set("SampledDataCtrlr.TxUpdatedInterval", "0");
            Charge201();
            Advance(60);
            int before = Events.Count;
            Csms.On("TransactionEvent").Reply(new { idTokenInfo = new { status = "Blocked" } }).Times(1);
            Ask("TriggerMessage", new { requestedMessage = "TransactionEvent", evse = new { id = 1 } }, "Accepted");
            Advance(10);
            Unplug();
            AwaitEnd();

            Assert.Equal("Updated Trigger Charging", Describe(Events[before]));
            Assert.Equal(events, string.Join("; ", Events.Skip(before + 1).Select(Describe)));
        }

        [Fact]
        public void E05_FR_02_refused_without_end_suspends_until_the_driver_stops()
        {
            Boot201();
            SetPoints("PowerPathClosed", "Authorized");
            Set("TxCtrlr.StopTxOnInvalidId", "false");
            Csms.On("TransactionEvent").Reply(new { idTokenInfo = new { status = "Invalid" } }).Times(1);
            Plug();
            Tag(Alice);
            Expect("TransactionEvent", call => call.Text("transactionInfo.chargingState") == "SuspendedEVSE" && call.Text("triggerReason") == "ChargingStateChanged");
            Advance(300);
            Assert.False(Hardware().Contactor.IsClosed);

            Tag(Alice);

            Assert.Equal("Ended StopAuthorized EVConnected Local", Describe(AwaitEnd()));
        }

        [Fact]
        public void E05_FR_03_refused_gets_the_energy_that_is_allowed_once()
        {
            Boot201();
            SetPoints("PowerPathClosed", "Authorized");
            Set("TxCtrlr.StopTxOnInvalidId", "false");
            Set("TxCtrlr.MaxEnergyOnInvalidId", "300");
            Set("SampledDataCtrlr.TxUpdatedInterval", "20");
            AnswerRule refusal = Csms.On("TransactionEvent").Reply(new { idTokenInfo = new { status = "Invalid" } });
            Plug();
            Tag(Alice);
            Reach(() => Latest()?.ChargingState == "Charging", "charging");
            Reach(() => Latest().ChargingState == "SuspendedEVSE", "the suspension", 300);
            refusal.Remove();
            Tag(Alice);
            AwaitEnd();

            Assert.InRange(Record.EventTransactions[0].EnergyWh.Value, 300, 320);
        }

        [Fact]
        public void E05_FR_03_refused_with_energy_as_stop_point_ends_when_it_is_used_up()
        {
            Boot201();
            SetPoints("PowerPathClosed", "EnergyTransfer");
            Set("TxCtrlr.StopTxOnInvalidId", "false");
            Set("TxCtrlr.MaxEnergyOnInvalidId", "300");
            Csms.On("TransactionEvent").Reply(new { idTokenInfo = new { status = "Invalid" } }).Times(1);
            Plug();
            Tag(Alice);

            Assert.Equal("Ended ChargingStateChanged EVConnected DeAuthorized", Describe(AwaitEnd(300)));
        }

        [Fact]
        public void E05_FR_11_cable_of_a_refused_driver_is_kept_until_he_shows_his_tag()
        {
            Boot201(sockets: true);
            Charge201();
            Csms.On("TransactionEvent").Reply(new { idTokenInfo = new { status = "Blocked" } }).Times(1);
            Ask("TriggerMessage", new { requestedMessage = "TransactionEvent" }, "Accepted");
            AwaitEnd();
            Advance(300);
            Assert.True(Hardware().Lock.IsHolding);

            Tag(Alice);

            Reach(() => !Hardware().Lock.IsHolding, "a free cable", 5);
            Unplug();
            ExpectStatus201("Available");
            Assert.Single(Record.EventTransactions);
        }

        [Fact]
        public void Cable_of_a_refused_driver_without_a_card_is_free()
        {
            Boot201(sockets: true);
            Plug();
            RemoteStart();
            Reach(() => Latest()?.ChargingState == "Charging", "charging");
            Csms.On("TransactionEvent").Reply(new { idTokenInfo = new { status = "Blocked" } }).Times(1);
            Ask("TriggerMessage", new { requestedMessage = "TransactionEvent" }, "Accepted");
            AwaitEnd();

            Reach(() => !Hardware().Lock.IsHolding, "a free cable", 5);
        }

        [Theory]
        [InlineData(FaultCode.OverVoltage, "PowerQuality")]
        [InlineData(FaultCode.HighTemperature, "Other")]
        public void E06_FR_16_fault_is_told_and_ends_the_transaction(FaultCode fault, string reason)
        {
            Boot201();
            Watch.MayOpenUnderLoad = true;
            Charge201();
            int before = Events.Count;

            Fault(fault);
            AwaitEnd(90);

            Assert.Equal("Updated AbnormalCondition SuspendedEVSE", Describe(Events[before]));
            Assert.Equal("Ended AbnormalCondition EVConnected " + reason, Describe(Events.Last()));
        }

        [Fact]
        public void E06_FR_16_ground_failure_ends_the_transaction_at_once()
        {
            Boot201();
            Watch.MayOpenUnderLoad = true;
            Charge201();

            Fault(FaultCode.GroundFailure);

            Assert.Equal("Ended AbnormalCondition EVConnected GroundFault", Describe(AwaitEnd(2)));
        }

        [Fact]
        public void E06_FR_07_16_fault_with_energy_as_stop_point_ends_at_once()
        {
            Boot201();
            Watch.MayOpenUnderLoad = true;
            SetPoints(null, "EnergyTransfer");
            Charge201();

            Fault(FaultCode.GroundFailure);

            Assert.Equal("Ended AbnormalCondition EVConnected GroundFault", Describe(AwaitEnd(2)));
        }

        [Fact]
        public void E06_FR_10_cable_is_free_after_the_end()
        {
            Boot201(sockets: true);
            Charge201();

            Tag(Alice);

            AwaitEnd();
            Reach(() => !Hardware().Lock.IsHolding, "a free cable", 5);
        }

        [Theory]
        [InlineData("EVConnected")]
        [InlineData("Authorized")]
        public void F03_FR_02_03_csms_stops_what_nobody_was_authorized_for(string stop)
        {
            Boot201();
            SetPoints("EVConnected", stop);
            Plug();
            ExpectEvent("Started");

            RemoteStop();

            if (stop == "EVConnected")
            {
                ExpectEvent("Updated", "RemoteStop");
                Unplug();
                Assert.Equal("Ended EVCommunicationLost Idle Remote", Describe(AwaitEnd()));
            }
            else
            {
                Assert.Equal("Ended RemoteStop EVConnected Remote", Describe(AwaitEnd()));
            }
        }

        [Theory]
        [InlineData("EVConnected", "EVConnected")]
        [InlineData("EVConnected", "Authorized")]
        [InlineData("Authorized", "EVConnected")]
        public void B12_FR_04_immediate_reset_ends_the_transaction_whatever_ends_it_normally(string start, string stop)
        {
            Boot201();
            SetPoints(start, stop);
            if (start == "EVConnected")
            {
                Plug();
                ExpectEvent("Started");
            }
            else
            {
                Charge201();
            }

            Ask("Reset", new { type = "Immediate" }, "Accepted");

            TransactionEventRecord ended = AwaitEnd();
            Assert.Equal("ResetCommand", ended.TriggerReason);
            Assert.Equal("ImmediateReset", ended.StoppedReason);
        }

        [Fact]
        public void B12_FR_04_immediate_reset_ends_what_the_driver_has_stopped_and_not_unplugged()
        {
            Boot201();
            SetPoints("EVConnected", "EVConnected");
            Charge201();
            Tag(Alice);
            ExpectEvent("Updated", "StopAuthorized");
            Advance(10);

            Ask("Reset", new { type = "Immediate" }, "Accepted");

            Assert.Equal("Ended ResetCommand EVConnected ImmediateReset", Describe(AwaitEnd()));
        }

        [Fact]
        public void Vehicle_that_leaves_without_an_authorization_ends_its_transaction()
        {
            Boot201();
            SetPoints("EVConnected", "Authorized");
            Set("TxCtrlr.StopTxOnEVSideDisconnect", "false");
            Plug();
            ExpectEvent("Started");

            Unplug();

            Assert.Equal("Ended EVCommunicationLost Idle EVDisconnected", Describe(AwaitEnd()));
        }

        [Fact]
        public void Time_of_charging_is_told_at_the_end()
        {
            Boot201();
            SetPoints("EVConnected", "EVConnected");
            Plug();
            Advance(100);
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(120);
            Suspend();
            Advance(100);
            Unplug();
            AwaitEnd();

            Assert.InRange((int)Events.Last().Payload["transactionInfo"]["timeSpentCharging"], 118, 128);
        }

        [Fact]
        public void Time_charged_before_a_power_cut_is_not_told_because_it_is_not_known()
        {
            Boot201();
            Plug();
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(120);
            Bench.PowerCycle(5);

            Assert.Equal("PowerLoss", AwaitEnd().StoppedReason);
            Assert.Null(Events.Last().Payload["transactionInfo"]["timeSpentCharging"]);
        }
    }
}

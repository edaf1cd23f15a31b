// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// States of connectors and ChangeAvailability of the station, its EVSEs and their connectors.
    /// </summary>
    [Feature("Availability", "OCPP 2.0.1 G01-G04; EVerest change_availability")]
    public sealed class AvailabilityTests : Scenario201
    {
        private const string AtOnce = "TxStopPoint=EVConnected,Authorized";
        private const string AtUnplugging = "TxStopPoint=EVConnected";

        [Fact]
        public void TC_G_01_CS_plugging_in_occupies_the_connector()
        {
            Boot201();

            Plug();

            IncomingCall status = ExpectStatus201("Occupied", within: 1);
            Assert.Equal(1, status.Integer("connectorId"));
            Assert.Equal(Bench.Time.ToUnixTimeMilliseconds(), status.Timestamp("timestamp").Value.ToUnixTimeMilliseconds(), 150d);
        }

        [Fact]
        public void TC_G_02_CS_unplugging_makes_the_connector_available()
        {
            Boot201();
            Plug();
            ExpectStatus201("Occupied");

            Unplug();

            ExpectStatus201("Available", within: 1);
        }

        [Fact]
        public void TC_G_03_CS_EVSE_goes_out_of_service()
        {
            Boot201(2);

            Change("Inoperative", "Accepted", 2);

            ExpectStatus201("Unavailable", 2, 1);
            ExpectNone("StatusNotification", 60);
            Assert.Equal("Unavailable", Get("EVSE(2).AvailabilityState"));
            Assert.Equal("Unavailable", Get("Connector(2,1).AvailabilityState"));
            Assert.Equal("Available", Get("EVSE(1).AvailabilityState"));
        }

        [Fact]
        public void TC_G_04_CS_EVSE_comes_back_into_service()
        {
            Boot201(2);
            Change("Inoperative", "Accepted", 2);
            ExpectStatus201("Unavailable", 2);

            Change("Operative", "Accepted", 2);

            ExpectStatus201("Available", 2, 1);
        }

        [Fact]
        public void TC_G_05_CS_station_goes_out_of_service()
        {
            Boot201(2);

            Change("Inoperative", "Accepted");

            ExpectStatus201("Unavailable", 1, 1);
            ExpectStatus201("Unavailable", 2, 1);
            Assert.Equal("Unavailable", Get("ChargingStation.AvailabilityState"));
        }

        [Fact]
        public void TC_G_06_CS_station_comes_back_into_service()
        {
            Boot201(2);
            Change("Inoperative", "Accepted");
            ExpectStatus201("Unavailable", 2);

            Change("Operative", "Accepted");

            ExpectStatus201("Available", 1, 1);
            ExpectStatus201("Available", 2, 1);
            Assert.Equal("Available", Get("ChargingStation.AvailabilityState"));
        }

        [Fact]
        public void TC_G_07_CS_connector_goes_out_of_service()
        {
            Boot201(2);

            Change("Inoperative", "Accepted", 1, 1);

            Assert.Equal(1, ExpectStatus201("Unavailable", 1, 1).Integer("connectorId"));
            ExpectNone("StatusNotification", 60);
        }

        [Fact]
        public void TC_G_08_CS_connector_comes_back_into_service()
        {
            Boot201(2);
            Change("Inoperative", "Accepted", 1, 1);
            ExpectStatus201("Unavailable");

            Change("Operative", "Accepted", 1, 1);

            ExpectStatus201("Available", 1, 1);
        }

        [Fact]
        public void TC_G_09_CS_EVSE_that_is_in_service_stays_so()
        {
            Boot201();

            Change("Operative", "Accepted", 1);

            Advance(5);
            Assert.Equal("Available", Record.StatusOf(1, 1));
        }

        [Fact]
        public void TC_G_10_CS_EVSE_that_is_out_of_service_stays_so()
        {
            Boot201();
            Change("Inoperative", "Accepted", 1);
            ExpectStatus201("Unavailable");

            Change("Inoperative", "Accepted", 1);

            ExpectStatus201("Unavailable", 1, 1);
        }

        [Theory]
        [InlineData(AtOnce)]
        [InlineData(AtUnplugging)]
        public void TC_G_11_CS_EVSE_goes_out_of_service_after_its_transaction(string stopPoint)
        {
            Boot201(2, settings: stopPoint);

            PlayScheduledChange(stopPoint, 1);

            Assert.Equal("Available", Record.StatusOf(2, 1));
        }

        [Fact]
        public void TC_G_12_CS_station_that_is_in_service_stays_so()
        {
            Boot201(2);

            Change("Operative", "Accepted");

            ExpectStatus201("Available", 1, 1);
            ExpectStatus201("Available", 2, 1);
        }

        [Fact]
        public void TC_G_13_CS_station_that_is_out_of_service_stays_so()
        {
            Boot201(2);
            Change("Inoperative", "Accepted");
            ExpectStatus201("Unavailable", 2);

            Change("Inoperative", "Accepted");

            ExpectStatus201("Unavailable", 1, 1);
            ExpectStatus201("Unavailable", 2, 1);
        }

        [Theory]
        [InlineData(AtOnce)]
        [InlineData(AtUnplugging)]
        public void TC_G_14_CS_station_goes_out_of_service_after_its_transactions(string stopPoint)
        {
            Boot201(2, settings: stopPoint);
            Charge201();
            Change("Inoperative", "Scheduled");

            ExpectStatus201("Unavailable", 2, 1);

            PlayEnd(stopPoint);
        }

        [Fact]
        public void TC_G_15_CS_connector_that_is_in_service_stays_so()
        {
            Boot201();

            Change("Operative", "Accepted", 1, 1);

            ExpectStatus201("Available", 1, 1);
        }

        [Fact]
        public void TC_G_16_CS_connector_that_is_out_of_service_stays_so()
        {
            Boot201();
            Change("Inoperative", "Accepted", 1, 1);
            ExpectStatus201("Unavailable");

            Change("Inoperative", "Accepted", 1, 1);

            ExpectStatus201("Unavailable", 1, 1);
        }

        [Theory]
        [InlineData(AtOnce)]
        [InlineData(AtUnplugging)]
        public void TC_G_17_CS_connector_goes_out_of_service_after_its_transaction(string stopPoint)
        {
            Boot201(settings: stopPoint);

            PlayScheduledChange(stopPoint, 1, 1);
        }

        [Fact]
        public void TC_G_18_CS_EVSE_is_out_of_service_after_a_restart()
        {
            Boot201(2);
            Change("Inoperative", "Accepted", 1);
            ExpectStatus201("Unavailable");
            Change("Inoperative", "Accepted", 1);
            ExpectStatus201("Unavailable");
            ExpectStatus201("Available", 2);

            PlayRestart();

            ExpectStatus201("Unavailable");
            ExpectStatus201("Available", 2);
        }

        [Fact]
        public void TC_G_19_CS_connector_is_out_of_service_after_a_restart()
        {
            Boot201(2);
            Change("Inoperative", "Accepted", 2, 1);
            ExpectStatus201("Unavailable", 2);

            PlayRestart();

            ExpectStatus201("Available");
            ExpectStatus201("Unavailable", 2);
        }

        [Fact]
        public void TC_G_21_CS_station_is_out_of_service_after_a_restart()
        {
            Boot201(2);
            Change("Inoperative", "Accepted");
            ExpectStatus201("Unavailable", 2);

            PlayRestart();

            ExpectStatus201("Unavailable");
            ExpectStatus201("Unavailable", 2);
            Change("Operative", "Accepted");
            ExpectStatus201("Available");
            ExpectStatus201("Available", 2);
        }

        [Fact]
        public void G01_FR_01_Faulted_goes_before_everything_and_what_was_before_comes_back()
        {
            Boot201();
            Plug();
            ExpectStatus201("Occupied");

            Fault(FaultCode.GroundFailure);
            ExpectStatus201("Faulted", within: 1);
            Change("Inoperative", "Accepted", 1);
            ExpectNone("StatusNotification", 5);
            Fault(FaultCode.GroundFailure, false);
            ExpectStatus201("Unavailable");
            Change("Operative", "Accepted", 1);
            ExpectStatus201("Occupied");
            Unplug();
            ExpectStatus201("Available");

            Fault(FaultCode.HighTemperature);
            ExpectStatus201("Faulted");
            Plug();
            ExpectNone("StatusNotification", 5);
            Fault(FaultCode.HighTemperature, false);
            ExpectStatus201("Occupied");
        }

        [Fact]
        public void G01_FR_02_EVSE_is_out_of_service_after_a_power_cut_also_with_a_vehicle()
        {
            Boot201();
            Change("Inoperative", "Accepted", 1);
            ExpectStatus201("Unavailable");
            Plug();
            Forget();

            Bench.PowerCycle(5);
            AwaitLink();

            ExpectStatus201("Unavailable");
            ExpectNone("StatusNotification", 30);
        }

        [Fact]
        public void G01_FR_03_Occupied_is_told_once_and_a_tag_alone_occupies_nothing()
        {
            Boot201();

            Tag(Alice);
            Expect("Authorize");
            ExpectNone("StatusNotification", 5);
            Plug();
            ExpectStatus201("Occupied");
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(60);
            Tag(Alice);

            ExpectNone("StatusNotification", 60);
        }

        [Fact]
        public void G01_FR_04_Available_only_when_the_cable_is_out_of_the_socket()
        {
            Boot201(sockets: true);
            Plug();
            ExpectStatus201("Occupied");

            UnplugAtCar();
            ExpectNone("StatusNotification", 5);
            Unplug();

            ExpectStatus201("Available");
        }

        [Fact]
        public void G01_FR_05_Unavailable_follows_Occupied_when_the_change_was_scheduled()
        {
            Boot201(settings: AtUnplugging);
            Charge201();
            Change("Inoperative", "Scheduled", 1);

            Unplug();

            ExpectStatus201("Unavailable");
            Assert.DoesNotContain("Available", Record.StatusesOf(1, 1).Skip(1));
        }

        [Fact]
        public void G01_FR_07_Change_with_a_vehicle_but_no_transaction_is_told_at_once()
        {
            Boot201();
            Plug();
            ExpectStatus201("Occupied");

            Change("Inoperative", "Accepted", 1, 1);
            ExpectStatus201("Unavailable", within: 1);

            Change("Operative", "Accepted", 1, 1);
            ExpectStatus201("Occupied", within: 1);
        }

        [Fact]
        public void G01_FR_08_Status_is_told_for_the_connector_that_has_changed_only()
        {
            Boot201(3);

            Plug(2);

            ExpectStatus201("Occupied", 2);
            ExpectNone("StatusNotification", 30);
        }

        [Fact]
        public void G02_FR_01_G02_FR_02_Heartbeats_come_at_the_interval_of_the_boot()
        {
            Build201();
            Csms.On("BootNotification").Alter(payload => payload["interval"] = 40);
            PowerOn();
            Expect("BootNotification");
            Advance(1);
            Assert.Equal("40", Get("OCPPCommCtrlr.HeartbeatInterval"));

            Advance(205);

            Assert.Equal(5, Record.Heartbeats.Count);
        }

        [Fact]
        public void G02_FR_06_Clock_follows_the_heartbeat()
        {
            Boot201(settings: "HeartbeatInterval=60");
            Set("OCPPCommCtrlr.HeartbeatInterval", "60");
            Bench.Clock.SetUtc(Bench.Clock.UtcMilliseconds - 5000);

            Expect("Heartbeat", within: 70);
            Advance(1);

            Assert.InRange(Bench.Clock.UtcMilliseconds - Bench.Time.ToUnixTimeMilliseconds(), -1000, 1000);
        }

        [Theory]
        [InlineData(3, null, "UnknownEvse")]
        [InlineData(0, null, "UnknownEvse")]
        [InlineData(1, 2, "UnknownConnectorId")]
        [InlineData(1, 0, "UnknownConnectorId")]
        [InlineData(3, 1, "UnknownEvse")]
        public void G03_FR_02_What_does_not_exist_is_rejected(int evse, int? connector, string reason)
        {
            Boot201(2);

            CallAnswer answer = AskChange("Inoperative", evse, connector);

            Assert.Equal("Rejected", answer.Status);
            Assert.Equal(reason, answer.Text("statusInfo.reasonCode"));
            ExpectNone("StatusNotification", 5);
        }

        [Fact]
        public void G03_FR_03_Change_in_a_transaction_to_what_is_so_already_is_accepted()
        {
            Boot201();
            Charge201();

            Change("Operative", "Accepted", 1);

            Change("Inoperative", "Scheduled", 1);
            Change("Inoperative", "Scheduled", 1);
            Change("Operative", "Accepted", 1);
            Unplug();
            ExpectStatus201("Available");
            Assert.DoesNotContain("Unavailable", Record.StatusesOf(1, 1));
        }

        [Fact]
        public void G03_FR_05_Transaction_goes_on_and_nothing_starts_after_it()
        {
            Boot201(settings: AtOnce);
            EventTransactionRecord transaction = Charge201();
            Change("Inoperative", "Scheduled", 1);

            Advance(300);
            Assert.True(Hardware().Contactor.IsClosed);
            Tag(Alice);
            Reach(() => !transaction.IsOpen, "the end");
            ExpectStatus201("Unavailable");
            Tag(Bob);
            Ask("RequestStartTransaction", new { remoteStartId = 1, evseId = 1, idToken = new { idToken = Bob, type = "ISO14443" } }, "Rejected");

            Advance(60);
            Assert.Single(Record.EventTransactions);
            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void G03_FR_06_Accepted_tag_without_a_transaction_counts_no_more()
        {
            Boot201(settings: "TxStartPoint=EnergyTransfer");
            Tag(Alice);
            Expect("Authorize");
            Advance(1);

            Change("Inoperative", "Accepted", 1);
            ExpectStatus201("Unavailable");
            Plug();

            Advance(60);
            Assert.Empty(Record.EventTransactions);
            Assert.False(Hardware().Contactor.IsClosed);
            Assert.Equal("Unavailable", Record.StatusOf(1, 1));
        }

        [Fact]
        public void G03_FR_07_Connector_that_was_switched_off_by_itself_stays_so()
        {
            Boot201();
            Change("Inoperative", "Accepted", 1, 1);
            ExpectStatus201("Unavailable");
            Change("Inoperative", "Accepted", 1);

            Change("Operative", "Accepted", 1);
            Advance(5);
            Assert.Equal("Unavailable", Record.StatusOf(1, 1));

            Change("Operative", "Accepted", 1, 1);
            ExpectStatus201("Available");
        }

        [Fact]
        public void G03_FR_08_Scheduled_change_survives_a_power_cut()
        {
            Boot201();
            Charge201();
            Change("Inoperative", "Scheduled", 1);
            Watch.MayLoseEnergy = true;
            Watch.MayOpenUnderLoad = true;

            Bench.PowerCycle(5);
            AwaitLink();

            ExpectStatus201("Unavailable");
        }

        [Fact]
        public void G04_FR_06_Only_the_EVSE_with_a_transaction_waits()
        {
            Boot201(3);
            Charge201(2);
            Plug(3);
            ExpectStatus201("Occupied", 3);

            Change("Inoperative", "Scheduled");

            ExpectStatus201("Unavailable", 1, 1);
            ExpectStatus201("Unavailable", 3, 1);
            Advance(30);
            Assert.Equal("Occupied", Record.StatusOf(2, 1));
            Unplug(2);
            ExpectStatus201("Unavailable", 2);
        }

        [Fact]
        public void G04_FR_08_EVSE_that_was_switched_off_by_itself_stays_so_when_the_station_comes_back()
        {
            Boot201(3);
            Change("Inoperative", "Accepted", 2);
            Change("Inoperative", "Accepted", 3, 1);
            Change("Inoperative", "Accepted");
            ExpectStatus201("Unavailable", 1);
            Change("Operative", "Accepted", 1);
            Advance(5);
            Assert.Equal("Unavailable", Record.StatusOf(1, 1));
            Forget();

            Change("Operative", "Accepted");

            ExpectStatus201("Available", 1, 1);
            Advance(5);
            Assert.Equal("Unavailable", Record.StatusOf(2, 1));
            Assert.Equal("Unavailable", Record.StatusOf(3, 1));
        }

        [Fact]
        public void G04_FR_09_Switches_of_station_EVSE_and_connector_survive_restarts_one_by_one()
        {
            Boot201();
            Change("Inoperative", "Accepted");
            Change("Inoperative", "Accepted", 1);
            Change("Inoperative", "Accepted", 1, 1);

            PlayRestart();
            Change("Operative", "Accepted");
            PlayRestart();
            Change("Operative", "Accepted", 1);
            PlayRestart();
            Advance(5);
            Assert.Equal("Unavailable", Record.StatusOf(1, 1));
            Change("Operative", "Accepted", 1, 1);

            ExpectStatus201("Available");
        }

        /// <summary>
        /// Reusable states EnergyTransferStarted to EVDisconnected, with a change that waits for the end of the transaction.
        /// </summary>
        private void PlayScheduledChange(string stopPoint, int evse, int? connector = null)
        {
            Charge201(evse);
            Change("Inoperative", "Scheduled", evse, connector);
            PlayEnd(stopPoint);
        }

        private void PlayEnd(string stopPoint)
        {
            Advance(30);
            Assert.Equal("Occupied", Record.StatusOf(1, 1));
            Tag(Alice);
            if (stopPoint == AtOnce)
            {
                ExpectStatus201("Unavailable");
                Assert.False(Latest().IsOpen);
                Unplug();
                ExpectNone("StatusNotification", 5);
                return;
            }

            ExpectEvent("Updated", "StopAuthorized");
            Advance(10);
            Assert.Equal("Occupied", Record.StatusOf(1, 1));
            Unplug();
            ExpectStatus201("Unavailable");
            Assert.False(Latest().IsOpen);
        }

        /// <summary>
        /// Reusable state Booted.
        /// </summary>
        private void PlayRestart()
        {
            int boots = Record.Boots.Count;
            Forget();
            Ask("Reset", new { type = "Immediate" }, "Accepted");
            Reach(() => Record.Boots.Count > boots, "the boot", 60);
        }

        private void Change(string operationalStatus, string status, int? evse = null, int? connector = null)
        {
            CallAnswer answer = AskChange(operationalStatus, evse, connector);
            Assert.Equal(status, answer.Status);
        }

        private CallAnswer AskChange(string operationalStatus, int? evse, int? connector)
        {
            // A state is told with its time: two of one moment would be the same message.
            Advance(0.5);
            object place = connector == null ? new { id = evse } : new { id = evse, connectorId = connector };
            return Ask("ChangeAvailability", evse == null ? new { operationalStatus } : new { operationalStatus, evse = place });
        }
    }
}

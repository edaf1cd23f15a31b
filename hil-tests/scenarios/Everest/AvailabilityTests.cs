// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Everest
{
    /// <summary>
    /// The scenarios of EVerest about availability (change_availability.py), told anew, and what else section 5.2 asks for.
    /// </summary>
    [Feature("Availability", "OCPP 1.6 sections 4.9, 5.2; EVerest change_availability")]
    public sealed class AvailabilityTests : Scenario
    {
        [Fact]
        public void Everest_change_availability_of_a_connector()
        {
            Boot();

            Ask("ChangeAvailability", new { connectorId = 1, type = "Inoperative" }, "Accepted");
            ExpectStatus(1, "Unavailable");
            Ask("ChangeAvailability", new { connectorId = 1, type = "Inoperative" }, "Accepted");
            ExpectNone("StatusNotification");
            Ask("ChangeAvailability", new { connectorId = 1, type = "Operative" }, "Accepted");
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Everest_change_availability_of_connector_zero()
        {
            Boot(connectors: 2);

            Ask("ChangeAvailability", new { connectorId = 0, type = "Inoperative" }, "Accepted");
            ExpectStatus(0, "Unavailable");
            ExpectStatus(1, "Unavailable");
            ExpectStatus(2, "Unavailable");
            Ask("ChangeAvailability", new { connectorId = 0, type = "Operative" }, "Accepted");
            ExpectStatus(0, "Available");
            ExpectStatus(1, "Available");
            ExpectStatus(2, "Available");
        }

        [Fact]
        public void Everest_change_availability_is_scheduled_in_preparing()
        {
            Boot(connectors: 2);
            Plug(1);
            ExpectStatus(1, "Preparing");

            Ask("ChangeAvailability", new { connectorId = 0, type = "Inoperative" }, "Scheduled");
            ExpectStatus(0, "Unavailable");
            ExpectStatus(2, "Unavailable");
            ExpectNone("StatusNotification", where: call => call.Integer("connectorId") == 1);
            Unplug(1);
            ExpectStatus(1, "Unavailable");
        }

        [Fact]
        public void Everest_change_availability_is_scheduled_in_a_transaction()
        {
            Boot();
            Charge();

            Ask("ChangeAvailability", new { connectorId = 1, type = "Inoperative" }, "Scheduled");
            ExpectNone("StatusNotification");
            Assert.True(Hardware().Contactor.IsClosed);
            Unplug();

            Assert.Equal("EVDisconnected", Expect("StopTransaction").Text("reason"));
            ExpectStatus(1, "Unavailable");
        }

        [Fact]
        public void Scheduled_change_is_taken_back_by_the_opposite_one()
        {
            Boot();
            Charge();
            Ask("ChangeAvailability", new { connectorId = 1, type = "Inoperative" }, "Scheduled");

            Ask("ChangeAvailability", new { connectorId = 1, type = "Operative" }, "Accepted");
            Tag(Alice);
            ExpectStatus(1, "Finishing");
            Unplug();

            ExpectStatus(1, "Available");
            Assert.DoesNotContain("Unavailable", Record.StatusesOf(1));
        }

        [Fact]
        public void Tag_that_was_accepted_before_the_change_still_starts()
        {
            Boot();
            Tag(Alice);
            ExpectStatus(1, "Preparing");

            Ask("ChangeAvailability", new { connectorId = 1, type = "Inoperative" }, "Scheduled");
            Plug();

            Expect("StartTransaction");
            Unplug();
            ExpectStatus(1, "Unavailable");
        }

        [Fact]
        public void Connector_out_of_service_starts_nothing()
        {
            Boot(connectors: 2);
            Ask("ChangeAvailability", new { connectorId = 1, type = "Inoperative" }, "Accepted");
            ExpectStatus(1, "Unavailable");

            Plug(1);
            Tag(Alice);
            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 }, "Rejected");

            ExpectNone("StartTransaction", 20);
            Assert.Equal("Unavailable", Record.StatusOf(1));

            // Back in service with a vehicle plugged in.
            Ask("ChangeAvailability", new { connectorId = 1, type = "Operative" }, "Accepted");
            ExpectStatus(1, "Preparing");
        }

        [Fact]
        public void Connector_that_does_not_exist_is_rejected()
        {
            Boot(connectors: 2);

            Ask("ChangeAvailability", new { connectorId = 3, type = "Inoperative" }, "Rejected");
        }

        [Fact]
        public void Out_of_service_survives_a_power_cut_also_with_a_vehicle()
        {
            Boot(connectors: 2);
            Ask("ChangeAvailability", new { connectorId = 0, type = "Inoperative" }, "Accepted");
            ExpectStatus(2, "Unavailable");
            Plug(1);

            Bench.PowerCycle(60);

            Expect("BootNotification", within: 30);
            ExpectStatus(0, "Unavailable");
            ExpectStatus(1, "Unavailable");
            ExpectStatus(2, "Unavailable");
        }
    }
}

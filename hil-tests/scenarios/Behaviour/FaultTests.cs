// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// Each kind of fault, before, in and after a session.
    /// </summary>
    [Feature("Faults", "OCPP 1.6 sections 4.9, 7.6; IEC 61851-1")]
    public sealed class FaultTests : Scenario
    {
        private const double SlowestNotice = 12;

        public static IEnumerable<object[]> Faults()
        {
            // What has to be calibrated is no device that could fail; it is looked at below.
            return System.Enum.GetValues<FaultCode>().Where(fault => fault != FaultCode.None && fault != FaultCode.NotCalibrated).Select(fault => new object[] { fault });
        }

        public static IEnumerable<object[]> FaultsThatPass()
        {
            return FaultsThatOpen().Where(fault => (FaultCode)fault[0] != FaultCode.GroundFailure);
        }

        public static IEnumerable<object[]> FaultsThatOpen()
        {
            // A welded contact cannot open; it is looked at below.
            return Faults().Where(fault => (FaultCode)fault[0] != FaultCode.PowerSwitchFailure);
        }

        [Theory]
        [MemberData(nameof(FaultsThatPass))]
        public void Fault_in_a_session_opens_the_contactor_and_the_session_goes_on_when_it_is_gone(FaultCode fault)
        {
            Boot();
            Watch.MayOpenUnderLoad = true;
            TransactionRecord transaction = Charge();
            Advance(30);

            Fault(fault);
            IncomingCall told = ExpectStatus(1, "Faulted", SlowestNotice);
            Reach(() => !Hardware().Contactor.IsClosed, "an open contactor", 0.1);
            Assert.Equal(NameOf(fault), told.Text("errorCode"));
            Advance(20);
            Fault(fault, false);

            ExpectStatus(1, "Charging", 20);
            Advance(30);
            Tag(Alice);
            Assert.Equal(transaction.TransactionId, Expect("StopTransaction").Integer("transactionId"));
            Assert.Single(Record.Transactions);
        }

        [Theory]
        [MemberData(nameof(FaultsThatPass))]
        public void Fault_that_lasts_ends_the_transaction(FaultCode fault)
        {
            Boot();
            Watch.MayOpenUnderLoad = true;
            Charge();
            Advance(30);

            Fault(fault);
            ExpectStatus(1, "Faulted", SlowestNotice);

            // What flows until a silent meter is noticed cannot be known to the end of the transaction.
            Watch.MayLoseEnergy = fault == FaultCode.PowerMeterFailure;
            Assert.Equal("Other", Expect("StopTransaction", within: 70).Text("reason"));
            ExpectNone("StatusNotification", 30);
            Fault(fault, false);
            ExpectStatus(1, "Finishing");
            Unplug();
            ExpectStatus(1, "Available");
        }

        [Theory]
        [MemberData(nameof(FaultsThatOpen))]
        public void Fault_before_a_session_lets_none_begin(FaultCode fault)
        {
            Boot();
            Fault(fault);
            ExpectStatus(1, "Faulted", SlowestNotice);

            Plug();
            Tag(Alice);
            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 }, "Rejected");
            ExpectNone("StartTransaction", 20);
            Fault(fault, false);

            ExpectStatus(1, "Preparing");
            ExpectNone("StartTransaction", 5);
            Tag(Alice);
            Expect("StartTransaction");
        }

        [Fact]
        public void Ground_failure_ends_the_session_and_nothing_flows_when_the_monitor_is_armed_again()
        {
            Boot();
            Watch.MayOpenUnderLoad = true;
            Charge();
            Advance(30);

            Fault(FaultCode.GroundFailure);
            Assert.Equal("GroundFailure", ExpectStatus(1, "Faulted").Text("errorCode"));
            Assert.Equal("Other", Expect("StopTransaction", within: 2).Text("reason"));
            Fault(FaultCode.GroundFailure, false);
            ExpectStatus(1, "Finishing");
            ExpectNone("StartTransaction", 60);
            Assert.False(Hardware().Contactor.IsClosed);

            Tag(Alice);
            Expect("StartTransaction");
        }

        [Fact]
        public void Pilot_that_was_not_calibrated_is_told_by_its_name()
        {
            Boot();
            Bench.Station.Hardware.Connectors[0].Calibration = new Uncalibrated();

            IncomingCall told = ExpectStatus(1, "Faulted");

            Assert.Equal("OtherError", told.Text("errorCode"));
            Assert.Equal("NotCalibrated", told.Text("info"));
            Plug();
            Tag(Alice);
            ExpectNone("StartTransaction", 20);
        }

        [Fact]
        public void Contactor_that_welds_is_told_after_the_session_and_lets_no_other_begin()
        {
            Boot();
            Watch.MayStayLive = true;
            Charge();
            Advance(30);

            Fault(FaultCode.PowerSwitchFailure);
            Advance(10);
            Assert.DoesNotContain("Faulted", Record.StatusesOf(1));
            Tag(Alice);

            Expect("StopTransaction");
            Assert.Equal("PowerSwitchFailure", ExpectStatus(1, "Faulted", 10).Text("errorCode"));
            Tag(Bob);
            ExpectNone("StartTransaction", 20);
        }

        [Fact]
        public void Contactor_that_does_not_close_is_a_fault()
        {
            Boot();
            Hardware().Contactor.IsStuckOpen = true;

            Plug();
            Tag(Alice);

            Assert.Equal("PowerSwitchFailure", ExpectStatus(1, "Faulted", 10).Text("errorCode"));
        }

        [Fact]
        public void Vehicle_that_draws_too_much_is_cut_off()
        {
            Boot(settings: "MaxCurrent.1=16");
            Watch.MayOpenUnderLoad = true;
            Charge();
            Advance(10);

            Car().OverdrawMilliamperes = 6000;
            IncomingCall told = ExpectStatus(1, "Faulted");

            Assert.Equal("OverCurrentFailure", told.Text("errorCode"));
        }

        [Fact]
        public void Vehicle_that_follows_a_lower_offer_slowly_is_not_cut_off()
        {
            Boot();
            Charge();
            Car().ReactionMilliseconds = 4500;

            Bench.Apply("MaxCurrent.1", "8");
            Advance(30);

            Assert.DoesNotContain("Faulted", Record.StatusesOf(1));
            Assert.Equal(1, Hardware().Contactor.CloseCount);
        }

        [Fact]
        public void Vehicle_that_ignores_the_pilot_is_cut_off_at_the_end()
        {
            Boot();
            Watch.MayOpenUnderLoad = true;
            Charge();
            Car().IgnoresPilot = true;

            Tag(Alice);

            Reach(() => !Hardware().Contactor.IsClosed, "an open contactor", 10);
            Expect("StopTransaction", within: 1);
        }

        [Fact]
        public void Fault_while_the_session_ends_does_not_hold_it_up()
        {
            Boot();
            Watch.MayOpenUnderLoad = true;
            Charge();
            Car().ReactionMilliseconds = 3000;
            Tag(Alice);
            Advance(0.5);

            Fault(FaultCode.GroundFailure);

            Assert.Equal("Local", Expect("StopTransaction", within: 2).Text("reason") ?? "Local");
        }

        [Fact]
        public void Fault_between_tag_and_plug_ends_the_permission()
        {
            Boot();
            Tag(Alice);
            ExpectStatus(1, "Preparing");
            Fault(FaultCode.HighTemperature);
            ExpectStatus(1, "Faulted");
            Fault(FaultCode.HighTemperature, false);
            ExpectStatus(1, "Available");

            Plug();

            ExpectNone("StartTransaction", 20);
        }

        [Fact]
        public void Unplugging_in_a_fault_ends_the_transaction()
        {
            Boot();
            Watch.MayOpenUnderLoad = true;
            Charge();
            Fault(FaultCode.HighTemperature);
            ExpectStatus(1, "Faulted");

            Unplug();

            Assert.Equal("EVDisconnected", Expect("StopTransaction", within: 2).Text("reason"));
            Fault(FaultCode.HighTemperature, false);
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Fault_of_one_connector_leaves_the_others_alone()
        {
            Boot(connectors: 4);
            Watch.MayOpenUnderLoad = true;
            Charge(1, Alice);
            Charge(3, Bob);

            Fault(FaultCode.GroundFailure, true, 1);
            ExpectStatus(1, "Faulted");
            Advance(120);

            Assert.True(Hardware(3).Contactor.IsClosed);
            Assert.Equal("Available", Record.StatusOf(2));
            Assert.Equal("Available", Record.StatusOf(0));
        }

        [Fact]
        public void Second_fault_keeps_the_connector_faulted_when_the_first_is_gone()
        {
            Boot();
            Fault(FaultCode.HighTemperature);
            ExpectStatus(1, "Faulted");
            Fault(FaultCode.GroundFailure);
            Assert.Equal("GroundFailure", ExpectStatus(1, "Faulted").Text("errorCode"));

            Fault(FaultCode.GroundFailure, false);
            Assert.Equal("HighTemperature", ExpectStatus(1, "Faulted").Text("errorCode"));
            Fault(FaultCode.HighTemperature, false);
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Faulted_survives_a_restart()
        {
            Boot();
            Fault(FaultCode.GroundFailure);
            ExpectStatus(1, "Faulted");

            Bench.PowerCycle(10);

            Expect("BootNotification", within: 30);
            Assert.Equal("GroundFailure", ExpectStatus(1, "Faulted").Text("errorCode"));
        }

        private sealed class Uncalibrated : ICalibration
        {
            public bool IsCalibrated => false;

            public TestState Calibrate()
            {
                return TestState.Failed;
            }
        }

        private static string NameOf(FaultCode fault)
        {
            return FaultNames.Get(fault);
        }
    }
}

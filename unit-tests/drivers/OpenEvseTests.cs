// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.OpenEvse;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class OpenEvseTests
    {
        [TestMethod]
        public void BeforeTheFirstAnswer_NothingIsKnown()
        {
            OpenEvseBench bench = OpenEvseBench.New();
            bench.ExpectUnknown();
            Assert.AreEqual("Starting", bench.Driver.Problem);
            Assert.AreEqual(long.MaxValue, bench.Driver.StateAgeMilliseconds);
            Assert.IsTrue(bench.Driver.IsIndependent);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Driver.GetFault(2));
        }

        [TestMethod]
        public void Start_PutsTheControllerToSleep_BeforeAVehicleGetsEnergy()
        {
            OpenEvseBench bench = OpenEvseBench.New();
            bench.Pass(1000);
            bench.Expect(PilotState.A, ContactorFeedback.Open, FaultCode.None);
            Assert.AreEqual(RapiController.Sleeping, bench.Controller.State);
            Assert.IsNull(bench.Driver.Problem);
            bench.Controller.IsPlugged = true;
            bench.Controller.IsReady = true;
            bench.Pass(60000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
            Assert.IsFalse(bench.Controller.IsRelayClosed);
            Assert.AreEqual(1, bench.Controller.Orders);
            bench.Controller.IsPlugged = false;
            bench.Pass(1000);
            bench.Expect(PilotState.A, ContactorFeedback.Open, FaultCode.None);
        }

        [TestMethod]
        public void Offer_SetsTheCurrentFirst_ThenWakes()
        {
            OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
            Assert.AreEqual(2, bench.Controller.Orders);
            bench.Driver.Set(PilotOutput.Pwm, 109);
            bench.Pass(100);
            Assert.AreEqual(10, bench.Controller.Amperes);
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);

            // More than it is set up for: it gives what it has.
            bench.Driver.Set(PilotOutput.Pwm, 630);
            bench.Pass(5000);
            Assert.AreEqual(32, bench.Controller.Amperes);
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
        }

        [TestMethod]
        public void GentleStop_LetsTheVehicleGoFirst()
        {
            OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
            bench.Driver.Set(PilotOutput.Standby, 0);
            bench.Pass(300);
            Assert.IsTrue(bench.Controller.IsRelayClosed);
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
            bench.Pass(700);
            Assert.IsFalse(bench.Controller.IsRelayClosed);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
            Assert.AreEqual(0, bench.Controller.Cuts);
            Assert.AreEqual(RapiController.Sleeping, bench.Controller.State);
        }

        [TestMethod]
        public void Cut_OpensAtOnce_WithoutWaitingForTheNextPoll()
        {
            OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
            bench.Controller.VehicleMilliseconds = 60000;
            bench.Driver.Set(false);
            bench.Driver.Set(PilotOutput.Standby, 0);
            Assert.IsFalse(bench.Controller.IsRelayClosed);
            bench.Pass(1000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
            Assert.AreEqual(RapiController.Sleeping, bench.Controller.State);
        }

        [TestMethod]
        public void VehicleThatIgnoresTheStop_IsCutByTheOrder()
        {
            OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
            bench.Controller.VehicleMilliseconds = 60000;
            bench.Driver.Set(PilotOutput.Standby, 0);
            bench.Pass(2000);
            Assert.IsTrue(bench.Controller.IsRelayClosed);
            bench.Driver.Set(false);
            Assert.IsFalse(bench.Controller.IsRelayClosed);
        }

        [TestMethod]
        public void VehicleThatPauses_KeepsItsOffer()
        {
            OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
            bench.Controller.IsReady = false;
            bench.Pass(1500);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
            bench.Driver.Set(false);
            bench.Pass(5000);
            Assert.AreEqual(RapiController.StateB, bench.Controller.State);
            bench.Controller.IsReady = true;
            bench.Pass(1500);
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
        }

        [TestMethod]
        public void EveryFault_HasItsName_AndIsLeftAlone()
        {
            int[] states = new int[] { 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E };
            FaultCode[] faults = new FaultCode[]
            {
                FaultCode.EVCommunicationError, FaultCode.GroundFailure, FaultCode.GroundFailure, FaultCode.PowerSwitchFailure, FaultCode.GroundFailure,
                FaultCode.HighTemperature, FaultCode.OverCurrentFailure, FaultCode.InternalError, FaultCode.InternalError, FaultCode.PowerSwitchFailure,
            };
            for (int i = 0; i < states.Length; i++)
            {
                OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
                bench.Controller.Fault = states[i];
                bench.Pass(200);
                bench.Expect(PilotState.B, ContactorFeedback.Open, faults[i]);
                bench.Driver.Set(false);
                bench.Driver.Set(PilotOutput.Standby, 0);
                int orders = bench.Controller.Orders;
                bench.Pass(20000);
                bench.Expect(PilotState.B, ContactorFeedback.Open, faults[i]);
                Assert.AreEqual(orders, bench.Controller.Orders);

                // When it recovers it would charge on its own.
                bench.Controller.Fault = 0;
                bench.Pass(5000);
                bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
                Assert.AreEqual(RapiController.Sleeping, bench.Controller.State);
            }
        }

        [TestMethod]
        public void VentilationWanted_IsStateD_WithoutEnergy()
        {
            OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
            bench.Controller.Fault = 0x04;
            bench.Pass(200);
            bench.Expect(PilotState.D, ContactorFeedback.Open, FaultCode.None);
        }

        [TestMethod]
        public void ShortedPilot_IsAFault()
        {
            OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
            bench.Controller.IsPilotShorted = true;
            bench.Pass(1000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
            bench.Pass(3000);
            bench.Expect(PilotState.E, ContactorFeedback.Open, FaultCode.EVCommunicationError);
            bench.Controller.IsPilotShorted = false;
            bench.Pass(2000);
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
        }

        [TestMethod]
        public void Gone_IsUnknown_NotUnplugged_AndReturns()
        {
            OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
            bench.Controller.IsGone = true;
            bool isSilent = true;
            for (int i = 0; i < 100; i++)
            {
                bench.Pass(100);
                Assert.IsTrue(bench.Driver.State != PilotState.A);
                isSilent &= i < 25 || bench.Driver.State == PilotState.E;
            }

            Assert.IsTrue(isSilent);
            bench.ExpectUnknown();
            Assert.AreEqual("NoAnswer", bench.Driver.Problem);
            Assert.IsTrue(bench.Driver.StateAgeMilliseconds >= 9000);

            // The firmware has cut meanwhile; the controller has charged on and is told so at once.
            bench.Driver.Set(false);
            bench.Driver.Set(PilotOutput.Standby, 0);
            Assert.IsTrue(bench.Controller.IsRelayClosed);
            bench.Controller.IsGone = false;
            bench.Pass(1500);
            Assert.IsFalse(bench.Controller.IsRelayClosed);
            bench.Pass(1500);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
            Assert.IsNull(bench.Driver.Problem);
        }

        [TestMethod]
        public void ControllerThatIsNotHeard_IsStillToldToStop()
        {
            OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
            bench.Controller.IsMute = true;
            bench.Pass(3000);
            bench.ExpectUnknown();
            Assert.IsTrue(bench.Controller.IsRelayClosed);
            bench.Driver.Set(false);
            bench.Driver.Set(PilotOutput.Standby, 0);
            bench.Pass(2000);
            Assert.IsFalse(bench.Controller.IsRelayClosed);
            Assert.AreEqual(RapiController.Disabled, bench.Controller.State);
            bench.Controller.IsMute = false;
            bench.Pass(3000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
        }

        [TestMethod]
        public void Restart_IsNoticed_NotTakenForUnplugged_AndSetUpAnew()
        {
            for (int wanted = 0; wanted < 2; wanted++)
            {
                OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
                if (wanted == 0)
                {
                    bench.Driver.Set(PilotOutput.Standby, 0);
                    bench.Pass(2000);
                }

                bench.Controller.Restart();
                bool wasClosed = false;
                for (int i = 0; i < 60; i++)
                {
                    bench.Pass(100);
                    Assert.IsTrue(bench.Driver.State != PilotState.A, i.ToString());
                    wasClosed |= bench.Controller.IsRelayClosed;
                }

                Assert.AreEqual(1, bench.Driver.Restarts);
                Assert.AreEqual(wanted == 1, wasClosed);
                Assert.AreEqual(wanted == 1 ? RapiController.StateC : RapiController.Sleeping, bench.Controller.State);
                Assert.IsTrue(wanted == 0 || bench.Controller.Amperes == 16);
                bench.Expect(wanted == 1 ? PilotState.C : PilotState.B, wanted == 1 ? ContactorFeedback.Closed : ContactorFeedback.Open, FaultCode.None);
            }
        }

        [TestMethod]
        public void BootLock_IsOpenedByTheDriverOnly()
        {
            OpenEvseBench bench = OpenEvseBench.New();
            bench.Controller.HasBootLock = true;
            bench.Controller.IsPlugged = true;
            bench.Controller.IsReady = true;
            bench.Controller.Restart();
            for (int i = 0; i < 100; i++)
            {
                bench.Clock.Advance(100);
                bench.Controller.Run();
                Assert.IsFalse(bench.Controller.IsRelayClosed);
            }

            bench.Pass(2000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
            bench.Driver.Set(PilotOutput.Pwm, 160);
            bench.Pass(2500);
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
        }

        [TestMethod]
        public void RestartIntoAFault_DoesNotUnplug()
        {
            OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
            bench.Controller.IsPlugged = false;
            bench.Controller.Fault = 0x08;
            bench.Controller.Restart();
            for (int i = 0; i < 60; i++)
            {
                bench.Pass(100);
                Assert.IsTrue(bench.Driver.State != PilotState.A, i.ToString());
            }

            bench.Expect(PilotState.E, ContactorFeedback.Open, FaultCode.PowerSwitchFailure);
        }

        [TestMethod]
        public void ButtonOnTheController_IsCorrected()
        {
            OpenEvseBench bench = OpenEvseBench.New();
            bench.Controller.IsPlugged = true;
            bench.Controller.IsReady = true;
            bench.Pass(1000);
            for (int i = 0; i < 20; i++)
            {
                bench.Controller.PressButton();
                bench.Pass(2000);
                Assert.AreEqual(RapiController.Sleeping, bench.Controller.State);
                bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
            }
        }

        [TestMethod]
        public void ControllerThatDisobeys_IsAFault()
        {
            OpenEvseBench bench = OpenEvseBench.New();
            bench.Pass(1000);
            bench.Controller.IsPlugged = true;
            bench.Controller.IsReady = true;
            bench.Pass(1000);
            bench.Controller.Disobeys = true;
            bench.Driver.Set(PilotOutput.Pwm, 160);
            bench.Pass(3000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.InternalError);
            Assert.AreEqual("Disobeys", bench.Driver.Problem);

            // It stays until the vehicle is gone: otherwise it would come and go with each attempt.
            bench.Driver.Set(PilotOutput.Standby, 0);
            bench.Controller.Disobeys = false;
            bench.Pass(20000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.InternalError);
            bench.Controller.IsPlugged = false;
            bench.Pass(1000);
            bench.Expect(PilotState.A, ContactorFeedback.Open, FaultCode.None);
            Assert.IsNull(bench.Driver.Problem);
        }

        [TestMethod]
        public void ControllerThatKeepsAHigherCurrent_IsNotWoken_AndAFault()
        {
            OpenEvseBench bench = OpenEvseBench.New();
            bench.Pass(1000);
            bench.Controller.IsPlugged = true;
            bench.Controller.IsReady = true;
            bench.Controller.KeepsCurrent = true;
            bench.Driver.Set(PilotOutput.Pwm, 160);
            bench.Pass(15000);
            Assert.AreEqual(RapiController.Sleeping, bench.Controller.State);
            Assert.IsFalse(bench.Controller.IsRelayClosed);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.InternalError);
        }

        [TestMethod]
        public void OldController_WithoutIds_IsNotBelieved()
        {
            OpenEvseBench bench = OpenEvseBench.New();
            bench.Controller.HasNoIds = true;
            bench.Pass(5000);
            bench.ExpectUnknown();
            Assert.AreEqual("BadAnswer", bench.Driver.Problem);
        }

        [TestMethod]
        public void Supervision_IsKeptAlive_AndItsTraceIsRemoved()
        {
            OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
            bench.Pass(120000);
            Assert.IsTrue(bench.Driver.IsSupervised);
            Assert.AreEqual(30, bench.Controller.SuperviseSeconds);
            Assert.AreEqual(16, bench.Controller.Amperes);

            // The charge point is dead for a minute: the controller goes down to 6 A by itself, and up again when told.
            bench.Clock.Advance(60000);
            bench.Controller.Run();
            Assert.AreEqual(6, bench.Controller.Amperes);
            bench.Pass(6000);
            Assert.AreEqual(16, bench.Controller.Amperes);

            bench = OpenEvseBench.New();
            bench.Controller.HasNoSupervision = true;
            bench.Pass(5000);
            Assert.IsFalse(bench.Driver.IsSupervised);
            bench.Expect(PilotState.A, ContactorFeedback.Open, FaultCode.None);
        }

        [TestMethod]
        public void Readings_AreTheControllersOwn()
        {
            OpenEvseBench bench = OpenEvseBench.New();
            long value;
            long age;
            Assert.IsFalse(bench.Driver.TryGetReading(OpenEvse.Millivolts, out value, out age));
            bench.Pass(5000);
            ExpectReading(bench, OpenEvse.Milliamperes, -1);
            ExpectReading(bench, OpenEvse.Millivolts, 240000);
            ExpectReading(bench, OpenEvse.SessionWattSeconds, 4000000000);
            ExpectReading(bench, OpenEvse.TotalWattHours, 123456);
            ExpectReading(bench, OpenEvse.ResidualCurrentTrips, 1);
            ExpectReading(bench, OpenEvse.MissingGroundTrips, 10);
            ExpectReading(bench, OpenEvse.StuckRelayTrips, 255);
            bench.Controller.IsGone = true;
            bench.Pass(20000);
            Assert.IsTrue(bench.Driver.TryGetReading(OpenEvse.Millivolts, out value, out age));
            Assert.AreEqual(240000L, value);
            Assert.IsTrue(age >= 19000, age.ToString());
        }

        [TestMethod]
        public void LoopThatStandsStill_IsNoFault()
        {
            OpenEvseBench bench = OpenEvseBench.Charging(new RapiController(new FakeClock()));
            for (int i = 0; i < 30; i++)
            {
                bench.Pass(50 * (1 + (i % 11)));
                bench.Clock.Advance(6000);
                bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
                bench.Driver.Poll();
                bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
            }
        }

        [TestMethod]
        public void EveryKindOfSpoiltAnswer_IsUnknownOrRight()
        {
            for (int kind = 0; kind < SpoilingController.Kinds; kind++)
            {
                SpoilingController controller = new SpoilingController(new FakeClock(), new SeededRandom(kind + 1));
                OpenEvseBench bench = OpenEvseBench.Charging(controller);
                controller.Kind = kind;
                controller.Percent = 100;
                for (int i = 0; i < 200; i++)
                {
                    bench.Pass(100);
                    Assert.IsTrue(bench.Driver.State == PilotState.C || bench.Driver.State == PilotState.E, "kind " + kind.ToString());
                    Assert.IsTrue(bench.Driver.Feedback != ContactorFeedback.Open);
                }

                // Doubled answers, and right ones behind noise, do no harm.
                bool isRight = kind == 4 || kind == 9;
                if (isRight)
                {
                    bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
                }
                else
                {
                    bench.ExpectUnknown();
                    string late = bench.Driver.Problem == "NoAnswer" ? "NoAnswer" : "BadAnswer";
                    string expected = kind == 0 ? "NoAnswer" : kind == 3 ? late : kind == 10 ? "Refused" : "BadAnswer";
                    Assert.AreEqual(expected, bench.Driver.Problem, "kind " + kind.ToString());
                }

                controller.Percent = 0;
                bench.Pass(4000);
                bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
                Assert.IsNull(bench.Driver.Problem);
            }
        }

        /// <summary>
        /// Hours on a bad line with vehicles that come and go, restarts and button presses: no unplugging that did not happen, no open relay that is
        /// closed, no current above the offer, and off means off.
        /// </summary>
        [TestMethod]
        public void BadLine_NeverYieldsAGuess()
        {
            int known = 0;
            int spoilt = 0;
            for (int seed = 1; seed <= 12; seed++)
            {
                SeededRandom random = new SeededRandom(seed);
                SpoilingController controller = new SpoilingController(new FakeClock(), random);
                OpenEvseBench bench = new OpenEvseBench(controller);
                int wanted = 0;
                long changed = bench.Clock.MonotonicMilliseconds;
                for (int i = 0; i < 3000; i++)
                {
                    controller.Percent = i % 600 < 400 ? 30 : i % 600 < 500 ? 0 : 80;
                    if (random.Below(60) == 0)
                    {
                        changed = bench.Clock.MonotonicMilliseconds;
                        controller.IsPlugged = random.Below(4) > 0;
                        controller.IsReady = random.Below(2) == 0;
                        wanted = random.Below(3) * 80;
                        bench.Driver.Set(wanted == 0 ? PilotOutput.Standby : PilotOutput.Pwm, wanted);
                        bench.Driver.Set(wanted > 0 && bench.Driver.State == PilotState.C);
                        if (random.Below(8) == 0)
                        {
                            controller.Restart();
                        }
                        else if (random.Below(8) == 0)
                        {
                            controller.PressButton();
                        }
                    }

                    bench.Pass(100);
                    bool isSettled = bench.Clock.MonotonicMilliseconds - changed >= 3500;
                    string where = "seed " + seed.ToString() + " turn " + i.ToString();
                    bool isKnown = bench.Driver.Feedback != ContactorFeedback.NotWired;
                    known += isKnown ? 1 : 0;
                    if (isKnown && isSettled && bench.Driver.StateAgeMilliseconds < 300)
                    {
                        Assert.AreEqual(controller.IsRelayClosed, bench.Driver.Feedback == ContactorFeedback.Closed, where);
                        Assert.IsTrue((bench.Driver.State == PilotState.A) == !controller.IsPlugged || bench.Driver.State >= PilotState.E, where);
                    }

                    if (isSettled && isKnown && controller.Percent == 0 && bench.Clock.MonotonicMilliseconds - changed >= 8000 && i % 600 >= 450)
                    {
                        Assert.IsTrue(wanted > 0 || !controller.IsRelayClosed, where);
                        Assert.IsTrue(!controller.IsRelayClosed || controller.Amperes * 10 <= wanted, where);
                    }
                }

                spoilt += controller.Spoilt;
            }

            Assert.IsTrue(known > 20000, known.ToString());
            Assert.IsTrue(spoilt > 3000, spoilt.ToString());
        }

        private static void ExpectReading(OpenEvseBench bench, int reading, long expected)
        {
            long value;
            long age;
            Assert.IsTrue(bench.Driver.TryGetReading(reading, out value, out age));
            Assert.AreEqual(expected, value);
            Assert.IsTrue(age < 4000);
        }
    }
}

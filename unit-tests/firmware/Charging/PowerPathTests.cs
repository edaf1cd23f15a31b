// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class PowerPathTests
    {
        private static FakeClock s_clock;
        private static FakePilot s_pilot;
        private static FakeContactor s_contactor;

        [TestMethod]
        public void New_EverythingIsSafeWhateverItWasBefore()
        {
            SetUp();
            s_contactor.Set(true);
            s_pilot.Set(PilotOutput.Pwm, 320);

            PowerPath power = Create();

            Assert.IsTrue(power.IsOff);
            ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Poll_NothingOffered_NeverCloses()
        {
            SetUp();
            PowerPath power = Create();
            for (int state = (int)PilotState.A; state <= (int)PilotState.F; state++)
            {
                s_pilot.State = (PilotState)state;
                power.Poll();
                ExpectOpen(power, PilotOutput.Standby, 0);
            }
        }

        [TestMethod]
        public void Offer_ShowsTheCurrentAndDoesNotClose()
        {
            SetUp();
            PowerPath power = Create();
            s_pilot.State = PilotState.C;

            power.Offer(160);

            Assert.IsFalse(power.IsOff);
            Assert.AreEqual((int)160, power.OfferedDeciamperes);
            ExpectOpen(power, PilotOutput.Pwm, 160);
        }

        [TestMethod]
        public void Poll_Offered_ClosesInStateCOnly()
        {
            SetUp();
            for (int state = (int)PilotState.A; state <= (int)PilotState.F; state++)
            {
                PowerPath power = Create();
                power.Offer(160);
                s_pilot.State = (PilotState)state;
                power.Poll();
                Assert.AreEqual(state == (int)PilotState.C, s_contactor.IsCoilOn, "state " + state.ToString());
                Assert.AreEqual(s_contactor.IsCoilOn, power.IsClosed);
            }
        }

        [TestMethod]
        public void Poll_VehicleLeavesStateC_OpensAtOnceAndClosesWhenItComesBack()
        {
            SetUp();
            for (int state = (int)PilotState.A; state <= (int)PilotState.F; state++)
            {
                if (state == (int)PilotState.C)
                {
                    continue;
                }

                PowerPath power = Charging();
                s_pilot.State = (PilotState)state;
                power.Poll();
                ExpectOpen(power, PilotOutput.Pwm, 160);

                s_pilot.State = PilotState.C;
                power.Poll();
                ExpectClosed(power, PilotOutput.Pwm, 160);
            }
        }

        [TestMethod]
        public void Offer_OtherCurrent_ChangesThePilotAndLeavesTheContactorAlone()
        {
            SetUp();
            PowerPath power = Charging();
            int switched = s_contactor.SetCount;

            power.Offer(60);
            power.Poll();

            ExpectClosed(power, PilotOutput.Pwm, 60);
            Assert.AreEqual(switched, s_contactor.SetCount);
        }

        [TestMethod]
        public void Offer_Repeated_SetsThePilotOnce()
        {
            SetUp();
            PowerPath power = Charging();
            int set = s_pilot.SetCount;
            for (int i = 0; i < 10; i++)
            {
                power.Offer(160);
                power.Poll();
            }

            Assert.AreEqual(set, s_pilot.SetCount);
        }

        [TestMethod]
        public void Offer_LessThanAPilotCanSay_TakesTheOfferBack()
        {
            SetUp();
            PowerPath power = Charging();

            power.Offer(59);

            Assert.AreEqual((int)0, power.OfferedDeciamperes);
            ExpectClosed(power, PilotOutput.Standby, 0);
            s_pilot.State = PilotState.B;
            power.Poll();
            Assert.IsTrue(power.IsOff);
        }

        [TestMethod]
        public void Offer_Least_IsAnOffer()
        {
            SetUp();
            PowerPath power = Create();

            power.Offer(PowerPath.LeastDeciamperes);

            ExpectOpen(power, PilotOutput.Pwm, 60);
        }

        [TestMethod]
        public void Release_WhileOpen_IsOffAtOnce()
        {
            SetUp();
            PowerPath power = Create();
            power.Offer(160);

            power.Release();

            Assert.IsTrue(power.IsOff);
            ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Release_WhileClosed_WaitsUntilTheVehicleHasStopped()
        {
            SetUp();
            PowerPath power = Charging();

            power.Release();
            ExpectClosed(power, PilotOutput.Standby, 0);
            Pass(power, 5999);
            ExpectClosed(power, PilotOutput.Standby, 0);
            Assert.IsFalse(power.IsOff);

            s_pilot.State = PilotState.B;
            power.Poll();
            Assert.IsTrue(power.IsOff);
            ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Release_VehicleIgnoresIt_IsCutAfterSixSeconds()
        {
            SetUp();
            PowerPath power = Charging();
            power.Release();

            Pass(power, 5999);
            Assert.IsTrue(s_contactor.IsCoilOn);
            Pass(power, 1);

            ExpectOpen(power, PilotOutput.Standby, 0);
            Pass(power, 10000);
            ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Release_Repeated_DoesNotLengthenTheStop()
        {
            SetUp();
            PowerPath power = Charging();
            for (int i = 0; i < 60; i++)
            {
                power.Release();
                Pass(power, 100);
            }

            Assert.IsFalse(s_contactor.IsCoilOn);
        }

        [TestMethod]
        public void Release_AnyOtherStateThanC_EndsTheStop()
        {
            SetUp();
            for (int state = (int)PilotState.A; state <= (int)PilotState.F; state++)
            {
                PowerPath power = Charging();
                power.Release();
                s_pilot.State = (PilotState)state;
                power.Poll();
                Assert.AreEqual(state == (int)PilotState.C, s_contactor.IsCoilOn, "state " + state.ToString());
            }
        }

        [TestMethod]
        public void Offer_DuringAGentleStop_GoesOnWithoutOpening()
        {
            SetUp();
            PowerPath power = Charging();
            power.Release();
            Pass(power, 3000);

            power.Offer(100);
            Pass(power, 60000);

            ExpectClosed(power, PilotOutput.Pwm, 100);
        }

        [TestMethod]
        public void Offer_AfterAFinishedStop_CountsTheNextStopAnew()
        {
            SetUp();
            PowerPath power = Charging();
            power.Release();
            Pass(power, 5000);
            power.Offer(160);
            Pass(power, 1000);

            power.Release();
            Pass(power, 5999);

            ExpectClosed(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Cut_OpensAtOnceAndStaysOpen()
        {
            SetUp();
            PowerPath power = Charging();

            power.Cut();

            Assert.IsTrue(power.IsOff);
            ExpectOpen(power, PilotOutput.Standby, 0);
            Pass(power, 1000);
            ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Cut_DuringAGentleStop_Opens()
        {
            SetUp();
            PowerPath power = Charging();
            power.Release();

            power.Cut();

            ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Offer_AfterACut_ClosesAgain()
        {
            SetUp();
            PowerPath power = Charging();
            power.Cut();

            power.Offer(160);
            power.Poll();

            ExpectClosed(power, PilotOutput.Pwm, 160);
        }

        [TestMethod]
        public void SwitchFault_Welded_AfterASecond()
        {
            SetUp();
            PowerPath power = Charging();
            s_contactor.IsWelded = true;
            Pass(power, 5000);
            Assert.IsFalse(power.HasSwitchFault);

            power.Cut();
            Pass(power, 999);
            Assert.IsFalse(power.HasSwitchFault);
            Pass(power, 1);
            Assert.IsTrue(power.HasSwitchFault);

            s_contactor.IsWelded = false;
            Assert.IsFalse(power.HasSwitchFault);
        }

        [TestMethod]
        public void SwitchFault_WeldedBeforeTheStart()
        {
            SetUp();
            s_contactor.IsWelded = true;
            PowerPath power = Create();
            Pass(power, 999);
            Assert.IsFalse(power.HasSwitchFault);
            Pass(power, 1);
            Assert.IsTrue(power.HasSwitchFault);
        }

        [TestMethod]
        public void SwitchFault_DoesNotClose_AfterASecond()
        {
            SetUp();
            s_contactor.IsHeldOpen = true;
            PowerPath power = Charging();
            Pass(power, 999);
            Assert.IsFalse(power.HasSwitchFault);
            Pass(power, 1);
            Assert.IsTrue(power.HasSwitchFault);
        }

        [TestMethod]
        public void SwitchFault_OpensByItselfLater_AfterASecond()
        {
            SetUp();
            // A safety controller opens the contactor: its reason is to be told, not this contradiction.
            PowerPath power = Charging();
            Pass(power, 60000);
            s_contactor.IsHeldOpen = true;
            Assert.IsFalse(power.HasSwitchFault);
            Pass(power, 999);
            Assert.IsFalse(power.HasSwitchFault);
            Pass(power, 1);
            Assert.IsTrue(power.HasSwitchFault);
        }

        [TestMethod]
        public void SwitchFault_ContactBounces_IsNone()
        {
            SetUp();
            PowerPath power = Charging();
            for (int i = 0; i < 50; i++)
            {
                s_contactor.IsHeldOpen = i % 5 != 0;
                Pass(power, 200);
                Assert.IsFalse(power.HasSwitchFault);
            }
        }

        [TestMethod]
        public void SwitchFault_WithoutFeedback_IsNever()
        {
            SetUp();
            s_contactor.HasNoFeedback = true;
            s_contactor.IsWelded = true;
            PowerPath power = Create();
            Pass(power, 5000);
            Assert.IsFalse(power.HasSwitchFault);
            power.Offer(160);
            s_pilot.State = PilotState.C;
            Pass(power, 5000);
            Assert.IsFalse(power.HasSwitchFault);
        }

        /// <summary>
        /// A new start for each test; the launcher of the device has no instances of test classes.
        /// </summary>
        private static void SetUp()
        {
            s_clock = new FakeClock();
            s_pilot = new FakePilot();
            s_contactor = new FakeContactor();
        }

        private static PowerPath Create()
        {
            return new PowerPath(s_clock, s_pilot, s_contactor);
        }

        private static PowerPath Charging()
        {
            PowerPath power = Create();
            power.Offer(160);
            s_pilot.State = PilotState.C;
            power.Poll();
            return power;
        }

        private static void Pass(PowerPath power, long milliseconds)
        {
            s_clock.Advance(milliseconds);
            power.Poll();
        }

        private static void ExpectOpen(PowerPath power, PilotOutput output, int deciamperes)
        {
            Expect(power, false, output, deciamperes);
        }

        private static void ExpectClosed(PowerPath power, PilotOutput output, int deciamperes)
        {
            Expect(power, true, output, deciamperes);
        }

        private static void Expect(PowerPath power, bool isClosed, PilotOutput output, int deciamperes)
        {
            Assert.AreEqual(isClosed, s_contactor.IsCoilOn, "coil");
            Assert.AreEqual(isClosed, power.IsClosed, "closed");
            Assert.AreEqual((int)output, (int)s_pilot.Output, "output");
            Assert.AreEqual(deciamperes, s_pilot.Deciamperes, "current");
            Assert.AreEqual(output == PilotOutput.Pwm ? deciamperes : 0, power.OfferedDeciamperes, "offer");
        }
    }
}

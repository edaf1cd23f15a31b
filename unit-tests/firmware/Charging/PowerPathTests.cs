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
        private readonly FakeClock _clock = new FakeClock();
        private readonly FakePilot _pilot = new FakePilot();
        private readonly FakeContactor _contactor = new FakeContactor();

        [TestMethod]
        public void New_EverythingIsSafeWhateverItWasBefore()
        {
            _contactor.Set(true);
            _pilot.Set(PilotOutput.Pwm, 320);

            PowerPath power = Create();

            Assert.IsTrue(power.IsOff);
            ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Poll_NothingOffered_NeverCloses()
        {
            PowerPath power = Create();
            for (int state = (int)PilotState.A; state <= (int)PilotState.F; state++)
            {
                _pilot.State = (PilotState)state;
                power.Poll();
                ExpectOpen(power, PilotOutput.Standby, 0);
            }
        }

        [TestMethod]
        public void Offer_ShowsTheCurrentAndDoesNotClose()
        {
            PowerPath power = Create();
            _pilot.State = PilotState.C;

            power.Offer(160);

            Assert.IsFalse(power.IsOff);
            Assert.AreEqual((int)160, power.OfferedDeciamperes);
            ExpectOpen(power, PilotOutput.Pwm, 160);
        }

        [TestMethod]
        public void Poll_Offered_ClosesInStateCOnly()
        {
            for (int state = (int)PilotState.A; state <= (int)PilotState.F; state++)
            {
                PowerPath power = Create();
                power.Offer(160);
                _pilot.State = (PilotState)state;
                power.Poll();
                Assert.AreEqual(state == (int)PilotState.C, _contactor.IsCoilOn, "state " + state.ToString());
                Assert.AreEqual(_contactor.IsCoilOn, power.IsClosed);
            }
        }

        [TestMethod]
        public void Poll_VehicleLeavesStateC_OpensAtOnceAndClosesWhenItComesBack()
        {
            for (int state = (int)PilotState.A; state <= (int)PilotState.F; state++)
            {
                if (state == (int)PilotState.C)
                {
                    continue;
                }

                PowerPath power = Charging();
                _pilot.State = (PilotState)state;
                power.Poll();
                ExpectOpen(power, PilotOutput.Pwm, 160);

                _pilot.State = PilotState.C;
                power.Poll();
                ExpectClosed(power, PilotOutput.Pwm, 160);
            }
        }

        [TestMethod]
        public void Offer_OtherCurrent_ChangesThePilotAndLeavesTheContactorAlone()
        {
            PowerPath power = Charging();
            int switched = _contactor.SetCount;

            power.Offer(60);
            power.Poll();

            ExpectClosed(power, PilotOutput.Pwm, 60);
            Assert.AreEqual(switched, _contactor.SetCount);
        }

        [TestMethod]
        public void Offer_Repeated_SetsThePilotOnce()
        {
            PowerPath power = Charging();
            int set = _pilot.SetCount;
            for (int i = 0; i < 10; i++)
            {
                power.Offer(160);
                power.Poll();
            }

            Assert.AreEqual(set, _pilot.SetCount);
        }

        [TestMethod]
        public void Offer_LessThanAPilotCanSay_TakesTheOfferBack()
        {
            PowerPath power = Charging();

            power.Offer(59);

            Assert.AreEqual((int)0, power.OfferedDeciamperes);
            ExpectClosed(power, PilotOutput.Standby, 0);
            _pilot.State = PilotState.B;
            power.Poll();
            Assert.IsTrue(power.IsOff);
        }

        [TestMethod]
        public void Offer_Least_IsAnOffer()
        {
            PowerPath power = Create();

            power.Offer(PowerPath.LeastDeciamperes);

            ExpectOpen(power, PilotOutput.Pwm, 60);
        }

        [TestMethod]
        public void Release_WhileOpen_IsOffAtOnce()
        {
            PowerPath power = Create();
            power.Offer(160);

            power.Release();

            Assert.IsTrue(power.IsOff);
            ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Release_WhileClosed_WaitsUntilTheVehicleHasStopped()
        {
            PowerPath power = Charging();

            power.Release();
            ExpectClosed(power, PilotOutput.Standby, 0);
            Pass(power, 5999);
            ExpectClosed(power, PilotOutput.Standby, 0);
            Assert.IsFalse(power.IsOff);

            _pilot.State = PilotState.B;
            power.Poll();
            Assert.IsTrue(power.IsOff);
            ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Release_VehicleIgnoresIt_IsCutAfterSixSeconds()
        {
            PowerPath power = Charging();
            power.Release();

            Pass(power, 5999);
            Assert.IsTrue(_contactor.IsCoilOn);
            Pass(power, 1);

            ExpectOpen(power, PilotOutput.Standby, 0);
            Pass(power, 10000);
            ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Release_Repeated_DoesNotLengthenTheStop()
        {
            PowerPath power = Charging();
            for (int i = 0; i < 60; i++)
            {
                power.Release();
                Pass(power, 100);
            }

            Assert.IsFalse(_contactor.IsCoilOn);
        }

        [TestMethod]
        public void Release_AnyOtherStateThanC_EndsTheStop()
        {
            for (int state = (int)PilotState.A; state <= (int)PilotState.F; state++)
            {
                PowerPath power = Charging();
                power.Release();
                _pilot.State = (PilotState)state;
                power.Poll();
                Assert.AreEqual(state == (int)PilotState.C, _contactor.IsCoilOn, "state " + state.ToString());
            }
        }

        [TestMethod]
        public void Offer_DuringAGentleStop_GoesOnWithoutOpening()
        {
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
            PowerPath power = Charging();
            power.Release();

            power.Cut();

            ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Offer_AfterACut_ClosesAgain()
        {
            PowerPath power = Charging();
            power.Cut();

            power.Offer(160);
            power.Poll();

            ExpectClosed(power, PilotOutput.Pwm, 160);
        }

        [TestMethod]
        public void SwitchFault_Welded_AfterASecond()
        {
            PowerPath power = Charging();
            _contactor.IsWelded = true;
            Pass(power, 5000);
            Assert.IsFalse(power.HasSwitchFault);

            power.Cut();
            Pass(power, 999);
            Assert.IsFalse(power.HasSwitchFault);
            Pass(power, 1);
            Assert.IsTrue(power.HasSwitchFault);

            _contactor.IsWelded = false;
            Assert.IsFalse(power.HasSwitchFault);
        }

        [TestMethod]
        public void SwitchFault_WeldedBeforeTheStart()
        {
            _contactor.IsWelded = true;
            PowerPath power = Create();
            Pass(power, 999);
            Assert.IsFalse(power.HasSwitchFault);
            Pass(power, 1);
            Assert.IsTrue(power.HasSwitchFault);
        }

        [TestMethod]
        public void SwitchFault_DoesNotClose_AfterASecond()
        {
            _contactor.IsHeldOpen = true;
            PowerPath power = Charging();
            Pass(power, 999);
            Assert.IsFalse(power.HasSwitchFault);
            Pass(power, 1);
            Assert.IsTrue(power.HasSwitchFault);
        }

        [TestMethod]
        public void SwitchFault_OpensByItselfLater_AfterASecond()
        {
            // A safety controller opens the contactor: its reason is to be told, not this contradiction.
            PowerPath power = Charging();
            Pass(power, 60000);
            _contactor.IsHeldOpen = true;
            Assert.IsFalse(power.HasSwitchFault);
            Pass(power, 999);
            Assert.IsFalse(power.HasSwitchFault);
            Pass(power, 1);
            Assert.IsTrue(power.HasSwitchFault);
        }

        [TestMethod]
        public void SwitchFault_ContactBounces_IsNone()
        {
            PowerPath power = Charging();
            for (int i = 0; i < 50; i++)
            {
                _contactor.IsHeldOpen = i % 5 != 0;
                Pass(power, 200);
                Assert.IsFalse(power.HasSwitchFault);
            }
        }

        [TestMethod]
        public void SwitchFault_WithoutFeedback_IsNever()
        {
            _contactor.HasNoFeedback = true;
            _contactor.IsWelded = true;
            PowerPath power = Create();
            Pass(power, 5000);
            Assert.IsFalse(power.HasSwitchFault);
            power.Offer(160);
            _pilot.State = PilotState.C;
            Pass(power, 5000);
            Assert.IsFalse(power.HasSwitchFault);
        }

        private PowerPath Create()
        {
            return new PowerPath(_clock, _pilot, _contactor);
        }

        private PowerPath Charging()
        {
            PowerPath power = Create();
            power.Offer(160);
            _pilot.State = PilotState.C;
            power.Poll();
            return power;
        }

        private void Pass(PowerPath power, long milliseconds)
        {
            _clock.Advance(milliseconds);
            power.Poll();
        }

        private void ExpectOpen(PowerPath power, PilotOutput output, int deciamperes)
        {
            Expect(power, false, output, deciamperes);
        }

        private void ExpectClosed(PowerPath power, PilotOutput output, int deciamperes)
        {
            Expect(power, true, output, deciamperes);
        }

        private void Expect(PowerPath power, bool isClosed, PilotOutput output, int deciamperes)
        {
            Assert.AreEqual(isClosed, _contactor.IsCoilOn, "coil");
            Assert.AreEqual(isClosed, power.IsClosed, "closed");
            Assert.AreEqual((int)output, (int)_pilot.Output, "output");
            Assert.AreEqual(deciamperes, _pilot.Deciamperes, "current");
            Assert.AreEqual(output == PilotOutput.Pwm ? deciamperes : 0, power.OfferedDeciamperes, "offer");
        }
    }
}

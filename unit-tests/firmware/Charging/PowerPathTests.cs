// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class PowerPathTests
    {
        [TestMethod]
        public void New_EverythingIsSafeWhateverItWasBefore()
        {
            PowerPathBench bench = new PowerPathBench();
            bench.Contactor.Set(true);
            bench.Pilot.Set(PilotOutput.Pwm, 320);

            PowerPath power = bench.Create();

            Assert.IsTrue(power.IsOff);
            bench.ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Poll_NothingOffered_NeverCloses()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Create();
            for (int state = (int)PilotState.A; state <= (int)PilotState.F; state++)
            {
                bench.Pilot.State = (PilotState)state;
                power.Poll();
                bench.ExpectOpen(power, PilotOutput.Standby, 0);
            }
        }

        [TestMethod]
        public void Offer_ShowsTheCurrentAndDoesNotClose()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Create();
            bench.Pilot.State = PilotState.C;

            power.Offer(160);

            Assert.IsFalse(power.IsOff);
            Assert.AreEqual((int)160, power.OfferedDeciamperes);
            bench.ExpectOpen(power, PilotOutput.Pwm, 160);
        }

        [TestMethod]
        public void Poll_Offered_ClosesInStateCOnly()
        {
            PowerPathBench bench = new PowerPathBench();
            for (int state = (int)PilotState.A; state <= (int)PilotState.F; state++)
            {
                PowerPath power = bench.Create();
                power.Offer(160);
                bench.Pilot.State = (PilotState)state;
                power.Poll();
                Assert.AreEqual(state == (int)PilotState.C, bench.Contactor.IsCoilOn, "state " + state.ToString());
                Assert.AreEqual(bench.Contactor.IsCoilOn, power.IsClosed);
            }
        }

        [TestMethod]
        public void Poll_VehicleLeavesStateC_OpensAtOnceAndClosesWhenItComesBack()
        {
            PowerPathBench bench = new PowerPathBench();
            for (int state = (int)PilotState.A; state <= (int)PilotState.F; state++)
            {
                if (state == (int)PilotState.C)
                {
                    continue;
                }

                PowerPath power = bench.Charging();
                bench.Pilot.State = (PilotState)state;
                power.Poll();
                bench.ExpectOpen(power, PilotOutput.Pwm, 160);

                bench.Pilot.State = PilotState.C;
                power.Poll();
                bench.ExpectClosed(power, PilotOutput.Pwm, 160);
            }
        }

        [TestMethod]
        public void Offer_OtherCurrent_ChangesThePilotAndLeavesTheContactorAlone()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();
            int switched = bench.Contactor.SetCount;

            power.Offer(60);
            power.Poll();

            bench.ExpectClosed(power, PilotOutput.Pwm, 60);
            Assert.AreEqual(switched, bench.Contactor.SetCount);
        }

        [TestMethod]
        public void Offer_Repeated_SetsThePilotOnce()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();
            int set = bench.Pilot.SetCount;
            for (int i = 0; i < 10; i++)
            {
                power.Offer(160);
                power.Poll();
            }

            Assert.AreEqual(set, bench.Pilot.SetCount);
        }

        [TestMethod]
        public void Offer_LessThanAPilotCanSay_TakesTheOfferBack()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();

            power.Offer(59);

            Assert.AreEqual((int)0, power.OfferedDeciamperes);
            bench.ExpectClosed(power, PilotOutput.Standby, 0);
            bench.Pilot.State = PilotState.B;
            power.Poll();
            Assert.IsTrue(power.IsOff);
        }

        [TestMethod]
        public void Offer_Least_IsAnOffer()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Create();

            power.Offer(PowerPath.LeastDeciamperes);

            bench.ExpectOpen(power, PilotOutput.Pwm, 60);
        }

        [TestMethod]
        public void Release_WhileOpen_IsOffAtOnce()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Create();
            power.Offer(160);

            power.Release();

            Assert.IsTrue(power.IsOff);
            bench.ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Release_WhileClosed_WaitsUntilTheVehicleHasStopped()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();

            power.Release();
            bench.ExpectClosed(power, PilotOutput.Standby, 0);
            bench.Pass(power, 5999);
            bench.ExpectClosed(power, PilotOutput.Standby, 0);
            Assert.IsFalse(power.IsOff);

            bench.Pilot.State = PilotState.B;
            power.Poll();
            Assert.IsTrue(power.IsOff);
            bench.ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Release_VehicleIgnoresIt_IsCutAfterSixSeconds()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();
            power.Release();

            bench.Pass(power, 5999);
            Assert.IsTrue(bench.Contactor.IsCoilOn);
            bench.Pass(power, 1);

            bench.ExpectOpen(power, PilotOutput.Standby, 0);
            bench.Pass(power, 10000);
            bench.ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Release_Repeated_DoesNotLengthenTheStop()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();
            for (int i = 0; i < 60; i++)
            {
                power.Release();
                bench.Pass(power, 100);
            }

            Assert.IsFalse(bench.Contactor.IsCoilOn);
        }

        [TestMethod]
        public void Release_AnyOtherStateThanC_EndsTheStop()
        {
            PowerPathBench bench = new PowerPathBench();
            for (int state = (int)PilotState.A; state <= (int)PilotState.F; state++)
            {
                PowerPath power = bench.Charging();
                power.Release();
                bench.Pilot.State = (PilotState)state;
                power.Poll();
                Assert.AreEqual(state == (int)PilotState.C, bench.Contactor.IsCoilOn, "state " + state.ToString());
            }
        }

        [TestMethod]
        public void Offer_DuringAGentleStop_GoesOnWithoutOpening()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();
            power.Release();
            bench.Pass(power, 3000);

            power.Offer(100);
            bench.Pass(power, 60000);

            bench.ExpectClosed(power, PilotOutput.Pwm, 100);
        }

        [TestMethod]
        public void Offer_AfterAFinishedStop_CountsTheNextStopAnew()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();
            power.Release();
            bench.Pass(power, 5000);
            power.Offer(160);
            bench.Pass(power, 1000);

            power.Release();
            bench.Pass(power, 5999);

            bench.ExpectClosed(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Cut_OpensAtOnceAndStaysOpen()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();

            power.Cut();

            Assert.IsTrue(power.IsOff);
            bench.ExpectOpen(power, PilotOutput.Standby, 0);
            bench.Pass(power, 1000);
            bench.ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Cut_DuringAGentleStop_Opens()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();
            power.Release();

            power.Cut();

            bench.ExpectOpen(power, PilotOutput.Standby, 0);
        }

        [TestMethod]
        public void Offer_AfterACut_ClosesAgain()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();
            power.Cut();

            power.Offer(160);
            power.Poll();

            bench.ExpectClosed(power, PilotOutput.Pwm, 160);
        }

        [TestMethod]
        public void SwitchFault_Welded_AfterASecond()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();
            bench.Contactor.IsWelded = true;
            bench.Pass(power, 5000);
            Assert.IsFalse(power.HasSwitchFault);

            power.Cut();
            bench.Pass(power, 999);
            Assert.IsFalse(power.HasSwitchFault);
            bench.Pass(power, 1);
            Assert.IsTrue(power.HasSwitchFault);

            bench.Contactor.IsWelded = false;
            Assert.IsFalse(power.HasSwitchFault);
        }

        [TestMethod]
        public void SwitchFault_WeldedBeforeTheStart()
        {
            PowerPathBench bench = new PowerPathBench();
            bench.Contactor.IsWelded = true;
            PowerPath power = bench.Create();
            bench.Pass(power, 999);
            Assert.IsFalse(power.HasSwitchFault);
            bench.Pass(power, 1);
            Assert.IsTrue(power.HasSwitchFault);
        }

        [TestMethod]
        public void SwitchFault_DoesNotClose_After300Milliseconds()
        {
            PowerPathBench bench = new PowerPathBench();
            bench.Contactor.IsHeldOpen = true;
            PowerPath power = bench.Charging();
            bench.Pass(power, 299);
            Assert.IsFalse(power.HasSwitchFault);
            bench.Pass(power, 1);
            Assert.IsTrue(power.HasSwitchFault);
        }

        [TestMethod]
        public void SwitchFault_OpensByItselfLater_AfterASecond()
        {
            // A safety controller opens the contactor: its reason is to be told, not this contradiction.
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();
            bench.Pass(power, 60000);
            bench.Contactor.IsHeldOpen = true;
            Assert.IsFalse(power.HasSwitchFault);
            bench.Pass(power, 999);
            Assert.IsFalse(power.HasSwitchFault);
            bench.Pass(power, 1);
            Assert.IsTrue(power.HasSwitchFault);
        }

        [TestMethod]
        public void SwitchFault_ContactBounces_IsNone()
        {
            PowerPathBench bench = new PowerPathBench();
            PowerPath power = bench.Charging();
            for (int i = 0; i < 50; i++)
            {
                bench.Contactor.IsHeldOpen = i % 5 != 0;
                bench.Pass(power, 200);
                Assert.IsFalse(power.HasSwitchFault);
            }
        }

        [TestMethod]
        public void SwitchFault_WithoutFeedback_IsNever()
        {
            PowerPathBench bench = new PowerPathBench();
            bench.Contactor.HasNoFeedback = true;
            bench.Contactor.IsWelded = true;
            PowerPath power = bench.Create();
            bench.Pass(power, 5000);
            Assert.IsFalse(power.HasSwitchFault);
            power.Offer(160);
            bench.Pilot.State = PilotState.C;
            bench.Pass(power, 5000);
            Assert.IsFalse(power.HasSwitchFault);
        }
    }
}

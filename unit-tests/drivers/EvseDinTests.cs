// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.EvseDin;
using OcppChargePoint.Hal.Drivers.Meters;
using OcppChargePoint.Hal.Drivers.Modbus;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class EvseDinTests
    {
        private const int Whole = 0x0209;
        private const int Hundredths = 0x0289;

        [TestMethod]
        public void BeforeTheFirstAnswer_NothingIsKnown()
        {
            EvseDinBench bench = new EvseDinBench(1);
            bench.ExpectUnknown();
            Assert.AreEqual("Starting", bench.Driver.Problem);
            Assert.AreEqual(long.MaxValue, bench.Driver.StateAgeMilliseconds);
            Assert.AreEqual(-1, bench.Driver.DefaultAmperes);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Driver.GetFault(2));
        }

        [TestMethod]
        public void Start_TakesTheOfferBack()
        {
            EvseDinBench bench = new EvseDinBench(1);
            bench.Pass(1500);
            bench.Expect(PilotState.A, ContactorFeedback.Open, FaultCode.None);
            Assert.AreEqual(0, bench.Controller.Get(1000));
            Assert.AreEqual(32, bench.Driver.DefaultAmperes);
            Assert.AreEqual(1, bench.Controller.Writes);
            Assert.IsNull(bench.Driver.Problem);
            bench.Controller.IsPlugged = true;
            bench.Controller.IsReady = true;
            bench.Pass(30000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
            Assert.AreEqual(1, bench.Controller.Writes);
        }

        [TestMethod]
        public void Offer_IsWholeAmperes_OrTenths()
        {
            EvseDinBench bench = EvseDinBench.Charging(Whole);
            bench.Driver.Set(PilotOutput.Pwm, 109);
            bench.Pass(500);
            Assert.AreEqual(10, bench.Controller.Get(1000));
            bench.Driver.Set(PilotOutput.Pwm, 320);
            bench.Pass(500);
            Assert.AreEqual(32, bench.Controller.Get(1000));
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);

            bench = EvseDinBench.Charging(Hundredths);
            bench.Driver.Set(PilotOutput.Pwm, 109);
            bench.Pass(500);
            Assert.AreEqual(1090, bench.Controller.Get(1000));
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
        }

        [TestMethod]
        public void SettingsThatChange_AreNoticed()
        {
            EvseDinBench bench = EvseDinBench.Charging(Whole);
            bench.Controller.Settings = Hundredths;
            bench.Pass(12000);
            Assert.AreEqual(1600, bench.Controller.Get(1000));
            bench.Controller.Settings = 0x4209;
            bench.Pass(12000);
            Assert.AreEqual("Disabled", bench.Driver.Problem);
            Assert.AreEqual(FaultNames.Get(FaultCode.InternalError), FaultNames.Get(bench.Driver.GetFault(1)));
        }

        [TestMethod]
        public void GentleStop_LetsTheVehicleGoFirst_CutDoesNot()
        {
            EvseDinBench bench = EvseDinBench.Charging(Whole);
            bench.Controller.VehicleMilliseconds = 2000;
            bench.Driver.Set(PilotOutput.Standby, 0);
            bench.Pass(500);
            Assert.IsTrue(bench.Controller.IsRelayClosed);
            bench.Pass(3000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
            Assert.AreEqual(0, bench.Controller.TurnOffs);

            bench = EvseDinBench.Charging(Whole);
            bench.Controller.VehicleMilliseconds = 60000;
            bench.Driver.Set(false);
            bench.Driver.Set(PilotOutput.Standby, 0);
            bench.Pass(400);
            Assert.IsFalse(bench.Controller.IsRelayClosed);
            bench.Pass(1000);
            Assert.AreEqual(0, bench.Controller.Get(1000));
            Assert.AreEqual(1, bench.Controller.TurnOffs);

            // The next offer takes the turn-off back.
            bench.Controller.VehicleMilliseconds = 500;
            bench.Driver.Set(PilotOutput.Pwm, 100);
            bench.Pass(3000);
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
        }

        [TestMethod]
        public void LastTurnsBeforeARestart_OpenTheRelay()
        {
            // The firmware has cut and makes no turns any more; a meter that has just died keeps the line meanwhile.
            for (int late = 0; late < 2000; late += 150)
            {
                EvseDinBench bench = EvseDinBench.Charging(Whole);
                bench.MeterStation.IsSilent = true;
                bench.Controller.VehicleMilliseconds = 60000;
                bench.Pass(late);
                bench.Driver.Set(false);
                bench.Driver.Set(PilotOutput.Standby, 0);
                Assert.IsFalse(bench.Driver.IsSettled);
                Assert.IsTrue(bench.Controller.IsRelayClosed);
                for (int i = 0; i < 120 && !bench.Driver.IsSettled; i++)
                {
                    bench.Pass(50);
                }

                Assert.IsTrue(bench.Driver.IsSettled);
                Assert.IsFalse(bench.Controller.IsRelayClosed);
                Assert.AreEqual(0, bench.Controller.OfferedDeciamperes);
            }
        }

        [TestMethod]
        public void VentilationWanted_GetsNoEnergy()
        {
            EvseDinBench bench = new EvseDinBench(1);
            bench.Pass(1500);
            bench.Controller.IsPlugged = true;
            bench.Controller.IsReady = true;
            bench.Controller.IsGassing = true;
            bench.Driver.Set(PilotOutput.Pwm, 160);
            bench.Pass(5000);
            bench.Expect(PilotState.D, ContactorFeedback.Open, FaultCode.None);
            bench.Controller.IsGassing = false;
            bench.Pass(2000);
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
        }

        [TestMethod]
        public void EveryFault_HasItsName()
        {
            int[] bits = new int[] { 0x02, 0x04, 0x08, 0x10, 0x20, 0x40 };
            FaultCode[] faults = new FaultCode[]
            {
                FaultCode.EVCommunicationError, FaultCode.OtherError, FaultCode.EVCommunicationError, FaultCode.GroundFailure, FaultCode.GroundFailure, FaultCode.InternalError,
            };
            for (int i = 0; i < bits.Length; i++)
            {
                EvseDinBench bench = EvseDinBench.Charging(Whole);
                bench.Controller.Faults = bits[i];
                bench.Pass(1500);
                bench.Expect(PilotState.E, ContactorFeedback.Open, faults[i]);
                bench.Controller.Faults = 0;
                bench.Pass(2500);
                bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
            }
        }

        [TestMethod]
        public void RelayThatDoesNotClose_IsAFault()
        {
            EvseDinBench bench = new EvseDinBench(1);
            bench.Controller.IsRelayDead = true;
            bench.Pass(1500);
            bench.Controller.IsPlugged = true;
            bench.Controller.IsReady = true;
            bench.Driver.Set(PilotOutput.Pwm, 160);
            bench.Pass(3000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
            bench.Pass(3000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.PowerSwitchFailure);
        }

        [TestMethod]
        public void Gone_IsUnknown_AndReturns()
        {
            EvseDinBench bench = EvseDinBench.Charging(Whole);
            bench.Controller.IsSilent = true;
            bench.Pass(4000);
            bench.ExpectUnknown();
            Assert.AreEqual("NoAnswer", bench.Driver.Problem);
            bench.Driver.Set(false);
            bench.Driver.Set(PilotOutput.Standby, 0);
            bench.Pass(10000);
            Assert.IsTrue(bench.Driver.StateAgeMilliseconds > 10000);
            Assert.IsTrue(bench.Meter.Sample());
            Assert.IsTrue(bench.Controller.IsRelayClosed);
            bench.Controller.IsSilent = false;
            for (int i = 0; i < 50; i++)
            {
                // What it was before does not come back as news.
                bench.Pass(50);
                Assert.IsTrue(bench.Driver.State == PilotState.E || bench.Driver.StateAgeMilliseconds < 1000);
            }

            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
            Assert.AreEqual(0, bench.Controller.Get(1000));
            Assert.IsNull(bench.Driver.Problem);
        }

        [TestMethod]
        public void ControllerThatIsNotHeard_IsStillToldToStop()
        {
            EvseDinBench bench = EvseDinBench.Charging(Whole);
            bench.Controller.IsMute = true;
            bench.Pass(4000);
            bench.ExpectUnknown();
            Assert.IsTrue(bench.Controller.IsRelayClosed);
            bench.Driver.Set(false);
            bench.Driver.Set(PilotOutput.Standby, 0);
            bench.Pass(3000);
            Assert.IsFalse(bench.Controller.IsRelayClosed);
            bench.Controller.IsMute = false;
            bench.Pass(3000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.None);
        }

        [TestMethod]
        public void ConfirmationOfAnotherRegister_DoesNotCount()
        {
            for (int i = 0; i < 2; i++)
            {
                EvseDinBench bench = new EvseDinBench(1);
                bench.Pass(1500);
                bench.Controller.IsPlugged = true;
                bench.Pass(1000);
                bench.Controller.Disobeys = true;
                bench.Controller.ConfusesRegisters = i == 1;
                bench.Driver.Set(PilotOutput.Pwm, 160);
                bench.Pass(10000);

                // Disobeying is only what was confirmed and is not done.
                Assert.AreEqual(i == 0, bench.Driver.Problem == "Disobeys");
            }
        }

        [TestMethod]
        public void Restart_IsCorrected()
        {
            EvseDinBench bench = EvseDinBench.Charging(Whole);
            bench.Controller.Restart();
            bench.Pass(1500);
            Assert.AreEqual(16, bench.Controller.Get(1000));
            bench.Driver.Set(false);
            bench.Driver.Set(PilotOutput.Standby, 0);
            bench.Pass(2000);
            bench.Controller.Restart();
            bench.Pass(1500);
            Assert.AreEqual(0, bench.Controller.Get(1000));
            Assert.IsFalse(bench.Controller.IsRelayClosed);
        }

        [TestMethod]
        public void ControllerThatDisobeys_IsAFault_UntilTheVehicleIsGone()
        {
            EvseDinBench bench = new EvseDinBench(1);
            bench.Pass(1500);
            bench.Controller.IsPlugged = true;
            bench.Pass(1000);
            bench.Controller.Disobeys = true;
            bench.Driver.Set(PilotOutput.Pwm, 160);
            bench.Pass(5000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.InternalError);
            Assert.AreEqual("Disobeys", bench.Driver.Problem);
            bench.Controller.Disobeys = false;
            bench.Driver.Set(PilotOutput.Standby, 0);
            bench.Pass(5000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.InternalError);
            bench.Controller.IsPlugged = false;
            bench.Pass(1500);
            bench.Expect(PilotState.A, ContactorFeedback.Open, FaultCode.None);
        }

        [TestMethod]
        public void RefusedCurrent_IsAFault()
        {
            EvseDinBench bench = new EvseDinBench(1);
            bench.Pass(1500);
            bench.Controller.IsPlugged = true;
            bench.Driver.Set(PilotOutput.Pwm, 990);
            bench.Pass(6000);
            bench.Expect(PilotState.B, ContactorFeedback.Open, FaultCode.InternalError);
            Assert.AreEqual("Refused", bench.Driver.Problem);
        }

        [TestMethod]
        public void ContradictoryState_IsUnknown_NotUnplugged()
        {
            EvseDinBench bench = EvseDinBench.Charging(Whole);
            bench.Controller.Contradicts = true;
            for (int i = 0; i < 100; i++)
            {
                bench.Pass(100);
                Assert.IsTrue(bench.Driver.State != PilotState.A);
            }

            bench.ExpectUnknown();
            Assert.AreEqual("BadAnswer", bench.Driver.Problem);
            bench.Controller.Contradicts = false;
            bench.Pass(2000);
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
        }

        [TestMethod]
        public void OwnEcho_IsNeverTheAnswerToAWrite()
        {
            // The first eight bytes of a write would be the answer if its value were the checksum of the first six.
            for (int address = 1; address <= 247; address++)
            {
                for (int register = 1000; register <= 1004; register += 4)
                {
                    byte[] head = new byte[] { (byte)address, 16, (byte)(register >> 8), (byte)register, 0, 1 };
                    int checksum = Crc16.Compute(head, 0, 6);
                    Assert.IsFalse((checksum & 0xFF) == 2 && (checksum >> 8) <= (8000 >> 8), address.ToString());
                }
            }

            EvseDinBench bench = new EvseDinBench(1);
            bench.Wire.HasEcho = true;
            bench.Pass(1500);
            bench.Expect(PilotState.A, ContactorFeedback.Open, FaultCode.None);
            bench.Driver.Set(PilotOutput.Pwm, 160);
            bench.Controller.IsPlugged = true;
            bench.Controller.IsReady = true;
            bench.Pass(3000);
            bench.Expect(PilotState.C, ContactorFeedback.Closed, FaultCode.None);
            bench.Controller.IsSilent = true;
            bench.Driver.Set(PilotOutput.Standby, 0);
            bench.Pass(10000);
            bench.ExpectUnknown();
            Assert.AreEqual("NoAnswer", bench.Driver.Problem);
        }

        [TestMethod]
        public void TwoDevicesWithOneAddress_AreRefused()
        {
            EvseDinBench bench = new EvseDinBench(1);
            EvseDin other = new EvseDin(bench.Clock, 1, 1);
            Assert.ThrowsException(typeof(ArgumentException), () => new ModbusLine(bench.Wire, bench.Clock, 9600, new IModbusDevice[] { bench.Meter, other }));
        }

        [TestMethod]
        public void MeterAndController_ShareTheLine_AlsoWhenOneIsDead()
        {
            for (int dead = 0; dead < 3; dead++)
            {
                EvseDinBench bench = EvseDinBench.Charging(Whole);
                bench.Controller.IsSilent = dead == 1;
                bench.MeterStation.IsSilent = dead == 2;
                bench.Pass(6000);
                int staleMeter = 0;
                int unknown = 0;
                for (int i = 0; i < 600; i++)
                {
                    bench.Pass(100);
                    staleMeter += bench.Meter.Sample() ? 0 : 1;
                    unknown += bench.Driver.State == PilotState.C && bench.Driver.StateAgeMilliseconds < 2500 ? 0 : 1;
                }

                Assert.AreEqual(dead == 2 ? 600 : 0, staleMeter, "meter, dead " + dead.ToString());
                Assert.AreEqual(dead == 1 ? 600 : 0, unknown, "controller, dead " + dead.ToString());
            }
        }

        /// <summary>
        /// Hours on a bad line with a meter: no unplugging that did not happen, no open relay that is closed, off means off, the meter right.
        /// </summary>
        [TestMethod]
        public void BadLine_NeverYieldsAGuess()
        {
            int known = 0;
            int spoilt = 0;
            for (int seed = 1; seed <= 8; seed++)
            {
                EvseDinBench bench = new EvseDinBench(seed);
                bench.Pass(2000);
                SeededRandom random = new SeededRandom(seed + 100);
                int wanted = 0;
                long changed = bench.Clock.MonotonicMilliseconds;
                for (int i = 0; i < 3000; i++)
                {
                    bench.Controller.Percent = i % 600 < 400 ? 30 : i % 600 < 500 ? 0 : 80;
                    if (random.Below(60) == 0)
                    {
                        changed = bench.Clock.MonotonicMilliseconds;
                        bench.Controller.IsPlugged = random.Below(4) > 0;
                        bench.Controller.IsReady = random.Below(2) == 0;
                        wanted = random.Below(3) * 80;
                        bench.Driver.Set(wanted == 0 ? PilotOutput.Standby : PilotOutput.Pwm, wanted);
                        bench.Driver.Set(wanted > 0 && bench.Driver.State == PilotState.C);
                        if (random.Below(8) == 0)
                        {
                            bench.Controller.Restart();
                        }
                    }

                    bench.Pass(100);
                    string where = "seed " + seed.ToString() + " turn " + i.ToString();
                    bool isKnown = bench.Driver.Feedback != ContactorFeedback.NotWired;
                    known += isKnown ? 1 : 0;
                    long since = bench.Clock.MonotonicMilliseconds - changed;
                    if (isKnown && since >= 3000 && bench.Driver.StateAgeMilliseconds < 600)
                    {
                        Assert.IsTrue((bench.Driver.State == PilotState.A) == !bench.Controller.IsPlugged, where);
                    }

                    if (isKnown && since >= 8000 && i % 600 >= 450 && i % 600 < 500)
                    {
                        Assert.AreEqual(bench.Controller.IsRelayClosed, bench.Driver.Feedback == ContactorFeedback.Closed, where);
                        Assert.IsTrue(wanted > 0 || !bench.Controller.IsRelayClosed, where);
                        Assert.IsTrue(bench.Controller.OfferedDeciamperes == wanted, where);
                    }

                    long energy;
                    Assert.IsTrue(bench.Meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out energy) && energy == 100000000, where);
                }

                spoilt += bench.Controller.Spoilt;
            }

            Assert.IsTrue(known > 12000, known.ToString());
            Assert.IsTrue(spoilt > 1000, spoilt.ToString());
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Pilot;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class ControlPilotTests
    {
        [TestMethod]
        public void Duty_TheTable()
        {
            Assert.AreEqual((int)1000, ControlPilot.GetDuty(60));
            Assert.AreEqual((int)2666, ControlPilot.GetDuty(160));
            Assert.AreEqual((int)5333, ControlPilot.GetDuty(320));
            Assert.AreEqual((int)8500, ControlPilot.GetDuty(510));
            Assert.AreEqual((int)8500, ControlPilot.GetDuty(511));
            Assert.AreEqual((int)8500, ControlPilot.GetDuty(525));
            Assert.AreEqual((int)8504, ControlPilot.GetDuty(526));
            Assert.AreEqual((int)8920, ControlPilot.GetDuty(630));
            Assert.AreEqual((int)9600, ControlPilot.GetDuty(800));

            Assert.AreEqual((int)9600, ControlPilot.GetDuty(801));
            Assert.AreEqual((int)9600, ControlPilot.GetDuty(int.MaxValue));
            Assert.AreEqual((int)10000, ControlPilot.GetDuty(59));
            Assert.AreEqual((int)10000, ControlPilot.GetDuty(0));
            Assert.AreEqual((int)10000, ControlPilot.GetDuty(int.MinValue));
        }

        [TestMethod]
        public void Duty_TheVehicleNeverReadsMoreThanIsOffered()
        {
            int last = 0;
            for (int offered = 60; offered <= 800; offered++)
            {
                int duty = ControlPilot.GetDuty(offered);
                Assert.IsTrue(duty >= 1000 && duty <= 9600 && duty >= last);
                last = duty;

                // Milliamperes as a vehicle reads them.
                int read = duty <= 8500 ? duty * 6 : (duty - 6400) * 25;
                Assert.IsTrue(read <= offered * 100, offered.ToString());
                Assert.IsTrue(read > (offered * 100) - 6 || (offered > 510 && offered <= 525), offered.ToString());
            }
        }

        [TestMethod]
        public void Levels_AreThoseOfTheStandard()
        {
            // The emulation itself: IEC 61851-1 has 12, 9, 6, 3, 0 and -12 V.
            PilotBench bench = new PilotBench();
            ExpectLevel(bench, PilotCircuit.Open, 11400, 12600);
            ExpectLevel(bench, PilotCircuit.StateB, 8360, 9560);
            ExpectLevel(bench, PilotCircuit.StateC, 5480, 6490);
            ExpectLevel(bench, PilotCircuit.StateD, 2620, 3250);
            ExpectLevel(bench, PilotCircuit.Short, -100, 100);
        }

        [TestMethod]
        public void States_SteadyAndWithEachDuty_OnChipsThatDeviate()
        {
            int[] offers = { 0, 60, 100, 160, 320, 510, 526, 630, 800 };
            int[] loads = { PilotCircuit.Open, PilotCircuit.StateB, PilotCircuit.StateC, PilotCircuit.StateD, PilotCircuit.Short, PilotCircuit.StateC };
            for (int permille = -80; permille <= 80; permille += 40)
            {
                PilotBench bench = new PilotBench();
                bench.Circuit.ReferencePermille = permille;
                bench.Circuit.Noise = 20;
                Assert.AreEqual((int)TestState.Passed, (int)bench.Calibrate());
                foreach (int offer in offers)
                {
                    bench.Circuit.Ohms = PilotCircuit.Open;
                    if (offer > 0)
                    {
                        bench.Offer(offer);
                    }

                    foreach (int load in loads)
                    {
                        bench.Connect(load);
                        bench.Poll(20);
                        bench.Expect(PilotBench.ToState(load));
                    }
                }
            }
        }

        [TestMethod]
        public void Start_KnowsTheVehicleThatIsThere()
        {
            PilotBench bench = new PilotBench();
            bench.Expect(PilotState.A);
            bench.Circuit.Ohms = PilotCircuit.StateB;
            bench.Restart();
            bench.Expect(PilotState.B);
            bench.Circuit.Ohms = PilotCircuit.StateC;
            bench.Restart();
            bench.Expect(PilotState.C);
            Assert.AreEqual((int)10000, bench.Circuit.Duty);
        }

        [TestMethod]
        public void Times_CWantsFiveLooks_TheRestTwo()
        {
            PilotBench bench = new PilotBench();
            bench.Offer(160);
            bench.Connect(PilotCircuit.StateB);
            bench.Circuit.Ohms = PilotCircuit.StateC;
            bench.Poll(4);
            bench.Expect(PilotState.B);
            bench.Poll(1);
            bench.Expect(PilotState.C);

            bench.Circuit.Ohms = PilotCircuit.StateB;
            bench.Poll(1);
            bench.Expect(PilotState.C);
            bench.Poll(1);
            bench.Expect(PilotState.B);

            bench.Circuit.Ohms = PilotCircuit.Open;
            bench.Poll(2);
            bench.Expect(PilotState.A);
        }

        [TestMethod]
        public void Hysteresis_LevelBetweenTwoStates_DoesNotFlutter()
        {
            // 7.5 V exactly, with noise: between B and C.
            PilotBench bench = new PilotBench();
            bench.Circuit.Noise = 15;
            bench.Offer(160);
            bench.Connect(PilotCircuit.StateC);
            bench.Circuit.Ohms = 1510;
            for (int i = 0; i < 500; i++)
            {
                bench.Poll(1);
                bench.Expect(PilotState.C);
            }
        }

        [TestMethod]
        public void Diode_ShortedOrMissing_IsE()
        {
            PilotBench bench = new PilotBench();
            bench.Offer(160);
            bench.Connect(PilotCircuit.StateB);
            bench.Circuit.IsDiodeShorted = true;
            bench.Poll(2);
            bench.Expect(PilotState.E);
            bench.Circuit.Ohms = PilotCircuit.StateC;
            bench.Poll(10);
            bench.Expect(PilotState.E);

            bench.Circuit.IsDiodeShorted = false;
            bench.Poll(5);
            bench.Expect(PilotState.C);
        }

        [TestMethod]
        public void Diode_IsSeenBeforeTheFirstC_ThatAnOfferFinds()
        {
            // What stands at C before the offer looks the same with and without a diode.
            int[] offers = { 60, 160, 320, 630, 800 };
            foreach (int offer in offers)
            {
                PilotBench bench = new PilotBench();
                bench.Circuit.IsDiodeShorted = true;
                bench.Connect(PilotCircuit.StateC);
                for (int i = 0; i < 3; i++)
                {
                    bench.Pilot.Set(PilotOutput.Pwm, offer);
                    for (int looks = 0; looks < 20; looks++)
                    {
                        Assert.IsTrue(bench.Pilot.State != PilotState.C);
                        bench.Poll(1);
                    }

                    bench.Expect(PilotState.E);
                    bench.Pilot.Set(PilotOutput.Standby, 0);
                    bench.Poll(10);
                    bench.Expect(PilotState.C);
                }

                bench.Circuit.IsDiodeShorted = false;
                bench.Pilot.Set(PilotOutput.Pwm, offer);
                bench.Expect(PilotState.B);
                bench.Poll(5);
                bench.Expect(PilotState.C);
            }
        }

        [TestMethod]
        public void Diode_OnceSeen_AnOfferThatComesBackKeepsC()
        {
            PilotBench bench = new PilotBench();
            bench.Offer(160);
            bench.Connect(PilotCircuit.StateC);
            bench.Pilot.Set(PilotOutput.Standby, 0);
            bench.Poll(20);
            bench.Pilot.Set(PilotOutput.Pwm, 160);
            bench.Expect(PilotState.C);

            bench.Pilot.Set(PilotOutput.Standby, 0);
            bench.Connect(PilotCircuit.Open);
            bench.Connect(PilotCircuit.StateC);
            bench.Pilot.Set(PilotOutput.Pwm, 160);
            bench.Expect(PilotState.B);
        }

        [TestMethod]
        public void BadContact_EveryOtherLook_IsE()
        {
            int[] others = { PilotCircuit.Open, PilotCircuit.StateB, PilotCircuit.StateD, PilotCircuit.Short };
            foreach (int other in others)
            {
                PilotBench bench = new PilotBench();
                bench.Offer(160);
                bench.Connect(PilotCircuit.StateC);
                for (int i = 0; i < 40; i++)
                {
                    bench.Circuit.Ohms = i % 2 == 0 ? other : PilotCircuit.StateC;
                    bench.Poll(1);
                }

                bench.Expect(PilotState.E);
                bench.Connect(PilotCircuit.StateC);
            }
        }

        [TestMethod]
        public void OutputStage_WithoutSupply_IsE()
        {
            PilotBench bench = new PilotBench();
            bench.Circuit.MinusMillivolts = 0;
            bench.Poll(10);
            bench.Expect(PilotState.A);
            bench.Offer(160);
            bench.Expect(PilotState.E);

            bench = new PilotBench();
            bench.Circuit.PlusMillivolts = 0;
            bench.Poll(2);
            bench.Expect(PilotState.E);
        }

        [TestMethod]
        public void OutputStage_Stuck_IsE()
        {
            // Somebody else's square wave where a steady level was ordered cannot be understood.
            PilotBench bench = new PilotBench();
            bench.Connect(PilotCircuit.StateC);
            bench.Circuit.StuckDuty = 5000;
            bench.Poll(9);
            bench.Expect(PilotState.C);
            Assert.IsTrue(bench.Pilot.AgeMilliseconds >= 450);
            bench.Poll(1);
            bench.Expect(PilotState.E);

            bench.Circuit.StuckDuty = 0;
            bench.Poll(5);
            bench.Expect(PilotState.E);
            bench.Circuit.StuckDuty = -1;
            bench.Poll(5);
            bench.Expect(PilotState.C);
            Assert.AreEqual(0L, bench.Pilot.AgeMilliseconds);
        }

        [TestMethod]
        public void Unavailable_IsF_AndBack()
        {
            PilotBench bench = new PilotBench();
            bench.Connect(PilotCircuit.StateB);
            bench.Pilot.Set(PilotOutput.Unavailable, 0);
            Assert.AreEqual((int)0, bench.Circuit.Duty);
            bench.Poll(3);
            bench.Expect(PilotState.F);
            bench.Circuit.IsDiodeShorted = true;
            bench.Poll(2);
            bench.Expect(PilotState.E);
            bench.Circuit.IsDiodeShorted = false;
            bench.Pilot.Set(PilotOutput.Standby, 0);
            bench.Poll(3);
            bench.Expect(PilotState.B);
        }

        [TestMethod]
        public void BrokenWire_IsE_WhateverWasBefore()
        {
            int[] loads = { PilotCircuit.Open, PilotCircuit.StateB, PilotCircuit.StateC, PilotCircuit.StateD };
            foreach (int load in loads)
            {
                for (int offer = 0; offer <= 320; offer += 160)
                {
                    PilotBench bench = new PilotBench();
                    bench.Circuit.Noise = 15;
                    if (offer > 0)
                    {
                        bench.Offer(offer);
                    }

                    bench.Connect(load);
                    bench.Circuit.IsWireBroken = true;
                    bench.Poll(2);
                    bench.Expect(PilotState.E);
                    bench.Poll(50);
                    bench.Expect(PilotState.E);
                }
            }
        }

        [TestMethod]
        public void Garbage_KeepsTheLastState_ThenE()
        {
            int[] garbage = { -1, -3, 0, 4095, 4096, int.MinValue, int.MaxValue };
            foreach (int value in garbage)
            {
                PilotBench bench = new PilotBench();
                bench.Offer(160);
                bench.Connect(PilotCircuit.StateC);
                bench.Circuit.Garbage = value;
                bench.Poll(9);
                bench.Expect(PilotState.C);
                bench.Poll(1);
                bench.Expect(PilotState.E);
                bench.Poll(100);
                bench.Expect(PilotState.E);

                bench.Circuit.Garbage = -2;
                bench.Poll(5);
                bench.Expect(PilotState.C);
            }
        }

        [TestMethod]
        public void Spikes_NeverMakeAnotherState()
        {
            int[] offers = { 60, 160, 320, 630, 800 };
            foreach (int offer in offers)
            {
                PilotBench bench = new PilotBench();
                bench.Circuit.Noise = 25;
                bench.Circuit.SpikeEvery = 300;
                bench.Offer(offer);
                bench.Connect(PilotCircuit.StateC);
                for (int i = 0; i < 400; i++)
                {
                    bench.Poll(1);
                    bench.Expect(PilotState.C);
                }
            }
        }

        [TestMethod]
        public void ReadsInStepWithTheWave_MissNoPhase()
        {
            int[] times = { 50, 63, 91, 100, 111, 125, 143, 200, 250, 333, 500, 1000 };
            int[] offers = { 60, 90, 510, 800 };
            foreach (int time in times)
            {
                foreach (int offer in offers)
                {
                    PilotBench bench = new PilotBench();
                    bench.Circuit.ReadMicroseconds = time;
                    bench.Offer(offer);
                    bench.Circuit.Ohms = PilotCircuit.StateC;
                    bench.Poll(10);
                    for (int i = 0; i < 60; i++)
                    {
                        bench.Poll(1);
                        bench.Expect(PilotState.C);
                    }
                }
            }
        }

        [TestMethod]
        public void AnyWalk_EnergyOnlyAfterFiveLooksAtC()
        {
            int[] loads = { PilotCircuit.Open, PilotCircuit.StateB, PilotCircuit.StateC, PilotCircuit.StateC, PilotCircuit.StateD, PilotCircuit.Short };
            for (int seed = 1; seed <= 10; seed++)
            {
                SeededRandom random = new SeededRandom(seed);
                PilotBench bench = new PilotBench();
                bench.Circuit.Noise = 20;
                bench.Offer(60 + random.Below(741));
                int same = 0;
                for (int i = 0; i < 600; i++)
                {
                    int load = bench.Circuit.Ohms;
                    if (random.Below(6) == 0)
                    {
                        load = loads[random.Below(loads.Length)];
                    }

                    same = load == bench.Circuit.Ohms ? same + 1 : 1;
                    bench.Circuit.Ohms = load;
                    bool wasC = bench.Pilot.State == PilotState.C;
                    bench.Poll(1);
                    PilotState expected = PilotBench.ToState(load);
                    if (same >= 6)
                    {
                        bench.Expect(expected);
                    }

                    if (bench.Pilot.State == PilotState.C)
                    {
                        Assert.IsTrue(wasC || (expected == PilotState.C && same >= 5));
                        Assert.IsTrue(expected == PilotState.C || same < 2);
                    }
                }
            }
        }

        private static void ExpectLevel(PilotBench bench, int ohms, int least, int most)
        {
            bench.Circuit.Ohms = ohms;
            bench.Circuit.Pass(2000);
            int millivolts = bench.Circuit.GetTerminalMillivolts();
            Assert.IsTrue(millivolts >= least && millivolts <= most, millivolts.ToString());
        }
    }
}

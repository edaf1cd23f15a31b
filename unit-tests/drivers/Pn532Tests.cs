// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Rfid;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class Pn532Tests
    {
        [TestMethod]
        public void Uids_OfAllLengths_AreRead()
        {
            for (int way = 0; way < 2; way++)
            {
                ExpectUid(way, "DEADBEEF", "DEADBEEF", false);
                ExpectUid(way, "04A1B2C3D4E5F6", "04A1B2C3D4E5F6", false);
                ExpectUid(way, "0102030405060708090A", "0102030405060708090A", false);
                ExpectUid(way, "00FF00FFD5D4AA", "00FF00FFD5D4AA", false);
                ExpectUid(way, "04A1B2C3D4E5F6", "F6E5D4C3B2A104", true);
            }
        }

        [TestMethod]
        public void Tag_IsReportedOncePerPresentation()
        {
            for (int way = 0; way < 2; way++)
            {
                FakeClock clock = new FakeClock();
                Pn532Chip chip = new Pn532Chip(clock, new SeededRandom(1));
                ReaderBench bench = Connect(way, clock, chip, false);
                bench.Pass(3000);
                bench.Expect(0, null);
                bench.ExpectFault(FaultCode.None);
                Assert.IsTrue(chip.Listings >= 6, "it looks several times a second");
                chip.Tag = "11223344";
                bench.Pass(5000);
                bench.Expect(1, "11223344");
                chip.Tag = null;
                bench.Pass(400);
                chip.Tag = "11223344";
                bench.Pass(3000);
                bench.Expect(1, "11223344");
                chip.Tag = null;
                bench.Pass(2000);
                chip.Tag = "11223344";
                bench.Pass(2000);
                bench.Expect(2, "11223344");
                chip.Tag = "55667788";
                bench.Pass(2000);
                bench.Expect(3, "55667788");
                Assert.AreEqual(1, chip.Resets);
            }
        }

        [TestMethod]
        public void BankCard_IsReadWithoutBeingActivated()
        {
            for (int way = 0; way < 2; way++)
            {
                FakeClock clock = new FakeClock();
                Pn532Chip chip = new Pn532Chip(clock, new SeededRandom(1)) { Tag = "0102030405060708090A", AtsLength = 20 };
                ReaderBench bench = Connect(way, clock, chip, false);
                bench.Pass(3000);
                bench.Expect(1, "0102030405060708090A");
                bench.ExpectFault(FaultCode.None);
            }
        }

        [TestMethod]
        public void MissingChip_IsAFault_AndFoundAgain()
        {
            for (int way = 0; way < 2; way++)
            {
                FakeClock clock = new FakeClock();
                Pn532Chip chip = new Pn532Chip(clock, new SeededRandom(1)) { IsPresent = false };
                ReaderBench bench = Connect(way, clock, chip, false);
                bench.Pass(3000);
                bench.ExpectFault(FaultCode.ReaderFailure);
                chip.IsPresent = true;
                chip.Tag = "DEADBEEF";
                bench.Pass(4000);
                bench.ExpectFault(FaultCode.None);
                bench.Expect(1, "DEADBEEF");
                chip.IsPresent = false;
                bench.Pass(4000);
                bench.ExpectFault(FaultCode.ReaderFailure);
            }
        }

        [TestMethod]
        public void DipOfTheSupply_IsMended()
        {
            for (int way = 0; way < 2; way++)
            {
                FakeClock clock = new FakeClock();
                Pn532Chip chip = new Pn532Chip(clock, new SeededRandom(1));
                ReaderBench bench = Connect(way, clock, chip, false);
                bench.Pass(2000);
                for (int i = 0; i < 20; i++)
                {
                    chip.PowerUp();
                    chip.Tag = null;
                    for (int n = 0; n < 40; n++)
                    {
                        bench.Turn();
                        bench.ExpectFault(FaultCode.None);
                    }

                    chip.Tag = "DEADBEEF";
                    bench.Pass(1500);
                    Assert.AreEqual(i + 1, bench.Count);
                }
            }
        }

        [TestMethod]
        public void LoopThatStandsStill_IsNoFault()
        {
            for (int way = 0; way < 2; way++)
            {
                FakeClock clock = new FakeClock();
                Pn532Chip chip = new Pn532Chip(clock, new SeededRandom(1)) { Tag = "DEADBEEF" };
                ReaderBench bench = Connect(way, clock, chip, false);
                bench.Pass(2000);
                for (int i = 0; i < 50; i++)
                {
                    clock.Advance(4000);
                    bench.Turn();
                    bench.ExpectFault(FaultCode.None);
                }

                bench.Expect(1, "DEADBEEF");
            }
        }

        /// <summary>
        /// Frames are lost, cut, flipped, wrapped in noise, or contradict themselves under right checksums: what is reported was there.
        /// </summary>
        [TestMethod]
        public void BadFrames_NeverYieldAWrongUid()
        {
            int presentations = 0;
            int reported = 0;
            for (int seed = 1; seed <= 40; seed++)
            {
                SeededRandom random = new SeededRandom(seed);
                FakeClock clock = new FakeClock();
                Pn532Chip chip = new Pn532Chip(clock, random) { Percent = 5 + (seed % 4 * 5) };
                ReaderBench bench = Connect(seed % 2, clock, chip, false);
                string[] uids = new string[] { "DEADBEEF", "04A1B2C3D4E5F6", "0102030405060708090A" };
                for (int round = 0; round < 100; round++)
                {
                    bench.Pass(5000 + random.Below(1000));
                    string uid = uids[random.Below(3)];
                    int before = bench.Count;
                    chip.Tag = uid;
                    presentations += chip.Percent == 5 ? 1 : 0;
                    for (int turn = 0; turn < 80; turn++)
                    {
                        if (random.Below(1000) == 0)
                        {
                            chip.PowerUp();
                        }

                        string told = bench.Turn();
                        Assert.IsTrue(told == null || told == uid, "seed " + seed.ToString() + ": " + told);
                    }

                    chip.Tag = null;
                    reported += bench.Count > before && chip.Percent == 5 ? 1 : 0;
                }

                chip.Percent = 0;
                bench.Pass(5000);
                bench.ExpectFault(FaultCode.None);
            }

            Assert.IsTrue(reported >= presentations * 95 / 100, reported.ToString() + " of " + presentations.ToString());
        }

        private static ReaderBench Connect(int way, FakeClock clock, Pn532Chip chip, bool isReversed)
        {
            Pn532Link link = way == 0 ? (Pn532Link)new Pn532I2cLink(new Pn532I2c(chip)) : new Pn532SerialLink(new Pn532Serial(chip));
            return new ReaderBench(clock, new Pn532(link, clock, isReversed));
        }

        private static void ExpectUid(int way, string uid, string expected, bool isReversed)
        {
            FakeClock clock = new FakeClock();
            Pn532Chip chip = new Pn532Chip(clock, new SeededRandom(1)) { Tag = uid };
            ReaderBench bench = Connect(way, clock, chip, isReversed);
            bench.Pass(3000);
            bench.Expect(1, expected);
            bench.ExpectFault(FaultCode.None);
        }
    }
}

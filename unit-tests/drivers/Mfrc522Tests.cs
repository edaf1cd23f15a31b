// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Rfid;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class Mfrc522Tests
    {
        [TestMethod]
        public void Uids_OfAllLengths_AreRead()
        {
            ExpectUid("DEADBEEF", "DEADBEEF", false);
            ExpectUid("04A1B2C3D4E5F6", "04A1B2C3D4E5F6", false);
            ExpectUid("0102030405060708090A", "0102030405060708090A", false);
            ExpectUid("00000000", "00000000", false);
            ExpectUid("FFFFFFFFFFFFFF", "FFFFFFFFFFFFFF", false);
        }

        [TestMethod]
        public void Reversed_GivesTheBytesLastFirst()
        {
            ExpectUid("DEADBEEF", "EFBEADDE", true);
            ExpectUid("04A1B2C3D4E5F6", "F6E5D4C3B2A104", true);
        }

        [TestMethod]
        public void Checksum_IsThatOfTheStandard()
        {
            // ISO/IEC 14443-3 annex B: 00 00 gives A0 1E, 12 34 gives 26 CF.
            Assert.AreEqual(0x1EA0, EmulatedTag.Checksum(Hex.Parse("0000"), 2));
            Assert.AreEqual(0xCF26, EmulatedTag.Checksum(Hex.Parse("1234"), 2));
        }

        [TestMethod]
        public void Tag_IsReportedOncePerPresentation()
        {
            FakeClock clock = new FakeClock();
            Mfrc522Chip chip = new Mfrc522Chip(clock, new SeededRandom(1));
            ReaderBench bench = new ReaderBench(clock, new Mfrc522(chip, clock, false));
            EmulatedTag tag = new EmulatedTag("04A1B2C3D4E5F6");
            bench.Pass(2000);
            bench.Expect(0, null);
            chip.Put(tag);
            bench.Pass(10000);
            bench.Expect(1, "04A1B2C3D4E5F6");
            Assert.IsTrue(tag.Selections > 30, "each look reads it");

            // A short gap is a bad contact, a longer one another presentation.
            chip.Clear();
            bench.Pass(300);
            chip.Put(tag);
            bench.Pass(2000);
            bench.Expect(1, "04A1B2C3D4E5F6");
            chip.Clear();
            bench.Pass(1500);
            chip.Put(tag);
            bench.Pass(1000);
            bench.Expect(2, "04A1B2C3D4E5F6");
        }

        [TestMethod]
        public void NextTag_IsReportedWhenTheFirstIsGone()
        {
            FakeClock clock = new FakeClock();
            Mfrc522Chip chip = new Mfrc522Chip(clock, new SeededRandom(1));
            ReaderBench bench = new ReaderBench(clock, new Mfrc522(chip, clock, false));
            chip.Put(new EmulatedTag("11223344"));
            bench.Pass(2000);
            bench.Expect(1, "11223344");
            chip.Clear();
            chip.Put(new EmulatedTag("55667788"));
            bench.Pass(1500);
            bench.Expect(2, "55667788");
        }

        [TestMethod]
        public void TwoTags_AreToldApart()
        {
            SeededRandom random = new SeededRandom(7);
            byte[] uid = new byte[10];
            int[] lengths = new int[] { 4, 7, 10 };
            for (int i = 0; i < 300; i++)
            {
                FakeClock clock = new FakeClock();
                Mfrc522Chip chip = new Mfrc522Chip(clock, random);
                ReaderBench bench = new ReaderBench(clock, new Mfrc522(chip, clock, false));
                int length = lengths[random.Below(3)];
                random.Fill(uid, 0, length);
                uid[0] = uid[0] == 0x88 ? (byte)1 : uid[0];
                uid[3] = uid[3] == 0x88 ? (byte)1 : uid[3];
                EmulatedTag first = new EmulatedTag(Print(uid, length));
                int bit = random.Below(length * 8);
                uid[bit / 8] ^= (byte)(1 << (bit % 8));
                uid[0] = uid[0] == 0x88 ? (byte)1 : uid[0];
                uid[3] = uid[3] == 0x88 ? (byte)1 : uid[3];
                EmulatedTag second = new EmulatedTag(Print(uid, length));
                chip.Put(first);
                chip.Put(second);
                bench.Pass(3000);
                Assert.AreEqual(1, bench.Count, first.Uid + " " + second.Uid);
                Assert.IsTrue(bench.Last == first.Uid || bench.Last == second.Uid, bench.Last);
            }
        }

        [TestMethod]
        public void TagThatContradictsItself_IsNotReported()
        {
            FakeClock clock = new FakeClock();
            Mfrc522Chip chip = new Mfrc522Chip(clock, new SeededRandom(1));
            ReaderBench bench = new ReaderBench(clock, new Mfrc522(chip, clock, false));
            chip.Put(new EmulatedTag("11223344", true));
            bench.Pass(3000);
            chip.Clear();
            chip.Put(new EmulatedTag("04A1B2C3D4E5F6", true));
            bench.Pass(3000);
            bench.Expect(0, null);
            bench.ExpectFault(FaultCode.None);
        }

        [TestMethod]
        public void MissingChip_IsAFault_AndFoundAgain()
        {
            byte[] floating = new byte[] { 0x00, 0xFF, 0x50 };
            foreach (byte level in floating)
            {
                FakeClock clock = new FakeClock();
                Mfrc522Chip chip = new Mfrc522Chip(clock, new SeededRandom(1)) { IsPresent = false, Floating = level };
                ReaderBench bench = new ReaderBench(clock, new Mfrc522(chip, clock, false));
                bench.Pass(2000);
                bench.ExpectFault(FaultCode.ReaderFailure);
                chip.IsPresent = true;
                chip.Put(new EmulatedTag("DEADBEEF"));
                bench.Pass(2000);
                bench.ExpectFault(FaultCode.None);
                bench.Expect(1, "DEADBEEF");
                chip.IsPresent = false;
                bench.Pass(2000);
                bench.ExpectFault(FaultCode.ReaderFailure);
                bench.Expect(1, "DEADBEEF");
            }
        }

        [TestMethod]
        public void DipOfTheSupply_IsMendedWithoutAFault()
        {
            FakeClock clock = new FakeClock();
            Mfrc522Chip chip = new Mfrc522Chip(clock, new SeededRandom(1));
            ReaderBench bench = new ReaderBench(clock, new Mfrc522(chip, clock, false));
            bench.Pass(1000);
            for (int i = 0; i < 20; i++)
            {
                chip.PowerUp();
                for (int n = 0; n < 20; n++)
                {
                    bench.Turn();
                    bench.ExpectFault(FaultCode.None);
                }
            }

            // The very first one came while the chip was starting up, when it hears nothing.
            Assert.AreEqual(20, chip.Resets);
            chip.Put(new EmulatedTag("DEADBEEF"));
            bench.Pass(1000);
            bench.Expect(1, "DEADBEEF");
        }

        /// <summary>
        /// Tags come and go in a noisy field, on a noisy bus, at a chip that loses its supply: what is reported was there, and what is there for two
        /// seconds is reported, unless it was the last one to be reported.
        /// </summary>
        [TestMethod]
        public void NoisyField_NeverYieldsAWrongUid()
        {
            int presentations = 0;
            int reported = 0;
            int twice = 0;
            int twiceOnBadBus = 0;
            for (int seed = 1; seed <= 30; seed++)
            {
                SeededRandom random = new SeededRandom(seed);
                FakeClock clock = new FakeClock();
                Mfrc522Chip chip = new Mfrc522Chip(clock, random) { NoisePercent = 15, SpiErrorsPerMille = seed % 3 == 0 ? 2 : 0 };
                ReaderBench bench = new ReaderBench(clock, new Mfrc522(chip, clock, false));
                string[] uids = new string[] { "DEADBEEF", "04A1B2C3D4E5F6", "0102030405060708090A" };
                for (int round = 0; round < 100; round++)
                {
                    EmulatedTag tag = new EmulatedTag(uids[random.Below(3)]);
                    bench.Pass(2000 + random.Below(3000));
                    int before = bench.Count;
                    chip.Put(tag);
                    presentations++;
                    for (int turn = 0; turn < 40; turn++)
                    {
                        if (random.Below(300) == 0)
                        {
                            chip.PowerUp();
                        }

                        string uid = bench.Turn();
                        Assert.IsTrue(uid == null || uid == tag.Uid, "seed " + seed.ToString() + ": " + uid);
                    }

                    chip.Clear();
                    reported += bench.Count > before ? 1 : 0;
                    twice += bench.Count > before + 1 && chip.SpiErrorsPerMille == 0 ? 1 : 0;
                    twiceOnBadBus += bench.Count > before + 1 && chip.SpiErrorsPerMille != 0 ? 1 : 0;
                }
            }

            Assert.IsTrue(reported >= presentations * 99 / 100, reported.ToString() + " of " + presentations.ToString());
            Assert.AreEqual(0, twice, "twice");
            Assert.IsTrue(twiceOnBadBus <= 2, twiceOnBadBus.ToString());
        }

        /// <summary>
        /// A bus that gives nothing but random bytes: no tag, no endless wait.
        /// </summary>
        [TestMethod]
        public void RandomBus_YieldsNoTag()
        {
            FakeClock clock = new FakeClock();
            RandomSpiBus bus = new RandomSpiBus(clock, new SeededRandom(3));
            ReaderBench bench = new ReaderBench(clock, new Mfrc522(bus, clock, false));
            for (int i = 0; i < 20000; i++)
            {
                bench.Turn();
            }

            bench.Expect(0, null);
            bench.ExpectFault(FaultCode.ReaderFailure);
        }

        private static void ExpectUid(string uid, string expected, bool isReversed)
        {
            FakeClock clock = new FakeClock();
            Mfrc522Chip chip = new Mfrc522Chip(clock, new SeededRandom(1));
            ReaderBench bench = new ReaderBench(clock, new Mfrc522(chip, clock, isReversed));
            chip.Put(new EmulatedTag(uid));
            bench.Pass(1000);
            bench.Expect(1, expected);
            bench.ExpectFault(FaultCode.None);
        }

        private static string Print(byte[] bytes, int count)
        {
            string text = string.Empty;
            for (int i = 0; i < count; i++)
            {
                text += bytes[i].ToString("X2");
            }

            return text;
        }
    }
}

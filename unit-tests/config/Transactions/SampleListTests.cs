// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SampleListTests
    {
        [TestMethod]
        public void Empty_HasNothing()
        {
            SampleList list = new SampleList();

            list.Clear();

            Assert.AreEqual((int)0, list.Count);
            Assert.AreEqual((int)0, list.ValueCount);
            Assert.AreEqual((int)2, list.ToArray(2).Length);
        }

        [TestMethod]
        public void Add_EachSampleComesBackAsItWas()
        {
            SampleList list = Create(30);

            MeterSample[] samples = list.ToArray(1);

            Assert.AreEqual((int)30, list.Count);
            Assert.AreEqual((int)31, samples.Length);
            Assert.IsNull(samples[30]);
            for (int i = 0; i < 30; i++)
            {
                Check(samples[i], i);
                Check(list[i], i);
            }
        }

        [TestMethod]
        public void RemoveAt_FirstMiddleAndLast_LeavesTheOthers()
        {
            SampleList list = Create(7);

            list.RemoveAt(6);
            list.RemoveAt(3);
            list.RemoveAt(0);
            list.Add(CreateSample(7));

            int[] left = { 1, 2, 4, 5, 7 };
            int values = 0;
            Assert.AreEqual(left.Length, list.Count);
            for (int i = 0; i < left.Length; i++)
            {
                Check(list[i], left[i]);
                values += left[i] % 4;
            }

            Assert.AreEqual(values, list.ValueCount);
        }

        [TestMethod]
        public void Settle_GivesUtcToThoseWithoutAndKeepsTheOrder()
        {
            SampleList list = Create(9);

            list.Settle(1780000000000);

            Assert.AreEqual((int)9, list.Count);
            for (int i = 0; i < 9; i++)
            {
                EventTime before = CreateSample(i).Time;
                long expected = i % 2 == 0 ? 1780000000000 + before.MonotonicMilliseconds : before.KnownUtcMilliseconds;
                Assert.AreEqual(expected, list[i].Time.KnownUtcMilliseconds);
                Assert.AreEqual(i % 4, list[i].Count);
            }
        }

        [TestMethod]
        public void Clear_BeginsAnew()
        {
            SampleList list = Create(5);

            list.Clear();
            list.Add(CreateSample(2));

            Assert.AreEqual((int)1, list.Count);
            Assert.AreEqual((int)2, list.ValueCount);
            Check(list[0], 2);
        }

        private static SampleList Create(int count)
        {
            SampleList list = new SampleList();
            for (int i = 0; i < count; i++)
            {
                list.Add(CreateSample(i));
            }

            return list;
        }

        private static MeterSample CreateSample(int number)
        {
            // Some from before the restart, some without UTC; none to three values, of either sign.
            MeterSample sample = new MeterSample(4)
            {
                Context = (SampleContext)(number % 3),
                Time = new EventTime((number - 2) * 100000000L, number % 2 == 0 ? 0 : 1790000000000 + number) { IsEstimated = number % 5 == 0 },
            };
            for (int i = 0; i < number % 4; i++)
            {
                sample.Add((Measurand)(number % 7), (Phase)i, (i - 1) * number * 1234567890123L);
            }

            return sample;
        }

        private static void Check(MeterSample sample, int number)
        {
            MeterSample expected = CreateSample(number);
            Assert.AreEqual((int)expected.Context, (int)sample.Context);
            Assert.AreEqual(expected.Time.MonotonicMilliseconds, sample.Time.MonotonicMilliseconds);
            Assert.AreEqual(expected.Time.KnownUtcMilliseconds, sample.Time.KnownUtcMilliseconds);
            Assert.AreEqual(expected.Time.IsEstimated, sample.Time.IsEstimated);
            Assert.AreEqual(expected.Count, sample.Count);
            for (int i = 0; i < expected.Count; i++)
            {
                Assert.AreEqual((int)expected.GetMeasurand(i), (int)sample.GetMeasurand(i));
                Assert.AreEqual((int)expected.GetPhase(i), (int)sample.GetPhase(i));
                Assert.AreEqual(expected.GetThousandths(i), sample.GetThousandths(i));
            }
        }
    }
}

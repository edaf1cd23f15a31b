// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class MeterSampleTests
    {
        [TestMethod]
        public void Add_EveryMeasurandAndPhase_ComesBack()
        {
            MeterSample sample = new MeterSample(64);
            for (int i = 0; i < 64; i++)
            {
                sample.Add((Measurand)(i / 4), (Phase)(i % 4), long.MinValue + i);
            }

            Assert.AreEqual((int)64, sample.Count);
            for (int i = 0; i < 64; i++)
            {
                Assert.AreEqual(i / 4, (int)sample.GetMeasurand(i));
                Assert.AreEqual(i % 4, (int)sample.GetPhase(i));
                Assert.AreEqual(long.MinValue + i, sample.GetThousandths(i));
            }
        }

        [TestMethod]
        public void Add_BeyondTheCapacity_FindsRoom()
        {
            MeterSample sample = new MeterSample(1);
            sample.Add(Measurand.Voltage, Phase.L1, 230000);

            sample.Add(Measurand.Voltage, Phase.L2, 231000);

            Assert.AreEqual((int)2, sample.Count);
            Assert.AreEqual((int)Phase.L1, (int)sample.GetPhase(0));
            Assert.AreEqual((int)Phase.L2, (int)sample.GetPhase(1));
            Assert.AreEqual(230000L, sample.GetThousandths(0));
            Assert.AreEqual(231000L, sample.GetThousandths(1));
        }
    }
}

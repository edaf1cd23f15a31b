// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SimulatedPanelTests
    {
        [TestMethod]
        public void Reader_GivesEachTagOnceInOrder()
        {
            SimulatedRfidReader reader = new SimulatedRfidReader();
            Assert.IsNull(reader.TakeTag());

            Assert.IsTrue(reader.Present("04a2b3c4"));
            Assert.IsTrue(reader.Present("04A2B3C4D5E6F7"));

            Assert.AreEqual("04A2B3C4", reader.TakeTag());
            Assert.AreEqual("04A2B3C4D5E6F7", reader.TakeTag());
            Assert.IsNull(reader.TakeTag());
        }

        [TestMethod]
        public void Reader_KeepsNoMoreThanItsCapacity()
        {
            SimulatedRfidReader reader = new SimulatedRfidReader();
            for (int round = 0; round < 3; round++)
            {
                for (int i = 0; i < SimulatedRfidReader.Capacity; i++)
                {
                    Assert.IsTrue(reader.Present("0000000" + i.ToString()));
                }

                Assert.IsFalse(reader.Present("FFFFFFFF"));
                for (int i = 0; i < SimulatedRfidReader.Capacity; i++)
                {
                    Assert.AreEqual("0000000" + i.ToString(), reader.TakeTag());
                }

                Assert.IsNull(reader.TakeTag());
            }
        }

        [TestMethod]
        public void Reader_TakesUidsOnly()
        {
            SimulatedRfidReader reader = new SimulatedRfidReader();

            Assert.IsTrue(SimulatedRfidReader.IsUid("0123456789abcdefABCD"));
            Assert.IsFalse(SimulatedRfidReader.IsUid(null));
            Assert.IsFalse(SimulatedRfidReader.IsUid(string.Empty));
            Assert.IsFalse(SimulatedRfidReader.IsUid("04A2B3C"));
            Assert.IsFalse(SimulatedRfidReader.IsUid("04A2B3CG"));
            Assert.ThrowsException(typeof(ArgumentException), () => reader.Present("04A2B3C"));
        }

        [TestMethod]
        public void Led_RemembersTheSignal()
        {
            SimulatedStatusLed led = new SimulatedStatusLed();
            Assert.IsFalse(led.IsLit);

            led.Show(LedSignal.Suspended);

            Assert.IsTrue(led.IsLit);
            Assert.AreEqual((int)LedSignal.Suspended, (int)led.Signal);
        }

        [TestMethod]
        public void Button_IsHeldForAsLongAsPressed()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();
            SimulatedButton button = bench.Station.Button;
            Assert.IsFalse(button.IsPressed);

            button.Press(5000);
            bench.Pass(4999);
            Assert.IsTrue(button.IsPressed);
            bench.Pass(1);
            Assert.IsFalse(button.IsPressed);
            button.Press(5000);
            button.Release();
            Assert.IsFalse(button.IsPressed);
        }

        [TestMethod]
        public void Temperature_ShowsWhatItIsToldTo()
        {
            SimulatedTemperatureSensor sensor = new SimulatedTemperatureSensor();
            sensor.Decidegrees = 612;
            Assert.IsTrue(sensor.TryRead(out int decidegrees));
            Assert.AreEqual((int)612, decidegrees);

            sensor.IsSilent = true;
            Assert.IsFalse(sensor.TryRead(out decidegrees));
        }
    }
}

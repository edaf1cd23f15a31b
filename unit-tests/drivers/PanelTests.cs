// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Panel;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class PanelTests
    {
        [TestMethod]
        public void Led_EverySignal_HasARhythmOfItsOwn()
        {
            string[] rhythms = new string[] { "", "", "", "", "", "", "", "" };
            for (int signal = 0; signal < rhythms.Length; signal++)
            {
                FakeClock clock = new FakeClock();
                FakePin light = new FakePin();
                StatusLed led = new StatusLed(clock, new IDigitalOutput[] { light });
                for (int step = 0; step < 32; step++)
                {
                    led.Show((LedSignal)signal);
                    rhythms[signal] += light.IsHigh ? "#" : ".";
                    clock.Advance(125);
                }

                for (int other = 0; other < signal; other++)
                {
                    Assert.IsTrue(rhythms[other] != rhythms[signal], signal.ToString());
                }
            }

            Assert.AreEqual("################################", rhythms[(int)LedSignal.Available]);
            Assert.AreEqual("########........########........", rhythms[(int)LedSignal.Charging]);
            Assert.AreEqual("#...............#...............", rhythms[(int)LedSignal.Unavailable]);
            Assert.AreEqual("#.#.#.#.#.#.#.#.#.#.#.#.#.#.#.#.", rhythms[(int)LedSignal.Fault]);
        }

        [TestMethod]
        public void Led_ColoursTellTheSignal()
        {
            string[] three = new string[] { "G..", "..B", "..B", "..B", "G..", ".R.", ".R.", ".R." };
            string[] two = new string[] { "G.", "GR", "GR", "GR", "G.", ".R", ".R", ".R" };
            for (int signal = 0; signal < three.Length; signal++)
            {
                Assert.AreEqual(three[signal], First((LedSignal)signal, 3));
                Assert.AreEqual(two[signal], First((LedSignal)signal, 2));
                Assert.AreEqual("G", First((LedSignal)signal, 1));
            }
        }

        [TestMethod]
        public void Led_NewSignal_BeginsAtOnce_AndPinsAreSetOnlyWhenTheyChange()
        {
            FakeClock clock = new FakeClock();
            FakePin light = new FakePin();
            StatusLed led = new StatusLed(clock, new IDigitalOutput[] { light });
            led.Show(LedSignal.Charging);
            clock.Advance(1500);
            led.Show(LedSignal.Charging);
            Assert.IsFalse(light.IsHigh);
            led.Show(LedSignal.Fault);
            Assert.IsTrue(light.IsHigh);
            led.Show(LedSignal.Available);
            int sets = light.Sets;
            for (int i = 0; i < 100; i++)
            {
                clock.Advance(100);
                led.Show(LedSignal.Available);
            }

            Assert.AreEqual(sets, light.Sets);
            Assert.IsTrue(light.IsHigh);
        }

        [TestMethod]
        public void Button_BothPolarities_AreDebounced()
        {
            for (int i = 0; i < 2; i++)
            {
                bool isPressedHigh = i == 1;
                FakeClock clock = new FakeClock();
                FakePin pin = new FakePin();
                pin.Set(!isPressedHigh);
                PushButton button = new PushButton(clock, pin, isPressedHigh);
                Assert.IsFalse(Look(clock, button, 100));
                pin.Set(isPressedHigh);
                Assert.IsFalse(button.IsPressed);
                Assert.IsFalse(Look(clock, button, 29));
                Assert.IsTrue(Look(clock, button, 1));
                pin.Set(!isPressedHigh);
                Assert.IsTrue(button.IsPressed);
                Assert.IsFalse(Look(clock, button, 30));
            }
        }

        [TestMethod]
        public void Button_ThatBounces_IsPressedOnce()
        {
            FakeClock clock = new FakeClock();
            FakePin pin = new FakePin();
            pin.Set(true);
            PushButton button = new PushButton(clock, pin, false);
            SeededRandom random = new SeededRandom(3);
            int changes = 0;
            bool was = false;
            for (int millisecond = 0; millisecond < 4000; millisecond++)
            {
                bool isHeld = millisecond >= 1000 && millisecond < 3000;
                bool bounces = (millisecond % 1000) < 20 && millisecond >= 1000;
                pin.Set(bounces ? random.Below(2) == 0 : !isHeld);
                clock.Advance(1);
                bool isPressed = button.IsPressed;
                changes += isPressed != was ? 1 : 0;
                was = isPressed;
            }

            Assert.AreEqual(2, changes);
            Assert.IsFalse(was);
        }

        [TestMethod]
        public void Button_HeldSinceTheStart_IsSeen()
        {
            FakeClock clock = new FakeClock();
            PushButton button = new PushButton(clock, new FakePin(), false);
            Assert.IsFalse(button.IsPressed);
            Assert.IsTrue(Look(clock, button, 100));
        }

        private static string First(LedSignal signal, int count)
        {
            FakePin[] pins = new FakePin[] { new FakePin(), new FakePin(), new FakePin() };
            IDigitalOutput[] lights = new IDigitalOutput[count];
            for (int i = 0; i < count; i++)
            {
                lights[i] = pins[i];
            }

            new StatusLed(new FakeClock(), lights).Show(signal);
            string text = pins[0].IsHigh ? "G" : ".";
            text += count < 2 ? "" : pins[1].IsHigh ? "R" : ".";
            text += count < 3 ? "" : pins[2].IsHigh ? "B" : ".";
            return text;
        }

        private static bool Look(FakeClock clock, PushButton button, int milliseconds)
        {
            clock.Advance(milliseconds);
            return button.IsPressed;
        }
    }
}

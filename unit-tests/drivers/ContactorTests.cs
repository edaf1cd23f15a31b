// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Power;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class ContactorTests
    {
        [TestMethod]
        public void New_Opens()
        {
            EmulatedContactor device = new EmulatedContactor(new FakeClock());
            Assert.IsTrue(device.IsCoilOn);
            Contactor contactor = new Contactor(device, device, true);
            Assert.IsFalse(device.IsCoilOn);
            contactor.Set(true);
            Assert.IsTrue(device.IsCoilOn);
            contactor.Set(false);
            Assert.IsFalse(device.IsCoilOn);
        }

        [TestMethod]
        public void Feedback_FollowsTheContacts_NotTheCoil()
        {
            FakeClock clock = new FakeClock();
            EmulatedContactor device = new EmulatedContactor(clock);
            Contactor contactor = new Contactor(device, device, true);
            clock.Advance(30);
            Expect(contactor, ContactorFeedback.Open);
            contactor.Set(true);
            clock.Advance(29);
            Expect(contactor, ContactorFeedback.Open);
            clock.Advance(1);
            Expect(contactor, ContactorFeedback.Closed);

            device.IsWelded = true;
            contactor.Set(false);
            clock.Advance(60000);
            Expect(contactor, ContactorFeedback.Closed);
        }

        [TestMethod]
        public void BrokenWire_LooksLikeAWeld()
        {
            FakeClock clock = new FakeClock();
            EmulatedContactor device = new EmulatedContactor(clock);
            Contactor contactor = new Contactor(device, device, true);
            clock.Advance(30);
            Expect(contactor, ContactorFeedback.Open);
            device.IsWireBroken = true;
            Expect(contactor, ContactorFeedback.Closed);
        }

        [TestMethod]
        public void OtherLevel_IsTurnedRound()
        {
            FakeClock clock = new FakeClock();
            EmulatedContactor device = new EmulatedContactor(clock);
            Contactor contactor = new Contactor(device, device, false);
            clock.Advance(30);
            Expect(contactor, ContactorFeedback.Closed);
            contactor.Set(true);
            clock.Advance(30);
            Expect(contactor, ContactorFeedback.Open);
        }

        [TestMethod]
        public void Noise_LeavesTheLastQuietValue_AndClosedBeforeThat()
        {
            FakeClock clock = new FakeClock();
            EmulatedContactor device = new EmulatedContactor(clock);
            device.IsFlickering = true;
            Contactor contactor = new Contactor(device, device, true);
            clock.Advance(30);
            Expect(contactor, ContactorFeedback.Closed);
            device.IsFlickering = false;
            Expect(contactor, ContactorFeedback.Open);
            device.IsFlickering = true;
            for (int i = 0; i < 100; i++)
            {
                Expect(contactor, ContactorFeedback.Open);
            }
        }

        [TestMethod]
        public void NoMirrorContact_SaysSo()
        {
            EmulatedContactor device = new EmulatedContactor(new FakeClock());
            Contactor contactor = new Contactor(device, null, true);
            Expect(contactor, ContactorFeedback.NotWired);
            contactor.Set(true);
            Expect(contactor, ContactorFeedback.NotWired);
            Assert.IsTrue(device.IsCoilOn);
        }

        private static void Expect(Contactor contactor, ContactorFeedback expected)
        {
            Assert.AreEqual((int)expected, (int)contactor.Feedback);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal.Drivers.Meters;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class RegisterGuardTests
    {
        [TestMethod]
        public void FirstRegister_NeedsASecondThatAgrees()
        {
            RegisterGuard guard = new RegisterGuard(10000);
            Expect(guard, MeterFault.Starting, 5000000, 0);
            Assert.IsFalse(guard.HasRegister);
            Expect(guard, MeterFault.None, 5000000, 1000);
            Assert.IsTrue(guard.HasRegister);
            Assert.AreEqual(5000000L, guard.MilliwattHours);
        }

        [TestMethod]
        public void FirstRegister_ThatIsContradicted_IsForgotten()
        {
            RegisterGuard guard = new RegisterGuard(10000);
            Expect(guard, MeterFault.Starting, 900000000000, 0);
            Expect(guard, MeterFault.Starting, 5000000, 1000);
            Expect(guard, MeterFault.Starting, 900000000000, 2000);
            Expect(guard, MeterFault.Starting, 5000001, 3000);
            Expect(guard, MeterFault.None, 5000002, 4000);
            Assert.AreEqual(5000002L, guard.MilliwattHours);
        }

        [TestMethod]
        public void Back_IsRefused_UntilItHasCaughtUp()
        {
            RegisterGuard guard = Started(5000000);
            Expect(guard, MeterFault.RegisterBack, 4999999, 2000);
            Expect(guard, MeterFault.RegisterBack, 0, 3000);
            Expect(guard, MeterFault.Implausible, -1, 3500);
            Assert.AreEqual(5000000L, guard.MilliwattHours);
            Expect(guard, MeterFault.None, 5000000, 4000);
        }

        [TestMethod]
        public void Jump_IsRefused_AsLongAsItIsOne()
        {
            // 10 kW for an hour are 10 kWh; 0.2 kWh more are tolerated.
            RegisterGuard guard = Started(5000000);
            Expect(guard, MeterFault.RegisterJump, 15200100, 3600000);
            Assert.AreEqual(5000000L, guard.MilliwattHours);
            Expect(guard, MeterFault.None, 15200000, 3601000);
            Expect(guard, MeterFault.RegisterJump, 15500000, 3602000);
        }

        [TestMethod]
        public void Wrap_PassesAfterThreeReadings()
        {
            // The PZEM-004T ends at 9999.99 kWh.
            RegisterGuard guard = Started(9999990000);
            Expect(guard, MeterFault.RegisterBack, 1000, 2000);
            Expect(guard, MeterFault.RegisterBack, 1000, 3000);
            Assert.AreEqual(9999990000L, guard.MilliwattHours);
            Expect(guard, MeterFault.None, 4000, 4000);
            Assert.AreEqual(4000L, guard.MilliwattHours);
            Expect(guard, MeterFault.None, 7000, 5000);
            Expect(guard, MeterFault.RegisterBack, 6000, 6000);
        }

        [TestMethod]
        public void Wrap_OfEveryCapacity_Passes()
        {
            long capacity = 1000000000;
            for (int digits = 3; digits <= 9; digits++)
            {
                RegisterGuard guard = Started(capacity - 1);
                Expect(guard, MeterFault.RegisterBack, 0, 2000);
                Expect(guard, MeterFault.RegisterBack, 0, 3000);
                Expect(guard, MeterFault.None, 0, 4000);
                capacity *= 10;
            }

            // Nothing above wraps.
            RegisterGuard highest = Started(capacity - 1);
            for (int second = 2; second < 10; second++)
            {
                Expect(highest, MeterFault.RegisterBack, 0, second * 1000);
            }
        }

        [TestMethod]
        public void Wrap_ThatIsContradicted_BeginsAnew()
        {
            RegisterGuard guard = Started(9999990000);
            Expect(guard, MeterFault.RegisterBack, 1000, 2000);
            Expect(guard, MeterFault.RegisterBack, 1000, 3000);
            Expect(guard, MeterFault.None, 9999990000, 4000);
            Expect(guard, MeterFault.RegisterBack, 1000, 5000);
            Expect(guard, MeterFault.RegisterBack, 2000, 6000);
            Expect(guard, MeterFault.RegisterBack, 1000, 7000);
            Expect(guard, MeterFault.RegisterJump, 99000000000, 8000);
            Expect(guard, MeterFault.RegisterBack, 1000, 9000);
            Expect(guard, MeterFault.RegisterBack, 1000, 10000);
            Assert.AreEqual(9999990000L, guard.MilliwattHours);
            Expect(guard, MeterFault.None, 1000, 11000);
        }

        [TestMethod]
        public void Zeros_FromAnotherRegister_NeverPass()
        {
            // 0.3 kWh below the end and nothing but seconds: 10 kW do not get there.
            RegisterGuard guard = Started(9999700000);
            for (int second = 2; second < 30; second++)
            {
                Expect(guard, MeterFault.RegisterBack, 0, second * 1000);
            }

            guard = Started(5000000000);
            for (int second = 2; second < 36000; second += 7)
            {
                Expect(guard, MeterFault.RegisterBack, second, second * 1000L);
            }

            Assert.AreEqual(5000000000L, guard.MilliwattHours);
        }

        [TestMethod]
        public void Wrap_AfterALongSilence_IsNotRecognised()
        {
            RegisterGuard guard = Started(9999990000);
            for (int second = 602; second < 620; second++)
            {
                Expect(guard, MeterFault.RegisterBack, 1000, second * 1000);
            }
        }

        [TestMethod]
        public void LongSilence_DoesNotOverflow()
        {
            RegisterGuard guard = new RegisterGuard(1000000);
            guard.Judge(1, 0);
            guard.Judge(1, 1000);
            Expect(guard, MeterFault.None, 2000000000000, 400000000000);
            Expect(guard, MeterFault.RegisterJump, long.MaxValue, 900000000000);
        }

        private static RegisterGuard Started(long register)
        {
            RegisterGuard guard = new RegisterGuard(10000);
            guard.Judge(register, 0);
            guard.Judge(register, 1000);
            return guard;
        }

        private static void Expect(RegisterGuard guard, MeterFault fault, long register, long now)
        {
            Assert.AreEqual(MeterFaultNames.Get(fault), MeterFaultNames.Get(guard.Judge(register, now)));
        }
    }
}

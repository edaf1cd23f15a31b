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

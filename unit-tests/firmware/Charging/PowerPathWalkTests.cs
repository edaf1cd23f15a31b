// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class PowerPathWalkTests
    {
        [TestMethod]
        public void Walk_NeverClosedWithoutOfferAndStateC()
        {
            int closings = 0;
            int cutOffs = 0;
            for (int seed = 0; seed < 60; seed++)
            {
                PowerPathWalk walk = new PowerPathWalk(seed);
                walk.Run(400);
                closings += walk.Closings;
                cutOffs += walk.CutOffs;
            }

            // The walk has been where it should.
            Assert.IsTrue(closings > 500, closings.ToString() + " closings");
            Assert.IsTrue(cutOffs > 10, cutOffs.ToString() + " vehicles cut off");
        }
    }
}

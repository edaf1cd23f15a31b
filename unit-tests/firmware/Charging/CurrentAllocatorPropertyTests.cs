// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class CurrentAllocatorPropertyTests
    {
        [TestMethod]
        public void AnyStation_NeverMoreThanTheLimitAndNothingLost()
        {
            int shortages = 0;
            for (int seed = 0; seed < 40; seed++)
            {
                RandomStation station = new RandomStation(seed);
                station.Run(25);
                shortages += station.Shortages;
            }

            Assert.IsTrue(shortages > 50, "only " + shortages.ToString() + " rounds with too little for all");
        }
    }
}

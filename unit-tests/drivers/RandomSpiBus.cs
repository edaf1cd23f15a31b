// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// An SPI bus on which nothing but noise is read.
    /// </summary>
    public sealed class RandomSpiBus : ISpiBus
    {
        private readonly FakeClock _clock;
        private readonly SeededRandom _random;
        private int _transfers;

        public RandomSpiBus(FakeClock clock, SeededRandom random)
        {
            _clock = clock;
            _random = random;
        }

        public void Transfer(byte[] write, byte[] read)
        {
            _random.Fill(read, 0, read.Length);
            _transfers++;
            _clock.Advance(_transfers % 20 == 0 ? 1 : 0);
        }
    }
}

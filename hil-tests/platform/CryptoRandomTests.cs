// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using OcppChargePoint.Boards.Virtual.Platform;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    public sealed class CryptoRandomTests
    {
        private readonly CryptoRandom _random = new CryptoRandom();

        [Fact]
        public void Fill_keeps_to_its_range()
        {
            byte[] buffer = new byte[64];
            _random.Fill(buffer, 16, 32);
            Assert.All(buffer.Take(16).Concat(buffer.Skip(48)), value => Assert.Equal(0, value));
            Assert.Contains(buffer.Skip(16).Take(32), value => value != 0);
        }

        [Fact]
        public void Below_gives_each_value_and_no_other()
        {
            int[] counts = new int[5];
            for (int i = 0; i < 1000; i++)
            {
                counts[_random.Below(5)]++;
            }

            Assert.All(counts, count => Assert.InRange(count, 100, 300));
            Assert.Equal(0, _random.Below(1));
            Assert.ThrowsAny<ArgumentException>(() => _random.Below(0));
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// What the web door holds. Runs alone, because the memory of the whole process is compared.
    /// </summary>
    [CollectionDefinition(nameof(WebMemoryTests), DisableParallelization = true)]
    [Collection(nameof(WebMemoryTests))]
    public class WebMemoryTests
    {
        /// <summary>
        /// Bytes in 500 rounds: one forgotten connection of each request would be 1.5 MB, one forgotten object of each 36 KB.
        /// </summary>
        private const long MostGrown = 30000;

        [Fact]
        public void RandomBytes_MemoryIsBounded()
        {
            SeededRandom random = new SeededRandom(11);
            WebBench bench = new WebBench();
            bench.LogIn();
            byte[] noise = new byte[100000];
            random.Fill(noise, 0, noise.Length);
            for (int i = 0; i < noise.Length; i++)
            {
                // One endless line.
                noise[i] = noise[i] == '\n' ? (byte)'x' : noise[i];
            }

            MemoryServedStream client = bench.Connect();
            client.Send(noise);
            bench.Settle();
            Assert.StartsWith("HTTP/1.1 414 ", client.Take());
            bench.Wait(1000);
            Assert.True(client.IsClosed);

            Ask(bench, 50);
            long grown = long.MaxValue;
            for (int i = 0; i < 5 && grown >= MostGrown; i++)
            {
                // The process itself is not quite still, but what is forgotten each time shows each time.
                long before = GC.GetTotalMemory(true);
                Ask(bench, 500);
                grown = GC.GetTotalMemory(true) - before;
            }

            GC.KeepAlive(bench);
            Assert.True(grown < MostGrown, grown + " bytes");
        }

        [Fact]
        public void TwoConnections_TakeUnder3KB()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            MemoryServedStream first = bench.Listener.Connect();
            MemoryServedStream second = bench.Listener.Connect();
            first.Send("GET /api/session HT");
            second.Send("GET /api/session HT");
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 20; i++)
            {
                bench.Loop.RunTurn();
            }

            long used = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(0, first.Unread + second.Unread);
            Assert.True(used < 3000, used + " bytes");
        }

        private static void Ask(WebBench bench, int times)
        {
            for (int i = 0; i < times; i++)
            {
                bench.Run("status");
                bench.First.Lines.Clear();
                bench.Get("/");
                bench.Get("/nothing", "Cookie: " + new string('c', 900) + "\r\n");
            }
        }
    }
}

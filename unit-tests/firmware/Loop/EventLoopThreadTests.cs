// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Threading;
using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class EventLoopThreadTests
    {
        private const int Posters = 4;
        private const int PostsEach = 500;

        private readonly EventLoop _loop = new EventLoop(new FakeClock());
        private readonly int[] _next = new int[Posters];
        private int _posted;
        private int _disorder;
        private int _foreign;

        [TestMethod]
        public void Post_FromManyThreads_RunsAllOnTheLoopInTheOrderOfEachThread()
        {
            Thread loopThread = Thread.CurrentThread;
            Thread[] posters = new Thread[Posters];
            for (int i = 0; i < Posters; i++)
            {
                int poster = i;
                posters[i] = new Thread(() => PostAll(poster, loopThread));
                posters[i].Start();
            }

            // The last posted work ends the loop; without the wake of a post it would sleep on and on.
            _loop.Run(null);

            foreach (Thread poster in posters)
            {
                poster.Join();
            }

            Assert.AreEqual(Posters * PostsEach, _posted);
            Assert.AreEqual((int)0, _disorder, "out of order");
            Assert.AreEqual((int)0, _foreign, "on another thread");
        }

        private void PostAll(int poster, Thread loopThread)
        {
            for (int i = 0; i < PostsEach; i++)
            {
                int number = i;
                _loop.Post(() => Take(poster, number, loopThread));
            }
        }

        private void Take(int poster, int number, Thread loopThread)
        {
            _foreign += Thread.CurrentThread == loopThread ? 0 : 1;
            _disorder += _next[poster] == number ? 0 : 1;
            _next[poster] = number + 1;
            if (++_posted == Posters * PostsEach)
            {
                _loop.Stop();
            }
        }
    }
}

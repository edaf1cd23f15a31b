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

        private static EventLoop s_loop;
        private static int[] s_next;
        private static int s_posted;
        private static int s_disorder;
        private static int s_foreign;

        [TestMethod]
        public void Post_FromManyThreads_RunsAllOnTheLoopInTheOrderOfEachThread()
        {
            SetUp();
            Thread loopThread = Thread.CurrentThread;
            Thread[] posters = new Thread[Posters];
            for (int i = 0; i < Posters; i++)
            {
                int poster = i;
                posters[i] = new Thread(() => PostAll(poster, loopThread));
                posters[i].Start();
            }

            // The last posted work ends the loop; without the wake of a post it would sleep on and on.
            s_loop.Run(null);

            foreach (Thread poster in posters)
            {
                poster.Join();
            }

            Assert.AreEqual(Posters * PostsEach, s_posted);
            Assert.AreEqual((int)0, s_disorder, "out of order");
            Assert.AreEqual((int)0, s_foreign, "on another thread");
        }

        /// <summary>
        /// A new start for each test; the launcher of the device has no instances of test classes.
        /// </summary>
        private static void SetUp()
        {
            s_loop = new EventLoop(new FakeClock());
            s_next = new int[Posters];
            s_posted = 0;
            s_disorder = 0;
            s_foreign = 0;
        }

        private static void PostAll(int poster, Thread loopThread)
        {
            for (int i = 0; i < PostsEach; i++)
            {
                int number = i;
                s_loop.Post(() => Take(poster, number, loopThread));
            }
        }

        private static void Take(int poster, int number, Thread loopThread)
        {
            s_foreign += Thread.CurrentThread == loopThread ? 0 : 1;
            s_disorder += s_next[poster] == number ? 0 : 1;
            s_next[poster] = number + 1;
            if (++s_posted == Posters * PostsEach)
            {
                s_loop.Stop();
            }
        }
    }
}

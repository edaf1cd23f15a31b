// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Threading;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Posts to one loop from several threads and looks at where and in which order the work runs.
    /// </summary>
    public sealed class ThreadedPosts
    {
        private readonly EventLoop _loop = new EventLoop(new FakeClock());
        private readonly Thread _loopThread = Thread.CurrentThread;
        private readonly int _postsEach;
        private readonly int[] _next;

        public ThreadedPosts(int posters, int postsEach)
        {
            _postsEach = postsEach;
            _next = new int[posters];
        }

        /// <summary>How much work has run.</summary>
        public int Count { get; private set; }

        /// <summary>How often the work of one thread ran in another order than it was posted.</summary>
        public int Disorder { get; private set; }

        /// <summary>How much work ran on another thread than the loop's.</summary>
        public int Foreign { get; private set; }

        public void Run()
        {
            Thread[] posters = new Thread[_next.Length];
            for (int i = 0; i < posters.Length; i++)
            {
                int poster = i;
                posters[i] = new Thread(() => PostAll(poster));
                posters[i].Start();
            }

            // The last work ends the loop; without the wake of a post it would sleep on and on.
            _loop.Run(null);
            foreach (Thread poster in posters)
            {
                poster.Join();
            }
        }

        private void PostAll(int poster)
        {
            for (int i = 0; i < _postsEach; i++)
            {
                int number = i;
                _loop.Post(() => Take(poster, number));
            }
        }

        private void Take(int poster, int number)
        {
            Foreign += Thread.CurrentThread == _loopThread ? 0 : 1;
            Disorder += _next[poster] == number ? 0 : 1;
            _next[poster] = number + 1;
            if (++Count == _next.Length * _postsEach)
            {
                _loop.Stop();
            }
        }
    }
}

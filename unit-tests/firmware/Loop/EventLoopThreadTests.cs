// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class EventLoopThreadTests
    {
        [TestMethod]
        public void Post_FromManyThreads_RunsAllOnTheLoopInTheOrderOfEachThread()
        {
            ThreadedPosts posts = new ThreadedPosts(4, 500);

            posts.Run();

            Assert.AreEqual((int)2000, posts.Count);
            Assert.AreEqual((int)0, posts.Disorder, "out of order");
            Assert.AreEqual((int)0, posts.Foreign, "on another thread");
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config.Authorization;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class RamAuthorizationCacheTests
    {
        [TestMethod]
        public void Find_UnknownToken_GivesNull()
        {
            Assert.IsNull(new RamAuthorizationCache(3).Find("A"));
        }

        [TestMethod]
        public void Find_PutToken_GivesWhatWasSaid()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(3);
            IdTokenInfo info = new IdTokenInfo(IdTokenStatus.Blocked, "parent", 5);
            cache.Put("A", info);

            Assert.AreSame(info, cache.Find("A"));
            Assert.IsNull(cache.Find("B"));
        }

        [TestMethod]
        public void Find_OtherCase_IsTheSameToken()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(3);
            IdTokenInfo info = Accepted();
            cache.Put("aBc", Accepted());
            cache.Put("AbC", info);

            Assert.AreSame(info, cache.Find("ABC"));
        }

        [TestMethod]
        public void Put_KnownToken_TakesTheNewWordAndNoRoom()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(2);
            IdTokenInfo info = new IdTokenInfo(IdTokenStatus.Expired, null, 0);
            cache.Put("A", Accepted());
            cache.Put("B", Accepted());

            cache.Put("A", info);

            Assert.AreSame(info, cache.Find("A"));
            Assert.IsNotNull(cache.Find("B"));
        }

        [TestMethod]
        public void Put_Full_TheLongestUnusedMakesRoom()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(3);
            cache.Put("A", Accepted());
            cache.Put("B", Accepted());
            cache.Put("C", Accepted());
            cache.Find("A");
            cache.Put("B", Accepted());

            cache.Put("D", Accepted());

            Assert.IsNull(cache.Find("C"));
            Assert.IsNotNull(cache.Find("A"));
            Assert.IsNotNull(cache.Find("B"));
            Assert.IsNotNull(cache.Find("D"));
        }

        [TestMethod]
        public void Put_CapacityOne_KeepsTheLast()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(1);
            cache.Put("A", Accepted());
            cache.Put("B", Accepted());

            Assert.IsNull(cache.Find("A"));
            Assert.IsNotNull(cache.Find("B"));
        }

        [TestMethod]
        public void Clear_ForgetsAllAndGoesOn()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(2);
            cache.Put("A", Accepted());
            cache.Put("B", Accepted());

            cache.Clear();

            Assert.IsNull(cache.Find("A"));
            Assert.IsNull(cache.Find("B"));
            cache.Put("C", Accepted());
            Assert.IsNotNull(cache.Find("C"));
        }

        private static IdTokenInfo Accepted()
        {
            return new IdTokenInfo(IdTokenStatus.Accepted, null, 0);
        }
    }
}

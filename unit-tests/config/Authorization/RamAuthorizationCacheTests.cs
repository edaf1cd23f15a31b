// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config.Authorization;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class RamAuthorizationCacheTests
    {
        private const IdTokenKind Card = IdTokenKind.ISO14443;

        [TestMethod]
        public void Find_UnknownToken_GivesNull()
        {
            Assert.IsNull(new RamAuthorizationCache(3).Find("A", Card));
        }

        [TestMethod]
        public void Find_PutToken_GivesWhatWasSaid()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(3);
            IdTokenInfo info = new IdTokenInfo(IdTokenStatus.Blocked, "parent", 5);
            cache.Put("A", Card, info);

            Assert.AreSame(info, cache.Find("A", Card));
            Assert.IsNull(cache.Find("B", Card));
        }

        [TestMethod]
        public void Find_OtherCase_IsTheSameToken()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(3);
            IdTokenInfo info = Accepted();
            cache.Put("aBc", Card, Accepted());
            cache.Put("AbC", Card, info);

            Assert.AreSame(info, cache.Find("ABC", Card));
        }

        [TestMethod]
        public void Put_KnownToken_TakesTheNewWordAndNoRoom()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(2);
            IdTokenInfo info = new IdTokenInfo(IdTokenStatus.Expired, null, 0);
            cache.Put("A", Card, Accepted());
            cache.Put("B", Card, Accepted());

            cache.Put("A", Card, info);

            Assert.AreSame(info, cache.Find("A", Card));
            Assert.IsNotNull(cache.Find("B", Card));
        }

        [TestMethod]
        public void Put_Full_TheLongestUnusedMakesRoom()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(3);
            cache.Put("A", Card, Accepted());
            cache.Put("B", Card, Accepted());
            cache.Put("C", Card, Accepted());
            cache.Find("A", Card);
            cache.Put("B", Card, Accepted());

            cache.Put("D", Card, Accepted());

            Assert.IsNull(cache.Find("C", Card));
            Assert.IsNotNull(cache.Find("A", Card));
            Assert.IsNotNull(cache.Find("B", Card));
            Assert.IsNotNull(cache.Find("D", Card));
        }

        [TestMethod]
        public void Put_CapacityOne_KeepsTheLast()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(1);
            cache.Put("A", Card, Accepted());
            cache.Put("B", Card, Accepted());

            Assert.IsNull(cache.Find("A", Card));
            Assert.IsNotNull(cache.Find("B", Card));
        }

        [TestMethod]
        public void Clear_ForgetsAllAndGoesOn()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(2);
            cache.Put("A", Card, Accepted());
            cache.Put("B", Card, Accepted());

            cache.Clear();

            Assert.IsNull(cache.Find("A", Card));
            Assert.IsNull(cache.Find("B", Card));
            cache.Put("C", Card, Accepted());
            Assert.IsNotNull(cache.Find("C", Card));
        }

        [TestMethod]
        public void Put_Full_WhoMayNotChargeMakesRoomFirst()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(2);
            cache.Put("A", Card, Accepted());
            cache.Put("B", Card, new IdTokenInfo(IdTokenStatus.Invalid, null, 0));

            cache.Put("C", Card, Accepted());

            Assert.IsNotNull(cache.Find("A", Card));
            Assert.IsNull(cache.Find("B", Card));
            Assert.IsNotNull(cache.Find("C", Card));
        }

        [TestMethod]
        public void Find_OtherKind_IsAnotherToken()
        {
            RamAuthorizationCache cache = new RamAuthorizationCache(2);
            cache.Put("1234", Card, Accepted());

            Assert.IsNull(cache.Find("1234", IdTokenKind.KeyCode));
        }

        private static IdTokenInfo Accepted()
        {
            return new IdTokenInfo(IdTokenStatus.Accepted, null, 0);
        }
    }
}

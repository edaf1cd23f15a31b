// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class MessageIdsTests
    {
        [TestMethod]
        public void Next_IsARandomUuid()
        {
            MessageIds ids = new MessageIds(new SeededRandom(7));
            for (int i = 0; i < 20; i++)
            {
                string id = ids.Next();
                Assert.AreEqual((int)36, id.Length);
                char[] symbols = id.ToCharArray();
                for (int k = 0; k < symbols.Length; k++)
                {
                    bool isDash = k == 8 || k == 13 || k == 18 || k == 23;
                    bool isHex = (symbols[k] >= '0' && symbols[k] <= '9') || (symbols[k] >= 'a' && symbols[k] <= 'f');
                    Assert.IsTrue(isDash ? symbols[k] == '-' : isHex, id);
                }

                Assert.AreEqual('4', symbols[14], id);
                Assert.IsTrue(symbols[19] == '8' || symbols[19] == '9' || symbols[19] == 'a' || symbols[19] == 'b', id);
            }
        }

        [TestMethod]
        public void Next_ManyIdsOverManyStarts_AreDistinct()
        {
            Hashtable seen = new Hashtable();
            for (int start = 0; start < 15; start++)
            {
                MessageIds ids = new MessageIds(new SeededRandom(start));
                for (int i = 0; i < 20; i++)
                {
                    string id = ids.Next();
                    Assert.IsFalse(seen.Contains(id), id);
                    seen.Add(id, id);
                }
            }
        }
    }
}

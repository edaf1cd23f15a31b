// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Provisioning;

namespace OcppChargePoint.UnitTests.Upkeep
{
    [TestClass]
    public class NetworkListTests
    {
        [TestMethod]
        public void Networks_AreInOrder_EachNameOnce()
        {
            NetworkList list = new NetworkList();
            list.Add("b", -70, false);
            list.Add("a", -40, true);
            list.Add(string.Empty, -10, false);
            list.Add(null, -10, false);
            list.Add("c", -80, false);
            list.Add("c", -50, false);
            list.Add("a", -90, false);
            FoundNetwork[] networks = list.ToArray();
            Assert.AreEqual(3, networks.Length);
            Check(networks[0], "a", -40);
            Assert.IsTrue(networks[0].IsOpen);
            Check(networks[1], "c", -50);
            Check(networks[2], "b", -70);
        }

        [TestMethod]
        public void ManyNetworks_LeaveTheTwentyStrongest()
        {
            NetworkList list = new NetworkList();
            for (int i = 0; i < 50; i++)
            {
                list.Add("n" + i.ToString(), -(((i * 7) % 50) + 30), false);
            }

            FoundNetwork[] networks = list.ToArray();
            Assert.AreEqual(20, networks.Length);
            for (int i = 0; i < 20; i++)
            {
                Assert.AreEqual(-30 - i, networks[i].Rssi);
            }
        }

        private static void Check(FoundNetwork network, string ssid, int rssi)
        {
            Assert.AreEqual(ssid, network.Ssid);
            Assert.AreEqual(rssi, network.Rssi);
        }
    }
}

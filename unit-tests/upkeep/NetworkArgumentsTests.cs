// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal.Provisioning;

namespace OcppChargePoint.UnitTests.Upkeep
{
    [TestClass]
    public class NetworkArgumentsTests
    {
        [TestMethod]
        public void Ssid_HasOneTo32Bytes()
        {
            Assert.IsTrue(NetworkArguments.IsSsid("a"));
            Assert.IsTrue(NetworkArguments.IsSsid(new string('a', 32)));
            Assert.IsTrue(NetworkArguments.IsSsid("Caf\u00E9 5"));
            Assert.IsFalse(NetworkArguments.IsSsid(new string('a', 33)));
            Assert.IsFalse(NetworkArguments.IsSsid("\u00E9" + new string('a', 31)));
            Assert.IsFalse(NetworkArguments.IsSsid(string.Empty));
            Assert.IsFalse(NetworkArguments.IsSsid(null));
            Assert.IsFalse(NetworkArguments.IsSsid("a\tb"));
        }

        [TestMethod]
        public void Password_Has8To63Characters_OrNone()
        {
            Assert.IsTrue(NetworkArguments.IsPassword(string.Empty));
            Assert.IsTrue(NetworkArguments.IsPassword("12345678"));
            Assert.IsTrue(NetworkArguments.IsPassword(new string('~', 63)));
            Assert.IsFalse(NetworkArguments.IsPassword("1234567"));
            Assert.IsFalse(NetworkArguments.IsPassword(new string('a', 64)));
            Assert.IsFalse(NetworkArguments.IsPassword("1234567\u00E9"));
            Assert.IsFalse(NetworkArguments.IsPassword(null));
        }

        [TestMethod]
        public void Address_IsFourNumbers()
        {
            Assert.IsTrue(NetworkArguments.IsAddress("192.168.4.1"));
            Assert.IsTrue(NetworkArguments.IsAddress("255.255.255.255"));
            string[] wrong = { null, string.Empty, "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.", ".1.2.3", "1..2.3", "1.2.3.4 ", "a.b.c.d", "0001.2.3.4", "-1.2.3.4" };
            foreach (string text in wrong)
            {
                Assert.IsFalse(NetworkArguments.IsAddress(text), text);
            }
        }

        [TestMethod]
        public void Subnet_HoldsAddressAndGateway()
        {
            Assert.IsTrue(NetworkArguments.IsSubnet("192.168.1.20", "255.255.255.0", "192.168.1.1"));
            Assert.IsTrue(NetworkArguments.IsSubnet("10.0.0.1", "255.0.0.0", "10.200.3.4"));
            Assert.IsTrue(NetworkArguments.IsSubnet("10.0.0.1", "255.255.255.252", "10.0.0.2"));
            Assert.IsFalse(NetworkArguments.IsSubnet("192.168.1.20", "255.255.255.0", "192.168.2.1"), "other subnet");
            Assert.IsFalse(NetworkArguments.IsSubnet("192.168.1.0", "255.255.255.0", "192.168.1.1"), "the net itself");
            Assert.IsFalse(NetworkArguments.IsSubnet("192.168.1.255", "255.255.255.0", "192.168.1.1"), "broadcast");
            Assert.IsFalse(NetworkArguments.IsSubnet("192.168.1.1", "255.255.255.0", "192.168.1.1"), "both the same");
            Assert.IsFalse(NetworkArguments.IsSubnet("192.168.1.20", "255.0.255.0", "192.168.1.1"), "mask with a hole");
            Assert.IsFalse(NetworkArguments.IsSubnet("192.168.1.20", "255.255.255.255", "192.168.1.1"), "mask of one address");
            Assert.IsFalse(NetworkArguments.IsSubnet("192.168.1.20", "0.0.0.0", "192.168.1.1"), "no mask");
        }
    }
}

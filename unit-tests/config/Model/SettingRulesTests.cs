// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SettingRulesTests
    {
        [TestMethod]
        public void CsmsUrl_IsOneOfAWebSocket()
        {
            DeviceModelBench bench = new DeviceModelBench();
            Take(bench, "CsmsUrl", "ws://192.168.1.5:8180/steve/websocket/CentralSystemService");
            Take(bench, "CsmsUrl", "wss://csms.example.com/ocpp?tenant=7");
            Take(bench, "CsmsUrl", string.Empty);
            Refuse(bench, "CsmsUrl", "hallo");
            Refuse(bench, "CsmsUrl", "wss://");
            Refuse(bench, "CsmsUrl", "wss://csms.example:99999");
            Refuse(bench, "CsmsUrl", "wss://csms.example/a b");
            Refuse(bench, "CsmsUrl", "http://x");
            Assert.AreEqual("CsmsUrl: The URL does not begin with ws:// or wss://. Write ws://host[:port]/path or wss://host[:port]/path", bench.Problem);
        }

        [TestMethod]
        public void CsmsUrl_WithAPassword_IsRefusedAndNotRepeated()
        {
            DeviceModelBench bench = new DeviceModelBench();
            Refuse(bench, "CsmsUrl", "wss://user:geheim123@host");
            Assert.DoesNotContains("geheim123", bench.Problem);
            Refuse(bench, "CsmsUrl", "http://user:geheim123@host");
            Assert.DoesNotContains("geheim123", bench.Problem);
        }

        [TestMethod]
        public void Identity_IsPercentEncodedWhenDialled_SoAllButQuotationMarksIsAllowed()
        {
            DeviceModelBench bench = new DeviceModelBench();
            Take(bench, "Identity", "RDAM 123");
            Take(bench, "Identity", "CP/\u00E4");
            Refuse(bench, "Identity", "\"CP 001\"");
            Refuse(bench, "Identity", "CP\t1");
            Refuse(bench, "Identity", "CP\u007F1");
            Refuse(bench, "Identity", string.Empty);
        }

        [TestMethod]
        public void AccessPointPassword_IsNoneOrLongEnough()
        {
            DeviceModelBench bench = new DeviceModelBench();
            Take(bench, "AccessPointPassword", "12345678");
            Take(bench, "AccessPointPassword", new string('~', 63));
            Take(bench, "AccessPointPassword", string.Empty);
            Refuse(bench, "AccessPointPassword", "1234567");
            Refuse(bench, "AccessPointPassword", new string('a', 64));
            Refuse(bench, "AccessPointPassword", "1234567\u00E9");
            Refuse(bench, "AccessPointPassword", "abc");
            Assert.AreEqual("AccessPointPassword: 8 to 63 characters of ASCII without quotation marks allowed, or none for a Wi-Fi without encryption", bench.Problem);
        }

        [TestMethod]
        public void NtpServers_AreOneOrTwoHosts()
        {
            DeviceModelBench bench = new DeviceModelBench();
            Take(bench, "NtpServers", "pool.ntp.org");
            Take(bench, "NtpServers", "a.example, 192.168.1.1");
            Take(bench, "NtpServers", string.Empty);
            Refuse(bench, "NtpServers", ";;;");
            Refuse(bench, "NtpServers", "a.example,");
            Refuse(bench, "NtpServers", "a.example,b.example,c.example");
            Refuse(bench, "NtpServers", "a.example:123");
            Refuse(bench, "NtpServers", "a.example/path");
        }

        private static void Take(DeviceModelBench bench, string key, string value)
        {
            int index = bench.Model.Find(key);
            string problem;
            ChangeResult result = bench.Model.TrySet(index, value, ChangeSource.Installer, out problem);
            Assert.IsTrue(result == ChangeResult.Accepted || result == ChangeResult.RebootRequired, problem);
            Assert.AreEqual(value, bench.Get(key));
        }

        private static void Refuse(DeviceModelBench bench, string key, string value)
        {
            string old = bench.Get(key);
            bench.Set(key, value, ChangeSource.Installer, ChangeResult.Rejected);
            Assert.AreEqual(old, bench.Get(key), "after " + value);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Network;
using OcppChargePoint.Firmware.Connectivity;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class NetworkProfileTests
    {
        private static NetworkBench s_bench;

        [TestMethod]
        public void B09_FR_01_CorrectProfile_IsKeptInFlash()
        {
            SetUp();
            NetworkProfile profile = NetworkBench.Profile(2);
            s_bench.Store(profile);
            s_bench.Store(NetworkBench.Profile(1));

            NetworkProfile kept = new NetworkProfileStore(s_bench.Services.Files).Read(2);

            Assert.AreEqual(profile.Url, kept.Url);
            Assert.AreEqual(profile.Version, kept.Version);
            Assert.AreEqual(profile.Interface, kept.Interface);
            Assert.AreEqual(profile.MessageTimeout, kept.MessageTimeout);
            Assert.AreEqual(profile.SecurityProfile, kept.SecurityProfile);
            Assert.AreEqual((int)2, kept.Slot);
        }

        [TestMethod]
        public void B09_SlotInUse_IsReplaced()
        {
            SetUp();
            s_bench.Store(NetworkBench.Profile(1));
            NetworkProfile other = NetworkBench.Profile(1);
            other.Url = "ws://other.example";
            s_bench.Store(other);

            Assert.AreEqual("ws://other.example", s_bench.Services.Networks.Get(1).Url);
            Assert.IsNull(s_bench.Services.Networks.Get(2));
        }

        [TestMethod]
        public void B09_FR_02_WayThatIsNotThere_IsRejected()
        {
            SetUp();
            Reject(Change("transport"));
            Reject(Change("apn"));
            Reject(Change("vpn"));
            Reject(Change("version"));
            Reject(Change("interface"));
            Reject(Change("url"));
            Reject(Change("timeout"));
            Reject(Change("longTimeout"));
            Reject(Change("bar"));

            Assert.IsNull(s_bench.Services.Networks.Get(1));
        }

        [TestMethod]
        public void B09_FR_02_SecurityThatDoesNotFit_IsRejected()
        {
            SetUp();
            Reject(Secure(1, "ws://a.example"), "no password is set");
            Reject(Secure(2, "wss://a.example"), "no password is set");
            s_bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            s_bench.Store(Secure(1, "ws://a.example"));
            s_bench.Store(Secure(2, "wss://a.example"));
            Reject(Secure(1, "wss://a.example"), "no TLS in profile 1");
            Reject(Secure(2, "ws://a.example"), "TLS in profile 2");
            Reject(Secure(3, "wss://a.example"), "no client certificate");
            s_bench.Services.Networks.Tls.ClientCertificatePem = "certificate";
            s_bench.Store(Secure(3, "wss://a.example"));
            Reject(Secure(4, "wss://a.example"), "no such profile");
            Reject(Secure(-1, "ws://a.example"), "no such profile");
        }

        [TestMethod]
        public void B09_FR_03_FlashFails_IsFailed()
        {
            SetUp();
            s_bench.Services.Files.IsFailing = true;

            s_bench.Store(NetworkBench.Profile(1), NetworkProfileResult.NotStored);
        }

        [TestMethod]
        public void B09_FR_04_LessSecureThanTheConnection_IsRejected()
        {
            SetUp();
            s_bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            s_bench.Services.GoOnline();
            s_bench.Services.Turn();
            Assert.AreEqual((int)1, s_bench.Services.Networks.SecurityProfileInUse);

            s_bench.Store(NetworkBench.Profile(1), NetworkProfileResult.SecurityDowngrade);

            s_bench.Store(Secure(1, "ws://a.example"));
        }

        [TestMethod]
        public void B09_FR_05_SlotThatIsNotThere_IsRejected()
        {
            SetUp();
            s_bench.Store(NetworkBench.Profile(0), NetworkProfileResult.InvalidSlot);
            s_bench.Store(NetworkBench.Profile(3), NetworkProfileResult.InvalidSlot);
            s_bench.Store(NetworkBench.Profile(-1), NetworkProfileResult.InvalidSlot);
        }

        [TestMethod]
        public void B10_FR_02_Priority_NamesFilledSlots()
        {
            SetUp();
            Assert.AreEqual((int)ChangeResult.Rejected, (int)s_bench.Prioritize("1,0"));
            s_bench.Store(NetworkBench.Profile(1));
            Assert.AreEqual((int)ChangeResult.RebootRequired, (int)s_bench.Prioritize("1,0"));
            Assert.AreEqual((int)ChangeResult.Rejected, (int)s_bench.Prioritize("1,2"));
            Assert.AreEqual((int)ChangeResult.Rejected, (int)s_bench.Prioritize("1,1"));
            Assert.AreEqual((int)ChangeResult.Rejected, (int)s_bench.Prioritize("3"));
            Assert.AreEqual((int)ChangeResult.Rejected, (int)s_bench.Prioritize(string.Empty));
            Assert.AreEqual("1,0", s_bench.Services.Model.GetText(Setting.NetworkConfigurationPriority));
        }

        [TestMethod]
        public void A05_Priority_LessSecureSlot_IsRejectedUnlessTheInstallerWantsIt()
        {
            SetUp();
            s_bench.Store(NetworkBench.Profile(1));
            s_bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            s_bench.Services.GoOnline();
            s_bench.Services.Turn();

            Assert.AreEqual((int)ChangeResult.Rejected, (int)s_bench.Prioritize("0,1"));
            Assert.AreEqual((int)ChangeResult.RebootRequired, (int)s_bench.Prioritize("0,1", ChangeSource.Installer));
        }

        private static NetworkProfile Secure(int securityProfile, string url)
        {
            NetworkProfile profile = NetworkBench.Profile(1);
            profile.SecurityProfile = securityProfile;
            profile.Url = url;
            return profile;
        }

        private static NetworkProfile Change(string what)
        {
            NetworkProfile profile = NetworkBench.Profile(1);
            profile.IsJson = what != "transport";
            profile.HasApn = what == "apn";
            profile.HasVpn = what == "vpn";
            profile.Version = what == "version" ? "OCPP15" : profile.Version;
            profile.Interface = what == "interface" ? "Wired1" : profile.Interface;
            profile.Url = what == "url" ? "http://a.example" : what == "bar" ? "ws://a.example/a|b" : profile.Url;
            profile.MessageTimeout = what == "timeout" ? 0 : what == "longTimeout" ? 601 : 30;
            return profile;
        }

        private void Reject(NetworkProfile profile, string why = "")
        {
            Assert.AreEqual((int)NetworkProfileResult.InvalidProfile, (int)s_bench.Services.Networks.Set(profile), why);
        }

        private static void SetUp()
        {
            s_bench = new NetworkBench();
        }
    }
}

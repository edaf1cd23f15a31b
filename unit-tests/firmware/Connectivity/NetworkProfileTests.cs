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
        [TestMethod]
        public void B09_FR_01_CorrectProfile_IsKeptInFlash()
        {
            NetworkBench bench = new NetworkBench();
            NetworkProfile profile = NetworkBench.Profile(2);
            bench.Store(profile);
            bench.Store(NetworkBench.Profile(1));

            NetworkProfile kept = new NetworkProfileStore(bench.Services.Files).Read(2);

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
            NetworkBench bench = new NetworkBench();
            bench.Store(NetworkBench.Profile(1));
            NetworkProfile other = NetworkBench.Profile(1);
            other.Url = "ws://other.example";
            bench.Store(other);

            Assert.AreEqual("ws://other.example", bench.Services.Networks.Get(1).Url);
            Assert.IsNull(bench.Services.Networks.Get(2));
        }

        [TestMethod]
        public void ShortPassword_InstallerMay_CsmsMayNot()
        {
            NetworkBench bench = new NetworkBench();
            DeviceModel model = bench.Services.Model;
            int index = model.Find("AuthorizationKey");
            string problem;
            Assert.AreEqual((int)ChangeResult.Accepted, (int)model.TrySet(index, "secret", ChangeSource.Installer, out problem));
            Assert.AreEqual((int)ChangeResult.Rejected, (int)model.TrySet(index, "short", ChangeSource.Csms, out problem));
            Assert.AreEqual("AuthorizationKey: 16 to 40 characters allowed", problem);
            Assert.AreEqual("secret", model.GetText(Setting.AuthorizationKey));
            Assert.AreEqual((int)ChangeResult.Accepted, (int)model.TrySet(index, "hex:00112233445566778899", ChangeSource.Csms, out problem));
        }

        [TestMethod]
        public void B09_FR_02_WayThatIsNotThere_IsRejected()
        {
            NetworkBench bench = new NetworkBench();
            bench.Reject(Change("transport"));
            bench.Reject(Change("apn"));
            bench.Reject(Change("vpn"));
            bench.Reject(Change("version"));
            bench.Reject(Change("interface"));
            bench.Reject(Change("url"));
            bench.Reject(Change("timeout"));
            bench.Reject(Change("longTimeout"));
            bench.Reject(Change("bar"));

            Assert.IsNull(bench.Services.Networks.Get(1));
        }

        [TestMethod]
        public void B09_FR_02_SecurityThatDoesNotFit_IsRejected()
        {
            NetworkBench bench = new NetworkBench();
            bench.Reject(Secure(1, "ws://a.example"), "no password is set");
            bench.Reject(Secure(2, "wss://a.example"), "no password is set");
            bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            bench.Store(Secure(1, "ws://a.example"));
            bench.Store(Secure(2, "wss://a.example"));
            bench.Reject(Secure(1, "wss://a.example"), "no TLS in profile 1");
            bench.Reject(Secure(2, "ws://a.example"), "TLS in profile 2");
            bench.Reject(Secure(3, "wss://a.example"), "no client certificate");
            bench.Services.Networks.Tls.ClientCertificatePem = "certificate";
            bench.Store(Secure(3, "wss://a.example"));
            bench.Reject(Secure(4, "wss://a.example"), "no such profile");
            bench.Reject(Secure(-1, "ws://a.example"), "no such profile");
        }

        [TestMethod]
        public void B09_FR_03_FlashFails_IsFailed()
        {
            NetworkBench bench = new NetworkBench();
            bench.Services.Files.IsFailing = true;

            bench.Store(NetworkBench.Profile(1), NetworkProfileResult.NotStored);
        }

        [TestMethod]
        public void B09_FR_04_LessSecureThanTheConnection_IsRejected()
        {
            NetworkBench bench = new NetworkBench();
            bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            bench.Services.GoOnline();
            bench.Services.Turn();
            Assert.AreEqual((int)1, bench.Services.Networks.SecurityProfileInUse);

            bench.Store(NetworkBench.Profile(1), NetworkProfileResult.SecurityDowngrade);

            bench.Store(Secure(1, "ws://a.example"));
        }

        [TestMethod]
        public void B09_FR_05_SlotThatIsNotThere_IsRejected()
        {
            NetworkBench bench = new NetworkBench();
            bench.Store(NetworkBench.Profile(3), NetworkProfileResult.InvalidSlot);
            bench.Store(NetworkBench.Profile(-1), NetworkProfileResult.InvalidSlot);
        }

        [TestMethod]
        public void B09_SlotOfTheInstaller_TakesAnotherWayUntilHeChangesHis()
        {
            NetworkBench bench = new NetworkBench();
            Assert.IsTrue(bench.Services.Networks.Get(0).IsInstallers);
            bench.Store(NetworkBench.Profile(0));

            Assert.AreEqual("ws://slot0.example/ocpp", bench.Services.Networks.Get(0).Url);
            Assert.AreEqual("ws://csms.example/ocpp", bench.Services.Networks.GetInstallers().Url);
            bench.Services.Set(Setting.CsmsUrl, "ws://own.example");
            Assert.AreEqual("ws://own.example", bench.Services.Networks.Get(0).Url);
        }

        [TestMethod]
        public void B10_FR_02_Priority_NamesFilledSlots()
        {
            NetworkBench bench = new NetworkBench();
            Assert.AreEqual((int)ChangeResult.Rejected, (int)bench.Prioritize("1,0"));
            bench.Store(NetworkBench.Profile(1));
            Assert.AreEqual((int)ChangeResult.RebootRequired, (int)bench.Prioritize("1,0"));
            Assert.AreEqual((int)ChangeResult.Rejected, (int)bench.Prioritize("1,2"));
            Assert.AreEqual((int)ChangeResult.Rejected, (int)bench.Prioritize("1,1"));
            Assert.AreEqual((int)ChangeResult.Rejected, (int)bench.Prioritize("3"));
            Assert.AreEqual((int)ChangeResult.Rejected, (int)bench.Prioritize(string.Empty));
            Assert.AreEqual("1,0", bench.Services.Model.GetText(Setting.NetworkConfigurationPriority));
        }

        [TestMethod]
        public void A05_Priority_LessSecureSlot_IsRejectedUnlessTheInstallerWantsIt()
        {
            NetworkBench bench = new NetworkBench();
            bench.Store(NetworkBench.Profile(1));
            bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            bench.Services.GoOnline();
            bench.Services.Turn();

            Assert.AreEqual((int)ChangeResult.Rejected, (int)bench.Prioritize("0,1"));
            Assert.AreEqual((int)ChangeResult.RebootRequired, (int)bench.Prioritize("0,1", ChangeSource.Installer));
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
    }
}

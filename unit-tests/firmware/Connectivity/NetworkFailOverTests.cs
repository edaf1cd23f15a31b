// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Network;
using OcppChargePoint.Firmware.Connectivity;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class NetworkFailOverTests
    {
        [TestMethod]
        public void B10_FR_04_AfterAReboot_TheFirstSlotIsDialled()
        {
            NetworkBench bench = new NetworkBench();
            bench.Store(NetworkBench.Profile(1));
            bench.Services.Connection.Start();
            bench.Prioritize("1,0");
            Assert.AreEqual("csms", bench.FailDial(), "not before the reboot");

            bench.Restart();

            Assert.AreEqual("slot1", bench.Host);
            Assert.AreEqual((int)1, bench.Services.Connection.Slot);
        }

        [TestMethod]
        public void B10_FR_03_EachSlot_GetsItsAttempts()
        {
            NetworkBench bench = new NetworkBench();
            bench.Fill("1,2,0");

            Assert.AreEqual("slot1", bench.Host);
            Assert.AreEqual("slot1", bench.FailDial());
            Assert.AreEqual("slot2", bench.FailDial());
            Assert.AreEqual("slot2", bench.FailDial());
            Assert.AreEqual("csms", bench.FailDial());
            Assert.AreEqual("csms", bench.FailDial());
        }

        [TestMethod]
        public void B10_FR_06_AllFailed_TheOneThatServedLastIsDialled()
        {
            NetworkBench bench = new NetworkBench();
            bench.Fill("2");
            bench.Serve();
            Assert.AreEqual("slot2", bench.Host);
            bench.Prioritize("1");
            bench.Restart();
            Assert.AreEqual("slot1", bench.Host);
            bench.FailDial();

            Assert.AreEqual("slot2", bench.FailDial(), "roll-back");

            bench.FailDial();
            Assert.AreEqual("csms", bench.FailDial(), "the installer's");
            bench.FailDial();
            Assert.AreEqual("slot1", bench.FailDial(), "all over again");
        }

        [TestMethod]
        public void B09_SlotInUse_IsDialledAsItWasUntilTheReboot()
        {
            NetworkBench bench = new NetworkBench();
            bench.Fill("1,0");
            bench.Serve();
            NetworkProfile other = NetworkBench.Profile(1);
            other.Url = "ws://other.example";
            bench.Store(other);
            bench.Services.LoseLink();
            bench.AwaitDial();
            Assert.AreEqual("slot1", bench.Host);

            bench.Restart();

            Assert.AreEqual("other", bench.Host);
        }

        [TestMethod]
        public void B09_SlotOfTheInstaller_NewWayFails_HisOwnIsDialledInTheEnd()
        {
            NetworkBench bench = new NetworkBench();
            bench.Services.GoOnline();
            bench.Services.Turn();
            bench.Store(NetworkBench.Profile(0));
            bench.Services.LoseLink();
            bench.AwaitDial();
            Assert.AreEqual("csms", bench.Host, "not before the reboot");

            bench.Restart();

            Assert.AreEqual("slot0", bench.Host);
            Assert.AreEqual("slot0", bench.FailDial());
            Assert.AreEqual("slot0", bench.FailDial(), "the slot that served last");
            Assert.AreEqual("slot0", bench.FailDial());
            Assert.AreEqual("csms", bench.FailDial(), "the installer's");
        }

        [TestMethod]
        public void A05_SlotOfTheInstaller_MoreSecureWay_HisOwnIsPassedOver()
        {
            NetworkBench bench = new NetworkBench();
            bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            NetworkProfile secure = NetworkBench.Profile(0);
            secure.SecurityProfile = 2;
            secure.Url = "wss://slot0.example";
            bench.Store(secure);
            bench.Restart();
            bench.Serve();
            bench.Services.LoseLink();
            bench.AwaitDial();

            for (int i = 0; i < 8; i++)
            {
                Assert.AreEqual("slot0", bench.FailDial());
            }
        }

        [TestMethod]
        public void B10_FR_10_OtherSlot_BootsAnew()
        {
            NetworkBench bench = new NetworkBench();
            bench.Fill("1,0");
            bench.Serve();
            bench.Services.ExpectSent("Boot;");
            bench.Services.LoseLink();
            bench.AwaitDial();
            Assert.AreEqual("slot1", bench.Host);
            bench.Serve();
            bench.Services.ExpectSent(string.Empty);
            bench.Services.LoseLink();
            bench.AwaitDial();
            bench.FailDial();
            Assert.AreEqual("csms", bench.FailDial());

            bench.Serve();

            bench.Services.ExpectSent("Boot;");
        }

        [TestMethod]
        public void ConnectionWithoutAnswer_IsAFailedAttempt()
        {
            NetworkBench bench = new NetworkBench();
            bench.Fill("1,0");
            bench.Services.IsAnswering = false;
            for (int i = 0; i < 2; i++)
            {
                bench.Services.Socket.Accept("ocpp1.6");
                bench.Services.Turn();
                bench.Services.LoseLink();
                bench.AwaitDial();
            }

            Assert.AreEqual("csms", bench.Host);
        }

        [TestMethod]
        public void Profile_SaysVersionAndTimeout()
        {
            NetworkBench bench = new NetworkBench();
            NetworkProfile profile = NetworkBench.Profile(1);
            profile.Version = "ocpp2.0.1";
            profile.MessageTimeout = 77;
            bench.Store(profile);
            bench.Prioritize("1");
            bench.Restart();

            Assert.AreEqual((int)1, bench.Services.Socket.Target.Subprotocols.Length);
            Assert.AreEqual("ocpp2.0.1", bench.Services.Socket.Target.Subprotocols[0]);
            bench.Services.Socket.Accept("ocpp2.0.1");
            bench.Services.Turn();

            Assert.AreEqual((int)77, bench.Services.Rpc.CallTimeoutSeconds);
            Assert.AreEqual("ocpp2.0.1", bench.Services.Connection.Version);
        }

        [TestMethod]
        public void A05_LessSecureSlots_ArePassedOver()
        {
            NetworkBench bench = new NetworkBench();
            bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            NetworkProfile secure = NetworkBench.Profile(1);
            secure.SecurityProfile = 1;
            bench.Store(secure);
            bench.Store(NetworkBench.Profile(2));
            bench.Prioritize("1,2");
            bench.Restart();
            bench.Serve();
            bench.Services.LoseLink();
            bench.AwaitDial();
            bench.FailDial();

            Assert.AreEqual("slot1", bench.FailDial(), "slot 2 has no password, roll-back to slot 1");

            bench.FailDial();
            Assert.AreEqual("csms", bench.FailDial());
        }

        [TestMethod]
        public void A05_InstallersOwnIsLessSecure_IsPassedOverUntilHeChangesIt()
        {
            NetworkBench bench = new NetworkBench();
            bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            NetworkProfile secure = NetworkBench.Profile(1);
            secure.SecurityProfile = 2;
            secure.Url = "wss://slot1.example";
            bench.Store(secure);
            bench.Prioritize("1,0");
            bench.Restart();
            bench.Serve();
            bench.Services.LoseLink();
            bench.AwaitDial();
            for (int i = 0; i < 8; i++)
            {
                Assert.AreEqual("slot1", bench.FailDial());
            }

            bench.Services.Set(Setting.CsmsUrl, "ws://own.example");
            bench.FailDial();

            Assert.AreEqual("own", bench.FailDial());
        }

        [TestMethod]
        public void Profile_ServerDoesNotConfirmItsVersion_IsTaken()
        {
            NetworkBench bench = new NetworkBench();
            NetworkProfile profile = NetworkBench.Profile(1);
            profile.Version = "ocpp2.0.1";
            bench.Store(profile);
            bench.Prioritize("1");
            bench.Restart();

            bench.Services.Socket.Accept(null);
            bench.Services.Turn();

            Assert.AreEqual("ocpp2.0.1", bench.Services.Connection.Version);
        }

        [TestMethod]
        public void A05_InstallerLowersTheSecurity_MayDo()
        {
            NetworkBench bench = new NetworkBench();
            bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            bench.Services.GoOnline();
            bench.Services.Turn();
            bench.Services.LoseLink();
            bench.Services.Set(Setting.AuthorizationKey, string.Empty);

            bench.AwaitDial();

            Assert.AreEqual("csms", bench.Host);
        }

        [TestMethod]
        public void ProfileOfNoUse_IsPassedOver()
        {
            NetworkBench bench = new NetworkBench();
            bench.Store(NetworkBench.Profile(1));
            bench.Prioritize("1,0");
            bench.Services.Files.Delete("network.a");
            bench.Services.Files.Delete("network.b");

            bench.Restart();

            Assert.AreEqual("csms", bench.Host);
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Network;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class NetworkFailOverTests
    {
        private static NetworkBench s_bench;

        [TestMethod]
        public void B10_FR_04_AfterAReboot_TheFirstSlotIsDialled()
        {
            SetUp();
            s_bench.Store(NetworkBench.Profile(1));
            s_bench.Services.Connection.Start();
            s_bench.Prioritize("1,0");
            Assert.AreEqual("csms", s_bench.FailDial(), "not before the reboot");

            s_bench.Restart();

            Assert.AreEqual("slot1", s_bench.Host);
            Assert.AreEqual((int)1, s_bench.Services.Connection.Slot);
        }

        [TestMethod]
        public void B10_FR_03_EachSlot_GetsItsAttempts()
        {
            SetUp();
            Fill("1,2,0");

            Assert.AreEqual("slot1", s_bench.Host);
            Assert.AreEqual("slot1", s_bench.FailDial());
            Assert.AreEqual("slot2", s_bench.FailDial());
            Assert.AreEqual("slot2", s_bench.FailDial());
            Assert.AreEqual("csms", s_bench.FailDial());
            Assert.AreEqual("csms", s_bench.FailDial());
        }

        [TestMethod]
        public void B10_FR_06_AllFailed_TheOneThatServedLastIsDialled()
        {
            SetUp();
            Fill("2");
            Serve();
            Assert.AreEqual("slot2", s_bench.Host);
            s_bench.Prioritize("1");
            s_bench.Restart();
            Assert.AreEqual("slot1", s_bench.Host);
            s_bench.FailDial();

            Assert.AreEqual("slot2", s_bench.FailDial(), "roll-back");

            s_bench.FailDial();
            Assert.AreEqual("csms", s_bench.FailDial(), "the installer's");
            s_bench.FailDial();
            Assert.AreEqual("slot1", s_bench.FailDial(), "all over again");
        }

        [TestMethod]
        public void B10_FR_10_OtherSlot_BootsAnew()
        {
            SetUp();
            Fill("1,0");
            Serve();
            s_bench.Services.ExpectSent("Boot;");
            s_bench.Services.LoseLink();
            s_bench.AwaitDial();
            Assert.AreEqual("slot1", s_bench.Host);
            Serve();
            s_bench.Services.ExpectSent(string.Empty);
            s_bench.Services.LoseLink();
            s_bench.AwaitDial();
            s_bench.FailDial();
            Assert.AreEqual("csms", s_bench.FailDial());

            Serve();

            s_bench.Services.ExpectSent("Boot;");
        }

        [TestMethod]
        public void ConnectionWithoutAnswer_IsAFailedAttempt()
        {
            SetUp();
            Fill("1,0");
            s_bench.Services.IsAnswering = false;
            for (int i = 0; i < 2; i++)
            {
                s_bench.Services.Socket.Accept("ocpp1.6");
                s_bench.Services.Turn();
                s_bench.Services.LoseLink();
                s_bench.AwaitDial();
            }

            Assert.AreEqual("csms", s_bench.Host);
        }

        [TestMethod]
        public void Profile_SaysVersionAndTimeout()
        {
            SetUp();
            NetworkProfile profile = NetworkBench.Profile(1);
            profile.Version = "ocpp2.0.1";
            profile.MessageTimeout = 77;
            s_bench.Store(profile);
            s_bench.Prioritize("1");
            s_bench.Restart();

            Assert.AreEqual((int)1, s_bench.Services.Socket.Target.Subprotocols.Length);
            Assert.AreEqual("ocpp2.0.1", s_bench.Services.Socket.Target.Subprotocols[0]);
            s_bench.Services.Socket.Accept("ocpp2.0.1");
            s_bench.Services.Turn();

            Assert.AreEqual((int)77, s_bench.Services.Rpc.CallTimeoutSeconds);
            Assert.AreEqual("ocpp2.0.1", s_bench.Services.Connection.Version);
        }

        [TestMethod]
        public void A05_LessSecureSlots_ArePassedOver()
        {
            SetUp();
            s_bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            NetworkProfile secure = NetworkBench.Profile(1);
            secure.SecurityProfile = 1;
            s_bench.Store(secure);
            s_bench.Store(NetworkBench.Profile(2));
            s_bench.Prioritize("1,2");
            s_bench.Restart();
            Serve();
            s_bench.Services.LoseLink();
            s_bench.AwaitDial();
            s_bench.FailDial();

            Assert.AreEqual("slot1", s_bench.FailDial(), "slot 2 has no password, roll-back to slot 1");

            s_bench.FailDial();
            Assert.AreEqual("csms", s_bench.FailDial());
        }

        [TestMethod]
        public void A05_InstallerLowersTheSecurity_MayDo()
        {
            SetUp();
            s_bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            s_bench.Services.GoOnline();
            s_bench.Services.Turn();
            s_bench.Services.LoseLink();
            s_bench.Services.Set(Setting.AuthorizationKey, string.Empty);

            s_bench.AwaitDial();

            Assert.AreEqual("csms", s_bench.Host);
        }

        [TestMethod]
        public void ProfileOfNoUse_IsPassedOver()
        {
            SetUp();
            s_bench.Store(NetworkBench.Profile(1));
            s_bench.Prioritize("1,0");
            s_bench.Services.Files.Delete("network.a");
            s_bench.Services.Files.Delete("network.b");

            s_bench.Restart();

            Assert.AreEqual("csms", s_bench.Host);
        }

        private void Fill(string priority)
        {
            s_bench.Store(NetworkBench.Profile(1));
            s_bench.Store(NetworkBench.Profile(2));
            s_bench.Prioritize(priority);
            s_bench.Restart();
        }

        private void Serve()
        {
            s_bench.Services.Socket.Accept("ocpp1.6");
            s_bench.Services.Turn();
            s_bench.Services.Turn();
        }

        private static void SetUp()
        {
            s_bench = new NetworkBench();
        }
    }
}

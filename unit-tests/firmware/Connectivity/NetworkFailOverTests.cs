// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Network;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class NetworkFailOverTests
    {
        private readonly NetworkBench _bench = new NetworkBench();

        [TestMethod]
        public void B10_FR_04_AfterAReboot_TheFirstSlotIsDialled()
        {
            _bench.Store(NetworkBench.Profile(1));
            _bench.Services.Connection.Start();
            _bench.Prioritize("1,0");
            Assert.AreEqual("csms", _bench.FailDial(), "not before the reboot");

            _bench.Restart();

            Assert.AreEqual("slot1", _bench.Host);
            Assert.AreEqual((int)1, _bench.Services.Connection.Slot);
        }

        [TestMethod]
        public void B10_FR_03_EachSlot_GetsItsAttempts()
        {
            Fill("1,2,0");

            Assert.AreEqual("slot1", _bench.Host);
            Assert.AreEqual("slot1", _bench.FailDial());
            Assert.AreEqual("slot2", _bench.FailDial());
            Assert.AreEqual("slot2", _bench.FailDial());
            Assert.AreEqual("csms", _bench.FailDial());
            Assert.AreEqual("csms", _bench.FailDial());
        }

        [TestMethod]
        public void B10_FR_06_AllFailed_TheOneThatServedLastIsDialled()
        {
            Fill("2");
            Serve();
            Assert.AreEqual("slot2", _bench.Host);
            _bench.Prioritize("1");
            _bench.Restart();
            Assert.AreEqual("slot1", _bench.Host);
            _bench.FailDial();

            Assert.AreEqual("slot2", _bench.FailDial(), "roll-back");

            _bench.FailDial();
            Assert.AreEqual("csms", _bench.FailDial(), "the installer's");
            _bench.FailDial();
            Assert.AreEqual("slot1", _bench.FailDial(), "all over again");
        }

        [TestMethod]
        public void B10_FR_10_OtherSlot_BootsAnew()
        {
            Fill("1,0");
            Serve();
            _bench.Services.ExpectSent("Boot;");
            _bench.Services.LoseLink();
            _bench.AwaitDial();
            Assert.AreEqual("slot1", _bench.Host);
            Serve();
            _bench.Services.ExpectSent(string.Empty);
            _bench.Services.LoseLink();
            _bench.AwaitDial();
            _bench.FailDial();
            Assert.AreEqual("csms", _bench.FailDial());

            Serve();

            _bench.Services.ExpectSent("Boot;");
        }

        [TestMethod]
        public void ConnectionWithoutAnswer_IsAFailedAttempt()
        {
            Fill("1,0");
            _bench.Services.IsAnswering = false;
            for (int i = 0; i < 2; i++)
            {
                _bench.Services.Socket.Accept("ocpp1.6");
                _bench.Services.Turn();
                _bench.Services.LoseLink();
                _bench.AwaitDial();
            }

            Assert.AreEqual("csms", _bench.Host);
        }

        [TestMethod]
        public void Profile_SaysVersionAndTimeout()
        {
            NetworkProfile profile = NetworkBench.Profile(1);
            profile.Version = "ocpp2.0.1";
            profile.MessageTimeout = 77;
            _bench.Store(profile);
            _bench.Prioritize("1");
            _bench.Restart();

            Assert.AreEqual((int)1, _bench.Services.Socket.Target.Subprotocols.Length);
            Assert.AreEqual("ocpp2.0.1", _bench.Services.Socket.Target.Subprotocols[0]);
            _bench.Services.Socket.Accept("ocpp2.0.1");
            _bench.Services.Turn();

            Assert.AreEqual((int)77, _bench.Services.Rpc.CallTimeoutSeconds);
            Assert.AreEqual("ocpp2.0.1", _bench.Services.Connection.Version);
        }

        [TestMethod]
        public void A05_LessSecureSlots_ArePassedOver()
        {
            _bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            NetworkProfile secure = NetworkBench.Profile(1);
            secure.SecurityProfile = 1;
            _bench.Store(secure);
            _bench.Store(NetworkBench.Profile(2));
            _bench.Prioritize("1,2");
            _bench.Restart();
            Serve();
            _bench.Services.LoseLink();
            _bench.AwaitDial();
            _bench.FailDial();

            Assert.AreEqual("slot1", _bench.FailDial(), "slot 2 has no password, roll-back to slot 1");

            _bench.FailDial();
            Assert.AreEqual("csms", _bench.FailDial());
        }

        [TestMethod]
        public void A05_InstallerLowersTheSecurity_MayDo()
        {
            _bench.Services.Set(Setting.AuthorizationKey, "0123456789abcdef");
            _bench.Services.GoOnline();
            _bench.Services.Turn();
            _bench.Services.LoseLink();
            _bench.Services.Set(Setting.AuthorizationKey, string.Empty);

            _bench.AwaitDial();

            Assert.AreEqual("csms", _bench.Host);
        }

        [TestMethod]
        public void ProfileOfNoUse_IsPassedOver()
        {
            _bench.Store(NetworkBench.Profile(1));
            _bench.Prioritize("1,0");
            _bench.Services.Files.Delete("network.a");
            _bench.Services.Files.Delete("network.b");

            _bench.Restart();

            Assert.AreEqual("csms", _bench.Host);
        }

        private void Fill(string priority)
        {
            _bench.Store(NetworkBench.Profile(1));
            _bench.Store(NetworkBench.Profile(2));
            _bench.Prioritize(priority);
            _bench.Restart();
        }

        private void Serve()
        {
            _bench.Services.Socket.Accept("ocpp1.6");
            _bench.Services.Turn();
            _bench.Services.Turn();
        }
    }
}

// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class VersionNegotiationTests
    {
        private const string Both = "ocpp2.0.1,ocpp1.6";

        private readonly ServiceBench _bench = new ServiceBench(1, true);

        [TestMethod]
        public void Offer_Default_IsOcpp16Only()
        {
            ExpectOffer("ocpp1.6");
        }

        [TestMethod]
        public void Offer_FollowsTheOrderOfTheSetting()
        {
            Prepare(Both);
            ExpectOffer(Both);
            Assert.AreEqual(Both, Offer("ocpp2.0.1 , ocpp1.6"));
            Assert.AreEqual("ocpp1.6,ocpp2.0.1", Offer("ocpp1.6,ocpp2.0.1"));
            Assert.AreEqual("ocpp2.0.1", Offer("ocpp2.0.1"));
        }

        [TestMethod]
        public void Offer_FirmwareLacksTheVersion_OffersWhatItHas()
        {
            ServiceBench bench = new ServiceBench();
            bench.Complete();
            bench.Set(Setting.OcppVersions, "ocpp2.0.1");
            bench.Connection.Start();

            Assert.AreEqual("ocpp1.6", Join(bench));
        }

        [TestMethod]
        public void ServerSelectsEither_IsTaken()
        {
            Prepare(Both);
            _bench.OpenLink("ocpp1.6");
            Assert.AreEqual("ocpp1.6", _bench.Connection.Version);
            _bench.LoseLink();

            _bench.OpenLink("ocpp2.0.1");

            Assert.AreEqual("ocpp2.0.1", _bench.Connection.Version);
        }

        [TestMethod]
        public void ServerSelectsNone_SingleOffer_IsTakenAsConfirmed()
        {
            Prepare("ocpp1.6");

            _bench.OpenLink(null);

            Assert.AreEqual("ocpp1.6", _bench.Connection.Version);
        }

        [TestMethod]
        public void ServerSelectsNone_SeveralOffered_IsClosedWith1002AndOfferedOneByOne()
        {
            Prepare(Both);

            _bench.OpenLink(null);

            Assert.AreEqual((int)1002, _bench.Socket.CloseCode);
            Assert.IsNull(_bench.Connection.Version);
            Dial();
            ExpectOffer("ocpp2.0.1");
            RefuseWith(400, "ocpp1.6");
            _bench.Socket.Accept(null);
            _bench.Turn();
            Assert.AreEqual("ocpp1.6", _bench.Connection.Version);
        }

        [TestMethod]
        public void ServerAcceptsWithoutAndCloses_SingleOffer_NextVersion()
        {
            Prepare(Both);
            _bench.OpenLink(null);
            Dial();
            _bench.IsAnswering = false;
            _bench.Socket.Accept(null);
            _bench.Turn();
            Assert.AreEqual("ocpp2.0.1", _bench.Connection.Version);

            _bench.Socket.CloseByServer(1002);
            _bench.Turn();

            Dial();
            ExpectOffer("ocpp1.6");
        }

        [TestMethod]
        public void ServerAnswers400_NextOfferIsNarrower_ThenAllAgain()
        {
            Prepare(Both);
            RefuseWith(400, "ocpp2.0.1");
            RefuseWith(400, "ocpp1.6");
            RefuseWith(426, Both);
        }

        [TestMethod]
        public void ServerSelectsSomethingElse_NextOfferIsNarrower()
        {
            Prepare(Both);
            _bench.Socket.SelectWrong();
            _bench.Turn();
            Dial();
            ExpectOffer("ocpp2.0.1");
        }

        [TestMethod]
        public void FailuresOfAnotherKind_SayNothingAboutTheVersion()
        {
            Prepare(Both);
            RefuseWith(401, Both);
            RefuseWith(403, Both);
            RefuseWith(404, Both);
            RefuseWith(500, Both);
            RefuseWith(503, Both);
            _bench.Socket.End("no route");
            _bench.Turn();
            Dial();
            ExpectOffer(Both);
            _bench.IsAnswering = false;
            _bench.Socket.Accept("ocpp2.0.1");
            _bench.Turn();
            _bench.Socket.CloseByServer(1008);
            _bench.Turn();
            Dial();
            ExpectOffer(Both);
        }

        [TestMethod]
        public void WhatHasWorked_IsOfferedAgain()
        {
            Prepare(Both);
            RefuseWith(400, "ocpp2.0.1");
            RefuseWith(400, "ocpp1.6");
            _bench.Socket.Accept("ocpp1.6");
            _bench.Turn();
            _bench.LoseLink();

            Dial();

            ExpectOffer("ocpp1.6");
        }

        [TestMethod]
        public void LastSuccess_SurvivesARestartAndComesFirstAlone()
        {
            Prepare(Both);
            _bench.OpenLink("ocpp1.6");
            _bench.Turn();
            Assert.AreEqual("ocpp1.6", new DeviceModel(1, new SettingsFile(_bench.Files)).GetText(Setting.LastVersion));
            _bench.LoseLink();
            Dial();
            ExpectOffer(Both);

            RefuseWith(400, "ocpp1.6");
            RefuseWith(400, "ocpp2.0.1");
        }

        [TestMethod]
        public void LastSuccess_SameAgain_WearsNoFlash()
        {
            Prepare("ocpp1.6");
            _bench.OpenLink("ocpp1.6");
            _bench.Turn();
            int writes = _bench.Files.WriteCount;

            for (int i = 0; i < 5; i++)
            {
                _bench.LoseLink();
                _bench.OpenLink("ocpp1.6");
                _bench.Turn();
            }

            Assert.AreEqual(writes, _bench.Files.WriteCount);
        }

        [TestMethod]
        public void NothingWasSaidOnTheConnection_IsNoSuccess()
        {
            Prepare(Both);
            _bench.IsAnswering = false;
            _bench.OpenLink("ocpp1.6");
            _bench.LoseLink();

            Assert.AreEqual(string.Empty, _bench.Model.GetText(Setting.LastVersion));
        }

        [TestMethod]
        public void OtherVersionAfterAReconnect_BootsAnew()
        {
            Prepare(Both);
            _bench.OpenLink("ocpp1.6");
            _bench.ExpectSent("Boot;");
            _bench.LoseLink();
            _bench.OpenLink("ocpp1.6");
            _bench.ExpectSent(string.Empty);
            _bench.LoseLink();

            _bench.OpenLink("ocpp2.0.1");

            _bench.ExpectSent("Boot;");
        }

        [TestMethod]
        public void RulesBeforeTheFirstConnection_FollowTheVersionNegotiatedLast()
        {
            Assert.AreSame(_bench.Face.Traits, _bench.Queue.Traits);
            _bench.Set(Setting.OcppVersions, Both);
            NetworkProfiles networks = _bench.Networks;
            _bench.Set(Setting.LastVersion, "ocpp2.0.1");

            new ConnectionManager(
                _bench.Loop, _bench.Clock, new SeededRandom(1), _bench.Model, _bench.Log, new FakeWebSocket(), _bench.Rpc, _bench.Queue, new IProtocolFace[] { _bench.Face, _bench.Face201 }, networks);

            Assert.AreSame(_bench.Face201.Traits, _bench.Queue.Traits);
        }

        private static string Join(ServiceBench bench)
        {
            string all = string.Empty;
            foreach (string subprotocol in bench.Socket.Target.Subprotocols)
            {
                all += all.Length > 0 ? "," + subprotocol : subprotocol;
            }

            return all;
        }

        private static string Offer(string versions)
        {
            ServiceBench bench = new ServiceBench(1, true);
            bench.Complete();
            bench.Set(Setting.OcppVersions, versions);
            bench.Connection.Start();
            return Join(bench);
        }

        private void Prepare(string versions)
        {
            _bench.Complete();
            _bench.Set(Setting.OcppVersions, versions);
            _bench.Connection.Start();
        }

        private void ExpectOffer(string expected)
        {
            if (_bench.Socket.Target == null)
            {
                _bench.Connection.Start();
            }

            Assert.AreEqual(expected, Join(_bench));
        }

        private void RefuseWith(int status, string nextOffer)
        {
            _bench.Socket.Refuse(status);
            _bench.Turn();
            Dial();
            ExpectOffer(nextOffer);
        }

        private void Dial()
        {
            for (int i = 0; i < 400 && _bench.Connection.Phase != ConnectionPhase.Dialling; i++)
            {
                _bench.Pass(1000);
            }

            Assert.AreEqual((int)ConnectionPhase.Dialling, (int)_bench.Connection.Phase);
        }
    }
}
